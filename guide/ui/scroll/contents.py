"""What is on a page, beside it in a wide window: stays in view and marks the part that is being read."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from guide.ui.accessibility import set_role
from guide.ui.i18n import translate
from guide.ui.parts.layouts import STRETCH, column_in, set_directional_margins
from guide.ui.parts.painting import Picture, paint_icon
from guide.ui.parts.rows import Card, Row, two_columns
from guide.ui.scroll.scrolling import ScrollBar, scroll_by_touch
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

SEEN = 1 / 3
"""A part is being read once its heading is above this share of the view."""


class ContentsRow(Row):
    """Leads to a part of the same page, so it has no chevron. That of the current part is marked."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look, words)
        # the height of bold words, so that a mark moves nothing; two small lines are as high as one
        self._role, self._has_chevron, self._is_current = "row_street", False, False
        self._least, self._padding = max(look.text(tokens.ROW_ACTION), look.target), look.space(2)

    def set_current(self, *, is_current: bool) -> None:
        """Mark the row, or remove the mark. A screen reader says it when it comes to the row, not now."""
        if is_current != self._is_current:
            self._is_current = is_current
            self.setAccessibleDescription(self.tr("You are here") if is_current else "")
            self.update()

    @property
    def is_chosen(self) -> bool:
        """Whether it leads to the part that is being read."""
        return self._is_current

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Paint the words, bold if it is the current one."""
        self._role = "row_street" if self._is_current else "small"
        super().paint_face(painter, box)
        self._role = "row_street"


class Contents(QWidget):
    """A row for each part of a page, in two columns where they stand over the text.

    Args:
        parts: the words of each part, by its number.
        show: called with the number of a part that was pressed.
    """

    def __init__(self, look: Look, parts: Mapping[int, str], show: Callable[[int], None]) -> None:
        self._rows = {number: ContentsRow(look, words) for number, words in parts.items()}
        super().__init__()
        column_in(self, (Card if look.form == "wide" else two_columns)(look, [*self._rows.values()]))
        set_role(self, "group", name=translate("contents", "On this page"))
        self._current: int | None = None
        for number, row in self._rows.items():
            row.clicked.connect(partial(show, number))

    def mark(self, number: int | None) -> None:
        """Mark the part that is being read; None for what is before the first."""
        if number != self._current:
            self._current = number
            for entry, row in self._rows.items():
                row.set_current(is_current=entry == number)
                if entry == number:
                    _scroll_to(row)


def _scroll_to(row: QWidget) -> None:
    above = row.parentWidget()
    while above is not None and not isinstance(above, FixedAside):
        above = above.parentWidget()
    if above is not None:
        above.scroll_to(row)


def current_part(tops: Mapping[int, int], view_top: int, view_height: int, *, is_at_end: bool) -> int | None:
    """Return the number of the part that is being read, None if it is before the first.

    Args:
        tops: the upper edge of the heading of each part that is made, in order and in pixels of the page.
        view_top, view_height: what is visible of the page, in pixels.
        is_at_end: whether the end of the page is visible.
    """
    if is_at_end:
        return max(tops, default=None)
    above = (number for number, top in tops.items() if top <= view_top + view_height * SEEN)
    return max(above, default=None)


class FixedAside(QWidget):
    """What is beside a page and stays where it is while the page scrolls.

    It is as high as its parts. Where they are higher than the view, they scroll under its title: with the
    wheel, a finger or Tab, and along with the page. The bar of the page remains the only one; a sign under
    the parts says that there are more.

    Args:
        view: the view of the page, in which it floats.
        title: its heading, which never scrolls; None for none.
        start: free space before the parts, in pixels: links in them begin before the edge.
    """

    def __init__(
        self, look: Look, view: QWidget, title: QWidget | None, parts: Sequence[QWidget], start: int
    ) -> None:
        super().__init__(view)
        self._look = look
        self._parts = _ScrollingParts(look, parts, start)
        self._more = _MoreSign(look, self._parts.verticalScrollBar())
        self._column = column_in(self, inside=(0, look.space(8), 0, 0))
        if title is not None:
            set_directional_margins(above := QVBoxLayout(), start, 0, 0, look.space(10))
            above.addWidget(title)
            self._column.addLayout(above)
        self._column.addWidget(self._parts, 1)
        self._column.addWidget(self._more)

    def place(self, left: int, width: int, height: int) -> None:
        """Set the position and size.

        Args:
            left: of it in the view, in pixels.
            width: of it, in pixels.
            height: the most that it may have, in pixels.
        """
        self._more.hide()
        needed = self._column.sizeHint().height() - self._parts.sizeHint().height()
        needed += self._parts.needed_height(width)
        self._more.setVisible(needed > height)
        self.setGeometry(left, 0, width, min(needed, height))

    def scroll_to(self, row: QWidget) -> None:
        """Show a row, and the one after it."""
        self._parts.ensureWidgetVisible(row, 0, row.height())


class _ScrollingParts(QScrollArea):
    """The parts of an aside, without a bar."""

    def __init__(self, look: Look, parts: Sequence[QWidget], start: int) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ScrollBar(look))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll_by_touch(self)
        inside = QWidget()
        self._column = column_in(
            inside, *parts, STRETCH, gap=look.space(24), inside=(start, 0, 0, look.space(8))
        )
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def needed_height(self, width: int) -> int:
        """Return the height at which nothing scrolls, at a width, in pixels."""
        column = self._column
        return column.totalHeightForWidth(width) if column.hasHeightForWidth() else column.sizeHint().height()


class _MoreSign(Picture):
    """A chevron that points down while more follows below. A screen reader reads on without it."""

    def __init__(self, look: Look, bar: QScrollBar) -> None:
        super().__init__(self._paint_chevron)
        self._look, self._bar = look, bar
        self.setFixedHeight(look.text(tokens.ICON_SMALL) + look.space(8))
        bar.valueChanged.connect(self.update)
        bar.rangeChanged.connect(self.update)

    def _paint_chevron(self, painter: QPainter, box: QRectF) -> None:
        if self._bar.value() == self._bar.maximum():
            return
        size = self._look.text(tokens.ICON_SMALL)
        painter.translate(box.center())
        painter.rotate(90)
        square, color = QRectF(-size / 2, -size / 2, size, size), self._look.color("ink_soft")
        paint_icon(painter, self._look.icons.get("chevron-right", ""), square, color)
