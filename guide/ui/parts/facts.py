"""Parts of a page about one service: a line with a sign before it, and facts with labels in two columns."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from guide.content.display_text import OpenState, OpenStatus
from guide.ui.accessibility import Spoken, set_role
from guide.ui.parts.layouts import (
    STRETCH,
    Placed,
    column_in,
    leading_alignment,
    row_in,
    row_of,
    row_or_column_in,
)
from guide.ui.parts.painting import Box, Picture, hairline, icon_beside, square_at_start
from guide.ui.parts.text import RunningText, TextLabel, breakable
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


def icon_line(look: Look, icon: str, label: TextLabel, color: str = "accent") -> QWidget:
    """Make a line of text with a small icon before its first line."""
    sign = icon_beside(look, icon, color, label.fontMetrics().height())
    return row_of((sign, 0, Qt.AlignmentFlag.AlignTop), (label, 1), gap=look.space(10))


class StatusLine(QWidget):
    """Open or closed, in words. A dot before them repeats it: full, half for old hours, a ring for closed."""

    def __init__(self, look: Look, status: OpenStatus) -> None:
        super().__init__()
        self._look, self._status = look, status
        self._label = RunningText(look, "label", escape(status.words))
        self._dot = Picture(self._paint_dot)
        self._dot.setFixedSize(look.text(tokens.STATUS_DOT), self._label.fontMetrics().height())
        row_in(self, (self._dot, 0, Qt.AlignmentFlag.AlignTop), (self._label, 1), gap=look.space(8))
        self._dot.setVisible(status.state != "not known")

    def show_status(self, status: OpenStatus) -> None:
        """Replace the words and the dot. A screen reader does not announce it."""
        if status != self._status:
            self._status = status
            self._label.set_plain_text(status.words)
            self._dot.setVisible(status.state != "not known")
            self._dot.update()

    def _paint_dot(self, painter: QPainter, box: QRectF) -> None:
        paint_status_dot(painter, self._look, self._status.state, square_at_start(box, box.width()))


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
    stacks = 5 * labels > 2 * look.room  # or a long word beside them would be cut
    if not stacks:
        before.setFixedWidth(labels)
    after = RunningText(look, role, breakable(words), spoken=Spoken(before=f"{label}, " if label else ""))
    after.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignTop)
    row_or_column_in(part, before, (after, 1), stacks=stacks, gap=look.space(0 if stacks else 20))
    return part


def facts_panel(look: Look, first: Sequence[QWidget], second: Sequence[QWidget]) -> Box:
    """Make two equal columns in a frame with a thin line between; one above the other in a narrow window."""
    panel, stacks = Box(look, edge="line"), look.form == "narrow"
    inside = look.space(16 if stacks else 24), look.space(16)
    columns: list[Placed] = []
    for parts in filter(None, (first, second)):
        column = QWidget()
        column_in(column, *parts, STRETCH, gap=look.space(8), inside=inside)
        columns += [*([hairline(look, upright=not stacks)] if columns else []), (column, 1)]
    row_or_column_in(panel, *columns, stacks=stacks, inside=tokens.HAIRLINE)
    return panel
