"""The signals that the parent waits for, as one readable file descriptor."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Self

ENDING = frozenset({signal.SIGTERM, signal.SIGINT})
"""Signals that always end the parent and every visit."""

HANG_UP = signal.SIGHUP if sys.platform != "win32" else signal.SIGTERM
"""The terminal is gone. Where the guide stays, it does not end."""

_WATCHED = ENDING | ({HANG_UP, signal.SIGCHLD} if sys.platform != "win32" else set())


class Signals:
    """A context in which SIGCHLD and the signals to stop become bytes that a poll can wait for.

    Nothing runs inside a signal handler, so no signal interrupts the parent between two lines.
    """

    def __enter__(self) -> Self:
        self.readable, self._written = os.pipe()
        for end in self.descriptors:
            os.set_blocking(end, False)
        self._before = {number: signal.signal(number, _wake_only) for number in _WATCHED}
        signal.set_wakeup_fd(self._written, warn_on_full_buffer=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        for end in self.descriptors:
            os.close(end)

    @property
    def descriptors(self) -> tuple[int, int]:
        """Both ends of the pipe, which no visit may keep open."""
        return self.readable, self._written

    def arrived(self) -> frozenset[int]:
        """The signals that arrived since the last call."""
        try:
            return frozenset(os.read(self.readable, 512))
        except BlockingIOError:
            return frozenset()

    @contextmanager
    def blocked(self) -> Iterator[None]:
        """Block signals: the parent would see one that reached a new child before `reset`."""
        signal.pthread_sigmask(signal.SIG_BLOCK, _WATCHED)
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _WATCHED)

    def reset(self) -> None:
        """In a visit, right after its fork: restore the default action of every signal."""
        signal.set_wakeup_fd(-1)
        for number in _WATCHED:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _WATCHED)


def _wake_only(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the number was written to the pipe, which needs a handler to exist."""
