"""Ends a visit that nobody uses any more, after asking once."""

import time
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from guide.policy import Policy


class Idle(Enum):
    """The state of a visit.

    Attributes:
        UNTOUCHED: nobody has used it yet, so there is nothing to end.
        IN_USE: somebody used it recently.
        ASKING: the question whether anybody is still reading is on the screen.
        OVER: nobody answered.
    """

    UNTOUCHED = "untouched"
    IN_USE = "in use"
    ASKING = "asking"
    OVER = "over"


class IdleState:
    """Decides whether a visit continues.

    Times are seconds on a monotonic clock that includes sleep.

    Args:
        policy: how long a page may lie unread.
    """

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._used_at: float | None = None
        self._moved_at = 0.0

    def use(self, now: float) -> None:
        """Record a deliberate action."""
        self._used_at = self._moved_at = now

    def move(self, now: float) -> None:
        """Record that a pointer moved: the reader is still there. An untouched front page stays untouched.

        Moves alone may come from a shaking table. They extend a page once, for as long as it may stay unread.
        """
        if self._used_at is not None:
            self._moved_at = min(now, self._used_at + self._policy.idle_s)

    def at(self, now: float) -> Idle:
        """The state of the visit at a time."""
        if self._used_at is None:
            return Idle.UNTOUCHED
        quiet_s = now - self._moved_at
        if quiet_s < self._policy.idle_s:
            return Idle.IN_USE
        return Idle.ASKING if quiet_s < self._policy.idle_s + self._policy.warning_s else Idle.OVER


CHECK_EVERY_MS = 1000
"""How often the timer checks the state, in milliseconds."""


def seconds_including_sleep() -> float:
    """Seconds on a monotonic clock that includes sleep, where the system has one."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


class IdleTimeout(QObject):
    """Asks whether anybody is still reading, and leaves when nobody answers.

    Signals:
        asking_changed: True to show the question, False when somebody is there after all.

    Args:
        policy: how long a page may lie unread.
        leave: ends the visit.
        clock: seconds, see `seconds_including_sleep`.
    """

    asking_changed = Signal(bool)

    def __init__(
        self,
        policy: Policy,
        leave: Callable[[], object],
        clock: Callable[[], float] = seconds_including_sleep,
    ) -> None:
        super().__init__()
        self._idle_state, self._leave, self._clock = IdleState(policy), leave, clock
        self._state, self._is_started = Idle.UNTOUCHED, False
        self._timer = QTimer(self, interval=CHECK_EVERY_MS)
        self._timer.timeout.connect(self.check)

    def start(self) -> None:
        """Check from now on. Call this when the visit is shown. An untouched visit never ends."""
        self._is_started = True
        self._resume()

    def _resume(self) -> None:
        if self._is_started and self._state is not Idle.UNTOUCHED and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Stop: the visit has ended."""
        self._is_started = False
        self._timer.stop()

    def use(self) -> None:
        """Record a deliberate action, with or without input events: a screen reader acts without them."""
        self._record(self._idle_state.use)

    def move(self) -> None:
        """Record that a pointer moved by more than jitter."""
        self._record(self._idle_state.move)

    def _record(self, record: Callable[[float], None]) -> None:
        """Record an action, unless time ran out while the computer slept."""
        if self.check() is Idle.OVER:
            return
        record(self._clock())
        self.check()
        self._resume()

    def check(self) -> Idle:
        """Update the state, ask or leave as it requires, and return it."""
        before, self._state = self._state, self._idle_state.at(self._clock())
        if self._state is Idle.OVER:
            self._leave()
        elif (self._state is Idle.ASKING) != (before is Idle.ASKING):
            self.asking_changed.emit(self._state is Idle.ASKING)
        return self._state
