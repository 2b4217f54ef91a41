"""Rows as they are painted."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem

from guide.content.model import Library, Span
from guide.search.answer import Result
from guide.ui.appearance import Appearance
from guide.ui.lists.result_delegate import ResultDelegate
from guide.ui.lists.result_model import RESULT, ROW
from guide.ui.lists.row_views import RowView
from guide.ui.look import Look

pytestmark = pytest.mark.usefixtures("qapp")


def ink(library: Library, width: int, note: str) -> int:
    """How many pixels of a row with a number are painted on, at a width of the window."""
    look = Look(Appearance(), library.icons, width, 700)
    line = ((Span("Shelter in Knox"),), (Span("Open day and night"),))
    row = RowView("id", "service", "phone", "A Shelter", line, "207-555-0100", note, "A Shelter")
    item = QStandardItem()
    item.setData(row, ROW)
    item.setData(Result("id", "service", "A Shelter", 1.0, line[1]), RESULT)
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
