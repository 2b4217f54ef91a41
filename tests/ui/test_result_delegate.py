"""Rows as they are painted."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from guide.content.model import Library, Line, Span
from guide.search.answer import Result
from guide.ui.appearance import Appearance
from guide.ui.lists.result_delegate import ResultDelegate
from guide.ui.lists.result_list import ResultList
from guide.ui.lists.result_model import RESULT, ROW
from guide.ui.lists.row_views import RowView, RowViews
from guide.ui.look import Look

pytestmark = pytest.mark.usefixtures("qapp")


def open_always() -> Line:
    return (Span("Open day and night"),)


def ink(library: Library, width: int, note: str) -> int:
    """How many pixels of a row with a number are painted on, at a width of the window."""
    look = Look(Appearance(), library.icons, width, 700)
    row = RowView("id", "service", "phone", "A Shelter", "Shelter in Knox", open_always, "207-555-0100", note)
    item = QStandardItem()
    item.setData(row, ROW)
    item.setData(Result("id", "service", "A Shelter", 1.0, open_always), RESULT)
    model = QStandardItemModel()
    model.appendRow(item)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 0)
    delegate = ResultDelegate(look)
    height = delegate.sizeHint(option, model.index(0, 0)).height()
    option.rect = QRect(0, 0, width, height)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    ground = look.colour("surface").rgb()
    return sum(image.pixel(x, y) != ground for x in range(0, width, 2) for y in range(height))


@pytest.mark.parametrize("width", [700, 1100], ids=["narrow", "wide"])
def test_a_number_to_confirm_says_so_at_every_width(library: Library, width: int) -> None:
    assert ink(library, width, "call to confirm") > ink(library, width, "") + 100


@pytest.mark.parametrize("width", [700, 1100], ids=["narrow", "wide"])
def test_only_rows_that_are_seen_make_their_snippets_and_none_moves_for_it(
    qtbot: QtBot, library: Library, width: int
) -> None:
    made: list[str] = []

    def found(page: str) -> Result:
        def snippet() -> Line:
            made.append(page)
            return (Span("Short."),)

        return Result(page, "topic", library.topics[page].title, 1.0, snippet)

    rows = ResultList(Look(Appearance(), library.icons, width, 700), RowViews(library))
    qtbot.addWidget(rows)
    rows.resize(width, 500)
    rows.show_results([found(page) for page in library.topics])
    last = rows.model().index(len(library.topics) - 1, 0)
    measured = rows.visualRect(last)
    assert made == []

    rows.grab()
    assert 0 < len(made) < len(library.topics) / 2
    assert rows.visualRect(last) == measured
