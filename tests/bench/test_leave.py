"""Leave is as quick as the display allows. Few rounds, wide bounds: `tools.bench.leave` has the figures."""

from statistics import median

import pytest

from guide.supervisor.lifecycle import LINGER_S
from support.instrumented.guide import STRANGE
from support.instrumented.in_front import MENU
from support.subject import subject
from tools.bench.figures import Row, Spread
from tools.bench.leave import measure, passed_limits
from tools.bench.states import IDLE, NO_FOLDER, POLICY_STATES, opened

KILLED_AFTER_MS = LINGER_S * 1000
QUICK, SLOW = Spread.of([4.0, 5.0, 6.0]), Spread.of([4.0, 5.0, 13.0])


def test_leave_takes_about_what_a_bare_hide_and_show_take() -> None:
    row = measure(POLICY_STATES[0], 4)

    assert row.gone.median <= 4 * row.bare_gone.median
    assert row.front.median <= 4 * row.bare_front.median


def gone_with_a_menu_open(*variant: str) -> float:
    """Milliseconds until nothing of window and menu is left, in the median of three tries."""
    prepare = opened(MENU)
    with subject(STRANGE, NO_FOLDER, *variant) as guide:
        guide.learn()
        for _ in range(3):
            guide.rest()
            prepare(guide)
            guide.leave_for_front()
        return median(guide.gone)


def test_what_stands_in_front_of_the_window_goes_with_it() -> None:
    assert gone_with_a_menu_open() < KILLED_AFTER_MS


def test_a_menu_that_stays_until_its_process_is_killed_is_found() -> None:
    assert gone_with_a_menu_open("half") >= KILLED_AFTER_MS


@pytest.mark.parametrize(
    ("gone", "front", "found"),
    [(QUICK, QUICK, 0), (SLOW, QUICK, 1), (QUICK, Spread.of([30.0] * 3), 1)],
    ids=["quick", "content stays", "the front page is late"],
)
def test_a_leave_that_is_too_slow_is_reported(gone: Spread, front: Spread, found: int) -> None:
    assert len(passed_limits([Row(f"desk: {IDLE}", gone, front, QUICK, QUICK, QUICK)])) == found
