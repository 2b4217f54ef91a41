"""Corners of what stands on a page: all are rounded by the same radius, but those of Leave."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath


def rounded(box: QRectF, radius: float, *, top: bool = True, bottom: bool = True) -> QPainterPath:
    """The outline of a box. top, bottom: whether the two corners there are round; else they are square."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(box, radius, radius)
    half = QRectF(box.left(), box.top(), box.width(), box.height() / 2)
    if not top:
        path.addRect(half)
    if not bottom:
        path.addRect(half.translated(0, box.height() / 2))
    return path


def outside(box: QRectF, radius: float) -> QPainterPath:
    """What of a box lies outside of its rounded corners."""
    path = QPainterPath()
    path.addRect(box)
    path.addRoundedRect(box, radius, radius)
    return path
