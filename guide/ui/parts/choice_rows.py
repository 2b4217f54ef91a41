"""Rows to choose by: one of several, or any of several, each with its sign before the words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF

from guide.ui.accessibility import set_role
from guide.ui.parts.layouts import is_mirrored
from guide.ui.parts.rows import Card, Row
from guide.ui.parts.text import paint_text
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class ChoiceRow(Row):
    """A row that is chosen or not: a radio button, or a check box with a number at its end.

    Args:
        icon: the name of an icon after the sign, "" for none.
        number: at the end of the row, "" for none.
        exclusive: whether choosing it clears the others of its card.
    """

    def __init__(
        self, look: Look, title: str, line: str = "", *, icon: str = "", number: str = "", exclusive: bool
    ) -> None:
        self.spoken_role = "option" if exclusive else "choice"
        super().__init__(look, title, line, icon, large=exclusive)
        self.setCheckable(True)
        self.setAutoExclusive(exclusive)
        self._number, self._has_chevron = number, False
        if number:
            self.setAccessibleName(f"{title}, {number}")
        self._least = max(look.target, look.text(tokens.ROW_CHOICE if exclusive else tokens.ROW_ACTION))

    def _sign(self) -> int:
        return self._look.text(tokens.SIGN)

    def _icon_room(self) -> int:
        return super()._icon_room() + self._sign() + self._look.space(16)

    def _chevron_room(self) -> int:
        metrics = QFontMetrics(self._look.font("label"))
        number = metrics.horizontalAdvance(self._number) + self._look.space(12) if self._number else 0
        return super()._chevron_room() + number

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint the row, and over it its sign and number."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, box = self._look, QRectF(self.rect())
        if self.isChecked() and self.autoExclusive():
            width = tokens.NOTE_BAR
            left = box.width() - width if is_mirrored() else 0
            painter.fillRect(QRectF(left, 0, width, box.height()), look.color("accent"))
        self._paint_sign(painter, box)
        if self._number:
            painter.setFont(look.font("label"))
            painter.setPen(look.color("ink" if self.isEnabled() else "disabled"))
            inner = box.adjusted(look.space(16), 0, -look.space(16), 0)
            end = Qt.AlignmentFlag.AlignLeft if is_mirrored() else Qt.AlignmentFlag.AlignRight
            paint_text(painter, inner, end | Qt.AlignmentFlag.AlignVCenter, self._number)

    def background(self, rest: str) -> str:
        """Tint the chosen one of several."""
        return super().background("accent_tint" if self.isChecked() and self.autoExclusive() else rest)

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        shift = self._sign() + self._look.space(16)
        painter.save()
        painter.translate(-shift if is_mirrored() else shift, 0)
        super()._paint_icon(painter, box)
        painter.restore()

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        look, size = self._look, self._sign()
        side = look.space(16)
        left = box.width() - side - size if is_mirrored() else side
        sign = QRectF(left, box.center().y() - size / 2, size, size).adjusted(1, 1, -1, -1)
        color = "disabled" if not self.isEnabled() else "accent" if self.isChecked() else "edge"
        painter.setPen(QPen(look.color(color), 2))
        painter.setBrush(look.color(color if self.isChecked() else "surface"))
        if self.autoExclusive():
            painter.drawEllipse(sign)
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.color("on_accent"))
                painter.drawEllipse(sign.center(), size / 6, size / 6)
        else:
            painter.drawRoundedRect(sign, 3, 3)
            if self.isChecked():
                painter.setPen(QPen(look.color("on_accent"), 2.5))
                at = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
                points = (QPointF(sign.x() + x * sign.width(), sign.y() + y * sign.height()) for x, y in at)
                painter.drawPolyline(QPolygonF([*points]))


def choice_card(look: Look, rows: Sequence[ChoiceRow], name: str) -> Card:
    """Put rows into a card that a screen reader announces by its name."""
    card = Card(look, rows)
    set_role(card, "group")
    card.setAccessibleName(name)
    return card
