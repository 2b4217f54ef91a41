"""The Leave button, with the same position, size and words on every page."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from guide.ui.parts.painting import paint_icon, smooth_painter
from guide.ui.parts.press_button import Pressable
from guide.ui.parts.text import paint_text
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class LeaveButton(Pressable):
    """Flush with the top right corner, so that a pointer thrown there hits it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setText(self.tr("Leave"))
        self.setAccessibleName(self.text())
        self.setFont(look.font("label"))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """The size from the tokens; wider only with larger text, and at most a third of the window."""
        look = self._look
        # above 200 % only the word grows: a wider button would not fit a small screen
        width = min(look.text(tokens.LEAVE_WIDTH), 2 * tokens.LEAVE_WIDTH, look.width // 3)
        return QSize(width, look.bar(tokens.BAR_TOP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A plain block with icon and word; the ring is inside, in the color of the word."""
        painter = smooth_painter(self)
        look, box = self._look, QRectF(self.rect())
        painter.fillRect(box, look.color("leave_fill"))
        if self.isDown() or self.underMouse():
            painter.setPen(QPen(look.color("on_leave"), 1))
            painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))
        self._paint_face(painter, box)
        self.paint_focus_ring(painter, _inside(box, tokens.LEAVE_RING), "on_leave")

    def _paint_face(self, painter: QPainter, box: QRectF) -> None:
        look, words = self._look, self.fontMetrics().horizontalAdvance(self.text())
        icon = look.icons.get("log-out", "")  # without a library there is none
        size, gap = look.text(tokens.ICON_SMALL), look.space(10)
        if not icon or size + gap + words + 2 * look.space(8) > box.width():
            icon, size, gap = "", 0, 0
        left = box.center().x() - (size + gap + words) / 2
        icon_box = QRectF(left, box.center().y() - size / 2, size, size)
        paint_icon(painter, icon, icon_box, look.color("on_leave"))
        text_box, color = QRectF(left + size + gap, 0, words + 1, box.height()), look.color("on_leave")
        paint_text(painter, text_box, Qt.AlignmentFlag.AlignCenter, self.text(), color=color)


def _inside(box: QRectF, by: float) -> QRectF:
    return box.adjusted(by, by, -by, -by)
