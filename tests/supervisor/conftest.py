"""A real parent with real visits that do what letters say; see stage.py."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.supervisor.stage import STAGE


class Stage:
    """A running parent. Its visits read letters and write a diary."""

    def __init__(self, *arguments: str) -> None:
        self.parent = subprocess.Popen(
            [sys.executable, "-m", STAGE, *arguments],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,
        )

    def feed(self, letters: str) -> None:
        """Give each of the next visits that are shown one letter."""
        assert self.parent.stdin is not None
        self.parent.stdin.write(letters.encode())

    def next_line(self) -> list[str]:
        """The next line of the diary, in words; empty once no process of the guide lives any more."""
        assert self.parent.stdout is not None
        assert select.select([self.parent.stdout], [], [], 10)[0], "nothing was written for ten seconds"
        return self.parent.stdout.readline().decode().split()

    def until(self, *kinds: str, in_any_order: bool = False) -> list[int]:
        """The process ids of the next lines, which must be of these kinds in this order."""
        lines = [self.next_line() for _ in kinds]
        found = [line[0] for line in lines]
        assert sorted(found) == sorted(kinds) if in_any_order else found == list(kinds)
        return [int(line[1]) for line in lines]

    def end(self) -> tuple[int, str]:
        """Wait for the parent; its exit status and what it said on standard error."""
        _, said = self.parent.communicate(timeout=10)
        return self.parent.returncode, said.decode()


@contextmanager
def _running(*arguments: str) -> Iterator[Stage]:
    running = Stage(*arguments)
    try:
        yield running
    finally:
        with suppress(ProcessLookupError):
            os.killpg(running.parent.pid, signal.SIGKILL)
        running.parent.communicate()


@pytest.fixture
def stage() -> Iterator[Stage]:
    """A parent that ends with the test, whatever the test did."""
    with _running() as running:
        yield running


@pytest.fixture
def staying() -> Iterator[Stage]:
    """The same where the guide stays, as in a kiosk."""
    with _running("stays") as running:
        yield running


@pytest.fixture
def children() -> Callable[[int], list[int]]:
    """Lists the living and the unburied children of a process."""

    def of(pid: int) -> list[int]:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    return of


@pytest.fixture
def descriptors() -> Callable[[int], int]:
    """Counts the open files of a process."""
    return lambda pid: len(os.listdir(f"/proc/{pid}/fd"))  # noqa: PTH208 - a count needs no paths
