"""What parts paint themselves with: line icons in any color and size, and rounded corners."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QWidget

from guide.ui.parts.layouts import is_mirrored
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

GRID = 24
_POINTS = {"M": 1, "L": 1, "C": 3, "Z": 0}


@cache
def outline_path(commands: str) -> QPainterPath:
    """Convert an outline such as "M 4 4 L 20 20". Cached: lists draw the same few at each keystroke."""
    path = QPainterPath()
    parts = commands.split()
    at = 0
    while at < len(parts):
        letter, count = parts[at], _POINTS[parts[at]]
        numbers = [float(part) for part in parts[at + 1 : at + 1 + 2 * count]]
        _add(path, letter, [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)])
        at += 1 + 2 * count
    return path


def _add(path: QPainterPath, letter: str, points: list[QPointF]) -> None:
    if letter == "M":
        path.moveTo(points[0])
    elif letter == "L":
        path.lineTo(points[0])
    elif letter == "C":
        path.cubicTo(points[0], points[1], points[2])
    else:
        path.closeSubpath()


def paint_icon(painter: QPainter, commands: str, box: QRectF, color: QColor) -> None:
    """Stroke an outline inside a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    pen = QPen(color, tokens.ICON_STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline_path(commands))
    painter.restore()


def smooth_painter(on: QPaintDevice) -> QPainter:
    """Return a painter whose slanted and round lines are smooth."""
    painter = QPainter(on)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def icon_pixmap(commands: str, size: int, color: QColor, ratio: float = 1.0) -> QPixmap:
    """Draw an icon of size x size logical pixels.

    Args:
        ratio: device pixels per logical pixel.
    """
    true_size = round(size * ratio)
    pixmap = QPixmap(true_size, true_size)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, commands, QRectF(0, 0, size, size), color)
    painter.end()
    return pixmap


def rounded_path(box: QRectF, radius: float, *, top: bool = True, bottom: bool = True) -> QPainterPath:
    """Return the outline of a box.

    Args:
        top, bottom: whether the corners there are rounded, not square.
    """
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(box, radius, radius)
    half = QRectF(box.left(), box.top(), box.width(), box.height() / 2)
    if not top:
        path.addRect(half)
    if not bottom:
        path.addRect(half.translated(0, box.height() / 2))
    return path


def outside_corners(box: QRectF, radius: float) -> QPainterPath:
    """Return the area of a box outside its rounded corners."""
    path = QPainterPath()
    path.addRect(box)
    path.addRoundedRect(box, radius, radius)
    return path


def square_at_start(box: QRectF, size: float, away: float = 0) -> QRectF:
    """Return a square at the leading edge of a box, in the middle of its height. away: from that edge."""
    left = box.right() - away - size if is_mirrored() else box.left() + away
    return QRectF(left, box.center().y() - size / 2, size, size)


def square_at_end(box: QRectF, size: float, away: float = 0) -> QRectF:
    """Return a square at the trailing edge of a box, as `square_at_start` does."""
    return square_at_start(box, size, box.width() - away - size)


def paint_note(note: QWidget, look: Look) -> None:
    """Paint a tinted ground, with a bar along its leading edge."""
    painter = smooth_painter(note)
    painter.setClipPath(rounded_path(QRectF(note.rect()), tokens.RADIUS))
    painter.fillRect(note.rect(), look.color("tint"))
    left = note.width() - tokens.NOTE_BAR if is_mirrored() else 0
    painter.fillRect(left, 0, tokens.NOTE_BAR, note.height(), look.color("accent"))


LONG_HAIRLINE = 1.001
"""The width of a hairline around something large. One of exactly 1 goes through another part of Qt, which
takes ten times as long around a list (0.38 ms for each key).
"""


def paint_box(
    painter: QPainter,
    box: QRectF,
    ground: QColor,
    edge: QColor,
    thick: float = 1,
    radius: float = tokens.RADIUS,
) -> None:
    """Paint a rounded box with an edge inside it: a box of the edge's color, and the ground on it.

    Qt takes eight times as long to draw the line itself (0.14 ms for a door of the front page).

    Args:
        thick: of the edge, in pixels.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(edge)
    painter.drawRoundedRect(box, radius, radius)
    painter.setBrush(ground)
    inner = max(radius - thick, 0)
    painter.drawRoundedRect(box.adjusted(thick, thick, -thick, -thick), inner, inner)


class Frame(QFrame):
    """A rounded box around parts, with the border of what matters most."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground = self._look.color(self.ground())
        paint_box(smooth_painter(self), QRectF(self.rect()), ground, self._look.color("edge"))

    def ground(self) -> str:
        """Return the color token of the background."""
        return "surface"
