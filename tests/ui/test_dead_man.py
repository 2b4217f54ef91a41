"""The clocks of a window that hangs rest while nothing comes to it."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from guide.ui.guards.hang_watchdog import HangWatchdog


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window that nobody shows."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dead_man(window: QWidget) -> Iterator[HangWatchdog]:
    """The clocks of that window, which run, and rest as soon as they can."""
    made = HangWatchdog(window, rest_after_s=0)
    made.start()
    yield made
    made.stop()


def is_ticking(dead_man: HangWatchdog) -> bool:
    return any(timer.isActive() for timer in dead_man.findChildren(QTimer))


def test_they_rest_when_nothing_comes_for_a_while(dead_man: HangWatchdog, qtbot: QtBot) -> None:
    assert is_ticking(dead_man)
    qtbot.waitUntil(lambda: not is_ticking(dead_man))


def test_whatever_comes_to_the_window_wakes_them(
    dead_man: HangWatchdog, window: QWidget, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not is_ticking(dead_man))
    window.resize(300, 200)
    window.show()

    assert is_ticking(dead_man)


def test_a_window_that_need_not_answer_any_more_wakes_nothing(
    dead_man: HangWatchdog, window: QWidget
) -> None:
    before = threading.active_count()
    dead_man.stop()
    window.show()

    assert not is_ticking(dead_man)
    assert threading.active_count() <= before
