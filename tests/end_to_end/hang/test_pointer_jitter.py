"""A pointer that only moves keeps a page for a while, and one that trembles keeps it not at all."""

import time
from collections.abc import Callable
from itertools import cycle

from support.waiting import wait_until
from tests.end_to_end.hang.conftest import Open
from tests.end_to_end.hang.test_hanging import let_time_pass
from tests.running_guide import RunningGuide

HASTY = "hasty"
EVERY_S = 0.05
LONG_S = 15.0


def moving(guide: RunningGuide, by: int) -> Callable[[], None]:
    """Puts the pointer on the page, and moves it to and fro at each call by so many pixels."""
    window = guide.screen.focused()
    assert window is not None
    x, y = window.x + window.width // 2, window.y + window.height - 15
    offsets = cycle((by, 0))

    guide.screen.move(x, y)

    def move() -> None:
        guide.screen.move(x + next(offsets), y)
        let_time_pass(EVERY_S)

    return move


def until(true: Callable[[], bool], move: Callable[[], None], within_s: float = LONG_S) -> float:
    """Go on moving until something is true; how many seconds that took. Raises TimeoutError."""
    begun = time.monotonic()

    def moved() -> bool:
        move()
        return true()

    return wait_until(moved, within_s=within_s) - begun


def test_a_page_times_out_although_the_pointer_jitters(open_guide: Open) -> None:
    guide = open_guide(HASTY)
    left, following = guide.visits()
    guide.search("food")

    until(lambda: guide.visits()[0] == following, moving(guide, 1))

    assert left not in guide.visits()
    wait_until(guide.shows_front)


def test_pointer_moves_alone_keep_a_page_at_most_twice_as_long(open_guide: Open) -> None:
    guide = open_guide(HASTY)
    left, _ = guide.visits()
    guide.search("food")

    took = until(lambda: left not in guide.visits(), moving(guide, 100))

    assert took > 1.5, "one second, kept for another, and the time to answer"
