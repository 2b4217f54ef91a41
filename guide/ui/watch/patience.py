"""How long a window may answer nothing before it counts as hung. No Qt: seconds in, seconds out."""

LIMIT_S = 0.8
"""On a machine that is not overloaded, in seconds. With the spare's coming the window is gone within one."""

LONGEST_S = 4.0
"""On any machine, in seconds."""

EVERY_S = 0.2
"""How often a window that answers says so, in seconds."""

_PER_WAIT = 6.0
_KEPT = 0.95


class Patience:
    """Tells a window that hangs from one that is only kept waiting.

    A process that gets no processor, or waits for a disk, uses less processor time than goes by. What it was
    kept waiting lately is added to the limit, several times over: without that, pages that opened on two
    cores with six other busy programs were taken for hangs. It fades within some seconds.
    """

    def __init__(self) -> None:
        self._before: tuple[float, float] | None = None
        self._waited_s = 0.0

    def limit_s(self, now: float, worked: float) -> float:
        """The limit from this answer to the next.

        now: seconds on a clock that only grows. worked: seconds of processor time this process has used.
        """
        before, self._before = self._before, (now, worked)
        if before is None:
            return LONGEST_S  # nothing is known of this machine yet
        waited = now - before[0] - (worked - before[1]) - EVERY_S
        self._waited_s = max(waited, self._waited_s * _KEPT)
        return min(LIMIT_S + _PER_WAIT * max(0.0, self._waited_s - EVERY_S / 10), LONGEST_S)
