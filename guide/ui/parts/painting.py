"""What parts are painted with: line icons in any color and size, boxes, and the lines between parts."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QPixmap
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


def paint_bar(painter: QPainter, inside: QPainterPath, width: int, color: QColor) -> None:
    """Paint the bar that marks something, along the leading edge of an outline. width: in pixels."""
    painter.save()
    painter.setClipPath(inside)
    box = inside.boundingRect()
    left = box.right() - width if is_mirrored() else box.left()
    painter.fillRect(QRectF(left, box.top(), width, box.height()), color)
    painter.restore()


class Box(QFrame):
    """A rounded box around parts: a card, a note, a frame.

    Args:
        ground, edge: color tokens; without a ground, only the edge is painted.
        thick: of the edge, in pixels.
        line: how the edge is drawn where there is no ground.
        has_bar: whether a bar along the leading edge marks it, as a note.
    """

    def __init__(
        self,
        look: Look,
        ground: str = "surface",
        edge: str = "edge",
        thick: int = 1,
        *,
        line: Qt.PenStyle = Qt.PenStyle.SolidLine,
        has_bar: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._paints = ground, edge, thick, line, has_bar

    def show_edge(self, edge: str, thick: int) -> None:
        """Replace the edge."""
        ground, _, _, line, has_bar = self._paints
        self._paints = ground, edge, thick, line, has_bar
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, edge, thick, line, has_bar = self._paints
        painter, box, color = smooth_painter(self), QRectF(self.rect()), self._look.color
        if ground:
            paint_box(painter, box, color(ground), color(edge), thick)
        else:
            half = thick / 2
            painter.setPen(QPen(color(edge), thick, line))
            painter.drawRoundedRect(box.adjusted(half, half, -half, -half), tokens.RADIUS, tokens.RADIUS)
        if has_bar:
            paint_bar(painter, rounded_path(box, tokens.RADIUS), tokens.NOTE_BAR, color("accent"))


class Picture(QWidget):
    """Something painted beside words that say the same, so that a screen reader skips it."""

    def __init__(self, paint: Callable[[QPainter, QRectF], None]) -> None:
        super().__init__()
        self._paint = paint

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._paint(smooth_painter(self), QRectF(self.rect()))


def icon_beside(look: Look, icon: str, color: str, height: int) -> Picture:
    """Make an icon in the middle of a line of text. height: of the line, in pixels."""
    commands, size = look.icons.get(icon, ""), look.text(tokens.ICON_LINE)
    picture = Picture(
        lambda painter, box: paint_icon(painter, commands, square_at_start(box, size), look.color(color))
    )
    picture.setFixedSize(size, height)
    return picture


def hairline(look: Look, color: str = "line", *, upright: bool = False) -> QWidget:
    """Make a thin line between parts."""
    line = QWidget()
    palette = line.palette()
    palette.setColor(QPalette.ColorRole.Window, look.color(color))
    line.setPalette(palette)
    line.setAutoFillBackground(True)
    if upright:
        line.setFixedWidth(tokens.HAIRLINE)
    else:
        line.setFixedHeight(tokens.HAIRLINE)
    return line
