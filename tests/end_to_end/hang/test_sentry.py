"""Shift three times ends even a window that hangs or stands still, long before its clock does."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.selfcheck import proc
from guide.supervisor.channel import SENTRY_NAME
from guide.ui.guards.sentry import ANSWER_S, ANSWER_UNSURE_S
from support.instrumented.guide import HANG_ASLEEP, HANG_WITH_LOCK
from support.waiting import wait_until
from tests.end_to_end.hang.conftest import Open
from tests.end_to_end.hang.test_hanging import let_time_pass
from tests.end_to_end.leave.stranger import STRANGER
from tests.running import running
from tests.running_guide import TITLE, RunningGuide

GONE_S = 2.0
"""On a machine that runs other tests, in seconds. Figures: `python -m tools.bench.leave --only hung`."""

QT_NOTICES_S = 0.5
"""Qt reports the loss of the focus a tenth of a second late."""

FINGER_S = 0.03
"""The time between two movements of a fast typist's fingers, in seconds."""

NO_CLOCK, NO_SENTRY = "without", "unguarded"


def sentry_of(guide: RunningGuide) -> int:
    """The process of the sentry."""
    [sentry] = [pid for pid in proc.children(guide.process.pid) if proc.name_of(pid) == SENTRY_NAME]
    return sentry


def search_and_stop(word: str) -> Callable[[RunningGuide], None]:
    """Results on the screen, and then nothing is answered any more."""

    def act(guide: RunningGuide) -> None:
        guide.search(word)
        let_time_pass(0.2)  # the last letter has come to the window by now, and hangs it

    return act


def stop(guide: RunningGuide) -> None:
    """The process of the window is stopped, as by a debugger or by an account's other programs."""
    search_and_stop("food")(guide)
    os.kill(guide.visits()[0], signal.SIGSTOP)


STANDSTILLS = {
    "holding Python's lock": search_and_stop(HANG_WITH_LOCK),
    "asleep": search_and_stop(HANG_ASLEEP),
    "stopped": stop,
}


def is_gone(guide: RunningGuide, visit: int) -> bool:
    return visit not in guide.visits() and guide.shows_front()


@pytest.mark.parametrize("policy", ["desk", "station", "kiosk"])
def test_three_presses_of_shift_end_each_visit_that_hangs(open_guide: Open, policy: str) -> None:
    guide = open_guide(policy, NO_CLOCK)
    for way, come_to_a_standstill in STANDSTILLS.items():
        wait_until(lambda: len(guide.visits()) == 2 and guide.screen.focused_title() == TITLE)
        hung, spare = guide.visits()
        come_to_a_standstill(guide)
        guide.screen.tap("Shift", "Shift", "Shift")

        wait_until(lambda hung=hung: is_gone(guide, hung), within_s=GONE_S)  # type: ignore[misc]  # bound now
        assert guide.visits()[0] == spare, way


def test_without_a_sentry_the_presses_have_no_effect(open_guide: Open) -> None:
    guide = open_guide(NO_CLOCK, NO_SENTRY)
    hung, _ = guide.visits()
    search_and_stop(HANG_ASLEEP)(guide)
    guide.screen.tap("Shift", "Shift", "Shift")

    with pytest.raises(TimeoutError):
        wait_until(lambda: is_gone(guide, hung), within_s=GONE_S)


def test_presses_of_a_finger_end_it_at_once(open_guide: Open) -> None:
    guide = open_guide(NO_CLOCK)
    hung, _ = guide.visits()
    stop(guide)
    for _ in range(3):
        guide.screen.key_down("Shift")
        let_time_pass(FINGER_S)
        guide.screen.key_up("Shift")
        let_time_pass(FINGER_S)

    wait_until(lambda: hung not in guide.visits(), within_s=ANSWER_UNSURE_S / 2)


@pytest.mark.parametrize("pause_s", [FINGER_S, 0.0], ids=["by a person", "by a program"])
def test_capital_letters_do_not_end_a_window_that_is_too_busy_to_answer(
    open_guide: Open, pause_s: float
) -> None:
    guide = open_guide(NO_CLOCK)
    before = guide.visits()
    os.kill(before[0], signal.SIGSTOP)
    for letter in "dhhs":
        for move, name in (
            (guide.screen.key_down, "Shift"),
            (guide.screen.key_down, letter),
            (guide.screen.key_up, letter),
            (guide.screen.key_up, "Shift"),
        ):
            move(name)
            let_time_pass(pause_s)
    let_time_pass(5 * ANSWER_S)
    os.kill(before[0], signal.SIGCONT)
    let_time_pass(ANSWER_UNSURE_S)

    assert guide.visits() == before


def test_capital_letters_do_not_end_a_working_window(open_guide: Open) -> None:
    guide = open_guide("station")
    before = guide.visits()
    for letter in "usa":
        seen = guide.screen.whole()
        guide.screen.key_down("Shift")
        guide.screen.tap(letter)
        guide.screen.key_up("Shift")
        wait_until(lambda seen=seen: guide.screen.whole() != seen)  # type: ignore[misc]  # bound now
    let_time_pass(5 * ANSWER_S)

    assert guide.visits() == before


def test_capital_letters_in_another_window_do_not_end_a_visit_that_waits_for_a_processor(
    open_guide: Open, display: str
) -> None:
    guide = open_guide(NO_CLOCK)
    before = guide.visits()
    with running(display, STRANGER):
        wait_until(lambda: guide.screen.focused_title() == "Stranger")
        let_time_pass(QT_NOTICES_S)
        os.kill(before[0], signal.SIGSTOP)
        for letter in "usa":
            guide.screen.chord("Shift", letter)
        let_time_pass(ANSWER_UNSURE_S / 2)
        os.kill(before[0], signal.SIGCONT)
        let_time_pass(ANSWER_UNSURE_S)

    assert guide.visits() == before


def test_leaving_again_and_again_ends_no_working_visit(open_guide: Open) -> None:
    guide = open_guide()
    for _ in range(3):
        wait_until(lambda: len(guide.visits()) == 2)
        left, following = guide.visits()
        guide.search("food")
        guide.screen.tap("Shift", "Shift", "Shift")
        wait_until(lambda left=left: is_gone(guide, left))  # type: ignore[misc]  # bound now
        let_time_pass(2 * ANSWER_S)

        assert guide.visits()[0] == following


def test_the_sentry_outlives_a_visit_and_ends_with_the_guide(guide: RunningGuide) -> None:
    sentry, (shown, spare) = sentry_of(guide), guide.visits()
    os.kill(shown, signal.SIGKILL)
    wait_until(lambda: guide.visits()[0] == spare)

    assert sentry_of(guide) == sentry
    guide.process.kill()
    wait_until(lambda: not Path(f"/proc/{sentry}").exists())


def test_a_guide_whose_sentry_was_killed_continues(guide: RunningGuide) -> None:
    os.kill(sentry_of(guide), signal.SIGKILL)
    wait_until(lambda: proc.children(guide.process.pid) == guide.visits())
    left, _ = guide.visits()
    guide.search("food")
    guide.screen.tap("Shift", "Shift", "Shift")

    wait_until(lambda: is_gone(guide, left))
