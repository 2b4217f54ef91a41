"""Finding words on the page that is shown."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from guide.ui.accessibility import announce
from guide.ui.pages.page_view import PageView
from guide.ui.parts.band import Band
from guide.ui.parts.layouts import leading_alignment
from guide.ui.parts.line_edit import LineEdit, paint_field
from guide.ui.parts.press_button import PressButton
from guide.ui.parts.text import TextLabel, plain_label
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

LEAST = 2
"""Letters from which something is looked for: one alone is nearly everywhere."""


class FindBar(Band):
    """Marks words on a page and goes from one place to the next. pastes: as in LineEdit. closed: no more."""

    closed = Signal()

    def __init__(self, look: Look, page: PageView, *, pastes: bool) -> None:
        super().__init__(look, before=tokens.RING + tokens.RING_GAP)
        self._page = page
        page.complete()  # what is not made yet cannot be found
        self._found: list[TextLabel] = []
        self._at = 0
        self._line = LineEdit(pastes=pastes)
        self._line.setAccessibleName(self.tr("Find on this page"))
        self._line.setPlaceholderText(self.tr("Find on this page"))
        self._line.setFont(look.font("body"))
        self._line.setFrame(False)
        self._line.setMinimumHeight(look.bar_target)
        self._line.textChanged.connect(self._look_for)
        self._line.returnPressed.connect(lambda: self._step(1))
        self._said = plain_label(look, "small", "", "ink_soft")
        self._said.setWordWrap(False)
        self._said.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
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
            button = PressButton(look, words)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addWidget(self._said)
        row.addStretch(1)

    def setFocus(self, *reason: Qt.FocusReason) -> None:  # noqa: N802  Qt's name
        """Give the line the keys."""
        self._line.setFocus(*reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc puts the bar away, and leaves nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def forget(self) -> None:
        """Take the marks off the page, and the words out of the line."""
        self._line.setText("")

    def _look_for(self, text: str) -> None:
        wanted = text.strip() if len(text.strip()) >= LEAST else ""
        ground = self._look.color("accent_tint").name()
        labels = self._page.findChildren(TextLabel)
        self._found = [label for label in labels if label.highlight(wanted, ground) and wanted]
        self._at = 0
        if self._found:
            self._page.show_part(self._found[0])
        self._say(wanted)

    def _step(self, by: int) -> None:
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._page.show_part(self._found[self._at])
            self._say(self._line.text())

    def _say(self, wanted: str) -> None:
        found = self.tr("{at} of {all}").format(at=self._at + 1, all=len(self._found))
        words = found if self._found else self.tr("Not on this page")
        self._said.set_plain_text(words if wanted else "")
        if wanted:
            announce(self, words)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """A hairline under the bar: the page scrolls out below it."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.color("line"))


class _Frame(QWidget):
    """Border and ring around a line, as the search field has them."""

    def __init__(self, look: Look, line: LineEdit) -> None:
        super().__init__()
        self._look, self._line = look, line
        row = QHBoxLayout(self)
        outside = tokens.RING + tokens.RING_GAP
        row.setContentsMargins(outside + look.space(12), outside, outside + look.space(4), outside)
        row.addWidget(line)
        line.focus_changed.connect(self.update)
        self.setFixedHeight(look.bar_target + 2 * outside)
        self.setMaximumWidth(look.text(tokens.ASIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The border, and the ring while the line has the keys."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_field(painter, self._look, QRectF(self.rect()), has_focus=self._line.hasFocus())
