"""The clocks of the hang watchdog rest while no event arrives."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from guide.ui.guards.hang_watchdog import ANSWER_EVERY_S, LIMIT_S, HangThreshold, HangWatchdog, RunQueueDelay


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window that nobody shows."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dead_man(window: QWidget) -> Iterator[HangWatchdog]:
    """The running clocks of that window, which rest as soon as possible."""
    made = HangWatchdog(window, rest_after_s=0)
    made.start()
    yield made
    made.stop()


def is_ticking(dead_man: HangWatchdog) -> bool:
    return any(timer.isActive() for timer in dead_man.findChildren(QTimer))


def test_the_clocks_rest_when_no_event_arrives_for_a_while(dead_man: HangWatchdog, qtbot: QtBot) -> None:
    assert is_ticking(dead_man)
    qtbot.waitUntil(lambda: not is_ticking(dead_man))


def test_any_event_of_the_window_starts_the_clocks(
    dead_man: HangWatchdog, window: QWidget, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not is_ticking(dead_man))
    window.resize(300, 200)
    window.show()

    assert is_ticking(dead_man)


def test_a_stopped_watchdog_starts_no_clock(dead_man: HangWatchdog, window: QWidget) -> None:
    before = threading.active_count()
    dead_man.stop()
    window.show()

    assert not is_ticking(dead_man)
    assert threading.active_count() <= before


BEGUN, WAITED = 1000.0, 5.0


@pytest.fixture
def answered() -> HangThreshold:
    """A window that has just answered, in a process that had to wait for a processor before."""
    threshold = HangThreshold()
    threshold.answer(BEGUN, WAITED)
    return threshold


def test_a_silent_window_counts_as_hung_within_a_second(answered: HangThreshold) -> None:
    assert not answered.is_over(BEGUN + LIMIT_S - 0.01, WAITED)
    assert answered.is_over(BEGUN + LIMIT_S + 0.01, WAITED)
    assert LIMIT_S < 1


def test_time_spent_waiting_for_a_processor_does_not_count(answered: HangThreshold) -> None:
    assert not answered.is_over(BEGUN + 3.0, WAITED + 3.0 - LIMIT_S / 2)
    assert answered.is_over(BEGUN + 3.0, WAITED + 3.0 - 2 * LIMIT_S)


def test_each_answer_restarts_the_time(answered: HangThreshold) -> None:
    for number in range(1, 10):
        assert not answered.is_over(BEGUN + number * ANSWER_EVERY_S, WAITED)
        answered.answer(BEGUN + number * ANSWER_EVERY_S, WAITED)


def test_the_time_this_process_waited_for_a_processor_only_grows() -> None:
    queued = RunQueueDelay()
    before = queued.seconds()
    assert queued.seconds() >= before >= 0
