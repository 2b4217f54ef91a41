"""The search field."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from guide.ui.parts.layouts import set_directional_margins
from guide.ui.parts.line_edit import LineEdit, paint_field
from guide.ui.parts.painting import paint_icon, smooth_painter, square_at_start
from guide.ui.parts.press_button import Pressable
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

INSET = tokens.RING + tokens.RING_GAP
HINT_ROOM = 8
"""What Qt keeps free on both sides of the words in a field, together, in pixels."""


class _Clear(Pressable):
    """The button that empties the field."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setAccessibleName(self.tr("Clear the search"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        side = self._look.text(tokens.ICON_SMALL)
        cross = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        paint_icon(painter, self._look.icons.get("x", ""), cross, self._look.color("ink"))
        self.paint_focus_ring(painter, box)


class SearchField(QFrame):
    """Icon, line edit and cross in one border. It searches nothing itself.

    Signals:
        text_changed: the text, after each key.
        enter_pressed: Enter was pressed.
        down_pressed: go on to the list.
        touched: pressed with a finger or the mouse.
        focus_changed: the line edit got or lost the focus.

    Args:
        example_place: a place for the example of a search, "" for no example.
        pastes: see `LineEdit`.
    """

    text_changed = Signal(str)
    enter_pressed = Signal()
    touched = Signal()
    focus_changed = Signal()
    down_pressed = Signal()

    def __init__(self, look: Look, example_place: str = "", *, pastes: bool) -> None:
        super().__init__()
        self._look = look
        self._line = LineEdit(pastes=pastes, selects_all=True)
        self._clear = _Clear(look)
        self._set_up_line(example_place)
        self._clear.hide()
        self._clear.clicked.connect(self.empty)
        row = self._row = QHBoxLayout(self)
        # in a window for few letters, they get the room of the magnifier
        self._icon = look.icons.get("search", "") if look.has_room(tokens.ROW_WIDTH) else ""
        icon = look.text(tokens.ICON_SMALL) + look.space(12) if self._icon else 0
        lead = INSET + look.space(16 if icon else 8) + icon
        set_directional_margins(row, lead, INSET, INSET + look.space(4), INSET)
        row.setSpacing(0)
        row.addWidget(self._line, 1)
        row.addWidget(self._clear)
        # at large text sizes the ring must still clear the edges of the bar
        inner = min(look.text(tokens.SEARCH_HEIGHT), look.bar(tokens.BAR_TOP) - 2 * INSET - look.space(8))
        self._clear.setFixedSize(QSize(inner - 2, inner - 2))
        # otherwise large letters would make it paint over the border
        self._line.setMaximumHeight(inner - 2)
        self.setFixedHeight(inner + 2 * INSET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        """Focus the line edit. A focus proxy would make Tab skip what comes before it."""
        self._line.setFocus(*reason)

    def _set_up_line(self, example_place: str) -> None:
        line = self._line
        line.setAccessibleName(self.tr("Search"))
        self._hints = [self.tr("Search")]
        if example_place:
            example = self.tr("Search, for example: food near {place}").format(place=example_place)
            shorter = self.tr("Search: food near {place}").format(place=example_place)
            self._hints = [example, shorter, *self._hints]
        line.setPlaceholderText(self._hints[-1])
        line.setFrame(False)
        line.setFont(self._look.font("body"))
        line.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
        line.textChanged.connect(self._text_changed)
        line.returnPressed.connect(self.enter_pressed)
        line.touched.connect(self.touched)
        line.go_to_results.connect(self.down_pressed)
        line.focus_changed.connect(self.update)
        line.focus_changed.connect(self.focus_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the longest hint that is not cut."""
        super().resizeEvent(event)
        margins = self._row.contentsMargins()
        # the cross takes its place as soon as something is typed
        room = self.width() - margins.left() - margins.right() - self._clear.width() - HINT_ROOM
        metrics = QFontMetrics(self._line.font())
        fitting = (hint for hint in self._hints if metrics.horizontalAdvance(hint) <= room)
        self._line.setPlaceholderText(next(fitting, self._hints[-1]))

    def insert(self, character: str) -> None:
        """Insert a character at the cursor."""
        self._line.insert(character)

    def append(self, letters: str) -> None:
        """Insert letters after all others, whatever is selected."""
        self._line.end(False)  # noqa: FBT003  Qt's signature
        self._line.insert(letters)

    def backspace(self) -> None:
        """Delete the character before the cursor."""
        self._line.backspace()

    @property
    def has_focus(self) -> bool:
        """Whether what is typed comes here."""
        return self._line.hasFocus()

    @property
    def text(self) -> str:
        """The text of the field."""
        return self._line.text()

    def show_text(self, text: str) -> None:
        """Set the text without starting a search. Ctrl+Z cannot undo it."""
        self._line.blockSignals(True)  # noqa: FBT003  Qt's signature
        self._line.setText(text)
        self._line.blockSignals(False)  # noqa: FBT003  Qt's signature
        self._clear.setVisible(bool(text))

    def _text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.text_changed.emit(text)

    def empty(self) -> None:
        """Delete all text, and keep the focus."""
        # setText, not clear(): Ctrl+Z must not restore the words
        self._line.setText("")
        self._line.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        paint_field(painter, self._look, box, has_focus=self._line.hasFocus())
        self._paint_magnifier(painter, box)

    def _paint_magnifier(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        magnifier = square_at_start(box, look.text(tokens.ICON_SMALL), INSET + look.space(16))
        paint_icon(painter, self._icon, magnifier, look.color("ink_soft"))
