"""Finding words on the page that is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from guide.ui import tokens
from guide.ui.look import Look
from guide.ui.pages.page_view import PageView
from guide.ui.parts.band import Band
from guide.ui.parts.press_button import PressButton
from guide.ui.parts.text_label import TextLabel, plain_label
from guide.ui.parts.typed_line import TypedLine

LEAST = 2
"""Letters from which something is looked for: one alone is nearly everywhere."""


class FindBar(Band):
    """Marks words on a page and goes from one place to the next. pastes: as in TypedLine. closed: no more."""

    closed = Signal()

    def __init__(self, look: Look, page: PageView, *, pastes: bool) -> None:
        super().__init__(look)
        self._page = page
        self._found: list[TextLabel] = []
        self._at = 0
        self._line = TypedLine(pastes=pastes)
        self._line.setAccessibleName(self.tr("Find on this page"))
        self._line.setPlaceholderText(self.tr("Find on this page"))
        self._line.setFont(look.font("body"))
        self._line.setMinimumHeight(look.bar_target)
        self._line.setMaximumWidth(look.text(tokens.ASIDE))
        self._line.textChanged.connect(self._look_for)
        self._line.returnPressed.connect(lambda: self._step(1))
        self._said = plain_label(look, "small", "", "ink_soft")
        self._said.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()

    def _lay_out(self) -> None:
        row, look = self.row, self._look
        row.setSpacing(look.space(8))
        row.addWidget(self._line, 2)
        for words, act in (
            (self.tr("Next"), lambda: self._step(1)),
            (self.tr("Back up"), lambda: self._step(-1)),
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
        """Take the marks off the page."""
        self._look_for("")

    def _look_for(self, text: str) -> None:
        wanted = text.strip() if len(text.strip()) >= LEAST else ""
        ground = self._look.colour("accent_tint").name()
        labels = self._page.findChildren(TextLabel)
        self._found = [label for label in labels if label.mark(wanted, ground) and wanted]
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
        self._said.say_plainly(words if wanted else "")
        if wanted:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
