"""Lists of a page: numbers and dots hang in a gutter, and all lines of an item begin beside it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guide.ui.parts.blocks import ItemList
from guide.ui.parts.text import RunningText
from guide.ui.theme import tokens
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from tests.ui.reader import spoken

WIDTH = 240
LINES = ["A step with so many words that it takes several lines at this width."] * 12


@pytest.fixture(params=[False, True], ids=["left to right", "mirrored"])
def mirrored(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[bool]:
    """Lay out from right to left, or not."""
    is_mirrored = bool(request.param)
    before = qapp.layoutDirection()
    direction = Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight
    qapp.setLayoutDirection(direction)
    yield is_mirrored
    qapp.setLayoutDirection(before)


def shown(qtbot: QtBot, text_percent: int, *, is_ordered: bool) -> ItemList:
    """Return a list on the screen."""
    part = ItemList(Look(Appearance("light", text_percent), {}, 800, 600), LINES, is_ordered=is_ordered)
    qtbot.addWidget(part)
    width = WIDTH * text_percent // 100
    part.resize(width, part.heightForWidth(width))
    part.show()
    return part


def inked(picture: QImage, box: QRect) -> bool:
    """Tell whether something is painted in a part of a picture."""
    ground = QColor(picture.pixel(0, picture.height() - 1))
    pixels = ((x, y) for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom()))
    return any(QColor(picture.pixel(x, y)) != ground for x, y in pixels)


@pytest.mark.parametrize("text_percent", [100, 200])
@pytest.mark.parametrize("is_ordered", [False, True], ids=["dots", "numbers"])
def test_a_mark_is_beside_the_first_line_of_its_item_and_nothing_below_it(
    qtbot: QtBot, *, mirrored: bool, is_ordered: bool, text_percent: int
) -> None:
    part = shown(qtbot, text_percent, is_ordered=is_ordered)
    labels = part.findChildren(RunningText)
    gutter = part.width() - labels[0].width()
    picture = part.grab().toImage()
    left = part.width() - gutter if mirrored else 0

    assert len(labels) == len(LINES)
    assert gutter >= tokens.GUTTER * text_percent // 100
    for label in labels:
        line = label.fontMetrics().height()
        assert label.height() > 2 * line
        at = label.mapTo(part, QPoint(0, 0))
        assert at.x() == (0 if mirrored else gutter)
        assert inked(picture, QRect(left, at.y(), gutter, line))
        assert not inked(picture, QRect(left, at.y() + line + 2, gutter, label.height() - line - 2))


def test_a_mark_does_not_touch_its_text(qtbot: QtBot, *, mirrored: bool) -> None:
    part = shown(qtbot, 100, is_ordered=True)
    [*_, last] = part.findChildren(RunningText)
    picture = part.grab().toImage()
    at = last.mapTo(part, QPoint(0, 0))
    beside = at.x() + last.width() if mirrored else at.x() - 3

    assert not inked(picture, QRect(beside, at.y(), 3, last.fontMetrics().height()))


def test_a_screen_reader_says_the_numbers_and_not_the_dots(qtbot: QtBot) -> None:
    numbered = shown(qtbot, 100, is_ordered=True)
    dotted = shown(qtbot, 100, is_ordered=False)
    of_numbered = [spoken(label) for label in numbered.findChildren(RunningText)]

    assert of_numbered == [f"{at}. {line}" for at, line in enumerate(LINES, 1)]
    assert [spoken(label) for label in dotted.findChildren(RunningText)] == LINES
