"""Runs the programs of set-up and checks; none outlives its step."""

import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import IO, Protocol

from bootstrap.system import inherited, kill_group


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a program.

    Attributes:
        status: 0 for success.
        output: both its streams, in order.
    """

    status: int
    output: str


def ignore_line(line: str) -> None:
    """Ignore a line of output."""
    del line


class Run(Protocol):
    """Runs a program to its end. on_line: called with each line as it is printed."""

    def __call__(self, command: Sequence[str], on_line: Callable[[str], None] = ignore_line) -> Outcome:
        """Run `command`; raises OSError if it cannot be started."""


Wait = Callable[[], Outcome]
"""Waits for the end of a program."""


class RunBeside(Protocol):
    """Runs a program during a block, which gets the function that waits for it."""

    def __call__(self, command: Sequence[str]) -> AbstractContextManager[Wait]:
        """Start `command`; raises OSError if it cannot be started."""


class Commands:
    """Runs real programs, without standard input, each in a process group of its own.

    Attributes:
        environment: all of theirs.
        folder: where they run.
        lock_fd: a file descriptor that they keep open, so that a lock on it lasts until the last of them has
            ended, even if this process is killed.
    """

    def __init__(self, environment: Mapping[str, str], folder: str, lock_fd: int | None = None) -> None:
        self._environment = dict(environment)
        self._folder = folder
        self._kept_fds = () if lock_fd is None else (lock_fd,)

    def __call__(self, command: Sequence[str], on_line: Callable[[str], None] = ignore_line) -> Outcome:
        """Run `command` to its end. If this process is interrupted, everything that it started is killed."""
        lines = []
        with self._started(command, subprocess.PIPE) as process:
            assert process.stdout is not None  # noqa: S101 - for mypy: PIPE was asked for
            try:
                for line in process.stdout:
                    lines.append(line)
                    on_line(line.rstrip("\n"))
            except BaseException:
                kill_group(process.pid)
                raise
        return Outcome(process.returncode, "".join(lines))

    @contextmanager
    def beside(self, command: Sequence[str]) -> Iterator[Wait]:
        """Run `command` during the block. If the block raises, everything that it started is killed."""
        with (
            tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output,
            self._started(command, output) as process,
        ):

            def wait() -> Outcome:
                process.wait()
                output.seek(0)
                return Outcome(process.returncode, output.read())

            try:
                yield wait
            except BaseException:
                kill_group(process.pid)
                raise

    def _started(self, command: Sequence[str], output: int | IO[str]) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603 - the commands are this package's own
            command,
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,  # ignored on Windows
            pass_fds=inherited(self._kept_fds),
        )
