"""The parent and its visits as real processes."""

import os
import signal
from collections.abc import Callable

import pytest

from guide.supervisor.signals import HANG_UP
from support.waiting import wait_until
from tests.supervisor.conftest import Stage

Children = Callable[[int], list[int]]
STOPS = (signal.SIGTERM, signal.SIGINT, HANG_UP)

pytestmark = pytest.mark.needs_posix("the parent is stopped by signals, and its visits are counted in /proc")


def test_closing_the_window_ends_everything_with_status_0(stage: Stage) -> None:
    stage.feed("C")
    assert stage.end() == (0, "")


def test_the_spare_is_built_while_the_first_visit_is_read_and_shown_when_it_leaves(stage: Stage) -> None:
    stage.feed("N")
    first, _, spare = stage.until("born", "shown", "born")
    stage.feed(".C")
    [shown] = stage.until("shown")
    assert shown == spare != first


def test_ten_leaves_at_once_end_in_one_healthy_visit_and_its_spare(stage: Stage, children: Children) -> None:
    stage.feed("L" * 10 + "W")
    pids = stage.until(*["born", "shown"] * 11, "born", in_any_order=True)
    assert len(set(pids)) == 12
    wait_until(lambda: len(children(stage.parent.pid)) == 2)


def test_a_crash_shows_the_spare(stage: Stage) -> None:
    stage.feed("XC")
    stage.until("born", "shown", "born", "shown")
    assert stage.end()[0] == 0


def test_a_visit_that_hangs_after_leaving_is_killed_and_reaped(stage: Stage, children: Children) -> None:
    stage.feed("HW")
    hanging, *_ = stage.until("born", "shown", "born", "shown")
    wait_until(lambda: hanging not in children(stage.parent.pid))


def test_killing_the_parent_ends_every_visit(stage: Stage) -> None:
    stage.feed("W")
    stage.until("born", "shown", "born")
    stage.parent.kill()
    assert stage.next_line() == [], "the diary ends when the last visit's end of it is closed"


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
def test_a_signal_to_the_parent_ends_every_visit_cleanly(stage: Stage, stop: signal.Signals) -> None:
    stage.feed("W")
    stage.until("born", "shown", "born")
    stage.parent.send_signal(stop)
    assert stage.next_line() == []
    assert stage.end() == (0, "")


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
def test_a_signal_ends_a_single_visit_and_the_next_one_comes(stage: Stage, stop: signal.Signals) -> None:
    stage.feed("W")
    shown, *_ = stage.until("born", "shown", "born")
    os.kill(shown, stop)
    stage.feed("C")
    stage.until("shown")
    assert stage.end()[0] == 0


def test_two_deaths_before_a_first_paint_end_in_one_sentence_and_status_2(stage: Stage) -> None:
    stage.feed("xx")
    status, errors = stage.end()
    assert status == 2
    assert errors.count("\n") == 1
    assert errors.startswith("The window could not be shown")


def test_an_error_in_a_visit_prints_its_type_and_line_and_none_of_its_text(stage: Stage) -> None:
    stage.feed("RC")
    status, errors = stage.end()
    assert status == 0
    assert "ValueError" in errors
    assert "stage.py:" in errors
    assert "passport" not in errors


def test_fifty_leaves_leave_no_open_file_and_no_zombie(
    stage: Stage, children: Children, descriptors: Callable[[int], int]
) -> None:
    stage.feed("N")
    stage.until("born", "shown", "born")
    before = descriptors(stage.parent.pid)
    for _ in range(50):
        stage.feed(".N")
        stage.until("shown", "born")
    wait_until(lambda: len(children(stage.parent.pid)) == 2)
    assert descriptors(stage.parent.pid) == before


def test_five_crashes_right_after_the_first_paint_end_in_one_sentence_and_status_2(stage: Stage) -> None:
    stage.feed("XXXXX")
    status, errors = stage.end()
    assert status == 2
    assert errors == "The window ended again and again as soon as it was shown. Please report it.\n"


def test_where_the_guide_stays_it_keeps_trying_and_comes_back(staying: Stage) -> None:
    staying.feed("xxxW")
    staying.until(*["born", "shown"] * 4)


def test_where_the_guide_stays_closing_shows_the_spare(staying: Stage) -> None:
    staying.feed("N")
    _, _, spare = staying.until("born", "shown", "born")
    staying.feed(".CW")
    staying.until("shown")
    pids = staying.until("born", "shown", "born", in_any_order=True)
    assert spare not in pids


def test_where_the_guide_stays_a_hang_up_leads_to_the_front_page(staying: Stage) -> None:
    staying.feed("WW")
    _, shown, spare = staying.until("born", "shown", "born")
    staying.parent.send_signal(signal.SIGHUP)
    assert staying.until("shown", "born")[0] == spare != shown


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT], ids=lambda stop: stop.name)
def test_where_the_guide_stays_a_signal_to_the_parent_still_ends_it(
    staying: Stage, stop: signal.Signals
) -> None:
    staying.feed("W")
    staying.until("born", "shown", "born")
    staying.parent.send_signal(stop)
    assert staying.end() == (0, "")


def test_a_parent_that_waits_before_the_next_try_can_be_stopped(staying: Stage) -> None:
    staying.feed("xxx")
    staying.until(*["born", "shown"] * 3)
    staying.parent.terminate()
    assert staying.end() == (0, "")


def test_the_parent_loads_nothing_until_the_first_visit_is_ready(warming: Stage) -> None:
    warming.feed("P")
    warming.until("born", "shown")
    assert not warming.writes_within(0.3), "the first visit has the processors for itself"

    warming.feed(".")
    first, second, _ = warming.until("warm", "warm", "born")
    assert first == second == warming.parent.pid


def test_leaving_before_the_first_visit_is_ready_does_not_wait_for_the_warm_up(warming: Stage) -> None:
    warming.feed("QW")
    warming.until("born", "shown", "born", "shown", "warm", "warm", "born")
