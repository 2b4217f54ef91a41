"""Find words on the visible page."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from guide.ui.accessibility import announce, spoken_text
from guide.ui.parts.band import Band
from guide.ui.parts.layouts import leading_alignment
from guide.ui.parts.line_edit import LineEdit, paint_field
from guide.ui.parts.painting import smooth_painter
from guide.ui.parts.press_button import PressButton, on_press
from guide.ui.parts.text import TextLabel, plain_label
from guide.ui.scroll.page_view import PageView
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

MIN_LETTERS = 2
"""Shortest text that is searched for: a single letter is nearly everywhere."""


class FindBar(Band):
    """Highlights words on a page and steps through the matches.

    Args:
        pastes: as in LineEdit.
    """

    closed = Signal()
    line_at = "bottom"

    def __init__(self, look: Look, page: PageView, *, pastes: bool) -> None:
        super().__init__(look, before=tokens.RING + tokens.RING_GAP)
        self._page = page
        page.complete()  # parts that are not made yet cannot be searched
        self._found: list[TextLabel] = []
        self._current = 0
        self._line = LineEdit(pastes=pastes)
        self._line.setAccessibleName(self.tr("Find on this page"))
        self._line.setPlaceholderText(self.tr("Find on this page"))
        self._line.setFont(look.font("body"))
        self._line.setFrame(False)
        self._line.textChanged.connect(self._find)
        self._line.returnPressed.connect(lambda: self._step(1))
        self._status = plain_label(look, "small", "", "ink_soft")
        self._status.setWordWrap(False)
        self._status.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()

    def _lay_out(self) -> None:
        row, look = self.row, self._look
        row.setSpacing(look.space(8))
        row.addWidget(_Frame(look, self._line), 2)
        for words, act in (
            (self.tr("Next"), lambda: self._step(1)),
            (self.tr("Previous"), lambda: self._step(-1)),
            (self.tr("Close"), self.closed.emit),
        ):
            button = on_press(PressButton(look, words), act)
            row.addWidget(button)
        row.addWidget(self._status)
        row.addStretch(1)

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        self._line.setFocus(*reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the bar with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def clear(self) -> None:
        """Remove the highlights from the page and the text from the field."""
        self._line.setText("")

    def _find(self, text: str) -> None:
        wanted = text.strip() if len(text.strip()) >= MIN_LETTERS else ""
        style = f"background-color:{self._look.colors.accent_tint}"
        labels = self._page.findChildren(TextLabel)
        self._found = [label for label in labels if label.highlight(wanted, style) and wanted]
        self._current = 0
        self._step(0)
        if not self._found:
            self._show_status(wanted)

    def _step(self, by: int) -> None:
        """Go to another match, and mark it more than the others."""
        if self._found:
            wanted, colors = self._line.text().strip(), self._look.colors
            self._found[self._current].highlight(wanted, f"background-color:{colors.accent_tint}")
            self._current = (self._current + by) % len(self._found)
            current = self._found[self._current]
            current.highlight(wanted, f"background-color:{colors.accent}; color:{colors.on_accent}")
            self._page.scroll_to_part(current)
            self._show_status(wanted)

    def _show_status(self, wanted: str) -> None:
        position = self.tr("{at} of {all}").format(at=self._current + 1, all=len(self._found))
        words = position if self._found else self.tr("Not on this page")
        self._status.set_plain_text(words if wanted else "")
        if wanted:
            announce(self, f"{words}. {self._found_line(wanted)}" if self._found else words)

    def _found_line(self, wanted: str) -> str:
        """The line of the page in which the current match is."""
        lines = spoken_text(self._found[self._current]).splitlines()
        return next((line for line in lines if wanted.strip().casefold() in line.casefold()), "")


class _Frame(QWidget):
    """Border and focus ring around a field, as in the search field."""

    def __init__(self, look: Look, line: LineEdit) -> None:
        super().__init__()
        self._look, self._line = look, line
        row = QHBoxLayout(self)
        outside = tokens.RING + tokens.RING_GAP
        row.setContentsMargins(outside + look.space(12), outside, outside + look.space(4), outside)
        row.addWidget(line)
        line.setFixedHeight(look.bar_target - 2 * tokens.HAIRLINE)  # the frame paints the border around it
        line.focus_changed.connect(self.update)
        self.setFixedHeight(look.bar_target + 2 * outside)
        self.setMaximumWidth(look.text(tokens.ASIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the border, and the ring if the field has the focus."""
        painter = smooth_painter(self)
        paint_field(painter, self._look, QRectF(self.rect()), has_focus=self._line.hasFocus())
