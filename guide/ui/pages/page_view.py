"""A page that scrolls: one column of text, and an aside beside it where the window is wide."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from time import perf_counter

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QScrollArea, QVBoxLayout, QWidget

from guide.ui.accessibility import speak_as
from guide.ui.parts.layouts import OutdentedItem, ZeroSizeHint, is_mirrored, set_directional_margins
from guide.ui.parts.scrolling import ScrollBar, scroll_by_touch
from guide.ui.routes import Position
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

Part = tuple[QWidget, int]
"""A widget of the column, and the space before it at 100 % text."""

SLICE_S = 0.003
"""How long parts are made before what happened meanwhile is looked at, in seconds. Laying them out and
painting takes four times as long, so a key waits for some 15 ms."""


class Growing:
    """Parts in their order: first those that a screen holds, then the others in slices.

    page: whatever lives as long as the page; a page that goes takes what was still to come with it.
    parts: made as they are asked for. add: puts parts into the page.
    """

    def __init__(self, page: QObject, parts: Iterable[Part], add: Callable[[Sequence[Part]], None]) -> None:
        self._parts, self._add = iter(parts), add
        self.is_done = False
        # it comes when nothing else waits: no key, no click, no frame
        self._timer = QTimer(page, interval=0)
        self._timer.timeout.connect(self._grow)

    def first(self, width: int, height: int) -> list[Part]:
        """The parts that fill this height at this width, in logical pixels."""
        found: list[Part] = []
        for widget, space in self._rest():
            found.append((widget, space))
            height -= space + _height(widget, width)
            if height <= 0:
                break
        return found

    def go_on(self) -> None:
        """Make the others as soon as there is time."""
        if not self.is_done:
            self._timer.start()

    def end(self) -> None:
        """Make all that is still to come, now."""
        if not self.is_done:
            self._give(list(self._rest()))

    def _grow(self) -> None:
        until = perf_counter() + SLICE_S
        parts: list[Part] = []
        for part in self._rest():
            parts.append(part)
            if perf_counter() >= until:
                break
        self._give(parts)

    def _rest(self) -> Iterator[Part]:
        # "yield from" would close a generator of parts together with this one, half-way through it
        for part in self._parts:  # noqa: UP028  as said above
            yield part
        self.is_done = True

    def _give(self, parts: Sequence[Part]) -> None:
        if self.is_done:
            self._timer.stop()
        self._add(parts)


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()


BESIDE = 24
"""Space above a part of the aside where it stands in the column, at 100 % text."""


_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class _Column(ZeroSizeHint, QWidget):
    """What a page is put together from."""


class PageView(QScrollArea):
    """Takes the focus when it is shown, so that arrows scroll and a screen reader says its title.

    A long one opens with its first screenful. The rest is made between two events, so that Leave and other
    keys never wait for it. Whoever needs all of it at once asks for that with `complete`.
    """

    def __init__(self, look: Look, title: str, *, has_full_width: bool = False) -> None:
        super().__init__()
        self.look = look
        speak_as(self, "page")
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBar(ScrollBar(look))
        scroll_by_touch(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # its room is kept, so that a short page ends where a long one does
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._take_true_width()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._has_full_width = has_full_width
        self._aside: QWidget | None = None
        self._main, self._content, self._body = _Column(), _Column(), _Column()
        self._column, self._across = QVBoxLayout(self._main), QHBoxLayout(self._content)
        self._centring = QHBoxLayout(self._body)
        self._last: QWidget = self
        self._hanging: list[OutdentedItem] = []
        self._parts: list[QWidget] = []  # of the column, in each form of the window
        self._held, self._is_holding = Position(), False
        self._shows_focus = False
        self.verticalScrollBar().valueChanged.connect(self._note_position)
        self.verticalScrollBar().rangeChanged.connect(self._hold_position)
        # out of the margin, for parts that hang out of the column
        self._out = look.space(tokens.LINK_PADDING)
        set_directional_margins(self._column, self._out, 0, 0, 0)
        self._column.setSpacing(0)

    def _take_true_width(self) -> None:
        """Be as wide as in the window from the start: text laid out for another width is laid out twice."""
        self.resize(self.look.width, self.look.height)
        self.setViewportMargins(0, 0, 0, 0)  # has Qt fit the part that scrolls into this size now

    def tell_first(self, words: str) -> None:
        """Have a screen reader say this after the title: what most readers open the page for."""
        self.setAccessibleDescription(words)

    def add(self, widget: QWidget, space_before: int = 0) -> None:
        """Add to the column, with a space (at 100 % text) before."""
        self._parts.append(widget)
        self._stand(widget, space_before)

    def _stand(self, widget: QWidget, space_before: int) -> None:
        if space_before:
            self._column.addSpacing(self.look.space(space_before))
        self._column.addWidget(widget)

    @property
    def has_aside(self) -> bool:
        """Whether something can stand beside the column."""
        return self.look.form == "wide"

    def add_outdented(self, widget: QWidget, by: int, space_before: int) -> None:
        """As `add`, for what keeps some pixels free around it: what is seen of it begins where words do."""
        self._parts.append(widget)
        self._column.addSpacing(self.look.space(space_before))
        widget.setParent(self._main)
        self._hanging.append(OutdentedItem(widget, by))
        self._column.addItem(self._hanging[-1])

    def add_aside(self, parts: Sequence[QWidget]) -> None:
        """Stand parts beside the column in a wide window, after it in any other."""
        if not self.has_aside:
            for part in parts:
                self._stand(part, BESIDE)
            return
        self._aside = QWidget()
        self._aside.setFixedWidth(self.look.text(tokens.ASIDE))
        column = QVBoxLayout(self._aside)
        column.setContentsMargins(0, self.look.space(8), 0, 0)
        column.setSpacing(self.look.space(24))
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)

    def finish(self, rest: Iterable[Part] = ()) -> None:
        """Put the page together, once all is added: each layout then asks its parts for their true heights.

        A layout that is already inside another keeps the height it had while it was empty until the event
        loop has run, and the page would open squeezed.

        rest: what follows in the column. It is made when its turn comes.
        """
        self._growing = Growing(self, rest, self._append)
        width = min(self.look.text(tokens.MEASURE), self.look.room)
        for part in self._growing.first(width, self.look.height):
            self.add(*part)
        margins = self.look.margin + self.look.end_margin
        self._content.setMaximumWidth(self.look.text(tokens.CONTENT_MAX) + margins)
        self._lay_across()
        # past its widest the content stands in the middle, as the bars do
        self._centring.setContentsMargins(0, 0, 0, 0)
        self._centring.addWidget(self._content, 0, Qt.AlignmentFlag.AlignTop)
        if self.is_whole:
            self._column.addStretch(1)
        *_, self._last = self, *_controls(self._main)
        self.setWidget(self._body)
        # Qt has it filled, which would cover the ring that is painted under it
        self._body.setAutoFillBackground(False)
        self._growing.go_on()

    @property
    def is_whole(self) -> bool:
        """Whether all of it is made."""
        return self._growing.is_done

    def complete(self) -> None:
        """Make all of it now: for whoever looks for words or for a place on the whole page."""
        self._growing.end()

    def _append(self, parts: Sequence[Part]) -> None:
        """Add to a page that is together. It is laid out once, where Qt would do so at each part."""
        layouts = (self._column, self._across, self._centring)
        for layout in layouts:
            layout.setEnabled(False)
        for widget, space in parts:
            widget.resize(0, 0)  # or it would lie under the pointer for a moment, and show that for good
            self.add(widget, space)
            widget.show()
        self._follow_tab(widget for widget, _ in parts)
        if self.is_whole:
            self._column.addStretch(1)
        for layout in layouts:
            layout.setEnabled(True)
        self.fit_again()

    def fit_again(self) -> None:
        """Give each part the room that it needs now: the heights that are kept are those of before."""
        for layout in (self._column, self._across, self._centring):
            layout.invalidate()
        for held in (self._main, self._content):
            held.updateGeometry()
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _follow_tab(self, parts: Iterable[QWidget]) -> None:
        """Have Tab come to new parts after those above: Qt would put them after the foot of the window."""
        for control in (control for part in parts for control in _controls(part)):
            QWidget.setTabOrder(self._last, control)
            self._last = control

    def _lay_across(self) -> None:
        look, across = self.look, self._across
        below = look.space(16 if self._has_full_width else 48)
        set_directional_margins(across, look.margin - self._out, look.space(8), look.end_margin, below)
        across.setSpacing(look.space(48))
        across.addWidget(self._main, 10)
        if not self._has_full_width:
            self._main.setMaximumWidth(look.text(tokens.MEASURE) + self._out)
            if look.room > look.text(tokens.MEASURE):
                across.addStretch(1)
        if self._aside is not None:
            across.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignTop)

    # -- where somebody reads

    def position(self) -> Position:
        """Where the reader is."""
        lists = enumerate(self.findChildren(QListView))
        rows = ((number, rows.currentIndex().row()) for number, rows in lists if rows.hasFocus())
        return replace(self._seen(), chosen=next((at for at in rows if at[1] >= 0), None))

    def show_position(self, position: Position) -> None:
        """Scroll there, and choose the row that was chosen."""
        if position.part or position.into:
            self.complete()
        self._held = position
        self._hold_position()
        if position.chosen is not None:
            number, row = position.chosen
            rows = self.findChildren(QListView)[number]
            rows.setCurrentIndex(rows.model().index(row, 0))
            rows.setFocus()

    def _seen(self) -> Position:
        """The part at the upper edge. At the very top it is the top, whatever the space there."""
        at = self.verticalScrollBar().value()
        if at:
            for number, part in enumerate(self._parts):
                top = self._top_of(part)
                if top + part.height() > at:
                    return Position(number, (at - top) / part.height())
        return Position()

    def _top_of(self, part: QWidget) -> int:
        return part.mapTo(self._body, QPoint(0, 0)).y()

    def _note_position(self) -> None:
        if not self._is_holding:
            self._held = self._seen()

    def _hold_position(self) -> None:
        """Have the same part at the upper edge: the parts above it may have another height by now."""
        if (self._held.part or self._held.into) and self._held.part < len(self._parts):
            part = self._parts[self._held.part]
            self._is_holding = True
            self.verticalScrollBar().setValue(round(self._top_of(part) + self._held.into * part.height()))
            self._is_holding = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """In a window of another width the lines break elsewhere; what is read stays."""
        super().resizeEvent(event)
        self._hold_position()

    def show_part(self, part: QWidget) -> None:
        """Scroll until a part of the page stands at the top."""
        top = (
            part.mapToGlobal(part.rect().topLeft()).y()
            - self.viewport().mapToGlobal(self.rect().topLeft()).y()
        )
        # a little below it, where the bars end
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + top - self.look.space(6))

    def show_row(self, rows: QListView) -> None:
        """Scroll to the row that has the keys, in a list that is as long as it is and cannot."""
        row, body = rows.visualRect(rows.currentIndex()), self.widget()
        if row.isValid() and body is not None:
            middle = rows.viewport().mapTo(body, row.center())
            self.ensureVisible(middle.x(), middle.y(), 0, row.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Space and Shift+Space turn pages, as readers expect; Enter too, for whoever has two keys."""
        bar, key = self.verticalScrollBar(), Qt.Key
        if event.key() in (key.Key_Space, key.Key_Return, key.Key_Enter, key.Key_PageDown, key.Key_PageUp):
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            # the last line stays: one that was cut at the edge is then whole
            step = bar.pageStep() - self.look.text(tokens.TARGET)
            bar.setValue(bar.value() + (-step if is_shifted or event.key() == key.Key_PageUp else step))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.complete()
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The page, and a line beside its words while a key has brought the focus here."""
        super().paintEvent(event)
        if self._shows_focus:
            painter = QPainter(self.viewport())
            left = self._main.mapTo(self.viewport(), QPoint(self._out, 0)).x() - tokens.PAGE_MARK
            right = self._main.mapTo(self.viewport(), QPoint(self._main.width() - self._out, 0)).x()
            at = right + tokens.PAGE_MARK - tokens.RING if is_mirrored() else left
            painter.fillRect(at, 0, tokens.RING, self.viewport().height(), self.look.color("accent"))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Show it to whoever uses keys. A page that was opened has the focus, but nobody has gone there."""
        super().focusInEvent(event)
        self._show_focus(shows=event.reason() in _BY_KEY)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """What has the focus now shows it."""
        super().focusOutEvent(event)
        self._show_focus(shows=False)

    def _show_focus(self, *, shows: bool) -> None:
        self._shows_focus = shows
        self.viewport().update()


def _controls(part: QWidget) -> Iterator[QWidget]:
    """What Tab comes to in a part of a page, the part itself included."""
    return (one for one in (part, *part.findChildren(QWidget)) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
