"""The on-screen keyboard, for a kiosk without a keyboard. It shows, predicts and stores no words."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.content.listed_numbers import UrgentNumber
from guide.ui.frame.footer import SHOWN, UrgentNumberView
from guide.ui.parts.band import paint_footer
from guide.ui.parts.layouts import STRETCH, Placed, column_in, discard, row_in, row_of
from guide.ui.parts.painting import paint_box, paint_icon, smooth_painter
from guide.ui.parts.press_button import Pressable, PressButton, on_press
from guide.ui.parts.text import paint_text
from guide.ui.parts.tiles import with_all_scripts
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

Layer = Literal["letters", "digits", "accents", "arabic"]

LAYERS: dict[Layer, tuple[str, str, str]] = {
    "letters": ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    "digits": ("1234567890", "-'&/().,?", "#@:;!+"),
    "accents": (
        "\u00e1\u00e0\u00e2\u00e3\u00e7\u00e9\u00e8\u00ea\u00eb\u00f1",
        "\u00ed\u00ee\u00ef\u00f3\u00f2\u00f4\u00f5\u00fa\u00f9",
        "\u00fb\u00fc\u0153\u00e6\u00bf\u00a1'",
    ),
    "arabic": ("ضصثقفغعهخحجد", "شسيبلاتنمكطذ", "ئءؤرىةوزظأ"),
}
"""Three rows for each layer. The accents are those of Spanish, Portuguese, French and Haitian Creole; Somali
needs only the apostrophe. Arabic letters stand as on the keyboards of PCs."""

LAYER_OF: dict[str, Layer] = {"ar": "arabic"}
"""The layer of letters of a language that is not written with Latin ones."""

_ARABIC_FACE = "ع"

_ONE, _LONG, _SPACE = 2, 3, 9
"""The widths of a letter, of a key with a word on it, and of the space bar, in half letters."""


Press = Callable[[], None]


class ScreenKeys(QWidget):
    """Four rows of keys. They never take the focus, so text goes where the cursor is. The urgent numbers are
    beside them on a wide screen, and above them on any other, since the strip is hidden.

    Args:
        language: what the reader reads, a BCP 47 code: its letters are shown first.

    Signals:
        typed: the character of a key.
        erased: delete the character before the cursor.
        cleared: delete all text.
        entered: the reader has typed all words, and wants to see the results.
        hide_pressed: the reader wants the keyboard hidden.
    """

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()
    entered = Signal()
    hide_pressed = Signal()

    def __init__(self, look: Look, urgent: Sequence[UrgentNumber], language: str = "") -> None:
        super().__init__()
        self._look = look
        self._layer: Layer = LAYER_OF.get(language, "letters")
        self.setAccessibleName(self.tr("Keys"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        gap = tokens.KEY_GAP if look.is_short else look.space(8)
        if _is_wide(look):
            gap = tokens.KEY_GAP_WIDE
        block = QWidget()
        block.setMaximumWidth(tokens.KEYS_IN_ROW * tokens.KEY_WIDTH_MAX + (tokens.KEYS_IN_ROW - 1) * gap)
        self._column = column_in(None, gap=gap)
        column_in(block, None if _is_wide(look) else self._above(urgent), self._column, gap=gap)
        side = look.margin if _is_wide(look) else look.space(16)
        around = tokens.KEY_MARGIN_WIDE if _is_wide(look) else gap
        before, after = self._beside(urgent) if _is_wide(look) else (QWidget(), QWidget())
        row_in(self, (before, 1), (block, 1000), (after, 1), inside=(side, around))
        self._fill()

    def _beside(self, urgent: Sequence[UrgentNumber]) -> tuple[QWidget, QWidget]:
        """Make what is beside the keys: the urgent numbers, and the button that hides the keys."""
        numbers, end = _Side(), _Side()
        side = (self._look.width - tokens.KEYS_IN_ROW * tokens.KEY_WIDTH_MAX) // 2 - self._look.margin
        room = side - tokens.KEYS_IN_ROW * tokens.KEY_GAP_WIDE
        views: list[Placed] = [self._number(number, room) for number in urgent[:SHOWN]]
        column_in(numbers, STRETCH, *chain.from_iterable((view, STRETCH) for view in views))
        hide = on_press(PressButton(self._look, self.tr("Hide keys"), is_in_bar=True), self.hide_pressed)
        hide.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column_in(end, (hide, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignTrailing))
        return numbers, end

    def _above(self, urgent: Sequence[UrgentNumber]) -> QWidget:
        """Make a line of the urgent numbers."""
        gap = self._look.space(16)
        room = (self._look.room - 2 * gap) // SHOWN
        return row_of(*(self._number(number, room) for number in urgent[:SHOWN]), STRETCH, gap=gap)

    def _number(self, number: UrgentNumber, room: int) -> UrgentNumberView:
        """Show a number with its short words if there is room for them, in pixels."""
        view = UrgentNumberView(self._look, number)
        view.show_form("short", is_stacked=False)
        if view.sizeHint().width() > room:
            view.show_form("none", is_stacked=False)
        return view

    def _fill(self) -> None:
        for row in self._make_rows():
            self._column.addWidget(row)

    def _make_rows(self) -> Iterator[QWidget]:
        first, second, third = LAYERS[self._layer]
        yield _row(self._look, list(self._characters(first)), inset=0)
        yield _row(self._look, list(self._characters(second)), inset=1)
        erase = self._key("", self.erased.emit, _LONG, icon="delete")
        erase.setAccessibleName(self.tr("Delete one letter"))
        if self._layer == "accents":
            other = self._switch("arabic", _ARABIC_FACE, self.tr("Arabic letters"))
        else:
            other = self._switch("digits", "123", self.tr("Digits"))
        yield _row(self._look, [other, *self._characters(third), erase], inset=0)
        clear = self._key(self.tr("Clear"), self.cleared.emit, _LONG)
        space = self._key(self.tr("space"), partial(self.typed.emit, " "), _SPACE)
        accents = self._switch("accents", ACCENTS_FACE, self.tr("Letters with accents"))
        enter = self._key(self.tr("Enter"), self.entered.emit, _LONG)
        enter.setAccessibleName(self.tr("Enter: show the results"))
        last = [clear, space, accents, enter]
        if not _is_wide(self._look):
            hide = self._key(self.tr("Hide"), self.hide_pressed.emit, _LONG)
            hide.setAccessibleName(self.tr("Hide the keys"))
            last.append(hide)
        yield _row(self._look, last, inset=1 if _is_wide(self._look) else 0)

    def _characters(self, row: str) -> Iterator["_Key"]:
        for character in row:
            yield self._key(character, partial(self.typed.emit, character), _ONE)

    def _key(self, face: str, press: Press, width: int, *, icon: str = "") -> "_Key":
        return on_press(_Key(self._look, face, width, icon), press)

    def _switch(self, layer: Layer, face: str, name: str) -> "_Key":
        """Make the key that leads to a layer, and back to the letters."""
        is_on = self._layer == layer or (layer == "accents" and self._layer == "arabic")
        target: Layer = "letters" if is_on else layer
        key = self._key("abc" if is_on else face, partial(self._show_layer, target), _LONG)
        key.setAccessibleName(self.tr("Letters") if is_on else name)
        return key

    def _show_layer(self, layer: Layer) -> None:
        self._layer = layer
        # after the press has been handled: the pressed key is about to be deleted
        QTimer.singleShot(0, self._rebuild)

    def _rebuild(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                discard(row)
        self._fill()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the strip that the keyboard replaces."""
        paint_footer(self, self._look)


ACCENTS_FACE = "\u00e9 \u00f1 \u00e7"


class _Side(QWidget):
    """A container beside the keys, as wide as they leave room for."""

    def sizeHint(self) -> QSize:
        """Return an empty size: both sides get the same room, so that the keys are in the middle."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class _Key(Pressable):
    """One key.

    Args:
        face: the character or word on it.
        width: its width in half letters.
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
        height = tokens.KEY_HEIGHT_SHORT if look.is_short else look.bar(tokens.KEY_HEIGHT)
        self.setFixedHeight(tokens.KEY_HEIGHT_WIDE if _is_wide(look) else height)
        font = look.font("body" if len(face) > 1 else "row_title")
        share = tokens.KEY_LETTER if len(face) == 1 else tokens.KEY_FACE
        font.setPixelSize(min(font.pixelSize(), round(self.height() * share)))
        self.setFont(with_all_scripts(font, face))

    def sizeHint(self) -> QSize:
        """As wide as its word; the row distributes the rest."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, border, face. A pressed key looks pressed, and nothing pops up."""
        painter = smooth_painter(self)
        look, box = self._look, QRectF(self.rect())
        paint_box(painter, box, look.color(self.background("surface")), look.color("edge"))
        paint_text(painter, box, Qt.AlignmentFlag.AlignCenter, self.text(), color=look.color("ink"))
        if self._icon:
            side, middle = min(look.text(tokens.ICON_BAR), self.height() * tokens.KEY_FACE), box.center()
            square = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            paint_icon(painter, self._icon, square, look.color("ink"))


def _is_wide(look: Look) -> bool:
    """Whether the urgent numbers are beside the keys."""
    return look.width >= tokens.KEYS_WIDE_FROM


def _row(look: Look, row_keys: Sequence[_Key], *, inset: int) -> QWidget:
    """Keys side by side, never mirrored, like a real keyboard.

    Args:
        inset: free half letters at both ends.
    """
    line = QWidget()
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    gap = look.space(8) if look.form != "narrow" else tokens.KEY_GAP
    row_in(
        line,
        inset,
        *((key, key.width_share) for key in row_keys),
        inset,
        gap=tokens.KEY_GAP_WIDE if _is_wide(look) else gap,
    )
    return line
