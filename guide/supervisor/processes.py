"""One visit as the parent sees it: a forked process and two pipes."""

import ctypes
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import NoReturn

from guide.supervisor.channel import GO, GO_BEHIND, VisitChannel, close, two_pipes
from guide.supervisor.lifecycle import Event

Visit = Callable[[VisitChannel], None]
"""What a visit does from its fork to its end. It never returns into the parent's code."""

_PR_SET_PDEATHSIG, _PR_SET_NAME = 1, 15


class VisitProcess:
    """A running visit.

    pid: its process id, until it is reaped.
    told: file descriptor that carries its bytes; readable at its end too.
    """

    def __init__(self, pid: int, go: int, told: int) -> None:
        self.pid = pid
        self.told = told
        self._go = go

    @property
    def descriptors(self) -> tuple[int, int]:
        """The parent's two ends, which no later visit may keep open."""
        return self._go, self.told

    def go(self, *, behind: bool = False) -> None:
        """Tell it to show itself. If it is dead already, its death is news of its own.

        behind: behind the other windows, without taking the keys.
        """
        with suppress(BrokenPipeError):
            os.write(self._go, GO_BEHIND if behind else GO)

    def news(self) -> list[Event]:
        """What it said since the last call, in order; ends in ENDED when its end of the pipe is closed."""
        try:
            said = os.read(self.told, 64)
        except BlockingIOError:
            return []
        known = {news.value: news for news in Event}
        return [known[bytes([byte])] for byte in said if bytes([byte]) in known] if said else [Event.ENDED]

    def kill(self) -> None:
        """Kill it now. Nothing in a visit can refuse."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def reaped(self, *, wait: bool = False) -> bool:
        """Whether it has ended; takes it out of the process table. wait: block until it has."""
        pid, _ = os.waitpid(self.pid, 0 if wait else os.WNOHANG)
        return pid == self.pid

    def take_leave(self) -> None:
        """Wait until it has ended, and close the parent's ends."""
        self.reaped(wait=True)
        self.close()

    def close(self) -> None:
        """Close the parent's ends."""
        close(*self.descriptors)


def fork_visit(visit: Visit, not_for_visits: Iterable[int], born: Callable[[], None]) -> VisitProcess:
    """Fork a process that runs `visit` and then ends.

    not_for_visits: the parent's descriptors; the child closes them first.
    born: called first in the child; gives signals back their usual meaning.

    Raises OSError where the system allows no further process or descriptor; nothing is left open then.
    """
    parent = os.getpid()
    heard, go, told, tell = two_pipes()
    try:
        pid = os.fork()
    except OSError:
        close(heard, go, told, tell)
        raise
    if pid == 0:
        born()
        close(go, told, *not_for_visits)
        live(lambda channel: _live_with(parent, visit, channel), VisitChannel(heard, tell))
    close(heard, tell)
    os.set_blocking(told, False)
    return VisitProcess(pid, go, told)


def live(visit: Visit, channel: VisitChannel) -> NoReturn:
    """Live a visit to its end, and end the process: nothing of it runs on, and no error is told in words."""
    try:
        visit(channel)
    except BaseException as error:  # noqa: BLE001 - nothing may climb out of a visit into the parent's code
        _say_where(error)
        os._exit(1)
    os._exit(0)


def _live_with(parent: int, visit: Visit, channel: VisitChannel) -> None:
    die_with(parent)
    visit(channel)


def die_with(parent: int) -> None:
    """Have the kernel kill this process when the one that forked it ends.

    parent: its process id. Call it first in the new process.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    # A parent that ended before the line above was reached sends no signal any more.
    if os.getppid() != parent:
        os._exit(0)


def call_itself(name: str) -> None:
    """Give this process another name in lists of processes; at most 15 letters."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_NAME, name.encode("ascii"), 0, 0, 0)


def _say_where(error: BaseException) -> None:
    """Name the error's type and line on stderr. Its text stays unsaid: it may hold what a person typed."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown line"
    os.write(2, f"A visit ended early: {type(error).__name__} at {place}\n".encode())
