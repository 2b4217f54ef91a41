"""The strip at the bottom of every page: urgent numbers, or the question whether anybody is still reading."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from guide.content.model import UrgentNumber
from guide.ui.accessibility import announce, set_role
from guide.ui.parts.band import Band, paint_footer
from guide.ui.parts.press_button import PressButton
from guide.ui.parts.text import PlainLabel
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

SHOWN = 3


class UrgentStrip(Band):
    """Shows the first three urgent numbers.

    What does not fit is left out: first the words, then one number after the other. The button for all
    numbers always stays.

    Signals:
        all_pressed: the reader wants the whole list.
    """

    all_pressed = Signal()

    def __init__(self, look: Look, urgent: Sequence[UrgentNumber], extra: QWidget | None) -> None:
        # the buttons keep space for their rings; their borders align with the page
        super().__init__(look, after=tokens.RING + tokens.RING_GAP)
        set_role(self, "foot")
        self.setAccessibleName(self.tr("Urgent numbers"))
        self.setFixedHeight(look.bar(tokens.BAR_URGENT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = self.row
        row.setSpacing(look.space({"wide": 32, "medium": 20, "narrow": 12}[look.form]))
        self._words: list[QWidget] = []
        self._numbers: list[QWidget] = []
        for number in urgent[:SHOWN]:
            both, words = _number_with_words(look, number)
            row.addWidget(both)
            self._numbers.append(both)
            self._words.append(words)
        row.addStretch(1)
        row.addWidget(self._all_button())
        if extra is not None:
            row.addWidget(extra)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Leave out what no longer fits, least important first."""
        super().resizeEvent(event)
        groups = [self._words, *([number] for number in reversed(self._numbers))]
        for part in (*self._words, *self._numbers):
            part.setVisible(self._look.form != "narrow" or part in self._numbers)
        for group in groups:
            if self._fits():
                return
            for part in group:
                part.hide()

    def _fits(self) -> bool:
        for layout in self.findChildren(QHBoxLayout):
            layout.invalidate()  # a part that was just hidden would count until the next event loop iteration
        for both in self._numbers:
            both.updateGeometry()
        tallest = max((part.sizeHint().height() for part in self._numbers if not part.isHidden()), default=0)
        return tallest <= self.height() and self.row.sizeHint().width() <= self.width()

    def _all_button(self) -> PressButton:
        narrow = self._look.form == "narrow"
        words = self.tr("All numbers") if narrow else self.tr("All urgent numbers")
        button = PressButton(self._look, words, "" if narrow else "phone", is_in_bar=True)
        button.clicked.connect(self.all_pressed)
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """A tinted ground with a hairline above it."""
        paint_footer(self, self._look)


def _number_with_words(look: Look, urgent: UrgentNumber) -> tuple[QWidget, QLabel]:
    """Make a number with its words beside it, and return the words as well."""
    number = PlainLabel(urgent.number)
    number.setFont(_fitted(look.font("number_row"), look.bar(tokens.BAR_URGENT)))
    words = PlainLabel(urgent.label)
    words.setFont(look.font("small"))
    for label, color in ((number, "ink"), (words, "ink_soft")):
        palette = label.palette()
        palette.setColor(label.foregroundRole(), look.color(color))
        label.setPalette(palette)
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.space(10))
    row.addWidget(number, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
    return both, words


def _fitted(font: QFont, height: int) -> QFont:
    """A font no higher than the bar: with large text bars grow by a quarter only."""
    while QFontMetrics(font).height() > height:
        font.setPixelSize(font.pixelSize() - 2)
    return font


class StillReading(Band):
    """The question in place of the button for all numbers, as high as the strip, so that the page does not
    move. The numbers stay.

    Any key answers it; the button is for readers who look for one. What does not fit is left out: first the
    words of the numbers, then half of the question, then one number after the other.

    Signals:
        kept_reading: the reader wants to continue.
    """

    kept_reading = Signal()

    def __init__(self, look: Look, urgent: Sequence[UrgentNumber]) -> None:
        super().__init__(look, after=tokens.RING + tokens.RING_GAP)
        self.setFixedHeight(look.bar(tokens.BAR_URGENT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.row.setSpacing(look.space({"wide": 24, "medium": 20, "narrow": 12}[look.form]))
        shown = [_number_with_words(look, number) for number in urgent[:SHOWN]]
        self._numbers = [both for both, _ in shown]
        self._words = [words for _, words in shown]
        for both in self._numbers:
            both.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            self.row.addWidget(both)
        self._question = self.tr("Still reading? This goes back to the front page soon.")
        self._short = self.tr("Still reading?")
        self._label = PlainLabel(self._question)
        self._label.setFont(look.font("body"))
        self._label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        # it shrinks rather than push the button out of the window
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        palette = self._label.palette()
        palette.setColor(self._label.foregroundRole(), look.color("ink"))
        self._label.setPalette(palette)
        self.button = PressButton(look, self.tr("Keep reading"))
        self.button.clicked.connect(self.kept_reading)
        self.row.addWidget(self._label, 1)
        self.row.addWidget(self.button)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Leave out what does not fit."""
        super().resizeEvent(event)
        forms = [(SHOWN, True, self._question), (SHOWN, False, self._question), (SHOWN, False, self._short)]
        forms += [(count, False, self._short) for count in range(SHOWN - 1, -1, -1)]
        for form in forms:
            self._show_form(*form)
            if self._fits():
                break
        self.row.activate()  # or the first frame would keep room for what is hidden

    def _show_form(self, count: int, has_words: bool, question: str) -> None:  # noqa: FBT001  from a table
        for number, (both, words) in enumerate(zip(self._numbers, self._words, strict=True)):
            words.setVisible(has_words)
            both.setVisible(number < count)
        self._label.setText(question)

    def _fits(self) -> bool:
        for layout in self.findChildren(QHBoxLayout):
            layout.invalidate()  # a part that was just hidden would count until the next event loop iteration
        shown = [both for both in self._numbers if not both.isHidden()]
        for both in shown:
            both.updateGeometry()
        needed = sum(both.sizeHint().width() for both in shown) + self.button.sizeHint().width()
        needed += self._label.fontMetrics().horizontalAdvance(self._label.text())
        margins = self.row.contentsMargins()
        gaps = (len(shown) + 1) * self.row.spacing()
        return needed + gaps <= self.width() - margins.left() - margins.right()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Have a screen reader say the whole question, wherever its reader is."""
        super().showEvent(event)
        announce(self, self._question)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The strip's ground and hairline."""
        paint_footer(self, self._look)
