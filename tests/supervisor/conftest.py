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
    """A running parent. Its visits read letters and write a diary, both named pipes in `folder`."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        letters, diary = folder / "letters", folder / "diary"
        for pipe in (letters, diary):
            os.mkfifo(pipe)
        self._diary = os.fdopen(os.open(diary, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0)
        os.set_blocking(self._diary.fileno(), True)
        self.parent = subprocess.Popen(
            [sys.executable, "-m", STAGE, *arguments],
            cwd=Path(__file__).parents[2],
            env=os.environ | {"LETTERS": str(letters), "DIARY": str(diary)},
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        self._letters = letters.open("wb", buffering=0)

    def feed(self, letters: str) -> None:
        """Give each of the next visits that are shown one letter."""
        self._letters.write(letters.encode())

    def next_line(self) -> list[str]:
        """The next line of the diary, in words; empty once no process of the guide lives any more."""
        assert select.select([self._diary], [], [], 10)[0], "nothing was written for ten seconds"
        return self._diary.readline().decode().split()

    def writes_within(self, seconds: float) -> bool:
        """Whether a line is written within so many seconds."""
        return bool(select.select([self._diary], [], [], seconds)[0])

    def close(self) -> None:
        """End what is left of it."""
        with suppress(ProcessLookupError):
            os.killpg(self.parent.pid, signal.SIGKILL)
        self.parent.communicate()
        self._letters.close()
        self._diary.close()

    def until(self, *kinds: str, in_any_order: bool = False) -> list[int]:
        """The process ids of the next lines, which must be of these kinds in this order."""
        lines = [self.next_line() for _ in kinds]
        letters = [line[0] for line in lines]
        assert sorted(letters) == sorted(kinds) if in_any_order else letters == list(kinds)
        return [int(line[1]) for line in lines]

    def end(self) -> tuple[int, str]:
        """Wait for the parent; its exit status and what it said on standard error."""
        _, errors = self.parent.communicate(timeout=10)
        return self.parent.returncode, errors.decode()


@contextmanager
def _running(folder: Path, *arguments: str) -> Iterator[Stage]:
    running = Stage(folder, *arguments)
    try:
        yield running
    finally:
        running.close()


@pytest.fixture(params=[(), ("ahead",)], ids=["forked", "started ahead"])
def birth(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """How visits are born: forked, or as programs started ahead."""
    words: tuple[str, ...] = request.param
    return words


@pytest.fixture
def stage(birth: tuple[str, ...], tmp_path: Path) -> Iterator[Stage]:
    """A parent that ends with the test, whatever the test did."""
    with _running(tmp_path, *birth) as running:
        yield running


@pytest.fixture
def staying(birth: tuple[str, ...], tmp_path: Path) -> Iterator[Stage]:
    """The same where the guide stays, as in a kiosk."""
    with _running(tmp_path, "stays", *birth) as running:
        yield running


@pytest.fixture
def warming(tmp_path: Path) -> Iterator[Stage]:
    """A parent that forks, and has something to load before the first spare."""
    with _running(tmp_path, "warms") as running:
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
