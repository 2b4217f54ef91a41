"""The on-screen keyboard, for a kiosk without a keyboard. It shows, predicts and stores no words."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from guide.ui.parts.band import paint_footer
from guide.ui.parts.painting import paint_icon
from guide.ui.parts.press_button import Pressable
from guide.ui.parts.text import paint_text
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

LETTERS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
DIGITS = ("1234567890", "-'&/().,?", "#@:;!+")
_LONG, _SPACE = 2, 6
"""How much wider than a letter a key with a word on it is, and the space bar."""


Press = Callable[[], None]


class ScreenKeys(QWidget):
    """Four rows of keys. They never take the focus, so text goes where the cursor is.

    Signals:
        typed: the character of a key.
        erased: delete the character before the cursor.
        cleared: delete all text.
        hide_pressed: the reader wants the keyboard hidden.
    """

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()
    hide_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._rows = look, LETTERS
        self.setAccessibleName(self.tr("Keys"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        side, gap = look.space(16), tokens.KEY_GAP if look.is_short else look.space(8)
        self._column.setContentsMargins(side, gap, side, gap)
        self._column.setSpacing(gap)
        self._fill()

    def _fill(self) -> None:
        for row in self._make_rows():
            self._column.addWidget(row)

    def _make_rows(self) -> Iterator[QWidget]:
        first, second, third = self._rows
        yield _row(self._look, list(self._characters(first)), inset=0)
        yield _row(self._look, list(self._characters(second)), inset=1)
        switch = self._key("123" if self._rows is LETTERS else "abc", self._switch_layout, _LONG)
        switch.setAccessibleName(self.tr("Digits") if self._rows is LETTERS else self.tr("Letters"))
        erase = self._key("", self.erased.emit, _LONG, icon="delete")
        erase.setAccessibleName(self.tr("Delete one letter"))
        yield _row(self._look, [switch, *self._characters(third), erase], inset=0)
        space = self._key(self.tr("space"), partial(self.typed.emit, " "), _SPACE)
        clear = self._key(self.tr("Clear"), self.cleared.emit, _LONG)
        hide = self._key(self.tr("Hide"), self.hide_pressed.emit, _LONG)
        hide.setAccessibleName(self.tr("Hide the keys"))
        yield _row(self._look, [clear, space, hide], inset=0)

    def _characters(self, row: str) -> Iterator["_Key"]:
        for character in row:
            yield self._key(character, partial(self.typed.emit, character), 1)

    def _key(self, face: str, press: Press, width: int, *, icon: str = "") -> "_Key":
        key = _Key(self._look, face, width, icon)
        key.clicked.connect(press)
        return key

    def _switch_layout(self) -> None:
        """Switch between letters and digits."""
        self._rows = DIGITS if self._rows is LETTERS else LETTERS
        # after the press has been handled: the pressed key is about to be deleted
        QTimer.singleShot(0, self._rebuild)

    def _rebuild(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        self._fill()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The ground of the strip that the keyboard replaces."""
        paint_footer(self, self._look)


class _Key(Pressable):
    """One key.

    Args:
        face: the character or word on it.
        width: its width in letters.
        icon: a drawing instead of words.
    """

    def __init__(self, look: Look, face: str, width: int, icon: str) -> None:
        super().__init__(look)
        self.width_share, self._icon = width, look.icons.get(icon, "")
        self.setText(face)
        self.setAccessibleName(face)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # on a small screen the keyboard must leave space for results
        self.setFixedHeight(tokens.KEY_HEIGHT_SHORT if look.is_short else look.bar(tokens.KEY_HEIGHT))
        font = look.font("body" if len(face) > 1 else "row_title")
        font.setPixelSize(min(font.pixelSize(), round(self.height() * tokens.KEY_FACE)))
        self.setFont(font)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as its word; the row distributes the rest."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Ground, border, face. A pressed key looks pressed, and nothing pops up."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, box = self._look, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(look.color(self.background("surface")))
        painter.setPen(QPen(look.color("edge"), 1))
        painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)
        painter.setPen(look.color("ink"))
        paint_text(painter, box, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._icon:
            side, middle = min(look.text(tokens.ICON_ROW), self.height() * tokens.KEY_FACE), box.center()
            square = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            paint_icon(painter, self._icon, square, look.color("ink"))


def _row(look: Look, row_keys: Sequence[_Key], *, inset: int) -> QWidget:
    """Keys side by side, never mirrored, like a real keyboard.

    Args:
        inset: free half letters at both ends.
    """
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    row.setSpacing(look.space(8) if look.form != "narrow" else tokens.KEY_GAP)
    row.addStretch(inset)
    for key in row_keys:
        row.addWidget(key, 2 * key.width_share)
    row.addStretch(inset)
    return line
