"""The selection of another program is read if it is text and arrives in time."""

import pytest
from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guide.ui.parts.selection_x11 import CLIPBOARD, MAX_BYTES, PRIMARY, SelectionReader

MORE_THAN_A_DISPLAY_TAKES_AT_ONCE = 20_000_000


@pytest.fixture
def clipboard(qapp: QApplication) -> QClipboard:
    """The clipboard of the display."""
    return qapp.clipboard()


@pytest.fixture
def received() -> list[str]:
    """The texts that were read."""
    return []


@pytest.fixture
def reader(qapp: QApplication, received: list[str]) -> SelectionReader:
    """A reader that records what it reads."""
    return SelectionReader(received.append, qapp)


@pytest.mark.parametrize("words", ["food", "señal de tráfico", "مأوى", "two\nlines", "🙂"])
def test_text_of_any_language_is_read(
    clipboard: QClipboard, reader: SelectionReader, received: list[str], qtbot: QtBot, words: str
) -> None:
    clipboard.setText(words)
    reader.request(CLIPBOARD)

    qtbot.waitUntil(lambda: received == [words])


def test_only_the_beginning_of_a_long_text_is_read(
    clipboard: QClipboard, reader: SelectionReader, received: list[str], qtbot: QtBot
) -> None:
    clipboard.setText("é" * MAX_BYTES)
    reader.request(CLIPBOARD)

    qtbot.waitUntil(lambda: received == ["é" * (MAX_BYTES // 2)])


def picture() -> QMimeData:
    data = QMimeData()
    data.setData("image/png", b"no text")
    return data


def too_much() -> QMimeData:
    data = QMimeData()
    data.setText("x" * MORE_THAN_A_DISPLAY_TAKES_AT_ONCE)
    return data


@pytest.mark.parametrize("make", [picture, too_much])
def test_a_selection_that_is_not_text_or_is_far_too_long_is_not_read(
    clipboard: QClipboard,
    qapp: QObject,
    reader: SelectionReader,
    received: list[str],
    qtbot: QtBot,
    make: type,
) -> None:
    clipboard.setMimeData(make())
    reader.request(CLIPBOARD)
    clipboard.setText("marked", QClipboard.Mode.Selection)
    after: list[str] = []
    SelectionReader(after.append, qapp).request(PRIMARY)  # answered by the same program, in order
    qtbot.waitUntil(lambda: after == ["marked"])

    qtbot.wait(50)
    assert received == []
