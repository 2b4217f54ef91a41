"""The strip at the bottom of every page: urgent numbers, or the question whether anybody is still reading."""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.content.listed_numbers import UrgentNumber
from guide.ui.accessibility import announce, set_role
from guide.ui.parts.band import Band
from guide.ui.parts.layouts import is_mirrored
from guide.ui.parts.number_cards import numbers_spoken
from guide.ui.parts.press_button import PressButton, on_press
from guide.ui.parts.text import PlainLabel, paint_text
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

SHOWN = 3

Words = Literal["label", "short", "none"]


class UrgentNumberView(QWidget):
    """A number with the words that say when to call it, beside it or under it.

    A screen reader always says the whole label.
    """

    def __init__(self, look: Look, urgent: UrgentNumber) -> None:
        super().__init__()
        self._look, self._urgent = look, urgent
        self._words, self._is_stacked = urgent.label, False
        self._number_font = _fitted(look.font("number_row"), look.bar(tokens.BAR_URGENT))
        self.setFont(look.font("small"))
        set_role(self, "text", name=f"{urgent.number}, {urgent.label}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    @property
    def shown(self) -> str:
        """The number and the words that show."""
        return f"{self._urgent.number} {self._words}".rstrip()

    def show_form(self, words: Words, *, is_stacked: bool) -> None:
        """Show other words, and have them beside the number or under it."""
        labels = {"label": self._urgent.label, "short": self._urgent.short, "none": ""}
        self._words, self._is_stacked = labels[words], is_stacked
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        number, words = QFontMetrics(self._number_font), self.fontMetrics()
        digits, letters = number.horizontalAdvance(self._urgent.number), words.horizontalAdvance(self._words)
        if self._is_stacked:
            return QSize(max(digits, letters) + 1, number.height() + words.height())
        gap = self._look.space(10) if self._words else 0
        return QSize(digits + gap + letters + 1, max(number.height(), words.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: smaller, a number would be cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint number and words; side by side they stand on one line."""
        painter = QPainter(self)
        number, words, hint = QFontMetrics(self._number_font), self.fontMetrics(), self.sizeHint()
        digits = number.horizontalAdvance(self._urgent.number)
        letters, mirrored = words.horizontalAdvance(self._words), is_mirrored()
        top = (self.height() - hint.height()) / 2
        at_top, look = Qt.AlignmentFlag.AlignTop, self._look
        left = self.width() - digits if mirrored else 0
        box = QRectF(left, top, digits + 1, number.height())
        paint_text(painter, box, at_top, self._urgent.number, face=self._number_font, color=look.color("ink"))
        if self._is_stacked:
            left, top = (self.width() - letters if mirrored else 0), top + number.height()
        else:
            left = 0 if mirrored else digits + self._look.space(10)
            top += number.ascent() - words.ascent()
        box = QRectF(left, top, letters + 1, words.height())
        paint_text(painter, box, at_top, self._words, face=self.font(), color=look.color("ink_soft"))


def _fitted(font: QFont, height: int) -> QFont:
    """A font no higher than the bar: with large text bars grow by a quarter only."""
    while QFontMetrics(font).height() > height:
        font.setPixelSize(font.pixelSize() - 2)
    return font


class _Form(Struct, frozen=True):
    """How much of a strip shows.

    Attributes:
        words: of the numbers.
        is_stacked: whether they are under the numbers.
        count: how many numbers show.
        rest: which form of what stands beside the numbers.
    """

    words: Words
    rest: int
    is_stacked: bool = False
    count: int = SHOWN


class _NumbersBand(Band):
    """A strip with the first urgent numbers. Of its forms it takes the first one that fits.

    Args:
        gaps: between the parts, by the form of the window, in pixels at 100 % text.
    """

    ground, line_at = "tint", "top"

    def __init__(self, look: Look, urgent: Sequence[UrgentNumber], gaps: dict[str, int]) -> None:
        # the buttons keep space for their rings; their borders align with the page
        super().__init__(look, after=tokens.RING + tokens.RING_GAP)
        self.setFixedHeight(look.bar(tokens.BAR_URGENT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.row.setSpacing(look.space(gaps[look.form]))
        self._numbers = [UrgentNumberView(look, number) for number in urgent[:SHOWN]]
        for number in self._numbers:
            self.row.addWidget(number, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what no longer fits, least important first."""
        super().resizeEvent(event)
        for form in self._forms():
            for position, number in enumerate(self._numbers):
                number.show_form(form.words, is_stacked=form.is_stacked)
                number.setVisible(position < form.count)
            rest = self._show_rest(form.rest)
            if self._fits(self._numbers[: form.count], rest):
                break
        self.row.activate()  # or the first frame would keep room for what is hidden

    def _fits(self, numbers: Sequence[UrgentNumberView], rest: Sequence[int]) -> bool:
        sizes = [number.sizeHint() for number in numbers]
        if any(size.height() > self.height() for size in sizes):
            return False
        widths = [*(size.width() for size in sizes), *rest]
        margins = self.row.contentsMargins()
        gaps = (len(widths) - 1) * self.row.spacing()
        return sum(widths) + gaps <= self.width() - margins.left() - margins.right()

    def _forms(self) -> Iterator[_Form]:
        """Yield the forms, the fullest first."""
        raise NotImplementedError

    def _show_rest(self, rest: int) -> list[int]:
        """Show a form of what stands beside the numbers, and return the widths of its parts, in pixels."""
        raise NotImplementedError


class UrgentStrip(_NumbersBand):
    """Shows the first three urgent numbers, and buttons, which always stay.

    Signals:
        all_pressed: the reader wants the whole list.

    Args:
        extra: other buttons at the end.
    """

    all_pressed = Signal()

    def __init__(self, look: Look, urgent: Sequence[UrgentNumber], extra: QWidget | None) -> None:
        super().__init__(look, urgent, {"wide": 32, "medium": 20, "narrow": 12})
        set_role(self, "foot", name=self.tr("Urgent numbers"))
        self.row.addStretch(1)
        is_narrow = look.form == "narrow"
        words = self.tr("All numbers") if is_narrow else self.tr("All urgent numbers")
        self._all = PressButton(look, words, "phone", is_in_bar=True, icon_alone=is_narrow)
        # nothing else in the strip takes the focus, so a screen reader says the numbers with the button
        self._all.setAccessibleDescription(numbers_spoken(urgent[:SHOWN]))
        self._all.clicked.connect(self.all_pressed)
        self.row.addWidget(self._all)
        self._extra = extra
        if extra is not None:
            self.row.addWidget(extra)

    def _forms(self) -> Iterator[_Form]:
        if self._look.form != "narrow":
            yield _Form("label", 0)
        yield _Form("short", 0)
        yield _Form("short", 1)
        yield _Form("short", 1, is_stacked=True)
        # the largest text leaves no room for words
        yield from (_Form("none", level, count=count) for count in range(SHOWN, -1, -1) for level in (0, 1))

    def _show_rest(self, rest: int) -> list[int]:
        self._all.show_text(shows=rest == 0)
        parts = filter(None, (self._all, self._extra))
        return [part.sizeHint().width() for part in parts]


class StillReading(_NumbersBand):
    """The question in place of the button for all numbers, as high as the strip, so that the page does not
    move. The numbers stay.

    Any key answers it; the button is for readers who look for one.

    Signals:
        kept_reading: the reader wants to continue.
    """

    kept_reading = Signal()

    def __init__(self, look: Look, urgent: Sequence[UrgentNumber]) -> None:
        super().__init__(look, urgent, {"wide": 24, "medium": 20, "narrow": 12})
        self._question = self.tr("Still reading? This goes back to the front page soon.")
        self._short, self._keep = self.tr("Still reading?"), self.tr("Keep reading")
        self._label = PlainLabel(self._question)
        # to be read from two meters
        self._label.setFont(_fitted(look.font("heading_1"), look.bar(tokens.BAR_URGENT)))
        self._label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        palette = self._label.palette()
        palette.setColor(self._label.foregroundRole(), look.color("ink"))
        self._label.setPalette(palette)
        self.button = on_press(PressButton(look, self._keep, is_in_bar=True), self.kept_reading)
        self.row.addWidget(self._label, 1)
        self.row.addStretch(0)
        self.row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTrailing)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a ground that differs from that of the strip, with a thick line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("accent_tint"))
        painter.fillRect(0, 0, self.width(), tokens.NOTE_BAR, self._look.color("accent"))

    def _forms(self) -> Iterator[_Form]:
        yield _Form("short", 0)
        yield _Form("short", 0, is_stacked=True)
        yield _Form("none", 0)
        yield _Form("short", 1)
        yield _Form("short", 1, is_stacked=True)
        yield _Form("none", 1)
        yield _Form("short", 2)
        yield _Form("short", 2, is_stacked=True)
        yield from (_Form("none", level, count=count) for count in range(SHOWN, -1, -1) for level in (1, 2))

    def _show_rest(self, rest: int) -> list[int]:
        self._label.setText((self._question, self._short, "")[rest])
        asks = rest == 2  # the button is the question
        self._label.setHidden(asks)
        self.button.setText(self._short if asks else self._keep)
        self.button.setAccessibleName(f"{self._short} {self._keep}" if asks else self._keep)
        shown = [self.button] if asks else [self._label, self.button]
        return [part.sizeHint().width() for part in shown]

    def showEvent(self, event: QShowEvent) -> None:
        """Have a screen reader say the whole question, wherever its reader is."""
        super().showEvent(event)
        how = self.tr("Press any key to keep reading.")
        announce(self, f"{self._question} {how}")
