"""A visit that nobody uses any more asks once and then ends."""

import time
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from guide.policy import Policy


class Idle(Enum):
    """How a visit stands. UNTOUCHED: nobody has used it yet, so there is nothing to end."""

    UNTOUCHED = "untouched"
    IN_USE = "in use"
    ASKING = "asked"
    OVER = "over"


class IdleState:
    """Tells whether a visit goes on.

    policy: how long it may lie. Times are seconds on a clock that only grows, and also grows while the
    computer sleeps.
    """

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._used_at: float | None = None
        self._moved_at = 0.0

    def use(self, now: float) -> None:
        """Somebody did something on purpose."""
        self._used_at = self._moved_at = now

    def move(self, now: float) -> None:
        """A pointer moved: whoever reads goes on reading, but an untouched front page stays one.

        Moves alone may come from a table that shakes. They keep a page for as long again as it may lie.
        """
        if self._used_at is not None:
            self._moved_at = min(now, self._used_at + self._policy.idle_s)

    def at(self, now: float) -> Idle:
        """How the visit stands."""
        if self._used_at is None:
            return Idle.UNTOUCHED
        quiet_s = now - self._moved_at
        if quiet_s < self._policy.idle_s:
            return Idle.IN_USE
        return Idle.ASKING if quiet_s < self._policy.idle_s + self._policy.warning_s else Idle.OVER


CHECK_EVERY_MS = 1000
"""How often it is looked whether time is up, in milliseconds."""


def seconds_including_sleep() -> float:
    """Seconds on a clock that only grows; where the system has one, it grows while the computer sleeps."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


class IdleTimeout(QObject):
    """Asks whether anybody still reads, and leaves when nobody answers.

    asked: True when the question is to be shown, False when somebody is there after all.

    policy: how long a page may lie. leave: ends the visit. clock: seconds, as `seconds_including_sleep`.
    """

    asked = Signal(bool)

    def __init__(
        self,
        policy: Policy,
        leave: Callable[[], object],
        clock: Callable[[], float] = seconds_including_sleep,
    ) -> None:
        super().__init__()
        self._idle_state, self._leave, self._clock = IdleState(policy), leave, clock
        self._state, self._is_started = Idle.UNTOUCHED, False
        self._timer = QTimer(self)
        self._timer.setInterval(CHECK_EVERY_MS)
        self._timer.timeout.connect(self.check)

    def start(self) -> None:
        """Look from now on; to be called when the visit is shown. Until somebody uses it, nothing ends."""
        self._is_started = True
        self._resume()

    def _resume(self) -> None:
        if self._is_started and self._state is not Idle.UNTOUCHED and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """The visit has ended."""
        self._is_started = False
        self._timer.stop()

    def use(self) -> None:
        """Somebody did something on purpose, with or without keys: a screen reader acts without them."""
        self._record(self._idle_state.use)

    def move(self) -> None:
        """A pointer moved, by more than it trembles."""
        self._record(self._idle_state.move)

    def _record(self, record: Callable[[float], None]) -> None:
        """Note what came. Too late, after a sleep of the computer, is too late."""
        if self.check() is Idle.OVER:
            return
        record(self._clock())
        self.check()
        self._resume()

    def check(self) -> Idle:
        """See how the visit stands, and do what follows."""
        before, self._state = self._state, self._idle_state.at(self._clock())
        if self._state is Idle.OVER:
            self._leave()
        elif (self._state is Idle.ASKING) != (before is Idle.ASKING):
            self.asked.emit(self._state is Idle.ASKING)
        return self._state
