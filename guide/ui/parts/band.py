"""A bar across the window, with its content aligned to that of the page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.ui.theme import tokens
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
        ground: the color token of the background, "" for that of the window.
        line_at: where its hairline is: "top", "bottom" or "" for none.

    Args:
        before: padding of the first part, in pixels. It is taken off the margin, so that what is visible
            lines up with the page.
        after: the same for the last part; None if the content runs to the edge of the window.
    """

    ground, line_at = "", ""

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.ground:
            painter.fillRect(self.rect(), self._look.color(self.ground))
        if self.line_at:
            top = 0 if self.line_at == "top" else self.height() - tokens.HAIRLINE
            painter.fillRect(0, top, self.width(), tokens.HAIRLINE, self._look.color("line"))

    def _keep_margins(self) -> None:
        side = self._look.side(self.width())
        start, end = side - self._before, 0 if self._after is None else side - self._after
        # by its own direction: the top bar is never mirrored
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (end, start) if mirrored else (start, end)
        self.row.setContentsMargins(left, 0, right, 0)
