"""One visit as the parent sees it: a forked process and two pipes."""

import ctypes
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import NoReturn

from guide.supervisor.channel import GO_BYTES, HowToShow, VisitChannel, close, two_pipes
from guide.supervisor.lifecycle import Event

Visit = Callable[[VisitChannel], None]
"""What a visit does from its fork to its end. Control never returns to the parent's code."""

_PR_SET_PDEATHSIG, _PR_SET_NAME = 1, 15


class VisitProcess:
    """A running visit.

    Attributes:
        pid: its process id, until it is reaped.
        events_fd: read end of its pipe; readable when it reports something, and at its end.
    """

    def __init__(self, pid: int, go_fd: int, events_fd: int) -> None:
        self.pid = pid
        self.events_fd = events_fd
        self._go_fd = go_fd

    @property
    def descriptors(self) -> tuple[int, int]:
        """The parent's ends of both pipes, which no later visit may keep open."""
        return self._go_fd, self.events_fd

    def go(self, how: HowToShow) -> None:
        """Tell it to show itself. If it is dead already, the parent learns of that by itself."""
        with suppress(BrokenPipeError):
            os.write(self._go_fd, GO_BYTES[how])

    def events(self) -> list[Event]:
        """What it reported since the last call, in order; [ENDED] when its end of the pipe is closed."""
        try:
            data = os.read(self.events_fd, 64)
        except BlockingIOError:
            return []
        event_of = {events.value: events for events in Event}
        return (
            [event_of[bytes([byte])] for byte in data if bytes([byte]) in event_of] if data else [Event.ENDED]
        )

    def kill(self) -> None:
        """Kill it now. No visit can refuse."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def reap(self, *, wait: bool = False) -> bool:
        """Reap it if it has ended; returns whether it has.

        Args:
            wait: block until then.
        """
        pid, _ = os.waitpid(self.pid, 0 if wait else os.WNOHANG)
        return pid == self.pid

    def wait(self) -> None:
        """Wait until it has ended, and close the parent's ends of its pipes."""
        self.reap(wait=True)
        self.close()

    def close(self) -> None:
        """Close the parent's ends of its pipes."""
        close(*self.descriptors)


def fork_visit(visit: Visit, close_in_child: Iterable[int], in_child: Callable[[], None]) -> VisitProcess:
    """Fork a process that runs `visit` and then ends.

    Raises OSError if the system allows no further process or descriptor; nothing is left open then.

    Args:
        close_in_child: the parent's descriptors; the child closes them.
        in_child: called first in the child, to reset its signals.
    """
    parent = os.getpid()
    child_go_fd, go_fd, events_fd, child_events_fd = two_pipes()
    try:
        pid = os.fork()
    except OSError:
        close(child_go_fd, go_fd, events_fd, child_events_fd)
        raise
    if pid == 0:
        in_child()
        close(go_fd, events_fd, *close_in_child)
        channel = VisitChannel(child_go_fd, child_events_fd)
        run_visit(lambda channel: _run_with_parent(parent, visit, channel), channel)
    close(child_go_fd, child_events_fd)
    os.set_blocking(events_fd, False)
    return VisitProcess(pid, go_fd, events_fd)


def run_visit(visit: Visit, channel: VisitChannel) -> NoReturn:
    """Run a visit to its end, then end the process. The text of an error is never printed."""
    try:
        visit(channel)
    except BaseException as error:  # noqa: BLE001 - nothing may return from a visit to the parent's code
        end_early(error)
    os._exit(0)


def end_early(error: BaseException) -> NoReturn:
    """End this visit because of an error, whose text is never printed. The next visit comes."""
    _report_location(error)
    os._exit(1)


def _run_with_parent(parent: int, visit: Visit, channel: VisitChannel) -> None:
    die_with_parent(parent)
    visit(channel)


def die_with_parent(parent: int) -> None:
    """Have the kernel kill this process when its parent ends. Call it first in the new process.

    Args:
        parent: its process id.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    # a parent that ended before the line above sends no signal
    if os.getppid() != parent:
        os._exit(0)


def set_process_name(name: str) -> None:
    """Set the name of this process in lists of processes; at most 15 letters."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_NAME, name.encode("ascii"), 0, 0, 0)


def _report_location(error: BaseException) -> None:
    """Print the error's type and line to stderr, but not its text, which may contain what a person typed."""
    frames = traceback.extract_tb(error.__traceback__)
    location = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown line"
    os.write(2, f"A visit ended early: {type(error).__name__} at {location}\n".encode())
