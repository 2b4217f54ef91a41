"""The bar under a page, with what the page is there for at its far end."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from guide.ui.accessibility import set_role
from guide.ui.parts.band import Band
from guide.ui.parts.painting import paint_box
from guide.ui.parts.press_button import PressButton
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class PrimaryButton(PressButton):
    """What most readers opened a page for. A page has at most one."""

    def __init__(self, look: Look, text: str, icon: str = "") -> None:
        super().__init__(look, text, icon)
        self.setFont(look.font("label"))
        self._least = max(look.bar_target, look.bar(tokens.PRIMARY))
        self._inside = look.space(24)

    def paint_ground(self, painter: QPainter, box: QRectF) -> None:
        """Fill it. Under the pointer it gets a line inside, so that its words keep their contrast."""
        color, line = self._look.color, tokens.PRESSED_LINE
        paint_box(painter, box, color("accent"), color("accent"))
        if self.underMouse() or self.isDown():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("on_accent"), line if self.isDown() else 2))
            inside = box.adjusted(line, line, -line, -line)
            painter.drawRoundedRect(inside, tokens.RADIUS / 2, tokens.RADIUS / 2)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Paint icon and text in the middle."""
        self._paint_words(painter, box, "on_accent", "on_accent")


class FootBar(Band):
    """Parts in one line under a page.

    Args:
        name: for screen readers.
        first: at the beginning of the line; they get the room that is left.
        last: at its far end; without any first, the last of them is as wide as the page.
    """

    ground, line_at = "surface", "top"

    def __init__(self, look: Look, name: str, first: Sequence[QWidget], last: Sequence[QWidget]) -> None:
        super().__init__(look, before=0 if first else tokens.BUTTON_OUTSIDE, after=tokens.BUTTON_OUTSIDE)
        set_role(self, "aside", name=name)  # which F6 stops at
        self.row.setSpacing(look.space(8))
        for part in first:
            self.row.addWidget(part, 1 if part is first[-1] else 0, Qt.AlignmentFlag.AlignVCenter)
        for part in last:
            self.row.addWidget(part, 0 if first or part is not last[-1] else 1)
        least = max(part.sizeHint().height() for part in last)
        self.setMinimumHeight(least + 2 * look.space(4 if look.is_short else 8))
