"""Leave is as quick as the display allows. Few rounds, wide bounds: `tools.bench.leave` has the figures."""

from statistics import median

from guide.supervisor.lifecycle import LINGER_S
from support.instrumented.guide import STRANGE
from support.instrumented.in_front import MENU
from support.subject import subject
from tools.bench.leave import measure
from tools.bench.states import NO_FOLDER, POLICY_STATES, opened

KILLED_AFTER_MS = LINGER_S * 1000


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
