"""A bar across the window, with its content aligned to that of the page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.ui.theme.look import Look


def paint_footer(footer: QWidget, look: Look) -> None:
    """Paint the background of a footer of the window: a tint, with a hairline above it."""
    painter = QPainter(footer)
    painter.fillRect(footer.rect(), look.color("tint"))
    painter.setPen(QPen(look.color("line"), 1))
    painter.drawLine(0, 0, footer.width(), 0)


class Band(QWidget):
    """A bar as wide as the window.

    Attributes:
        row: the layout of the content.

    Args:
        before: padding of the first part, in pixels. It is taken off the margin, so that what is visible
            lines up with the page.
        after: the same for the last part; None if the content runs to the edge of the window.
    """

    def __init__(self, look: Look, *, before: int = 0, after: int | None = 0) -> None:
        super().__init__()
        self._look = look
        self._before, self._after = before, after
        self.row = QHBoxLayout(self)
        self._keep_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a wide window, center the content as the page does."""
        super().resizeEvent(event)
        self._keep_margins()
        self.row.activate()  # or its parts would move after the first paint

    def _keep_margins(self) -> None:
        side = self._look.side(self.width())
        start, end = side - self._before, 0 if self._after is None else side - self._after
        # by its own direction: the top bar is never mirrored
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (end, start) if mirrored else (start, end)
        self.row.setContentsMargins(left, 0, right, 0)
