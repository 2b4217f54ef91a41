"""A window that hangs goes, and the front page comes; a window that is only busy stays."""

import os
import signal
import time

import pytest

from guide.ui.dead_man import LIMIT_S
from tests.strange.conftest import Guide, Open
from tests.strange.guide import HANG_ASLEEP, HANG_WITH_LOCK, WORK
from tests.waiting import wait_until

GONE_S = 1.0
"""The promise: a page whose window hangs is off the screen within this time."""


def ends_in_the_front_page(guide: Guide) -> None:
    hung, spare = guide.visits()
    wait_until(lambda: hung not in guide.visits(), within_s=GONE_S)
    wait_until(guide.shows_front, within_s=2)
    assert guide.visits()[0] == spare


@pytest.mark.parametrize("word", [HANG_WITH_LOCK, HANG_ASLEEP], ids=["holding Python's lock", "asleep"])
def test_a_window_that_hangs_is_gone_within_a_second_and_the_spare_is_shown(guide: Guide, word: str) -> None:
    guide.search(word)
    ends_in_the_front_page(guide)


def test_without_the_clock_the_page_would_stay_on_the_screen(open_guide: Open) -> None:
    guide = open_guide("without")
    guide.search(HANG_ASLEEP)
    with pytest.raises(TimeoutError):
        ends_in_the_front_page(guide)


def test_a_window_that_works_hard_but_answers_now_and_then_stays(guide: Guide) -> None:
    before = guide.visits()
    guide.search(WORK + "e" * 4)  # five searches of 0.3 s, one behind the other
    worked_until = time.monotonic() + 2 * LIMIT_S
    wait_until(lambda: time.monotonic() > worked_until, poll_s=0.05)
    assert guide.visits() == before


def test_a_guide_that_was_stopped_and_goes_on_shows_one_healthy_window(guide: Guide) -> None:
    shown, _ = guide.visits()
    os.kill(shown, signal.SIGSTOP)
    stopped_until = time.monotonic() + 1.2 * LIMIT_S
    wait_until(lambda: time.monotonic() > stopped_until, poll_s=0.05)
    os.kill(shown, signal.SIGCONT)
    wait_until(lambda: len(guide.visits()) == 2)
    guide.search("fo")
    wait_until(lambda: not guide.shows_front())
    assert len(guide.visits()) == 2
