"""A window that hangs and one that is kept waiting, on two clocks that a test moves."""

import pytest

from guide.ui.guards.hang_watchdog import EVERY_S, LIMIT_S, HangThreshold, RunQueueDelay

BEGUN, WAITED = 1000.0, 5.0


@pytest.fixture
def answered() -> HangThreshold:
    """A window that has just answered, in a process that was kept waiting before."""
    patience = HangThreshold()
    patience.answer(BEGUN, WAITED)
    return patience


def test_a_window_that_answers_nothing_counts_as_hung_within_a_second(answered: HangThreshold) -> None:
    assert not answered.is_over(BEGUN + LIMIT_S - 0.01, WAITED)
    assert answered.is_over(BEGUN + LIMIT_S + 0.01, WAITED)
    assert LIMIT_S < 1


def test_time_that_it_waited_for_a_processor_does_not_count(answered: HangThreshold) -> None:
    assert not answered.is_over(BEGUN + 3.0, WAITED + 3.0 - LIMIT_S / 2)
    assert answered.is_over(BEGUN + 3.0, WAITED + 3.0 - 2 * LIMIT_S)


def test_each_answer_begins_anew(answered: HangThreshold) -> None:
    for number in range(1, 10):
        assert not answered.is_over(BEGUN + number * EVERY_S, WAITED)
        answered.answer(BEGUN + number * EVERY_S, WAITED)


def test_what_this_process_was_kept_waiting_only_grows() -> None:
    kept_waiting = RunQueueDelay()
    before = kept_waiting.seconds()
    assert kept_waiting.seconds() >= before >= 0
