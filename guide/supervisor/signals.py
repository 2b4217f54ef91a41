"""The signals that the parent waits for, as one readable file descriptor."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Self

ENDING = frozenset({signal.SIGTERM, signal.SIGINT})
"""Signals that end the parent and every visit, in every place."""

HANG_UP = signal.SIGHUP if sys.platform != "win32" else signal.SIGTERM
"""The terminal is gone. A place may want the guide to stay."""

_HEARD = ENDING | ({HANG_UP, signal.SIGCHLD} if sys.platform != "win32" else set())


class Signals:
    """While entered, SIGCHLD and the signals to stop become bytes that a poll can wait for.

    Nothing runs inside a signal handler, so no signal can come between two lines of the parent.
    """

    def __enter__(self) -> Self:
        self.readable, self._written = os.pipe()
        for end in self.descriptors:
            os.set_blocking(end, False)
        self._before = {number: signal.signal(number, _only_wake) for number in _HEARD}
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
        """The signals that have arrived since the last call."""
        try:
            return frozenset(os.read(self.readable, 512))
        except BlockingIOError:
            return frozenset()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold signals back: one that came to a new child before `forget` would be heard by the parent."""
        signal.pthread_sigmask(signal.SIG_BLOCK, _HEARD)
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _HEARD)

    def forget(self) -> None:
        """In a visit, right after its fork: every signal has its usual meaning again."""
        signal.set_wakeup_fd(-1)
        for number in _HEARD:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HEARD)


def _only_wake(_number: int, _frame: FrameType | None) -> None:
    """The wake-up descriptor has the number already; a handler must exist for it to be written."""
