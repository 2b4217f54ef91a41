"""How long nobody has done anything, and what follows. No Qt: seconds in, a state out."""

from enum import Enum

from guide.policy import Policy


class Idle(Enum):
    """How a visit stands. UNTOUCHED: nobody has used it yet, so there is nothing to end."""

    UNTOUCHED = "untouched"
    IN_USE = "in use"
    ASKED = "asked"
    OVER = "over"


class Idleness:
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
        return Idle.ASKED if quiet_s < self._policy.idle_s + self._policy.warning_s else Idle.OVER
