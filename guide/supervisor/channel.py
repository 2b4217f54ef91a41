"""The two pipes between a visit and its parent, and the visit's end: one byte each way, never text."""

import os
import select
from contextlib import suppress

from guide.supervisor.succession import News

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
        self._tell(News.PAINTED)

    def tell_ready(self) -> None:
        """Say that this visit answers and has nothing left to load. The parent then forks the next spare."""
        self._tell(News.READY)

    def tell_leave(self, *, behind: bool = False) -> None:
        """Say that this visit leaves. The spare is told to show itself; this process has 100 ms to end.

        behind: another window has the keys, and keeps them.
        """
        self._tell(News.LEAVE_BEHIND if behind else News.LEAVE)

    def tell_close(self) -> None:
        """Say that a person closed the window. Every visit and the parent end."""
        self._tell(News.CLOSE)

    def _tell(self, news: News) -> None:
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
