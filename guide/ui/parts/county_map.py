"""The map of the counties. It follows the list beside it and takes clicks; the list is the real control."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.content.counties import MAP_HEIGHT, CountyOnMap
from guide.ui.parts.painting import outline_path
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class CountyMap(QWidget):
    """north is up, and west is left in every language. pressed: the name of a county. pointed: the same,
    "" when the pointer is on none.
    """

    pressed = Signal(str)
    pointed = Signal(str)

    def __init__(self, look: Look, counties: Sequence[CountyOnMap]) -> None:
        super().__init__()
        self._look = look
        self._paths = {county.name: outline_path(county.outline) for county in counties}
        self._bounds = _bounds(self._paths.values())
        self._at = ""
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # what it says stands in the list beside it
        self.setAccessibleName(self.tr("Map of the counties"))

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        """As high as the state is, at the width of the map."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """The height that keeps the form of the state."""
        return round(width * self._bounds.height() / self._bounds.width())

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Half the grid."""
        width = self._look.space(MAP_HEIGHT * tokens.MAP_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def show_at(self, name: str) -> None:
        """Fill a county, or none where the name is empty."""
        if name != self._at:
            self._at = name
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Each county with its border; the one at hand last, so that its border is whole."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        to_widget, look = self._to_widget(), self._look
        painter.setPen(QPen(look.colour("edge"), 1))
        for name in sorted(self._paths, key=lambda name: name == self._at):
            painter.setBrush(look.colour("accent" if name == self._at else "surface"))
            painter.drawPath(to_widget.map(self._paths[name]))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Follow the pointer."""
        self._point(self.county_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """The pointer is gone."""
        self._point("")
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A press on a county chooses it."""
        name = self.county_at(event.position())
        if name and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(name)

    def _point(self, name: str) -> None:
        if name != self._at:
            self.show_at(name)
            self.pointed.emit(name)

    def county_at(self, point: QPointF) -> str:
        """The county under a point of the widget, "" where none is."""
        on_grid = self._to_widget().inverted()[0].map(point)
        return next((name for name, path in self._paths.items() if path.contains(on_grid)), "")

    def _to_widget(self) -> QTransform:
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        scale = min(room.width() / self._bounds.width(), room.height() / self._bounds.height())
        return QTransform(scale, 0, 0, scale, room.left(), room.top()).translate(
            -self._bounds.left(), -self._bounds.top()
        )


def _bounds(paths: Iterable[QPainterPath]) -> QRectF:
    bounds = QRectF()
    for path in paths:
        bounds = bounds.united(path.boundingRect())
    return bounds
