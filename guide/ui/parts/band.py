"""A bar across the window whose content begins and ends where that of the page does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.ui.theme.look import Look


def paint_foot(foot: QWidget, look: Look) -> None:
    """The ground of whatever stands at the foot of the window: a tint, and a hairline over it."""
    painter = QPainter(foot)
    painter.fillRect(foot.rect(), look.colour("tint"))
    painter.setPen(QPen(look.colour("line"), 1))
    painter.drawLine(0, 0, foot.width(), 0)


class Band(QWidget):
    """`row` holds the content.

    before, after: what the content's own first and last parts keep free on their outside, in pixels, taken
        off the margin so that what is seen lines up. after None: the content runs to the window's edge.
    """

    def __init__(self, look: Look, *, before: int = 0, after: int | None = 0) -> None:
        super().__init__()
        self._look = look
        self._before, self._after = before, after
        self.row = QHBoxLayout(self)
        self._keep_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Past its widest the content stands in the middle, as the page's does."""
        super().resizeEvent(event)
        self._keep_margins()

    def _keep_margins(self) -> None:
        side = self._look.side(self.width())
        start, end = side - self._before, 0 if self._after is None else side - self._after
        # by its own direction: the top bar is never mirrored
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (end, start) if mirrored else (start, end)
        self.row.setContentsMargins(left, 0, right, 0)
