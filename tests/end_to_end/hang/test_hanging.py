"""A window that hangs goes, and the front page comes; a window that is only busy stays."""

import os
import signal
import time

import pytest

from guide.ui.guards.hang_watchdog import LIMIT_S, LONGEST_S
from support.instrumented.guide import HANG_ASLEEP, HANG_WITH_LOCK, WORK
from support.waiting import wait_until
from tests.end_to_end.hang.conftest import Open
from tests.running_guide import RunningGuide

GONE_S = LONGEST_S + 1
"""A page whose window hangs is off the screen within this time, however busy the machine that tests is. On a
quiet one it is gone within a second: `tests/ui/test_hang_watchdog.py`."""


def let_time_pass(seconds: float) -> None:
    """Wait without a condition: nothing is to happen for a while."""
    until = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() > until, poll_s=0.05)


def ends_in_the_front_page(guide: RunningGuide, within_s: float = GONE_S) -> None:
    hung, spare = guide.visits()
    wait_until(lambda: hung not in guide.visits(), within_s=within_s)
    wait_until(guide.shows_front, within_s=5)
    assert guide.visits()[0] == spare


@pytest.mark.parametrize("word", [HANG_WITH_LOCK, HANG_ASLEEP], ids=["holding Python's lock", "asleep"])
def test_a_window_that_hangs_disappears_and_the_spare_shows(guide: RunningGuide, word: str) -> None:
    guide.search(word)
    ends_in_the_front_page(guide)


def test_without_the_watchdog_the_page_would_stay_on_the_screen(open_guide: Open) -> None:
    guide = open_guide("without")
    guide.search(HANG_ASLEEP)
    with pytest.raises(TimeoutError):
        ends_in_the_front_page(guide, within_s=2 * LIMIT_S)


def test_a_busy_window_that_answers_now_and_then_stays(guide: RunningGuide) -> None:
    before = guide.visits()
    guide.search(WORK + "e" * 4)  # five searches of 0.3 s, one behind the other
    let_time_pass(2 * LIMIT_S)
    assert guide.visits() == before


def test_a_guide_that_was_stopped_and_continued_shows_one_healthy_window(guide: RunningGuide) -> None:
    shown, _ = guide.visits()
    os.kill(shown, signal.SIGSTOP)
    let_time_pass(1.2 * LIMIT_S)
    os.kill(shown, signal.SIGCONT)
    let_time_pass(LIMIT_S)  # it is ended by now, or will not be
    assert len(guide.visits()) == 2
    guide.search("fo")
    wait_until(lambda: not guide.shows_front())
