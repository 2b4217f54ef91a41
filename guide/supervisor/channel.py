"""The pipes between the parent and its children: bytes and process ids, never text."""

import os
import select
import struct
import threading
from collections.abc import Callable
from contextlib import suppress

from guide.supervisor.lifecycle import Event

GO, GO_BEHIND = b"g", b"b"
"""The only bytes a parent sends, one of them to each visit: show yourself; show yourself without taking the
keys, behind the window that has them."""


class VisitChannel:
    """What a visit can hear from its parent, and tell it.

    heard: file descriptor to read the parent's byte from; readable once this visit shall show itself.
    told: file descriptor to write this visit's bytes to.
    """

    def __init__(self, heard: int, told: int) -> None:
        self.heard = heard
        self._told = told

    def is_told(self) -> bool:
        """Whether `wait_for_go` would return at once: a first visit is told before it asks."""
        return bool(select.select([self.heard], [], [], 0)[0])

    def wait_for_go(self) -> bool:
        """Block until this visit shall show itself. Ends the process if the parent is gone.

        Returns whether it shall do so behind the window that has the keys.

        What may change while a spare waits (the clock, opening hours, theme, policy) is to be read after
        this returns: it may be days.
        """
        word = os.read(self.heard, 1)
        if word not in (GO, GO_BEHIND):
            os._exit(0)
        return word == GO_BEHIND

    def tell_painted(self) -> None:
        """Say that the first frame is on the screen."""
        self._tell(Event.PAINTED)

    def tell_ready(self) -> None:
        """Say that this visit answers and has nothing left to load. The parent then forks the next spare."""
        self._tell(Event.READY)

    def tell_leave(self, *, behind: bool = False) -> None:
        """Say that this visit leaves. The spare is told to show itself; this process has 100 ms to end.

        behind: another window has the keys, and keeps them.
        """
        self._tell(Event.LEAVE_BEHIND if behind else Event.LEAVE)

    def tell_close(self) -> None:
        """Say that a person closed the window. Every visit and the parent end."""
        self._tell(Event.CLOSE)

    def _tell(self, news: Event) -> None:
        # Without a parent nobody needs to know, and leaving must not fail for it.
        with suppress(BrokenPipeError):
            os.write(self._told, news.value)


def two_pipes() -> tuple[int, int, int, int]:
    """Read and write end of one pipe, then of another; OSError leaves neither open."""
    first = os.pipe()
    try:
        return (*first, *os.pipe())
    except OSError:
        close(*first)
        raise


def close(*descriptors: int) -> None:
    """Close them all."""
    for descriptor in descriptors:
        os.close(descriptor)


TOLD_AT_ONCE_S = 0.05
"""How long the word may take that a first visit was told before it asks, in seconds."""


class ListeningChannel(VisitChannel):
    """What a visit can hear from its parent, and tell it.

    The thread starts with the first question, so that it is started after the visit has shut itself in. It
    ends the process as soon as the parent is gone, before the word to show itself and after it.

    end: ends the process without running anything more.
    """

    def __init__(self, heard: int, told: int, end: Callable[[int], object] = os._exit) -> None:
        super().__init__(heard, told)
        self._end = end
        self._word = b""
        self._is_told = threading.Event()
        self._rings: list[Callable[[], object]] = []
        self._listens = False

    def is_told(self) -> bool:
        """Whether `wait_for_go` would return at once."""
        self._listen()
        return self._is_told.wait(TOLD_AT_ONCE_S)

    def ring(self, told: Callable[[], object]) -> None:
        """Call `told`, in another thread, once this visit shall show itself; at once if it shall already."""
        self._listen()
        self._rings.append(told)
        if self._is_told.is_set():
            told()

    def wait_for_go(self) -> bool:
        """Block until this visit shall show itself; returns whether behind the window that has the keys."""
        self._listen()
        self._is_told.wait()
        return self._word == GO_BEHIND

    def _listen(self) -> None:
        if not self._listens:
            self._listens = True
            threading.Thread(target=self._hear, daemon=True).start()

    def _hear(self) -> None:
        word = os.read(self.heard, 1)
        if word in (GO, GO_BEHIND):
            self._word = word
            self._is_told.set()
            for told in self._rings:
                told()
            while os.read(self.heard, 1):
                pass  # nothing more is ever said; the end is what counts
        self._end(0)


SENTRY_NAME = "signpost-shift"
"""How lists of processes call it."""

_VISIT = struct.Struct("=I")


class SentryChannel:
    """What the parent hears of its sentry.

    descriptor: readable when it says something, and at its end.

    pid: its process. heard: the end of the pipe to read from.
    """

    def __init__(self, pid: int, heard: int) -> None:
        os.set_blocking(heard, False)
        self.descriptor, self._pid = heard, pid

    def accused(self) -> list[int] | None:
        """The processes of visits that did not answer; None when the sentry has ended."""
        try:
            said = os.read(self.descriptor, _VISIT.size * 16)
        except BlockingIOError:
            return []
        return [visit for (visit,) in _VISIT.iter_unpack(said)] if said else None

    def reap(self) -> None:
        """Take a sentry that has ended out of the process table."""
        os.close(self.descriptor)
        os.waitpid(self._pid, 0)


def accuse(told: int, visit: int) -> None:
    """In the sentry: say that this visit did not answer. told: its end of the pipe. visit: a process."""
    os.write(told, _VISIT.pack(visit))
