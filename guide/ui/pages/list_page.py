"""A heading and the pages under it: what lies behind a door of the front page, or in a section."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.search.answer import Result
from guide.ui import tokens
from guide.ui.lists.result_list import ResultList
from guide.ui.lists.row_views import RowViews
from guide.ui.look import Look
from guide.ui.pages.page_view import PageView
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.text_label import heading_label, plain_label

Go = Callable[[], None]


class ListPage(PageView):
    """opened: called with the id of a page. further: rows that lead to more lists, under the pages."""

    def __init__(self, look: Look, title: str, line: str, views: RowViews) -> None:
        super().__init__(look, title, has_full_width=True)
        self._views = views
        self.add(heading_label(look, 1, title))
        if line:
            self.add(plain_label(look, "body", line, "ink_soft"), 4)

    def add_pages(self, pages: Sequence[str], opened: Callable[[str], None]) -> None:
        """List pages, as high as they are, so that only the page scrolls."""
        rows = _FullList(self.look, self._views, self._views.for_pages(pages))
        rows.setAccessibleName(self.accessibleName())
        # not the method itself: PySide holds it weakly, and what it belongs to lives no longer than this call
        rows.opened.connect(lambda page: opened(page))  # noqa: PLW0108  as said above
        rows.row_reached.connect(lambda: self._follow(rows))
        self.add(rows, 14)

    def _follow(self, rows: "_FullList") -> None:
        """Scroll to the row that has the keys: its list is as long as it is and cannot."""
        row, body = rows.visualRect(rows.currentIndex()), self.widget()
        if row.isValid() and body is not None:
            middle = rows.viewport().mapTo(body, row.center())
            self.ensureVisible(middle.x(), middle.y(), 0, row.height())

    def add_further(self, rows: Sequence[tuple[str, Go]]) -> None:
        """Rows that lead to further lists."""
        links: list[QWidget] = [link_row(self.look, title, go) for title, go in rows]
        if links:
            self.add(Card(self.look, links), 16)


class _FullList(ResultList):
    """A list that never scrolls by itself. row_reached: the keys came to a row."""

    row_reached = Signal()

    def __init__(self, look: Look, views: RowViews, results: Sequence[Result]) -> None:
        super().__init__(look, views, scrolls=False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_results(results)
        height = sum(self.sizeHintForRow(row) for row in range(len(results)))
        self.setFixedHeight(height + tokens.LIST_EDGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Tell of the row that an arrow led to. Not of one that is pressed: it must not move away."""
        super().keyPressEvent(event)
        self.row_reached.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802  Qt's signature
        """Tell of the row that Tab led to."""
        has_moved = super().focusNextPrevChild(forward)
        self.row_reached.emit()
        return has_moved

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Tell of the first row, once the page has scrolled to the list as a whole."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self, self.row_reached.emit)
