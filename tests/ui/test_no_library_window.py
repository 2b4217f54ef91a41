"""What is shown when the pages of the guide cannot be opened."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from guide.content.model import Library
from guide.ui.no_library_window import NoLibraryWindow, numbers
from guide.ui.parts.text import NumberLabel
from guide.ui.theme.appearance import Appearance
from tests.ui.reader import spoken
from tests.ui.test_layout import is_elided


@pytest.mark.usefixtures("qapp")
def test_its_numbers_are_those_in_the_footer_of_every_page(library: Library) -> None:
    assert numbers() == tuple(
        (urgent.number, f"{urgent.label[:1].upper()}{urgent.label[1:]}") for urgent in library.urgent[:3]
    )


@pytest.mark.parametrize("percent", [100, 300])
def test_it_says_whom_to_ask_and_nothing_is_cut_off(qtbot: QtBot, percent: int) -> None:
    window = NoLibraryWindow(Appearance(text_percent=percent))
    qtbot.addWidget(window)
    window.show()
    labels = [label for label in window.findChildren(QLabel) if label.isVisible()]

    assert "Ask staff to set it up again. Until then, these numbers help:" in map(spoken, labels)
    assert [label.text() for label in labels if isinstance(label, NumberLabel)] == ["911", "988", "211"]
    assert [spoken(label) for label in labels if is_elided(label)] == []


def test_leave_is_in_the_corner_and_closes_the_window(qtbot: QtBot) -> None:
    window = NoLibraryWindow(Appearance())
    qtbot.addWidget(window)
    window.resize(QSize(800, 480))
    window.show()

    assert (window.leave.x() + window.leave.width(), window.leave.y()) == (800, 0)
    window.leave.click()
    assert not window.isVisible()
