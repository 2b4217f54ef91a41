"""The frame around a line that is typed into."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from guide.ui import tokens
from guide.ui.look import Look


def paint_field(painter: QPainter, look: Look, box: QRectF, *, has_keys: bool) -> None:
    """Ground and border, and the ring while the line has the keys. box: with room for the ring."""
    inset = tokens.RING + tokens.RING_GAP + 0.5
    painter.setBrush(look.colour("surface"))
    painter.setPen(QPen(look.colour("edge"), 1))
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), tokens.RADIUS, tokens.RADIUS)
    if has_keys:
        half, radius = tokens.RING / 2, tokens.RADIUS + tokens.RING
        painter.setPen(QPen(look.colour("accent"), tokens.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
