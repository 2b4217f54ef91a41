"""Recognizes the sign to leave, three presses of Shift. No Qt: takes keys and seconds."""

from collections import deque

PRESSES = 3
"""Presses that make the sign."""

WITHIN_S = 5.0
"""The longest time from the first press to the last, in seconds. Any three presses in a row can match."""

LOST_RELEASE_S = 1.2
"""For this long, in seconds since a key was last seen, another press without a release is a repeat. Some
remote desktops repeat a pressed key without marking it. After a longer silence the release was lost, when
the focus moved elsewhere, and the press is a new one."""


class ShiftPresses:
    """Counts presses of either Shift key, in any mix.

    The sign is complete on the third press, not on its release, which saves about a tenth of a second. A
    capital letter never counts, because the letter interrupts before Shift can be pressed again. Only a
    capital letter right after two bare presses, within five seconds, leaves by mistake, and that costs less
    than leaving too late.
    """

    def __init__(self) -> None:
        self._times: deque[float] = deque(maxlen=PRESSES)
        self._down: dict[int, float] = {}

    def press(self, key: int, now: float) -> bool:
        """Record that a Shift key went down, and return whether that completes the sign.

        Args:
            key: distinguishes the left key from the right one.
            now: seconds on a monotonic clock.
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

    def count(self, now: float) -> int:
        """How many presses can still be part of the sign."""
        return sum(now - moment <= WITHIN_S for moment in self._times)

    def next_change(self, now: float) -> float:
        """How long until the count becomes smaller by itself, in seconds; 0 if there is nothing to count."""
        counted = (moment for moment in self._times if now - moment <= WITHIN_S)
        first = next(counted, None)
        return 0.0 if first is None else first + WITHIN_S - now

    def repeat(self, key: int, now: float) -> None:
        """Record a repeat of a pressed Shift key that the system marked as a repeat."""
        self._down[key] = now

    def release(self, key: int) -> None:
        """Record that a Shift key went up."""
        self._down.pop(key, None)

    def interrupt(self) -> None:
        """Record that another key or button was pressed: the presses so far were not the sign."""
        self._times.clear()

    def _reset(self) -> None:
        self._times.clear()
        self._down.clear()
