"""How long a page may lie unread, on a clock that a test moves."""

import pytest

from guide.policy import DESK, KIOSK, POLICIES, STATION, Policy
from guide.ui.guards.idle_timeout import Idle, Idleness

UNTOUCHED, IN_USE, ASKED, OVER = Idle.UNTOUCHED, Idle.IN_USE, Idle.ASKED, Idle.OVER


def used(policy: Policy = KIOSK) -> Idleness:
    idleness = Idleness(policy)
    idleness.use(0)
    return idleness


@pytest.mark.parametrize(
    ("policy", "asked_s", "over_s"), [(DESK, 300, 330), (STATION, 120, 150), (KIOSK, 90, 120)]
)
def test_each_place_asks_and_ends_after_its_own_time(policy: Policy, asked_s: float, over_s: float) -> None:
    times = (0, asked_s - 1, asked_s, over_s - 1, over_s)

    assert [used(policy).at(now) for now in times] == [IN_USE, IN_USE, ASKED, ASKED, OVER]


def test_there_is_always_time_to_answer() -> None:
    assert all(policy.warning_s >= 20 for policy in POLICIES)


def test_an_untouched_front_page_never_ends() -> None:
    idleness = Idleness(KIOSK)
    idleness.move(10)

    assert idleness.at(1_000_000) is UNTOUCHED


def test_a_pointer_that_moves_keeps_a_used_page() -> None:
    idleness = used()
    idleness.move(80)

    assert idleness.at(80 + 89) is IN_USE


def test_moves_alone_keep_a_page_for_as_long_again_as_it_may_lie() -> None:
    idleness = used()
    for now in range(1, 180):
        idleness.move(now)
        assert idleness.at(now) is IN_USE
    idleness.move(180)
    assert idleness.at(180) is ASKED
    idleness.move(209)
    assert [idleness.at(209), idleness.at(210)] == [ASKED, OVER]


def test_whoever_does_something_may_move_the_pointer_for_as_long_again() -> None:
    idleness = used()
    idleness.move(179)
    idleness.use(179)
    idleness.move(260)

    assert idleness.at(260 + 89) is IN_USE


def test_answering_has_no_limit() -> None:
    idleness = used()
    for times in range(1, 1001):
        assert idleness.at(times * 119) is ASKED
        idleness.use(times * 119)
        assert idleness.at(times * 119) is IN_USE
