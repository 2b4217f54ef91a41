"""Whether presses of Shift are the sign to leave. No Qt: keys and seconds in, yes or no out."""

from collections import deque

PRESSES = 3
"""Presses that make the sign."""

WITHIN_S = 5.0
"""Longest time from the first press to the last, in seconds. Any three presses in a row may be the ones."""

LOST_RELEASE_S = 1.2
"""A key pressed again without having been let go is a repeat, in seconds since it was last seen. Some
remote screens repeat a held key without saying so. After a longer silence the release was lost, when the
focus went elsewhere, and the press is a new one."""


class ShiftPresses:
    """Counts presses of either Shift key, in any mix.

    It answers on the third press, not on its release: that is about a tenth of a second sooner. A capital
    letter never counts, because the letter interrupts before Shift can be pressed again. Only a capital
    letter right after two bare presses, within five seconds, leaves too early, and a visit that was
    left by mistake costs less than one that was left too late.
    """

    def __init__(self) -> None:
        self._times: deque[float] = deque(maxlen=PRESSES)
        self._down: dict[int, float] = {}

    def press(self, key: int, now: float) -> bool:
        """A Shift key went down; whether that completes the sign.

        key: tells the left key from the right one. now: seconds on a clock that only grows.
        """
        seen = self._down.get(key)
        self._down[key] = now
        if seen is not None and now - seen < LOST_RELEASE_S:
            return False
        self._times.append(now)
        complete = len(self._times) == PRESSES and now - self._times[0] <= WITHIN_S
        if complete:
            self._reset()
        return complete

    def repeat(self, key: int, now: float) -> None:
        """A held Shift key repeated itself, and the system said that it is a repeat."""
        self._down[key] = now

    def release(self, key: int) -> None:
        """A Shift key was let go."""
        self._down.pop(key, None)

    def interrupt(self) -> None:
        """Something else was pressed: the presses so far were no sign."""
        self._times.clear()

    def _reset(self) -> None:
        self._times.clear()
        self._down.clear()
