"""A filter that is on or off."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen

from guide.ui import tokens
from guide.ui.look import Look
from guide.ui.parts.press_button import WRAPPED, Pressable, wrapped_size
from guide.ui.wording import results_counted

ANY_COUNT, MOST_COUNTS = "000", "00"
"""Stand for any count, and for nearly all: the guide has fewer than a thousand pages, few searches find a
hundred of a kind, and no digit is wider than this one."""


class Chip(Pressable):
    """Words and how many results there would be. What is on is bold, tinted and has a thick edge.

    A chip without results cannot be pressed, but stays where it is. counts: the widest count that there is
    always room for, "" for a chip without one.
    """

    def __init__(self, look: Look, label: str, *, counts: str = "") -> None:
        super().__init__(look)
        self._label, self._widest = label, f"{label} {counts}".rstrip()
        self.setCheckable(True)
        self.setFont(look.font("small"))
        self._bold = QFont(self.font())
        self._bold.setWeight(QFont.Weight.Bold)
        self.setText(label)
        self.setAccessibleName(label)

    def show_count(self, count: int, *, is_on: bool) -> None:
        """Say how many results there would be, and whether the filter is on."""
        self.setText(f"{self._label} {count}")
        self.setChecked(is_on)
        self.setEnabled(bool(count) or is_on)
        state = self.tr("chosen") if is_on else self.tr("not chosen")
        self.setAccessibleName(f"{self._label}, {results_counted(count)}")
        self.setAccessibleDescription(state)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for the bold words and any count, so that nothing moves when a filter goes on."""
        look, around = self._look, 2 * self._look.space(16) + 2 * tokens.RING
        texts = (self._widest, self.text())
        sizes = [wrapped_size(QFontMetrics(self._bold), text, look.room - around) for text in texts]
        words = sizes[0].expandedTo(sizes[1])
        return QSize(words.width() + around, max(look.target, words.height() + look.space(8)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Ground, edge, words, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, is_on = self._look, self.isChecked()
        half = tokens.RING / 2 + 1
        inner = QRectF(self.rect()).adjusted(half + 1, half + 1, -half - 1, -half - 1)
        painter.setBrush(look.colour(self.ground("accent_tint" if is_on else "surface")))
        edge = "accent" if is_on else ("edge" if self.isEnabled() else "line")
        painter.setPen(QPen(look.colour(edge), 2 if is_on else 1))
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.setFont(self._bold if is_on else self.font())
        painter.setPen(look.colour("ink" if self.isEnabled() else "disabled"))
        side = look.space(16)
        painter.drawText(QRectF(self.rect()).adjusted(side, 0, -side, 0), WRAPPED, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), tokens.RING))
            box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
