"""A scrolling page: one column of text, and an aside beside it if the window is wide."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QScrollArea, QVBoxLayout, QWidget, QWidgetItem

from guide.ui.accessibility import Spoken, set_role
from guide.ui.i18n import translate
from guide.ui.parts.layouts import (
    BoundedItem,
    LinkColumn,
    Measured,
    OutdentedItem,
    StillColumn,
    column_in,
    is_mirrored,
    set_directional_margins,
)
from guide.ui.parts.text import TextLabel
from guide.ui.routes import Position
from guide.ui.scroll.contents import Contents, FixedAside
from guide.ui.scroll.incremental_parts import IncrementalParts, Part
from guide.ui.scroll.reading_keys import ReadingKeys
from guide.ui.scroll.reading_position import ReadingPosition, positions_of
from guide.ui.scroll.scrolling import ScrollBar, scroll_by_touch
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

SPACE_BEFORE_ASIDE = 24
"""Space above a part of the aside that is in the column, in pixels at 100 % text."""

_TAB_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)

OUTSIDE = QPoint(-tokens.UNLIMITED // 2, -tokens.UNLIMITED // 2)
"""A position that no pointer reaches. A part without a size would lose its margins."""


class PageView(QScrollArea):
    """A page that scrolls. It takes the focus when it opens and with F6, so that arrow keys scroll and a
    screen reader says its title. It is a stop of Tab only if nothing in it is one.

    foot: a bar under the page, which does not scroll; None without one.
    parts_above: how many parts stay above what `add_above` adds in a low window: the title, and the answer.
    measure, aside_width: maximum width of its column, and width of the aside, at 100 % text.

    A long page opens with its first screenful. The rest is made between events, so that Leave and other keys
    never wait for it; `complete` makes all of it at once.
    """

    foot: QWidget | None = None
    parts_above = 2
    aside_width = tokens.ASIDE

    def __init__(
        self, look: Look, title: str, *, has_full_width: bool = False, measure: int = tokens.MEASURE
    ) -> None:
        super().__init__()
        self.look = look
        self._measure = look.text(measure)
        set_role(self, "page", name=title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBar(ScrollBar(look))
        scroll_by_touch(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # always visible, so that a short page is as wide as a long one
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # at the width of the window: text laid out at another width would be laid out twice
        self.resize(look.width, look.height)
        self.setViewportMargins(0, 0, 0, 0)  # has Qt resize the viewport now
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._has_full_width, self._fills_height = has_full_width, False
        self._aside: QWidget | None = None
        self._fixed_title: QWidget | None = None
        self._fixed_parts: list[QWidget] = []
        self._fixed: FixedAside | None = None
        self._main, self._content, self._body = StillColumn(), StillColumn(), StillColumn()
        self._column, self._row = QVBoxLayout(self._main), QHBoxLayout(self._content)
        self._centering = QHBoxLayout(self._body)
        self._last_control: QWidget = self
        self._items: list[QWidgetItem] = []
        self._position = ReadingPosition(self, self._body)
        self._reading_keys = ReadingKeys(self)
        self._shows_focus = False
        self.verticalScrollBar().valueChanged.connect(self._position.save)
        self.verticalScrollBar().rangeChanged.connect(self._position.restore)
        # taken off the margin, for parts that extend beyond the column
        self._outdent = look.space(tokens.LINK_PADDING)
        set_directional_margins(self._column, self._outdent, 0, 0, 0)
        self._column.setSpacing(0)

    def set_spoken_summary(self, words: str) -> None:
        """Set what a screen reader says after the title: what most readers open the page for."""
        self.setAccessibleDescription(words)

    def add(self, widget: QWidget, space_before: int = 0) -> None:
        """Add a widget to the column.

        Args:
            space_before: in pixels at 100 % text.
        """
        if not isinstance(widget, Contents):  # which a position does not count: a wide window has none here
            self._position.parts += positions_of(widget)
        self._append_widget(widget, space_before)

    def add_growing(self, widget: QWidget, space_before: int = 0) -> None:
        """Add a widget, as `add` does, that takes the height which the page leaves free in the window."""
        self.add(widget, space_before)
        self._column.setStretchFactor(widget, 1000)  # before the stretch below gets any
        self._fills_height = True

    def title_label(self, words: str) -> TextLabel:
        """The title of the page, in smaller letters where it would push the answer out of the window."""
        look = self.look
        roles: tuple[tokens.Role, ...] = ("heading_1", "heading_2", "heading_3")
        bars = look.bar(tokens.BAR_TOP) + look.bar(tokens.BAR_URGENT) + look.bar_target
        room = look.height - bars - look.text(tokens.FIRST_NUMBER)
        titles = (TextLabel(look, role, escape(words), spoken=Spoken("heading", 1)) for role in roles)
        for title in titles:
            if title.heightForWidth(self.column_room) <= room:
                break
        return title

    def _append_widget(self, widget: QWidget, space_before: int) -> None:
        if space_before:
            self._column.addSpacing(self.look.space(space_before))
        self._place(widget, self._main, self._column)

    def _place(self, widget: QWidget, container: QWidget, column: QVBoxLayout) -> None:
        """Append a widget to a column.

        One with links begins before the edge, so that their words line up. Text ends at its measure.
        """
        if isinstance(widget, LinkColumn):
            widget.setParent(container)
            self._place_item(OutdentedItem(widget, self._outdent), column)
        elif isinstance(widget, Measured):
            widget.setParent(container)
            self._place_item(BoundedItem(widget, self.look.text(tokens.MEASURE)), column)
        else:
            column.addWidget(widget)

    def _place_item(self, item: QWidgetItem, column: QVBoxLayout) -> None:
        self._items.append(item)  # kept: Qt does not own what Python made
        column.addItem(item)

    def add_above(self, widget: QWidget, space_after: int) -> None:
        """Add a widget over all others of a finished page; in a low window below its title and its answer,
        which have to be in sight, unless that is a long list.

        Args:
            space_after: from what follows, in pixels at 100 % text.
        """
        items = ((at, self._column.itemAt(at)) for at in range(self._column.count()))
        shown = [(at, part) for at, item in items if item and (part := item.widget())]
        room = 2 * self.look.height if self.look.is_short else 0
        is_long = any(self._height_of(part) > room for _, part in shown[: self.parts_above])
        above, below = ([], shown) if is_long else (shown[: self.parts_above], shown[self.parts_above :])
        at = above[-1][0] + 1 if above else 0
        self._column.insertSpacing(at, self.look.space(space_after))
        self._column.insertWidget(at + 1 if at else 0, widget)
        if below:
            widget.stackUnder(below[0][1])  # a screen reader comes to it where it stands
        self._forget_heights()
        self._leave_tab_to(widget)
        controls_above = [control for _, part in above for control in _controls(part)]
        before = controls_above[-1] if controls_above else self
        last = before
        for control in _controls(widget):
            QWidget.setTabOrder(last, control)
            last = control
        if self._last_control is before:  # parts that are made later come after these
            self._last_control = last

    def _height_of(self, part: QWidget) -> int:
        """How high a part of the column is going to be, in pixels."""
        given = part.heightForWidth(self.column_room) if part.hasHeightForWidth() else -1
        return given if given >= 0 else part.sizeHint().height()

    @property
    def column_room(self) -> int:
        """The width of the column if the page has an aside wherever there is room for one, in pixels."""
        return min(self._measure, self._room_beside_aside)

    @property
    def _room_beside_aside(self) -> int:
        look = self.look
        aside = self.look.text(self.aside_width) + look.space(tokens.ASIDE_GAP) if self.has_aside else 0
        return min(look.room, look.text(tokens.CONTENT_MAX)) - aside

    @property
    def small_gap(self) -> int:
        """Space between the first parts, in pixels at 100 % text: a small screen shows one more of them."""
        return 8 if self.look.is_short else 12

    @property
    def has_aside(self) -> bool:
        """Whether there is room for an aside."""
        return self.look.form == "wide"

    def add_outdented(self, widget: QWidget, by: int, space_before: int) -> None:
        """Add a widget that has padding of `by` pixels, so that what is visible lines up with the text."""
        self._position.parts.append(widget)
        self._column.addSpacing(self.look.space(space_before))
        widget.setParent(self._main)
        self._place_item(OutdentedItem(widget, by), self._column)

    def add_aside(self, parts: Sequence[QWidget], name: str = "") -> None:
        """Put parts beside the column in a wide window, after it in any other. name: for screen readers."""
        if not self.has_aside:
            for part in parts:
                self._append_widget(part, SPACE_BEFORE_ASIDE)
            return
        self._aside = QWidget()
        set_role(self._aside, "aside", name=name or translate("page_view", "Beside the page"))
        self._aside.setFixedWidth(self.look.text(self.aside_width) + self._outdent)
        column = column_in(
            self._aside, gap=self.look.space(24), inside=(self._outdent, self.look.space(8), 0, 0)
        )
        for part in parts:
            self._place(part, self._aside, column)
        column.addStretch(1)

    def add_fixed_aside(self, title: QWidget | None, parts: Sequence[QWidget]) -> None:
        """Put parts beside the column that stay where they are while it scrolls; only in a wide window.

        Args:
            title: stands over them even where they scroll; None for none.
        """
        self._fixed_title, self._fixed_parts = title, [*parts]
        self._aside = QWidget()  # keeps their place free
        self._aside.setFixedWidth(self.look.text(tokens.ASIDE) + self._outdent)

    def _make_fixed_aside(self) -> None:
        """Make it after the column, so that a screen reader and Tab come to it later."""
        if self._fixed_parts:
            title, parts = self._fixed_title, self._fixed_parts
            self._fixed = FixedAside(self.look, self.viewport(), title, parts, self._outdent)
            before = self._last_control
            for control in _controls(self._fixed):
                QWidget.setTabOrder(before, control)
                before = control
            self._place_fixed_aside()

    def _place_fixed_aside(self) -> None:
        if self._fixed is None or self._aside is None:
            return
        view, look = self.viewport(), self.look
        used = min(view.width(), self._content.maximumWidth())
        end = (view.width() + used) // 2 - look.end_margin
        width = self._aside.width()
        left = end - width
        self._fixed.place(view.width() - left - width if is_mirrored() else left, width, view.height())

    def finish(self, rest: Iterable[Part] = ()) -> None:
        """Assemble the page after all parts are added, so that each layout asks them for their true heights.

        A layout that is already nested keeps the height it had while empty until the event loop has run, and
        the page would open squeezed.

        Args:
            rest: what follows in the column; see `IncrementalParts`.
        """
        self._incremental = IncrementalParts(self, rest, self._append)
        for part in self._incremental.take_screenful(self.column_room, self.look.height):
            self.add(*part)
        margins = self.look.margin + self.look.end_margin
        self._content.setMaximumWidth(self.look.text(tokens.CONTENT_MAX) + margins)
        self._lay_out_row()
        # in a wide window the content is centered, as that of the bars is
        self._centering.setContentsMargins(0, 0, 0, 0)
        alignment = Qt.AlignmentFlag(0) if self._fills_height else Qt.AlignmentFlag.AlignTop
        self._centering.addWidget(self._content, 0, alignment)
        if self.is_complete:
            self._column.addStretch(1)
        *_, self._last_control = self, *_controls(self._main)
        self.setWidget(self._body)
        self._leave_tab_to(self._body)
        # Qt turns this on, which would cover the focus mark painted below
        self._body.setAutoFillBackground(False)
        self._make_fixed_aside()
        self._incremental.resume()

    def _leave_tab_to(self, part: QWidget) -> None:
        """Be no stop of Tab any more if there is one in a part of the page."""
        if self.focusPolicy() & Qt.FocusPolicy.TabFocus and any(_controls(part)):
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def is_complete(self) -> bool:
        """Whether all parts are made."""
        return self._incremental.is_done

    def complete(self) -> None:
        """Make all parts now, to search the whole page or scroll to any position."""
        self._incremental.finish_now()

    def _append(self, parts: Sequence[Part]) -> None:
        """Add parts to an assembled page with a single layout pass, where Qt would make one for each."""
        layouts = (self._column, self._row, self._centering)
        for layout in layouts:
            layout.setEnabled(False)
        for widget, space in parts:
            self._leave_tab_to(widget)
            self.add(widget, space)
            widget.move(OUTSIDE)  # or it would be under the pointer for a moment and keep its hover color
            widget.show()
        self._extend_tab_order(widget for widget, _ in parts)
        if self.is_complete:
            self._column.addStretch(1)
        for layout in layouts:
            layout.setEnabled(True)
        self.relayout()

    def relayout(self) -> None:
        """Lay the page out again, without cached heights."""
        self._forget_heights()
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _forget_heights(self) -> None:
        for layout in (self._column, self._row, self._centering):
            layout.invalidate()
        for container in (self._main, self._content):
            container.updateGeometry()

    def _extend_tab_order(self, parts: Iterable[QWidget]) -> None:
        """Put new parts after those above in the tab order: Qt would put them after the footer."""
        for control in (control for part in parts for control in _controls(part)):
            QWidget.setTabOrder(self._last_control, control)
            self._last_control = control

    def _lay_out_row(self) -> None:
        look, row = self.look, self._row
        below = look.space(16 if self._has_full_width else 48)
        set_directional_margins(row, look.margin - self._outdent, look.space(8), look.end_margin, below)
        row.setSpacing(look.space(tokens.ASIDE_GAP) - (self._outdent if self._aside is not None else 0))
        row.addWidget(self._main, 1000)  # all that it may have, before the stretch below gets any
        if not self._has_full_width:
            self._main.setMaximumWidth(self._measure + self._outdent)
            if self._room_beside_aside > self._measure:
                row.addStretch(1)
        if self._aside is not None:
            row.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignTop)

    # -- the position of the reader

    def position(self) -> Position:
        """Return the position of the reader."""
        return self._position.current

    def show_position(self, position: Position) -> None:
        """Scroll to a position, and select the row that was selected."""
        if position.part or position.into:
            self.complete()
        self._position.show(position)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the position: at another width, lines break elsewhere."""
        super().resizeEvent(event)
        self._place_fixed_aside()
        self._position.restore()

    def text_after(self, part: QWidget) -> QWidget | None:
        """Return the text that a screen reader reads after a part, None after the last."""
        return self._reading_keys.text_after(part)

    def scroll_to_part(self, part: QWidget) -> None:
        """Scroll a part of the page to the top."""
        top = (
            part.mapToGlobal(part.rect().topLeft()).y()
            - self.viewport().mapToGlobal(self.rect().topLeft()).y()
        )
        # with a small gap below the bars
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + top - self.look.space(6))

    def focus_heading(self, heading: QWidget) -> None:
        """Scroll to a heading and give it the focus: a screen reader says it, and Tab goes on there."""
        self.scroll_to_part(heading)
        before: QWidget = self
        for part in self._position.parts[: self._position.parts.index(heading)]:
            *_, before = before, *_controls(part)
        heading.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # never by Tab
        QWidget.setTabOrder(before, heading)
        heading.setFocus()

    def top_of(self, part: QWidget) -> int:
        """Return the upper edge of a part, in pixels from the top of the page."""
        return self._position.top_of(part)

    def scroll_to_row(self, rows: QListView) -> None:
        """Scroll to the current row of a list that shows all its rows and does not scroll itself."""
        row, body = rows.visualRect(rows.currentIndex()), self.widget()
        if row.isValid() and body is not None:
            middle = rows.viewport().mapTo(body, row.center())
            self.ensureVisible(middle.x(), middle.y(), 0, row.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with Space and Shift+Space, and with Enter, for people who use two switches."""
        bar, key = self.verticalScrollBar(), Qt.Key
        if self._reading_keys.handle(event):
            return
        if event.key() in (key.Key_Space, key.Key_Return, key.Key_Enter, key.Key_PageDown, key.Key_PageUp):
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            # one line stays visible, since it may have been cut at the edge
            step = bar.pageStep() - self.look.text(tokens.TARGET)
            bar.setValue(bar.value() + (-step if is_shifted or event.key() == key.Key_PageUp else step))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.complete()
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, and a line beside it if a key has moved the focus here."""
        super().paintEvent(event)
        if self._shows_focus:
            painter = QPainter(self.viewport())
            left = self._main.mapTo(self.viewport(), QPoint(self._outdent, 0)).x() - tokens.PAGE_MARK
            right = self._main.mapTo(self.viewport(), QPoint(self._main.width() - self._outdent, 0)).x()
            at = right + tokens.PAGE_MARK - tokens.RING if is_mirrored() else left
            painter.fillRect(at, 0, tokens.RING, self.viewport().height(), self.look.color("accent"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus if Tab moved it here, not if the page was just opened."""
        super().focusInEvent(event)
        self._show_focus(shows=event.reason() in _TAB_REASONS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus line."""
        super().focusOutEvent(event)
        self._show_focus(shows=False)

    def _show_focus(self, *, shows: bool) -> None:
        self._shows_focus = shows
        self.viewport().update()


def _controls(part: QWidget) -> Iterator[QWidget]:
    """Return the widgets of a part that Tab reaches, which may be the part itself."""
    return (
        widget
        for widget in (part, *part.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
