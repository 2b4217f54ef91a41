"""In a list that is longer than the window, the current row is visible."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QListView

from guide.ui.routes import SectionRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader


def row_is_in_sight(reader: Reader) -> bool:
    """Tell whether the current row is completely visible."""
    view = reader.results
    row = view.visualRect(view.currentIndex())
    top = reader.box_of(view.viewport()).topLeft() + row.topLeft()
    return view.hasFocus() and reader.view.contains(QRect(top, row.size()))


def test_tab_into_a_long_list_shows_its_first_row(open_guide: Open) -> None:
    reader = open_guide(QSize(1024, 600))
    reader.go(SectionRoute("danger"))  # the first page says how to leave, and Tab would reach that link
    reader.go(SectionRoute("everyday"))
    while not isinstance(reader.focus, QListView):  # whom to call stands before the list
        reader.press("Tab")
    QApplication.processEvents()

    assert row_is_in_sight(reader)
