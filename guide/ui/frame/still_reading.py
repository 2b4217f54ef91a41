"""The question at the bottom of a page that nobody seems to read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from guide.ui.accessibility import announce
from guide.ui.parts.band import Band, paint_foot
from guide.ui.parts.press_button import PressButton
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class StillReading(Band):
    """Stands in the place of the urgent numbers, as high as they are, so that the page does not move.

    kept: the reader wants to go on. The button is for those who look for one: any key does the same.
    """

    kept = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, after=tokens.RING + tokens.RING_GAP)
        self.setFixedHeight(look.bar(tokens.BAR_URGENT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._question = self.tr("Still reading? This goes back to the front page soon.")
        self._short = self.tr("Still reading?")
        self._label = QLabel(self._question)
        self._label.setFont(look.font("body"))
        self._label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        # it gives way rather than push the button out of the window
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        palette = self._label.palette()
        palette.setColor(self._label.foregroundRole(), look.colour("ink"))
        self._label.setPalette(palette)
        self.button = PressButton(look, self.tr("Keep reading"))
        self.button.clicked.connect(self.kept)
        self.row.addWidget(self._label, 1)
        self.row.addWidget(self.button)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Ask in fewer words where there is no room for all of them."""
        super().resizeEvent(event)
        margins = self.row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self.row.spacing()
        needed = self._label.fontMetrics().horizontalAdvance(self._question)
        fits = needed <= room - self.button.sizeHint().width()
        self._label.setText(self._question if fits else self._short)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """A screen reader says the whole question, wherever its reader is."""
        super().showEvent(event)
        announce(self, self._question)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The strip's ground and hairline."""
        paint_foot(self, self._look)
