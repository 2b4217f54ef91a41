"""How long a window may answer nothing before it counts as hung. No Qt: seconds in, an answer out."""

LIMIT_S = 0.8
"""Of time that the window could have used, in seconds. With the spare's coming it is gone within one."""

LONGEST_S = 4.0
"""Of any time, in seconds: however busy the machine is, and whatever else fails to notice."""

EVERY_S = 0.2
"""How often a window that answers says so, in seconds."""


class Patience:
    """Tells a window that hangs from one that is kept waiting.

    While a process waits for a processor, time goes by that it could not use. That time does not count: pages
    that opened on two cores with six other busy programs were taken for hangs.
    """

    def __init__(self) -> None:
        self._answered = 0.0

    def answer(self, now: float, kept_waiting: float) -> None:
        """The window has answered something.

        now: seconds on a clock that only grows. kept_waiting: seconds for which it has waited for a processor
        since it began.
        """
        self._answered = now - kept_waiting

    def is_over(self, now: float, kept_waiting: float) -> bool:
        """Whether it has answered nothing for too long. The same two clocks."""
        return now - kept_waiting - self._answered >= LIMIT_S
