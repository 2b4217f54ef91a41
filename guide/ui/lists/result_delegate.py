"""Paints the rows of a list of topics and services."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from guide.content.model import Line, Span
from guide.ui.lists.result_rows import HAS_STREET, ROW, ResultRow
from guide.ui.parts.facts import paint_status_dot
from guide.ui.parts.layouts import is_mirrored
from guide.ui.parts.painting import icon_pixmap
from guide.ui.parts.text import TextLines, paint_text
from guide.ui.theme import tokens
from guide.ui.theme.look import Look
from guide.ui.theme.tokens import Role

Index = QModelIndex | QPersistentModelIndex
Part = tuple[TextLines, str]
"""Lines of words, and the token of their color."""

_MOST_LINES = 6
"""Of a title, a street or a status in a narrow window: more than any needs, so that none is cut."""

CACHED_LINES = 200
"""As many laid-out lines as the rows of a tall screen have, twice."""


class ResultDelegate(QStyledItemDelegate):
    """Paints all rows. In a narrow window the number is below the lines.

    Lines and icons are cached, because most rows appear again after the next key.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_narrow = look.form == "narrow"
        self._has_icons = look.has_room(tokens.ROW_WIDTH)  # or the number of a row would be cut
        self._most_lines = _MOST_LINES if self._is_narrow else 1
        self._wide_lines = {street: self._lines_that_fit(has_street=street) for street in (False, True)}
        self._laid_out = lru_cache(CACHED_LINES)(self._lay_out)
        self._icons: dict[tuple[str, str, int, float], QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A wide row has a fixed height, more with a street; a narrow one fits its title, and has space for
        its lines.

        Of fifty results, eight are painted, so snippets are not computed here.
        """
        look = self._look
        if not self._is_narrow:
            return QSize(option.rect.width(), self.fixed_height(index.data(HAS_STREET)))
        row: ResultRow = index.data(ROW)
        room = option.rect.width() - self._text_start - look.space(16)
        height = self._title(row, room).height + self._room_for_lines(row, room) + 2 * look.space(14)
        if row.number:
            height += QFontMetricsF(look.font("number_row")).height() + look.space(4)
        if row.status.words:
            height += self._status(row, room).height
        if row.instead:
            height += QFontMetricsF(look.font("small")).height()
        return QSize(option.rect.width(), max(look.target, round(height)))

    @property
    def has_fixed_heights(self) -> bool:
        """Whether the height of a row follows from whether it shows a street."""
        return not self._is_narrow

    def fixed_height(self, has_street: bool) -> int:  # noqa: FBT001  as the item data has it
        """The height of a wide row."""
        return self._look.text(tokens.ROW_STREET if has_street else tokens.ROW_PAGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, icon, words, number, ring."""
        row: ResultRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        geometry = _RowGeometry(box, is_mirrored=option.direction == Qt.LayoutDirection.RightToLeft)
        self._paint_ground(painter, geometry, box, option)
        if self._has_icons:
            self._paint_icon(painter, geometry, row)
        if self._is_narrow:
            self._paint_narrow(painter, geometry, row)
        else:
            self._paint_wide(painter, geometry, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, geometry: "_RowGeometry", box: QRectF, option: QStyleOptionViewItem
    ) -> None:
        look, state = self._look, option.state
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = "hover" if is_hovered else "accent_tint" if has_focus else "surface"
        painter.fillRect(box, look.color(ground))
        # filled, not drawn: a line between two rows of pixels would blend into both
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.color("line"))
        if has_focus:
            painter.fillRect(geometry.part(0, tokens.NOTE_BAR), look.color("accent"))
            painter.setPen(QPen(look.color("accent"), tokens.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            by = tokens.RING_GAP + tokens.RING / 2
            ring = box.adjusted(by, by, -by, -by - tokens.HAIRLINE)
            painter.drawRoundedRect(ring, tokens.RADIUS, tokens.RADIUS)

    def _paint_icon(self, painter: QPainter, geometry: "_RowGeometry", row: ResultRow) -> None:
        look, size = self._look, self._look.text(tokens.ICON_ROW)
        box = geometry.part(look.space(16), size)
        top = box.center().y() - size / 2
        if self._is_narrow and (row.number or row.instead):
            top = box.top() + look.space(16)  # beside the name: the number is under it
        self._draw_icon(painter, row.icon, QPointF(box.left(), top), size, row.icon_color)

    def _draw_icon(self, painter: QPainter, name: str, at: QPointF, size: int, color: str) -> None:
        """Draw an icon as a pixmap, which takes a tenth of the time of its outline."""
        ratio = painter.device().devicePixelRatioF()
        key = name, color, size, ratio
        if key not in self._icons:
            outline = self._look.icons.get(name, "")
            self._icons[key] = icon_pixmap(outline, size, self._look.color(color), ratio)
        painter.drawPixmap(at.toPoint(), self._icons[key])

    def _paint_wide(self, painter: QPainter, geometry: "_RowGeometry", row: ResultRow) -> None:
        look, number_room = self._look, self._number_room(row)
        end = geometry.width - look.space(16) - number_room
        room = max(1, end - self._text_start - look.space(24))
        box = geometry.part(self._text_start, room)
        parts = self._text_parts(row, room)
        top = box.center().y() - sum(part.height for part, _ in parts) / 2
        self._paint_text(painter, parts, box.left(), top)
        if row.number or row.instead:
            self._paint_number(painter, geometry.part(end, number_room), geometry, row)
            return
        side = look.text(tokens.ICON_SMALL)
        box = geometry.part(geometry.width - look.space(16) - side, side)
        self._draw_icon(
            painter, geometry.forward_icon, QPointF(box.left(), box.center().y() - side / 2), side, "ink"
        )

    def _paint_narrow(self, painter: QPainter, geometry: "_RowGeometry", row: ResultRow) -> None:
        look = self._look
        room = max(1, geometry.width - self._text_start - look.space(16))
        parts, box = self._text_parts(row, room), geometry.part(self._text_start, room)
        top = box.top() + look.space(14)
        if not (row.number or row.instead):  # most answers are shorter than the space for them
            top = box.center().y() - sum(part.height for part, _ in parts) / 2
        bottom = self._paint_text(painter, parts, box.left(), top)
        self._paint_number_under(painter, QRectF(box.left(), bottom + look.space(4), room, 0), geometry, row)

    def _paint_number_under(
        self, painter: QPainter, box: QRectF, geometry: "_RowGeometry", row: ResultRow
    ) -> None:
        """The number, and how sure it is: a narrow window shows no less than a wide one."""
        if row.number:
            box.setHeight(QFontMetricsF(self._look.font("number_row")).height())
            self._paint_words(painter, box, geometry.start_edge, "number_row", row.number)
            box.moveTop(box.bottom())
        box.setHeight(QFontMetricsF(self._look.font("small")).height())
        if row.status.words:
            dot = self._dot_room(row)
            self._paint_dot(painter, geometry.part(self._text_start, dot), box, row)
            after = geometry.part(self._text_start + dot, box.width() - dot)
            words = self._status(row, box.width())
            words.paint(painter, QPointF(after.left(), box.top()), self._look.color("ink_soft"))
        if row.instead:
            line = self._laid_out(_in_one_line(row.instead), "small", box.width(), 1)
            line.paint(painter, box.topLeft(), self._look.color("ink_soft"))

    def _status(self, row: ResultRow, room: float) -> TextLines:
        """The status of a narrow row: as many lines as it needs, since none of it may be cut."""
        room = max(room - self._dot_room(row), 1)
        return self._laid_out((Span(row.status.words),), "small", room, _MOST_LINES)

    def _dot_room(self, row: ResultRow) -> float:
        if row.status.state == "not known":
            return 0
        return self._look.text(tokens.STATUS_DOT) + self._look.space(8)

    def _paint_dot(self, painter: QPainter, across: QRectF, line: QRectF, row: ResultRow) -> None:
        """Paint the sign for open or closed. across: where it is, with the space after it."""
        if row.status.state != "not known":
            size = self._look.text(tokens.STATUS_DOT)
            left = across.right() - size if is_mirrored() else across.left()
            square = QRectF(left, line.center().y() - size / 2, size, size)
            paint_status_dot(painter, self._look, row.status.state, square)

    def _paint_words(
        self, painter: QPainter, box: QRectF, edge: Qt.AlignmentFlag, role: Role, words: str
    ) -> None:
        color = self._look.color("accent" if role == "number_row" else "ink_soft")
        edge |= Qt.AlignmentFlag.AlignVCenter
        paint_text(painter, box, edge, words, face=self._look.font(role), color=color)

    def _text_parts(self, row: ResultRow, room: float) -> list[Part]:
        """The title, the street, and the answer."""
        parts: list[Part] = [(self._title(row, room), "ink")]
        if row.street:
            parts.append((self._street(row, room), "ink"))
        return [*parts, (self._line(row, row.line, room), "ink_soft")]

    def _title(self, row: ResultRow, room: float) -> TextLines:
        return self._laid_out((Span(row.title),), "row_title", max(room, 1), self._most_lines)

    def _street(self, row: ResultRow, room: float) -> TextLines:
        words = (Span(row.address, bold=True), Span(row.street.removeprefix(row.address)))
        return self._laid_out(words, "small", max(room, 1), self._most_lines)

    def _line(self, row: ResultRow, line: Line, room: float) -> TextLines:
        return self._laid_out(line, "small", max(room, 1), self._max_lines(row))

    def _max_lines(self, row: ResultRow) -> int:
        look = self._look
        if not look.has_room(tokens.LINE_WIDTH):  # one would hardly say anything
            return 2
        if self._is_narrow:
            return 2 if not look.is_short and (row.why or not row.street) else 1
        return self._wide_lines[bool(row.street)]

    def _lines_that_fit(self, *, has_street: bool) -> int:
        """The lines of the answer in a wide row: two if its fixed height has space for both."""
        title, line = (QFontMetricsF(self._look.font(role)).height() for role in ("row_title", "small"))
        above = title + line * has_street + self._look.text(tokens.ROW_EDGE)
        return 2 if self.fixed_height(has_street) >= above + 2 * line else 1

    def _room_for_lines(self, row: ResultRow, room: float) -> float:
        """The height of the street, and of the longest answer that is shown."""
        line_height = QFontMetricsF(self._look.font("small")).height()
        above = self._street(row, room).height if row.street else 0
        return above + line_height * self._max_lines(row)

    def _lay_out(self, line: Line, role: Role, room: float, max_lines: int) -> TextLines:
        return TextLines(line, self._look.font(role), room, max_lines)

    def _paint_text(self, painter: QPainter, parts: list[Part], left: float, top: float) -> float:
        for part, color in parts:
            part.paint(painter, QPointF(left, top), self._look.color(color))
            top += part.height
        return top

    def _paint_number(self, painter: QPainter, box: QRectF, geometry: "_RowGeometry", row: ResultRow) -> None:
        """The number and its status at the end of the row, or what says that there is none."""
        number, small = (QFontMetricsF(self._look.font(role)).height() for role in ("number_row", "small"))
        status = self._wide_status(row)
        count = len(row.instead) or (status.height / small if row.status.words else 0)
        line = QRectF(box.left(), 0, box.width(), number)
        line.moveTop(box.center().y() - (number * bool(row.number) + small * count) / 2)
        if row.number:
            self._paint_words(painter, line, geometry.end_edge, "number_row", row.number)
            line.moveTop(line.bottom())
        line.setHeight(small)
        end = geometry.width - self._look.space(16)
        for words in row.instead:
            laid_out = self._quiet(words)
            at = QPointF(geometry.part(end - laid_out.width, laid_out.width).left(), line.top())
            laid_out.paint(painter, at, self._look.color("ink_soft"))
            line.moveTop(line.bottom())
        if row.status.words:
            at = QPointF(geometry.part(end - status.width, status.width).left(), line.top())
            status.paint(painter, at, self._look.color("ink_soft"))
            dot = self._dot_room(row)
            self._paint_dot(painter, geometry.part(end - status.width - dot, dot), line, row)

    def _wide_status(self, row: ResultRow) -> TextLines:
        """The status of a wide row on two lines at most, in a wider space only if it would be cut."""
        words = (Span(row.status.words),)
        widths = map(self._look.text, tokens.STATUS_WIDTHS)
        tried = (self._laid_out(words, "small", width, 2) for width in widths)
        fits = next((lines for lines in tried if not lines.is_elided), self._quiet(words))
        return self._laid_out(words, "small", fits.natural_width + 1, 2)

    def _number_room(self, row: ResultRow) -> float:
        number = QFontMetricsF(self._look.font("number_row")).horizontalAdvance(row.number)
        status = self._wide_status(row).width + self._dot_room(row)
        instead = [self._quiet(line).width for line in row.instead]
        return max(number, status, *instead, self._look.text(tokens.ICON_SMALL)) + 1

    def _quiet(self, line: Line) -> TextLines:
        """A line as wide as its words."""
        width = self._laid_out(line, "small", tokens.UNLIMITED, 1).natural_width
        return self._laid_out(line, "small", width + 1, 1)

    @property
    def _text_start(self) -> float:
        look = self._look
        return look.space(16) + (look.text(tokens.ICON_ROW) + look.space(16) if self._has_icons else 0)


def _in_one_line(lines: Sequence[Line]) -> Line:
    """Lines as sentences after each other."""
    first, *others = lines
    return tuple(chain(first, *((Span(". "), *line) for line in others)))


class _RowGeometry:
    """A row from its start to its end, mirrored for languages that are written from right to left.

    Attributes:
        start_edge: the alignment at the start of the row.
        end_edge: the alignment at its end.
        forward_icon: the icon that points to the end.
    """

    def __init__(self, box: QRectF, *, is_mirrored: bool) -> None:
        self._box, self._is_mirrored = box, is_mirrored
        self.width = box.width()
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        leading, trailing = (right, left) if is_mirrored else (left, right)
        # a painter mirrors as well, for the language of the visit
        self.start_edge, self.end_edge = (
            edge | Qt.AlignmentFlag.AlignAbsolute for edge in (leading, trailing)
        )
        self.forward_icon = "chevron-left" if is_mirrored else "chevron-right"

    def part(self, start: float, width: float) -> QRectF:
        """A part of the row, as high as the row.

        Args:
            start: its distance from the start of the row.
        """
        box = self._box
        left = box.right() - start - width if self._is_mirrored else box.left() + start
        return QRectF(left, box.top(), width, box.height())
