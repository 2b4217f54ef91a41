"""A window that hangs, and one that is only kept waiting."""

import pytest

from guide.ui.watch.patience import EVERY_S, LIMIT_S, LONGEST_S, Patience


def after(*steps: tuple[float, float]) -> float:
    """The limit after these steps, each of seconds that went by and seconds of them that were worked."""
    patience, now, worked = Patience(), 0.0, 0.0
    limit = patience.limit_s(now, worked)
    for went_by, used in steps:
        now, worked = now + went_by, worked + used
        limit = patience.limit_s(now, worked)
    return limit


IDLE, BUSY, STARVED = (EVERY_S, 0.0), (EVERY_S + 0.5, 0.5), (EVERY_S + 0.5, 0.1)


def test_nothing_is_known_at_the_first_answer() -> None:
    assert after() == LONGEST_S


@pytest.mark.parametrize("steps", [[IDLE], [BUSY], [IDLE, BUSY, IDLE]], ids=["idle", "busy", "both"])
def test_a_window_that_rests_or_works_has_the_usual_time(steps: list[tuple[float, float]]) -> None:
    assert after(*steps) == pytest.approx(LIMIT_S)


def test_a_window_that_gets_no_processor_has_more() -> None:
    assert after(STARVED) > 2 * LIMIT_S


def test_it_never_has_more_than_the_longest() -> None:
    assert after((60.0, 0.1)) == LONGEST_S


def test_waiting_is_forgotten_within_half_a_minute() -> None:
    assert after(STARVED, *[IDLE] * 150) == pytest.approx(LIMIT_S)
