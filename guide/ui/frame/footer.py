"""The strip at the bottom of every page: urgent numbers, or the question whether anybody is still reading."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from guide.content.model import UrgentNumber
from guide.ui.accessibility import announce, set_role
from guide.ui.parts.band import Band, paint_footer
from guide.ui.parts.press_button import PressButton
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
            row.addWidget(self._number(number))
        row.addStretch(1)
        row.addWidget(self._all_button())
        if extra is not None:
            row.addWidget(extra)

    def _number(self, urgent: UrgentNumber) -> QWidget:
        look = self._look
        number = QLabel(urgent.number)
        number.setFont(_fitted(look.font("number_row"), look.bar(tokens.BAR_URGENT)))
        words = QLabel(urgent.label)
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
        self._words.append(words)
        self._numbers.append(both)
        return both

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


def _fitted(font: QFont, height: int) -> QFont:
    """A font no higher than the bar: with large text bars grow by a quarter only."""
    while QFontMetrics(font).height() > height:
        font.setPixelSize(font.pixelSize() - 2)
    return font


class StillReading(Band):
    """The question instead of the urgent numbers, with the same height, so that the page does not move.

    Any key answers it; the button is for readers who look for one.

    Signals:
        kept_reading: the reader wants to continue.
    """

    kept_reading = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, after=tokens.RING + tokens.RING_GAP)
        self.setFixedHeight(look.bar(tokens.BAR_URGENT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._question = self.tr("Still reading? This goes back to the front page soon.")
        self._short = self.tr("Still reading?")
        self._label = QLabel(self._question)
        self._label.setFont(look.font("body"))
        self._label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
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
        """Ask in fewer words where there is too little space."""
        super().resizeEvent(event)
        margins = self.row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self.row.spacing()
        needed = self._label.fontMetrics().horizontalAdvance(self._question)
        fits = needed <= room - self.button.sizeHint().width()
        self._label.setText(self._question if fits else self._short)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Have a screen reader say the whole question, wherever its reader is."""
        super().showEvent(event)
        announce(self, self._question)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The strip's ground and hairline."""
        paint_footer(self, self._look)
