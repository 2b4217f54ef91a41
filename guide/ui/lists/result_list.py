"""Lists of pages, as high as their rows: the page around them scrolls. Keys move through all of a card."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, Qt, QTimer, Signal
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
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)

from guide.content.state import State
from guide.search.results import Group, GroupKind, Result, Where
from guide.ui.accessibility import Spoken
from guide.ui.i18n import translate
from guide.ui.lists.result_delegate import ResultDelegate
from guide.ui.lists.result_rows import ResultModel, ResultRows
from guide.ui.parts.layouts import column_in, leading_alignment
from guide.ui.parts.line_edit import begins_words
from guide.ui.parts.number_cards import Ask
from guide.ui.parts.painting import LONG_HAIRLINE, outside_corners, rounded_path, smooth_painter
from guide.ui.parts.rows import NumberRow
from guide.ui.parts.text import TextLabel
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ResultList(QListView):
    """A list of topics and services, as high as its rows.

    Up and Down move, Enter opens.

    Signals:
        opened: the id of the page that was pressed.
        left: the reader moved up from the first row (-1) or down from the last (1).
        row_reached: the focus moved to a row.
    """

    opened = Signal(str)
    left = Signal(int)
    row_reached = Signal()

    def __init__(self, look: Look, views: ResultRows) -> None:
        super().__init__()
        self._look = look
        self._rows = ResultModel(views)
        self._delegate = ResultDelegate(look)
        self._is_first, self._is_last = True, True
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look.color("window"))
        self.setPalette(palette)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)
        self._pressed_at, self._was_dragged = QPointF(), False
        self.clicked.connect(self._open_clicked)

    def set_card_ends(self, *, is_first: bool, is_last: bool) -> None:
        """Say whether the list is the first or last part of its card, and so has rounded corners."""
        self._is_first, self._is_last = is_first, is_last

    def show_results(self, results: Sequence[Result], *, before: int = 0, shows_area: bool = True) -> None:
        """Show these results, with no current row, and adjust the height.

        Args:
            before: how many rows are in lists above this one.
            shows_area: see `ResultRows.row`.
        """
        self._rows.show(results, before=before, shows_area=shows_area)
        self.fit_rows(self.width())

    def fit_rows(self, width: int) -> None:
        """Be as high as the rows are at a width, in pixels."""
        if self.width() != width:
            self.resize(width, self.height())
        self.setFixedHeight(self._height_of_rows(width))
        # now: Qt would do it after the next frame, and paint every row a second time
        self.doItemsLayout()

    def _height_of_rows(self, width: int) -> int:
        delegate = self._delegate
        if delegate.has_fixed_heights:
            return sum(map(delegate.fixed_height, self._rows.have_streets()))
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, 0)
        rows = (self._rows.index(row) for row in range(self._rows.rowCount()))
        return sum(delegate.sizeHint(option, row).height() for row in rows)

    def first_page(self) -> str:
        """The id of the page in the first row."""
        return self._rows.page_id(self._rows.index(0))

    def select(self, row: int) -> None:
        """Focus the list and make a row current; -1 is the last one."""
        self.setCurrentIndex(self._rows.index(row % max(self._rows.rowCount(), 1)))
        self.setFocus()
        self.row_reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the row; Up from the first row and Down from the last leave the list."""
        index, key = self.currentIndex(), event.key()
        if key in _ENTER and index.isValid():
            self.opened.emit(self._rows.page_id(index))
        elif begins_words(event) or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # for the search field or the page; Qt would look for a row that begins so
        elif (key == Qt.Key.Key_Up and index.row() <= 0) or (
            key == Qt.Key.Key_Down and index.row() == self._rows.rowCount() - 1
        ):
            self.left.emit(-1 if key == Qt.Key.Key_Up else 1)
            event.setAccepted(not self.hasFocus())  # beyond all lists, the page reads on
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._turn_page(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)
            # not after a press, which must not move the row away
            self.row_reached.emit()

    def _turn_page(self, direction: int) -> None:
        """Move by as many rows as are visible: Qt would move to the end of a list that shows all its rows."""
        height = max(self.visualRect(self.currentIndex()).height(), 1)
        step = max(self.visibleRegion().boundingRect().height() // height - 1, 1)
        last = self._rows.rowCount() - 1
        row = self.currentIndex().row() + direction * step
        if self.currentIndex().row() == (last if direction > 0 else 0):
            self.left.emit(direction)
            return
        self.setCurrentIndex(self._rows.index(min(max(row, 0), last)))
        self.row_reached.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the side buttons of a mouse to the window: back and forward."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition()
            super().mousePressEvent(event)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A finger that scrolls is lifted on the row where it began; that is not a press."""
        moved = (event.globalPosition() - self._pressed_at).manhattanLength()
        self._was_dragged = moved > 2 * QApplication.startDragDistance()
        super().mouseReleaseEvent(event)

    def _open_clicked(self, index: QModelIndex) -> None:
        if not self._was_dragged:
            self.opened.emit(self._rows.page_id(index))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start at the first row, or with Shift+Tab at the last; a press selects its own row."""
        super().focusInEvent(event)
        self.setCurrentIndex(self.currentIndex())  # Qt does not select it; Orca would say "not selected"
        count, reason = self._rows.rowCount(), event.reason()
        if reason == Qt.FocusReason.MouseFocusReason:
            return  # a list that was scrolled would jump to the top, and another row would be pressed
        if count and reason == Qt.FocusReason.BacktabFocusReason:
            self.setCurrentIndex(self._rows.index(count - 1))
        elif count and (reason == Qt.FocusReason.TabFocusReason or not self.currentIndex().isValid()):
            self.setCurrentIndex(self._rows.index(0))
        # once the page has scrolled to the list as a whole
        QTimer.singleShot(0, self, self.row_reached.emit)
        if QAccessible.isActive():
            # after Qt has announced the list itself, or a screen reader would stay there and skip this row
            QTimer.singleShot(0, self, self._announce_row)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  Qt's signature
        """Tab moves from row to row, and on after the last: some people have only Tab and Enter."""
        row = self.currentIndex().row() + (1 if forward else -1)
        if self.hasFocus() and 0 <= row < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(row))
            self.row_reached.emit()
            return True
        return super().focusNextPrevChild(forward)

    def _announce_row(self) -> None:
        if self.hasFocus() and self.currentIndex().isValid():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(self.currentIndex().row())
            QAccessible.updateAccessibility(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        _paint_card_edge(
            painter, QRectF(self.viewport().rect()), self._look, top=self._is_first, bottom=self._is_last
        )


def _paint_card_edge(painter: QPainter, box: QRectF, look: Look, *, top: bool, bottom: bool) -> None:
    """Paint the border of a part of a card, and the window outside its rounded corners."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # what is beyond the card at an end that is not rounded
    beyond = 2 * tokens.RADIUS
    whole = box.adjusted(0, 0 if top else -beyond, 0, 0 if bottom else beyond)
    painter.fillPath(outside_corners(whole, tokens.RADIUS), look.color("window"))
    painter.setPen(QPen(look.color("line"), LONG_HAIRLINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS, tokens.RADIUS)


class GroupHead(TextLabel):
    """The heading of a group of rows, in their card."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "row_street", "", "ink_soft", spoken=Spoken("heading", 2))
        self._look, self._is_first = look, False
        across = look.space(16)
        self.setContentsMargins(across, look.space(6), across, look.space(6))
        self.setMinimumHeight(look.text(tokens.GROUP_HEAD))
        self.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)

    def show_title(self, title: str, *, is_first: bool) -> None:
        """Replace the words. is_first: whether the card begins here."""
        self._is_first = is_first
        self.set_plain_text(title)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the line below it, and the edge of the card."""
        painter, box = smooth_painter(self), QRectF(self.rect())
        path = rounded_path(box, tokens.RADIUS, top=self._is_first, bottom=False)
        painter.fillPath(path, self._look.color("tint"))
        line = QRectF(0, box.height() - tokens.HAIRLINE, box.width(), tokens.HAIRLINE)
        painter.fillRect(line, self._look.color("line"))
        _paint_card_edge(painter, box, self._look, top=self._is_first, bottom=False)
        painter.end()
        super().paintEvent(event)


class AskRow(NumberRow):
    """Whom to call as the last row of a group, where nothing is beside the list.

    Signals:
        opened: the id of the service that was pressed.
    """

    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "", "", icon="phone")
        self._service = ""
        self.clicked.connect(lambda: self.opened.emit(self._service))

    def show_ask(self, ask: Ask, *, is_first: bool = False, is_last: bool = True) -> None:
        """Replace the words and the number. is_first, is_last: whether the card begins and ends here."""
        self._service = ask.line.service.id
        self.show_number(ask.words, "", ask.line.number)
        self.set_card_ends(is_first=is_first, is_last=is_last)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row, the line below it, and the edge of the card."""
        super().paintEvent(event)
        painter, box, look = QPainter(self), QRectF(self.rect()), self._look
        line = QRectF(0, box.height() - tokens.HAIRLINE, box.width(), tokens.HAIRLINE)
        painter.fillRect(line, look.color("line"))
        _paint_card_edge(painter, box, look, top=self._is_first, bottom=self._is_last)


class Listed(NamedTuple):
    """A group of rows.

    Attributes:
        title: its heading, "" for none.
        results: its rows.
        shows_area: see `ResultRows.row`.
    """

    title: str
    results: Sequence[Result]
    shows_area: bool = True


def listed(
    results: Sequence[Result], groups: Sequence[Group], where: Where | None, state: State
) -> Iterator[Listed]:
    """Yield groups of results with their headings.

    Args:
        results: all of them, group by group.
        groups: none for one list.
    """
    start = 0
    for group in groups or (Group("first", len(results)),):
        shows_area = group.kind == "elsewhere" or not groups
        yield Listed(_group_title(group.kind, where, state), results[start : start + group.size], shows_area)
        start += group.size


def _group_title(kind: GroupKind, where: Where | None, state: State) -> str:
    if where is None or kind == "first":
        return ""
    patterns = {
        "county": translate("results_page", "In {place}"),
        "serves": translate("results_page", "Serves {place}"),
        "also": translate("results_page", "Other help for {place}"),
        "elsewhere": translate("results_page", "In other counties"),
        "state": state.everywhere,
    }
    return patterns[kind].format(place=place_title(where, state))


def place_title(where: Where, state: State) -> str:
    """Return the name of a place: of its county if it has one, of itself if it is in several."""
    return county_title(where.counties[0], state) if len(where.counties) == 1 else where.place


def county_title(county: str, state: State) -> str:
    """Return the name of a county as a heading; "" means the whole state."""
    if not county:
        return state.everywhere
    return translate("county_pages", "{county} County").format(county=county)


FIRST_ROWS = 3
"""How many rows of a list without groups stand before the information line: what a small screen shows."""


def _divided(group: Listed, count: int) -> list[Listed]:
    """Divide a group after its first rows."""
    first, others = group.results[:count], group.results[count:]
    parts = [Listed(group.title, first, group.shows_area)]
    return [*parts, Listed("", others, group.shows_area)] if others else parts


class GroupedList(QWidget):
    """Groups of rows in one card, each with its heading. Keys move through all of them.

    Signals:
        opened: the id of the page that was pressed.
        left_at_top: the reader moved up from the first row.
        row_reached: the list in which the focus moved to a row.

    Args:
        name: of a list without a heading, for screen readers.
        ask_row: the last row of the first group, or of the first rows if there is only one; None for none.
    """

    opened = Signal(str)
    left_at_top = Signal()
    row_reached = Signal(QListView)

    def __init__(self, look: Look, views: ResultRows, name: str, ask_row: AskRow | None = None) -> None:
        super().__init__()
        self._look, self._views, self._name, self._ask_row = look, views, name, ask_row
        self._heads: list[GroupHead | None] = []  # none before its group has had a title
        self._lists: list[ResultList] = []
        self._shown: tuple[Listed, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # it paints nothing itself
        self._column = column_in(self)
        self._make_list()  # at once, so that Tab reaches it after what is above

    def show_groups(
        self, groups: Sequence[Listed], ask: Ask | None = None, *, is_urgent: bool = False
    ) -> None:
        """Replace all rows. Widgets are made once and stay: a new one takes longer than a search.

        Args:
            ask: for the `AskRow`.
            is_urgent: whether that row is to follow the first one.
        """
        if self._ask_row is not None and len(groups) == 1:
            groups = _divided(groups[0], 1 if is_urgent else FIRST_ROWS)
        self._shown = tuple(groups)
        if self._ask_row is not None and ask is not None:
            self._ask_row.show_ask(ask, is_last=len(groups) == 1)
        before = 0
        while len(self._lists) < len(groups):
            self._make_list()
        for number, rows in enumerate(self._lists):
            group = groups[number] if number < len(groups) else Listed("", ())
            rows.setVisible(bool(group.results))
            head = self._heads[number] or (self._make_head(number) if group.title else None)
            if head is not None:
                head.setVisible(bool(group.title))
            if head is not None and group.title:
                head.show_title(group.title, is_first=number == 0)
            rows.setAccessibleName(group.title or self._name)
            rows.set_card_ends(
                is_first=number == 0 and not group.title,
                is_last=number == len(groups) - 1 and (number > 0 or self._ask_row is None),
            )
            rows.show_results(group.results, before=before, shows_area=group.shows_area)
            before += len(group.results)
        self._fix_height()

    def hasHeightForWidth(self) -> bool:
        """It has a fixed height, so that a page does not ask twice."""
        return False

    def _fix_height(self) -> None:
        """Be as high as what is shown: a page asks no part how high it would like to be."""
        heads = [head for head in self._heads if head is not None and not head.isHidden()]
        width = max(self.width(), 1)
        height = sum(head.heightForWidth(width) for head in heads)
        if self._ask_row is not None:
            height += self._ask_row.heightForWidth(width)
        self.setFixedHeight(height + sum(rows.height() for rows in self._lists[: len(self._shown)]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit headings and rows to another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            for rows in self._lists[: len(self._shown)]:
                rows.fit_rows(self.width())
            self._fix_height()

    def _make_head(self, number: int) -> GroupHead:
        """Make the heading of a list. A hidden one without a title would be a nameless heading to the bus."""
        head, rows = GroupHead(self._look), self._lists[number]
        self._heads[number] = head
        self._column.insertWidget(self._column.indexOf(rows), head)
        head.stackUnder(rows)  # a screen reader comes to it before the list
        return head

    def _make_list(self) -> None:
        rows = ResultList(self._look, self._views)
        number = len(self._lists)
        rows.opened.connect(self.opened)
        rows.row_reached.connect(lambda: self.row_reached.emit(rows))
        rows.left.connect(lambda direction: self._move_on(number, direction))
        self._heads.append(None)
        self._lists.append(rows)
        self._column.addWidget(rows)
        if number:
            QWidget.setTabOrder(
                self._ask_row if number == 1 and self._ask_row else self._lists[number - 1], rows
            )
        elif self._ask_row is not None:
            self._column.addWidget(self._ask_row)
            QWidget.setTabOrder(rows, self._ask_row)

    def _move_on(self, number: int, direction: int) -> None:
        """Go on from a list to the one above or below it."""
        reached = number + direction
        if reached < 0:
            self.left_at_top.emit()
        elif reached < len(self._shown):
            self._lists[reached].select(0 if direction > 0 else -1)

    @property
    def first_row_end(self) -> int:
        """The lower edge of the first row, in pixels from the top of the first heading; 0 without rows."""
        rows = self._lists[0]
        return rows.y() + rows.visualRect(rows.model().index(0, 0)).bottom() + 1 if self._shown else 0

    def select(self, number: int) -> None:
        """Focus a row by its number in all lists together, from 0."""
        for rows, group in zip(self._lists, self._shown, strict=False):
            if number < len(group.results):
                rows.select(number)
                return
            number -= len(group.results)

    def focus_rows(self) -> None:
        """Focus the first row."""
        self._lists[0].setFocus()

    def open_first(self) -> None:
        """Open the best result, if there is one."""
        if self._shown and self._shown[0].results:
            self.opened.emit(self._lists[0].first_page())
