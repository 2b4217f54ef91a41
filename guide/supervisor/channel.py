"""The pipes between the parent, its visits and its sentry: single bytes and process ids, never text."""

import os
import select
import struct
import threading
from collections.abc import Callable
from contextlib import suppress

from msgspec import Struct

from guide.supervisor.lifecycle import Event


class HowToShow(Struct, frozen=True):
    """How a visit must show itself.

    Attributes:
        behind: behind the window that has the keyboard focus, without taking it.
        maximized: as large as the screen allows.
    """

    behind: bool = False
    maximized: bool = False


GO_BYTES = {
    HowToShow(): b"g",
    HowToShow(behind=True): b"b",
    HowToShow(maximized=True): b"G",
    HowToShow(behind=True, maximized=True): b"B",
}
"""The only bytes that a parent sends, one to each visit."""

_MEANINGS = {byte: how for how, byte in GO_BYTES.items()}


class VisitChannel:
    """A visit's ends of the two pipes to its parent.

    Attributes:
        go_fd: read end of the parent's pipe; readable once this visit must show itself.
        events_fd: write end of this visit's pipe.
    """

    def __init__(self, go_fd: int, events_fd: int) -> None:
        self.go_fd = go_fd
        self._events_fd = events_fd

    def is_go_waiting(self) -> bool:
        """Whether `wait_for_go` would return at once, as it does in the first visit."""
        return bool(select.select([self.go_fd], [], [], 0)[0])

    def wait_for_go(self) -> HowToShow:
        """Block until this visit must show itself. Ends the process if the parent is gone.

        Read whatever may change while a spare waits (clock, opening hours, theme, policy) after this
        returns: a spare may wait for days.
        """
        byte = os.read(self.go_fd, 1)
        if byte not in _MEANINGS:
            os._exit(0)
        return _MEANINGS[byte]

    def report_painted(self) -> None:
        """Report that the first frame is on the screen."""
        self._report(Event.PAINTED)

    def report_ready(self) -> None:
        """Report that this visit answers and has nothing left to load. The parent then spawns a spare."""
        self._report(Event.READY)

    def report_leave(self, *, behind: bool = False) -> None:
        """Report that this visit leaves. The spare is to show itself; this process has 100 ms to end.

        Args:
            behind: another window has the focus, and keeps it.
        """
        self._report(Event.LEAVE_BEHIND if behind else Event.LEAVE)

    def report_maximized(self, is_maximized: bool) -> None:  # noqa: FBT001  a signal's argument
        """Report that the window was maximized or restored: the next one looks the same."""
        self._report(Event.MAXIMIZED if is_maximized else Event.RESTORED)

    def report_close(self) -> None:
        """Report that a person closed the window. Every visit and the parent end."""
        self._report(Event.CLOSE)

    def _report(self, event: Event) -> None:
        # without a parent nobody needs to know, and leaving must not fail because of it
        with suppress(BrokenPipeError):
            os.write(self._events_fd, event.value)


def two_pipes() -> tuple[int, int, int, int]:
    """Open two pipes: read and write end of the first, then of the second. OSError leaves none open."""
    first = os.pipe()
    try:
        return (*first, *os.pipe())
    except OSError:
        close(*first)
        raise


def close(*descriptors: int) -> None:
    """Close all of them."""
    for descriptor in descriptors:
        os.close(descriptor)


GO_WITHIN_S = 0.05
"""How long the byte of a first visit may take to arrive, in seconds."""


class ListeningChannel(VisitChannel):
    """The same for a visit that is a program of its own: a thread reads the parent's pipe.

    The thread is started by the first call, after the visit has entered its sandbox. It ends the process as
    soon as the parent is gone, whether or not the visit has been shown.

    Args:
        end: ends the process without running anything more.
    """

    def __init__(self, go_fd: int, events_fd: int, end: Callable[[int], object] = os._exit) -> None:
        super().__init__(go_fd, events_fd)
        self._end = end
        self._byte = b""
        self._has_go = threading.Event()
        self._callbacks: list[Callable[[], object]] = []
        self._is_listening = False

    def is_go_waiting(self) -> bool:
        """Whether `wait_for_go` would return at once."""
        self._listen()
        return self._has_go.wait(GO_WITHIN_S)

    def on_go(self, callback: Callable[[], object]) -> None:
        """Call `callback`, in another thread, once this visit must show itself; at once if that is now."""
        self._listen()
        self._callbacks.append(callback)
        if self._has_go.is_set():
            callback()

    def wait_for_go(self) -> HowToShow:
        """Block until this visit must show itself."""
        self._listen()
        self._has_go.wait()
        return _MEANINGS[self._byte]

    def _listen(self) -> None:
        if not self._is_listening:
            self._is_listening = True
            threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        byte = os.read(self.go_fd, 1)
        if byte in _MEANINGS:
            self._byte = byte
            self._has_go.set()
            for callback in self._callbacks:
                callback()
            while os.read(self.go_fd, 1):
                pass  # nothing more is ever sent; only the end of the pipe counts
        self._end(0)


SENTRY_NAME = "signpost-shift"
"""Its name in lists of processes."""

_VISIT = struct.Struct("=I")


class SentryChannel:
    """The parent's end of the pipe from the sentry, the process that detects Shift while a window hangs.

    Attributes:
        descriptor: read end of the pipe; readable when the sentry reports something, and at its end.
        pid: the sentry's process.
    """

    def __init__(self, pid: int, descriptor: int) -> None:
        os.set_blocking(descriptor, False)
        self.descriptor, self._pid = descriptor, pid

    def read_hung(self) -> list[int] | None:
        """Process ids of visits that did not answer; None when the sentry has ended."""
        try:
            data = os.read(self.descriptor, _VISIT.size * 16)
        except BlockingIOError:
            return []
        return [visit for (visit,) in _VISIT.iter_unpack(data)] if data else None

    def reap(self) -> None:
        """Reap a sentry that has ended."""
        os.close(self.descriptor)
        os.waitpid(self._pid, 0)


def report_hung(pipe: int, visit: int) -> None:
    """In the sentry: report that a visit did not answer.

    Args:
        pipe: the write end.
        visit: its process id.
    """
    os.write(pipe, _VISIT.pack(visit))
