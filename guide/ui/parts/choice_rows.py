"""Rows and boxes to choose by: one of several, or any of several."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen

from guide.ui.accessibility import set_role
from guide.ui.i18n import results_counted
from guide.ui.parts.layouts import grow_with_words, is_mirrored, leading_alignment, trailing_alignment
from guide.ui.parts.painting import paint_box, rounded_path, smooth_painter, square_at_start
from guide.ui.parts.press_button import Pressable, wrapped_size
from guide.ui.parts.rows import Card, Row
from guide.ui.parts.text import paint_text
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class ChoiceRow(Row):
    """A row of which one is chosen: a radio button.

    Args:
        icon: the name of an icon after the sign, "" for none.
    """

    spoken_role = "option"

    def __init__(self, look: Look, title: str, line: str = "", icon: str = "") -> None:
        super().__init__(look, title, line, icon, large=True)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self._has_chevron = False
        self._least = max(look.target, look.text(tokens.ROW_CHOICE))

    def _icon_room(self) -> int:
        return super()._icon_room() + self._look.text(tokens.SIGN) + self._look.space(16)

    def background(self, rest: str) -> str:
        """Tint the chosen one."""
        return super().background("accent_tint" if self.isChecked() else rest)

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        look, size = self._look, self._look.text(tokens.SIGN)
        shift = size + look.space(16)
        super()._paint_icon(painter, box.translated(-shift if is_mirrored() else shift, 0))
        if self.isChecked():
            bar = box.width() - tokens.NOTE_BAR if is_mirrored() else 0
            painter.fillRect(QRectF(bar, 0, tokens.NOTE_BAR, box.height()), look.color("accent"))
        sign, color = square_at_start(box, size, look.space(16)).adjusted(1, 1, -1, -1), look.color("accent")
        painter.setPen(QPen(color if self.isChecked() else look.color("edge"), 2))
        painter.setBrush(color if self.isChecked() else look.color("surface"))
        painter.drawEllipse(sign)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("on_accent"))
            painter.drawEllipse(sign.center(), size / 6, size / 6)


def choice_card(look: Look, rows: Sequence[ChoiceRow], name: str) -> Card:
    """Put rows into a card that a screen reader announces by its name."""
    card = Card(look, rows)
    set_role(card, "group", name=name)
    return card


class ChoiceBox(Pressable):
    """A value of a filter in a box, with its number of results in a slot of its own at the end.

    Neither its size nor the position of its words depends on whether it is chosen, or on the number. Without
    results it has no number, and cannot be chosen.

    Args:
        most: the largest number that it will show.
        is_exclusive: whether it is one of several of which one is on.
    """

    def __init__(self, look: Look, label: str, most: int, *, is_exclusive: bool = False) -> None:
        super().__init__(look)
        set_role(
            self, "option" if is_exclusive else "choice"
        )  # before any text, for which Qt asks for the role
        self.setText(label)
        self.setCheckable(True)
        font = look.font("small")
        font.setFeature(QFont.Tag("tnum"), 1)
        self.setFont(font)
        self._strong = QFont(font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._number = ""
        metrics = QFontMetrics(self._strong)
        self._slot = metrics.horizontalAdvance("0" * len(str(most))) + 1
        self._around = 2 * look.space(tokens.BOX_PADDING) + look.space(4) + self._slot
        words = max(metrics.horizontalAdvance(word) for word in label.split()) + 1
        self._least_width = max(words + self._around, look.target)
        grow_with_words(self)

    def show_count(self, count: int, *, is_on: bool) -> None:
        """Show the number of results that the value would leave, and whether it is chosen."""
        self._number = str(count) if count else ""
        self.setChecked(is_on)
        self.setEnabled(bool(count) or is_on)
        without = self.tr("{name}, no results").format(name=self.text())
        self.setAccessibleName(f"{self.text()}, {results_counted(count)}" if count else without)
        self.update()

    @property
    def number(self) -> str:
        """The number of results that it shows, "" for none."""
        return self._number

    def sizeHint(self) -> QSize:
        """Return a size that layouts replace by `heightForWidth`."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return a size at which no word is broken."""
        return QSize(self._least_width, self._look.target)

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width: of the words in bold, so that none is cut when it is chosen."""
        words = wrapped_size(QFontMetrics(self._strong), self.text(), width - self._around)
        return max(self._look.target, words.height() + self._look.space(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint background, border, the bar of a chosen one, words, number and focus ring."""
        painter = smooth_painter(self)
        look, is_on, box = self._look, self.isChecked(), QRectF(self.rect())
        edge, thick = ("accent", 2) if is_on else ("edge" if self.isEnabled() else "line", 1)
        ground = look.color(self.background("accent_tint" if is_on else "surface"))
        paint_box(painter, box, ground, look.color(edge), thick)
        if is_on:
            painter.save()
            painter.setClipPath(rounded_path(box, tokens.RADIUS))
            left = box.width() - tokens.CHOSEN_BAR if is_mirrored() else 0
            painter.fillRect(QRectF(left, 0, tokens.CHOSEN_BAR, box.height()), look.color("accent"))
            painter.restore()
        painter.setFont(self._strong if is_on else self.font())
        painter.setPen(look.color("ink" if self.isEnabled() else "disabled"))
        side = look.space(tokens.BOX_PADDING)
        room = box.adjusted(side, 0, -side, 0)
        middle, wraps = Qt.AlignmentFlag.AlignVCenter, Qt.TextFlag.TextWordWrap
        after = self._around - 2 * side
        words = room.adjusted(after, 0, 0, 0) if is_mirrored() else room.adjusted(0, 0, -after, 0)
        paint_text(painter, words, leading_alignment() | middle | wraps, self.text())
        paint_text(painter, room, trailing_alignment() | middle, self._number)
        self.paint_focus_ring(painter, box.adjusted(tokens.RING, tokens.RING, -tokens.RING, -tokens.RING))
