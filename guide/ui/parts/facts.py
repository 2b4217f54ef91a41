"""Parts of a page about one service: a line with a sign before it, and facts with labels in two columns."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from guide.content.display_text import OpenState, OpenStatus
from guide.ui.accessibility import Spoken, set_role
from guide.ui.parts.layouts import (
    STRETCH,
    column_in,
    is_mirrored,
    leading_alignment,
    row_or_column_in,
    set_directional_margins,
)
from guide.ui.parts.painting import paint_icon, rounded_path, smooth_painter
from guide.ui.parts.text import RunningText, TextLabel, breakable
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class IconLine(QWidget):
    """Text with a small icon before its first line. The icon is painted, so screen readers skip it."""

    def __init__(self, look: Look, icon: str, label: TextLabel, color: str = "accent") -> None:
        super().__init__()
        self._look, self._icon, self._color, self._label = look, look.icons.get(icon, ""), color, label
        start = look.text(tokens.ICON_LINE) + look.space(10)
        column_in(self, label, inside=(start, 0, 0, 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        size = self._look.text(tokens.ICON_LINE)
        left = self.width() - size if is_mirrored() else 0
        top = self._label.y() + (self._label.fontMetrics().height() - size) / 2
        paint_icon(QPainter(self), self._icon, QRectF(left, top, size, size), self._look.color(self._color))


class StatusLine(QWidget):
    """Open or closed, in words. A dot before them repeats it: full, half for old hours, a ring for closed."""

    def __init__(self, look: Look, status: OpenStatus) -> None:
        super().__init__()
        self._look, self._status = look, status
        self._label = RunningText(look, "label", escape(status.words))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._label)
        self._set_start()

    def show_status(self, status: OpenStatus) -> None:
        """Replace the words and the dot. A screen reader does not announce it."""
        if status != self._status:
            self._status = status
            self._label.set_plain_text(status.words)
            self._set_start()
            self.update()

    def _set_start(self) -> None:
        is_known = self._status.state != "not known"
        start = self._look.text(tokens.STATUS_DOT) + self._look.space(8) if is_known else 0
        set_directional_margins(self._column, start, 0, 0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._status.state != "not known":
            size = self._look.text(tokens.STATUS_DOT)
            left = self.width() - size if is_mirrored() else 0
            top = self._label.y() + (self._label.fontMetrics().height() - size) / 2
            paint_status_dot(QPainter(self), self._look, self._status.state, QRectF(left, top, size, size))


def paint_status_dot(painter: QPainter, look: Look, state: OpenState, box: QRectF) -> None:
    """Paint the sign for open or closed: full, half for old hours, a ring for closed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = look.color("edge" if state == "closed" else "accent")
    painter.setPen(QPen(color, tokens.DOT_STROKE))
    painter.setBrush(color if state == "open" else Qt.BrushStyle.NoBrush)
    ring = box.adjusted(1, 1, -1, -1)
    painter.drawEllipse(ring)
    if state == "by old hours":
        painter.setBrush(color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPie(ring, 90 * _QT_DEGREE, 180 * _QT_DEGREE)


_QT_DEGREE = 16
"""Qt counts angles in sixteenths of a degree."""

Fact = tuple[str, str]
"""A label and its words."""


def fact_list(look: Look, facts: Sequence[Fact], name: str, strong: int = -1) -> QWidget:
    """Lay facts out with their labels before them, or above them in a slim window.

    Args:
        look: of the window.
        facts: each is one item to a screen reader.
        name: of the list, for screen readers.
        strong: the index of a fact in bold, -1 for none.
    """
    part = QWidget()
    set_role(part, "list", name=name)
    metrics = QFontMetrics(look.font("label"))
    labels = max((metrics.horizontalAdvance(label) for label, _ in facts), default=0)
    parts = (_fact(look, *fact, labels, is_strong=number == strong) for number, fact in enumerate(facts))
    column_in(part, *parts, gap=look.space(6))
    return part


def _fact(look: Look, label: str, words: str, labels: int, *, is_strong: bool) -> QWidget:
    part = QWidget()
    set_role(part, "item", name=f"{label}, {words}" if label else words)
    role: tokens.Role = "label" if is_strong else "body"
    # said with the words beside it
    before = RunningText(look, role, escape(label), "ink" if is_strong else "ink_soft", spoken=Spoken(""))
    before.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignTop)
    if not look.is_slim:
        before.setFixedWidth(labels)
    after = RunningText(look, role, breakable(words), spoken=Spoken(before=f"{label}, " if label else ""))
    after.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignTop)
    gap = look.space(0 if look.is_slim else 20)
    row_or_column_in(part, before, (after, 1), stacks=look.is_slim, gap=gap)
    return part


class FactsPanel(QFrame):
    """Two equal columns in a frame with a thin line between them; one above the other in a narrow window."""

    def __init__(self, look: Look, first: Sequence[QWidget], second: Sequence[QWidget]) -> None:
        super().__init__()
        self._look, self._stacks = look, look.form == "narrow"
        self._columns = [self._column(parts) for parts in (first, second) if parts]
        row_or_column_in(
            self, *((column, 1) for column in self._columns), stacks=self._stacks, gap=1, inside=1
        )

    def _column(self, parts: Sequence[QWidget]) -> QWidget:
        column = QWidget()
        across = self._look.space(16 if self._stacks else 24)
        column_in(
            column,
            *parts,
            STRETCH,
            gap=self._look.space(8),
            inside=(across, self._look.space(16)),
        )
        return column

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the background, its border, and the line between the columns."""
        painter = smooth_painter(self)
        painter.fillPath(rounded_path(QRectF(self.rect()), tokens.RADIUS), self._look.color("line"))
        inner = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        path = rounded_path(inner, tokens.RADIUS - tokens.HAIRLINE)
        painter.fillPath(path, self._look.color("surface"))
        painter.setPen(QPen(self._look.color("line"), tokens.HAIRLINE))
        for column in self._columns[1:]:
            box = QRectF(column.geometry()).adjusted(-0.5, -0.5, 0.5, 0.5)
            start = box.topRight() if is_mirrored() and not self._stacks else box.topLeft()
            end = box.topRight() if self._stacks else QPointF(start.x(), box.bottom())
            painter.drawLine(start, end)
