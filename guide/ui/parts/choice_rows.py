"""Rows and boxes to choose by: one of several, or any of several."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from guide.ui.accessibility import set_role
from guide.ui.i18n import results_counted
from guide.ui.parts.layouts import grow_with_words, is_mirrored, leading_alignment, trailing_alignment
from guide.ui.parts.painting import paint_bar, rounded_path, square_at_start
from guide.ui.parts.press_button import CHOICES, Pressable, wrapped_size
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
        self._line = line  # two places of one name differ in it alone, so a low window shows it too
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self._has_chevron = False
        self._least = max(look.target, look.text(tokens.ROW_CHOICE))

    def _icon_room(self) -> int:
        return super()._icon_room() + self._look.text(tokens.SIGN) + self._look.space(16)

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        look, size = self._look, self._look.text(tokens.SIGN)
        shift = size + look.space(16)
        super()._paint_icon(painter, box.translated(-shift if is_mirrored() else shift, 0))
        paint_choice(painter, look, square_at_start(box, size, look.space(16)), is_on=self.isChecked())


def paint_choice(painter: QPainter, look: Look, box: QRectF, *, is_on: bool) -> None:
    """Paint the sign of one of several: a ring, filled where it is chosen."""
    sign, color = box.adjusted(1, 1, -1, -1), look.color("accent" if is_on else "edge")
    painter.setPen(QPen(color, 2))
    painter.setBrush(color if is_on else look.color("surface"))
    painter.drawEllipse(sign)
    if is_on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("on_accent"))
        painter.drawEllipse(sign.center(), box.width() / 6, box.width() / 6)


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

    ring = (tokens.RING, tokens.RING)

    def __init__(self, look: Look, label: str, most: int, *, is_exclusive: bool = False) -> None:
        self.spoken_role = CHOICES[is_exclusive]
        super().__init__(look, label)
        self.setCheckable(True)
        font = look.font("small")
        font.setFeature(QFont.Tag("tnum"), 1)
        self.setFont(font)
        self._strong = self.strong_font()
        self._number = ""
        metrics = QFontMetrics(self._strong)
        self._slot = metrics.horizontalAdvance("0" * len(str(most))) + 1
        self._around = 2 * look.space(tokens.BOX_PADDING) + look.space(4) + self._slot
        words = max(metrics.horizontalAdvance(word) for word in label.split()) + 1
        self._least_width = max(words + self._around, look.target)
        grow_with_words(self)

    def show_count(self, count: int, *, is_on: bool, others: int = 0) -> None:
        """Show the number of results that the value would leave, and whether it is chosen.

        Args:
            others: results that every value of the filter leaves, and that are not counted.
        """
        self._number = str(count) if count else ""
        self.setChecked(is_on)
        self.setEnabled(bool(count or others) or is_on)
        without = self.tr("{name}, no results").format(name=self.text())
        counted = f"{self.text()}, {results_counted(count)}" if count else self.text()
        self.setAccessibleName(counted if count or others else without)
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

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Paint the bar of a chosen one, words and number."""
        look = self._look
        if self.isChecked():
            paint_bar(painter, rounded_path(box, tokens.RADIUS), tokens.CHOSEN_BAR, look.color("accent"))
        face, color = (
            self._strong if self.isChecked() else self.font(),
            look.color("ink" if self.isEnabled() else "disabled"),
        )
        side = look.space(tokens.BOX_PADDING)
        room = box.adjusted(side, 0, -side, 0)
        middle, wraps = Qt.AlignmentFlag.AlignVCenter, Qt.TextFlag.TextWordWrap
        after = self._around - 2 * side
        words = room.adjusted(after, 0, 0, 0) if is_mirrored() else room.adjusted(0, 0, -after, 0)
        flags = leading_alignment() | middle | wraps
        paint_text(painter, words, flags, self.text(), face=face, color=color)
        paint_text(painter, room, trailing_alignment() | middle, self._number)
