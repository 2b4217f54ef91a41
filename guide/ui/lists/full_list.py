"""A list as high as its rows: what it stands in scrolls, and it does not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from guide.search.results import Result
from guide.ui.lists.result_list import ResultList
from guide.ui.lists.row_views import RowViews
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class FullList(ResultList):
    """row_reached: the keys came to a row."""

    row_reached = Signal()

    def __init__(self, look: Look, views: RowViews) -> None:
        super().__init__(look, views, scrolls=False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_results(self, results: Sequence[Result]) -> None:
        """Show these, and be as high as they are."""
        super().show_results(results)
        height = sum(self.sizeHintForRow(row) for row in range(len(results)))
        self.setFixedHeight(height + tokens.LIST_EDGE)

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
