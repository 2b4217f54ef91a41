"""The list of results. Up and Down move, Enter opens, Up from the first row returns to the search field."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QApplication, QFrame, QListView, QSizePolicy

from guide.search.results import Result
from guide.ui.lists.result_delegate import ResultDelegate
from guide.ui.lists.result_rows import ResultModel, ResultRows
from guide.ui.parts.painting import LONG_HAIRLINE, outside_corners
from guide.ui.parts.scrolling import ScrollBar, scroll_by_touch
from guide.ui.routes import Position
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class ResultList(QListView):
    """A list of topics and services.

    Signals:
        opened: the id of the page that was pressed.
        left_at_top: the reader moved up from the first row.

    Args:
        scrolls: whether a finger scrolls the rows; False where the list is as high as its rows and the page
            scrolls instead.
    """

    opened = Signal(str)
    left_at_top = Signal()

    def __init__(self, look: Look, views: ResultRows, *, scrolls: bool = True) -> None:
        super().__init__()
        self._look = look
        self._rows = ResultModel(views)
        self._delegate = ResultDelegate(look)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look.color("window"))
        self.setPalette(palette)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(ScrollBar(look))
        # always on: rows are measured before a list knows that it needs one, and would be too wide
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        if scrolls:
            scroll_by_touch(self)
        self._pressed_at, self._was_dragged = QPointF(), False
        self.clicked.connect(self._open_clicked)

    def show_results(self, results: Sequence[Result]) -> None:
        """Show these results from the top, with no current row."""
        self._rows.show(results)
        self.scrollToTop()

    def open_first(self) -> None:
        """Open the best result, if there is one."""
        if self._rows.rowCount():
            self.opened.emit(self._rows.page_id(self._rows.index(0)))

    def position(self) -> Position:
        """The row at the upper edge, and the current row while the list has the focus."""
        top, chosen = self.indexAt(QPoint(1, 1)), self.currentIndex()
        box = self.visualRect(top)
        into = -box.top() / box.height() if top.isValid() else 0.0
        is_chosen = chosen.isValid() and self.hasFocus()
        return Position(max(0, top.row()), into, (0, chosen.row()) if is_chosen else None)

    def show_position(self, position: Position) -> None:
        """Scroll there, and select the row that was selected, which is visible at every text size."""
        top = self._rows.index(position.part)
        self.scrollTo(top, QListView.ScrollHint.PositionAtTop)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(position.into * self.visualRect(top).height()))
        if position.chosen is not None:
            self.select(position.chosen[1])

    def select(self, row: int) -> None:
        """Focus the list and make a row current."""
        self.setCurrentIndex(self._rows.index(row))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter and Space open the row; Up from the first row leaves the list."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self.opened.emit(self._rows.page_id(index))
        elif event.key() == Qt.Key.Key_Up and index.row() <= 0:
            self.left_at_top.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Leave the side buttons of a mouse to the window: back and forward."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition()
            super().mousePressEvent(event)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A finger that scrolls is lifted on the row where it began; that is not a press."""
        moved = (event.globalPosition() - self._pressed_at).manhattanLength()
        self._was_dragged = moved > 2 * QApplication.startDragDistance()
        super().mouseReleaseEvent(event)

    def _open_clicked(self, index: QModelIndex) -> None:
        if not self._was_dragged:
            self.opened.emit(self._rows.page_id(index))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Start at the first row, or with Shift+Tab at the last; a press selects its own row."""
        super().focusInEvent(event)
        count, reason = self._rows.rowCount(), event.reason()
        if reason == Qt.FocusReason.MouseFocusReason:
            return  # a list that was scrolled would jump to the top, and another row would be pressed
        if count and reason == Qt.FocusReason.BacktabFocusReason:
            self.setCurrentIndex(self._rows.index(count - 1))
        elif count and (reason == Qt.FocusReason.TabFocusReason or not self.currentIndex().isValid()):
            self.setCurrentIndex(self._rows.index(0))
        if QAccessible.isActive():
            # after Qt has announced the list itself, or a screen reader would stay there and skip this row
            QTimer.singleShot(0, self, self._announce_row)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802  Qt's signature
        """Tab moves from row to row, and on after the last: some people have only Tab and Enter."""
        row = self.currentIndex().row() + (1 if forward else -1)
        if self.hasFocus() and 0 <= row < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(row))
            return True
        return super().focusNextPrevChild(forward)

    def _announce_row(self) -> None:
        if self.hasFocus() and self.currentIndex().isValid():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(self.currentIndex().row())
            QAccessible.updateAccessibility(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The rows, and the border of the card around them."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = min(self.viewport().height() - 1, self._content_height())
        box = QRectF(0, 0, self.viewport().width(), bottom + 1)
        painter.fillPath(outside_corners(box, tokens.RADIUS), self._look.color("window"))
        painter.setPen(QPen(self._look.color("line"), LONG_HAIRLINE))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS, tokens.RADIUS)

    def _content_height(self) -> int:
        last = self.visualRect(self._rows.index(self._rows.rowCount() - 1))
        return last.bottom() if last.isValid() else 0


class FullHeightList(ResultList):
    """A list as high as its rows: the page around it scrolls.

    Signals:
        row_reached: the focus moved to a row.
    """

    row_reached = Signal()

    def __init__(self, look: Look, views: ResultRows) -> None:
        super().__init__(look, views, scrolls=False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_results(self, results: Sequence[Result]) -> None:
        """Show these results, and adjust the height."""
        super().show_results(results)
        height = sum(self.sizeHintForRow(row) for row in range(len(results)))
        self.setFixedHeight(height + tokens.LIST_EDGE)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Report the row that an arrow key reached. Not a row that is pressed, which must not move away."""
        super().keyPressEvent(event)
        self.row_reached.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802  Qt's signature
        """Report the row that Tab reached."""
        has_moved = super().focusNextPrevChild(forward)
        self.row_reached.emit()
        return has_moved

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Report the first row, once the page has scrolled to the list as a whole."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self, self.row_reached.emit)
