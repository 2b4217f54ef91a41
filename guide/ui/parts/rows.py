"""Rows that open pages, and the cards that contain them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGridLayout, QWidget

from guide.content.model import Span
from guide.ui.parts.layouts import (
    column_in,
    grow_with_words,
    is_mirrored,
    leading_alignment,
    trailing_alignment,
)
from guide.ui.parts.painting import (
    Box,
    paint_bar,
    paint_icon,
    rounded_path,
    square_at_end,
    square_at_start,
)
from guide.ui.parts.press_button import Pressable, on_press
from guide.ui.parts.text import TextLines, fitted, paint_text
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

_LINE: tokens.Role = "small"


class Row(Pressable):
    """An icon, a title, a line under it, and a chevron; a single link to a screen reader."""

    spoken_role = "link"
    ring = (2, 2)

    def __init__(
        self, look: Look, title: str, line: str = "", icon: str = "", *, large: bool = False
    ) -> None:
        super().__init__(look, title)
        self.setAccessibleName(f"{title}. {line}" if line else title)
        self._line = "" if look.is_short else line
        self._icon = look.icons.get(icon, "")
        self._role: tokens.Role = "row_title" if large else "body"
        self._color, self._has_chevron = "ink", True
        grow_with_words(self)
        self._is_first, self._is_last, self._padding = False, False, look.space(12)
        self._laid_out: dict[tuple[int, tokens.Role], tuple[TextLines, TextLines]] = {}
        self._unwrapped: tuple[float, float] | None = None
        self._least = look.text(tokens.ROW_LINK if look.is_short or not large else tokens.ROW_SECTION)

    def set_card_ends(self, *, is_first: bool, is_last: bool) -> None:
        """Say whether the row is the first or last of its card, and so has rounded corners."""
        self._is_first, self._is_last = is_first, is_last

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text at a width, with padding."""
        widest, height = self._on_one_line()
        if widest > width - self._icon_room() - self._end_room(width):
            title, line = self._texts(width)
            height = title.height + line.height
        return max(self._least, round(height + self._below(width)) + 2 * self._padding)

    def _below(self, _width: int) -> int:
        """The height of what is under the words at a width, or over them in a low window."""
        return 0

    def _on_one_line(self) -> tuple[float, float]:
        """The width at which neither title nor line needs to wrap, and their height then. Layouts ask at
        several widths before the right one, and laying text out takes ten times as long as measuring it.
        """
        if self._unwrapped is None:
            texts = [(self.text(), self._role), *([(self._line, _LINE)] if self._line else [])]
            metrics = [(QFontMetricsF(self._look.font(role)), words) for words, role in texts]
            widths = [metric.horizontalAdvance(words) for metric, words in metrics]
            self._unwrapped = max(widths) + 1, sum(metric.height() for metric, _ in metrics)
        return self._unwrapped

    def sizeHint(self) -> QSize:
        """Return a size that layouts replace by `heightForWidth`."""
        return QSize(self._look.text(tokens.ROW_WIDTH), self._least)

    def minimumSizeHint(self) -> QSize:
        """Return a size narrow enough for two columns on a small screen."""
        return QSize(self._look.text(tokens.ROW_LEAST_WIDTH), self._least)

    def paint_ground(self, painter: QPainter, box: QRectF) -> None:
        """Fill the row; one that is chosen is tinted, with a bar at its leading edge."""
        path = rounded_path(box, tokens.RADIUS - tokens.HAIRLINE, top=self._is_first, bottom=self._is_last)
        ground = self.background("accent_tint" if self.is_chosen else "surface")
        painter.fillPath(path, self._look.color(ground))
        if self.is_chosen:
            paint_bar(painter, path, tokens.NOTE_BAR, self._look.color("accent"))

    @property
    def is_chosen(self) -> bool:
        """Whether it is marked among the rows of its card."""
        return self.isChecked()

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Paint words, icon and chevron."""
        self._paint_words(painter, box)
        self._paint_signs(painter, box)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        title, line = self._texts(self.width())
        left = self._end_room(self.width()) if is_mirrored() else self._icon_room()
        below = self._below(self.width())
        top = box.center().y() - (title.height + line.height + below) / 2
        top += below if self._look.is_short else 0
        color = self._color if self.isEnabled() else "disabled"
        title.paint(painter, QPointF(left, top), self._look.color(color))
        line.paint(painter, QPointF(left, top + title.height), self._look.color("ink_soft"))

    def _paint_signs(self, painter: QPainter, box: QRectF) -> None:
        self._paint_icon(painter, box)
        if self._has_chevron:
            look, name = self._look, "chevron-left" if is_mirrored() else "chevron-right"
            paint_icon(painter, look.icons.get(name, ""), self._chevron_box(box), look.color("ink"))

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        if self._icon:
            square = square_at_start(box, self._icon_size(), self._look.space(16))
            color = "accent" if self.isEnabled() else "disabled"
            paint_icon(painter, self._icon, square, self._look.color(color))

    def _chevron_box(self, box: QRectF) -> QRectF:
        return square_at_end(box, self._look.text(tokens.ICON_SMALL), self._look.space(16))

    def _texts(self, width: int) -> tuple[TextLines, TextLines]:
        """Return the title and the line, laid out for a width. Cached: layouts and paints ask many times."""
        key = width, self._role
        if key not in self._laid_out:
            room = max(1, width - self._icon_room() - self._end_room(width))
            title = TextLines((Span(self.text()),), self._look.font(self._role), room, 3)
            words = (Span(self._line),) if self._line else ()
            line = TextLines(words, self._look.font(_LINE), room, 2 if words else 0)
            self._laid_out[key] = title, line
        return self._laid_out[key]

    def _icon_room(self) -> int:
        icon = self._icon_size() + self._space_after_icon() if self._icon else 0
        return self._look.space(16) + icon

    def _icon_size(self) -> int:
        return self._look.text(tokens.ICON_ROW)

    def _space_after_icon(self) -> int:
        return self._look.space(16)

    def _end_room(self, _width: int) -> int:
        chevron = self._look.text(tokens.ICON_SMALL) + self._look.space(16) if self._has_chevron else 0
        return chevron + self._look.space(16)


class ActionRow(Row):
    """Something that can be done with the page: an icon and words in the accent color."""

    spoken_role = ""

    def __init__(self, look: Look, words: str, icon: str) -> None:
        super().__init__(look, words, icon=icon)
        self._role, self._color, self._has_chevron = "label", "accent", False
        self._least = max(look.text(tokens.ROW_ACTION), look.target)

    def _icon_size(self) -> int:
        return self._look.text(tokens.ICON_SMALL)

    def show_words(self, words: str, icon: str) -> None:
        """Replace the words and the icon."""
        self._icon = self._look.icons.get(icon, "")
        self._laid_out.clear()
        self._unwrapped = None
        self.say(words)


class NumberRow(Row):
    """A title, a line, and a number at the end of the row. A number that would take more than half the width,
    or leave the words too little of it, is under them, or above them in a low window.

    Args:
        role: the text style of the number.
    """

    def __init__(
        self,
        look: Look,
        title: str,
        line: str,
        number: str,
        *,
        role: tokens.Role = "number_row",
        icon: str = "",
    ) -> None:
        super().__init__(look, title, line, icon)
        self._role, self._has_chevron, self._number_role = "label", False, role
        self.show_number(title, line, number)

    def show_number(self, title: str, line: str, number: str) -> None:
        """Replace the words and the number."""
        self._number, self._line = number, line
        self._laid_out.clear()
        self._unwrapped = None
        self.say(title)
        said = number if number not in title else ""
        self.setAccessibleName(". ".join(part.rstrip(".") for part in (title, said, line) if part))

    @property
    def number(self) -> str:
        """The number that it shows."""
        return self._number

    def _face(self, width: int) -> QFont:
        room = width - self._icon_room() - self._look.space(16)
        return fitted(self._look.font(self._number_role), self._number, room)

    def _below(self, width: int) -> int:
        look, metrics = self._look, QFontMetrics(self._face(width))
        beside = min(width / 2, width - 3 * look.space(16) - look.text(tokens.ROW_LEAST_WIDTH))
        return metrics.height() if metrics.horizontalAdvance(self._number) > beside else 0

    def _end_room(self, width: int) -> int:
        side, metrics = self._look.space(16), QFontMetrics(self._face(width))
        return side if self._below(width) else metrics.horizontalAdvance(self._number) + 2 * side

    def _paint_signs(self, painter: QPainter, box: QRectF) -> None:
        super()._paint_signs(painter, box)
        look, width = self._look, self.width()
        sides = self._icon_room(), look.space(16)
        left, right = sides[::-1] if is_mirrored() else sides
        down = look.space(12) if self._below(width) else 0
        inside = box.adjusted(left, down, -right, -down)
        edge = trailing_alignment() | Qt.AlignmentFlag.AlignVCenter
        if self._below(width):
            upright = Qt.AlignmentFlag.AlignTop if look.is_short else Qt.AlignmentFlag.AlignBottom
            edge = leading_alignment() | upright
        paint_text(painter, inside, edge, self._number, face=self._face(width), color=look.color("accent"))


class Card(Box):
    """Rows inside a thin border, with hairlines between them: the gaps around and between the rows."""

    def __init__(self, look: Look, rows: Sequence[Row]) -> None:
        super().__init__(look, "line", "line")
        column = column_in(self, gap=tokens.HAIRLINE, inside=tokens.HAIRLINE)
        for row in rows:
            row.set_card_ends(is_first=row is rows[0], is_last=row is rows[-1])
            column.addWidget(row)


def two_columns(look: Look, rows: Sequence[Row]) -> QWidget:
    """Lay rows out in two cards side by side, column by column; in one card if the window is narrow."""
    if not look.has_room(2 * tokens.ROW_WIDTH):
        return Card(look, rows)
    half = (len(rows) + 1) // 2
    both = QWidget()
    grid = QGridLayout(both)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look.space(24 if look.form == "wide" else 16))
    grid.addWidget(Card(look, rows[:half]), 0, 0)
    grid.addWidget(Card(look, rows[half:]), 0, 1)
    return both


def link_row(look: Look, title: str, go: Callable[[], None], line: str = "", icon: str = "") -> Row:
    """Make a row that calls `go` when it is pressed."""
    return on_press(Row(look, title, line, icon), go)
