"""The bar under a page, with what the page is there for at its far end."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from guide.ui.accessibility import set_role
from guide.ui.parts.band import Band
from guide.ui.parts.painting import smooth_painter
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

    def show_words(self, text: str) -> None:
        """Replace the words."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it filled. Under the pointer it gets a line inside, so that its words keep their contrast."""
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        self.paint_focus_ring(painter, box)
        inset = tokens.RING + tokens.RING_GAP
        inner = box.adjusted(inset, inset, -inset, -inset)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("accent"))
        painter.drawRoundedRect(inner, tokens.RADIUS, tokens.RADIUS)
        if self.underMouse() or self.isDown():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            line = tokens.PRESSED_LINE
            painter.setPen(QPen(self._look.color("on_accent"), line if self.isDown() else 2))
            painter.drawRoundedRect(
                inner.adjusted(line, line, -line, -line), tokens.RADIUS / 2, tokens.RADIUS / 2
            )
        self._paint_face(painter, inner, "on_accent")


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
