"""The counties as outlines: painted on the front page, beside pages, and to choose from beside a list."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTransform

from guide.content.state import CountyOnMap
from guide.ui.parts.painting import Picture, outline_path
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class CountyOutlines:
    """The outlines of the counties, scaled to fit a box. North is up, and west is left in every language.

    Attributes:
        aspect: the height of the map, as a share of its width.
    """

    def __init__(self, counties: Sequence[CountyOnMap]) -> None:
        self._paths = {county.name: outline_path(county.outline) for county in counties}
        self._bounds = _bounds(self._paths.values())
        self.aspect = self._bounds.height() / max(self._bounds.width(), 1)

    def paint(self, painter: QPainter, box: QRectF, look: Look, *highlighted: str) -> None:
        """Paint each county; the highlighted ones last, so that their borders are complete."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        to_box = self._to(box)
        for name in sorted(self._paths, key=lambda name: name in highlighted):
            # between two that are highlighted, the border is as light as the page
            painter.setPen(QPen(look.color("window" if name in highlighted else "edge"), 1))
            painter.setBrush(look.color("accent" if name in highlighted else "map_land"))
            painter.drawPath(to_box.map(self._paths[name]))

    def county_at(self, point: QPointF, box: QRectF) -> str:
        """Return the county at a point of the box, "" for none."""
        on_grid = self._to(box).inverted()[0].map(point)
        return next((name for name, path in self._paths.items() if path.contains(on_grid)), "")

    def _to(self, box: QRectF) -> QTransform:
        scale = min(box.width() / self._bounds.width(), box.height() / self._bounds.height())
        return QTransform(scale, 0, 0, scale, box.left(), box.top()).translate(
            -self._bounds.left(), -self._bounds.top()
        )


class CountiesPicture(Picture):
    """A small map that shows some counties. The words beside it name them, so screen readers skip it.

    Args:
        width: in pixels at 100 % text.
    """

    def __init__(
        self, look: Look, counties: Sequence[CountyOnMap], shown: Sequence[str], width: int = tokens.SMALL_MAP
    ) -> None:
        super().__init__(self._paint_map)
        self._look, self._shown, self._outlines = look, tuple(shown), CountyOutlines(counties)
        side = look.text(width)
        self.setFixedSize(side, round(side * self._outlines.aspect))

    def show_counties(self, shown: Sequence[str]) -> None:
        """Show other counties."""
        if tuple(shown) != self._shown:
            self._shown = tuple(shown)
            self.update()

    def _paint_map(self, painter: QPainter, box: QRectF) -> None:
        self._outlines.paint(painter, box.adjusted(1, 1, -1, -1), self._look, *self._shown)


def _bounds(paths: Iterable[QPainterPath]) -> QRectF:
    bounds = QRectF()
    for path in paths:
        bounds = bounds.united(path.boundingRect())
    return bounds
