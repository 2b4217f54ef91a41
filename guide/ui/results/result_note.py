"""What stands over the results: another spelling that was searched for, what became of an old name, and that
nothing matches well.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from guide.search.results import Answer, RenamedService
from guide.ui.pages.crumb_bar import TextLink
from guide.ui.parts.text import plain_label
from guide.ui.theme.look import Look


class ResultNote(QWidget):
    """Hidden while there is nothing to say. as_typed_pressed: search for the words as they were typed."""

    as_typed_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = plain_label(look, "body", "")
        self._as_typed = TextLink(look, self.tr("Search for what I typed"), is_beside_words=True)
        self._as_typed.clicked.connect(self.as_typed_pressed)
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        row = QBoxLayout(under if look.is_slim else beside, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(8))
        row.addWidget(self._words)
        # beside the words it belongs to, where they leave room for it
        row.addWidget(
            self._as_typed, 0, Qt.AlignmentFlag.AlignLeading if look.is_slim else Qt.AlignmentFlag(0)
        )
        row.addStretch(1)
        self._row = row
        self.hide()

    def show_for(self, answer: Answer, *, is_filtered: bool) -> None:
        """Say what is to be said of an answer. is_filtered: whether filters left something out."""
        parts = [self._of_old_name(answer.former)] if answer.former else []
        if answer.corrected:
            parts.append(self.tr("Searched for: {words}.").format(words=answer.corrected))
        if is_filtered and not answer.results:
            parts.append(self.tr("Nothing with these filters. Take one off to see more."))
        elif answer.weak:
            parts.append(self.tr("Nothing here matches well. A person at 211 can look further."))
        words = " ".join(parts)
        self._words.say_plainly(words)
        self._as_typed.setVisible(bool(answer.corrected))
        if not self._look.is_slim:
            self._share_line(words, with_link=bool(answer.corrected))
        self.setVisible(bool(parts))

    def _share_line(self, words: str, *, with_link: bool) -> None:
        self._words.setMinimumWidth(self._room_for(words) if with_link else 0)
        self._row.setStretch(0, 0 if with_link else 1)
        self._row.setStretch(2, 1 if with_link else 0)

    def _room_for(self, words: str) -> int:
        """The words on one line, or what the way beside them leaves: Qt would wrap them at any width."""
        beside = self._as_typed.sizeHint().width() + self._row.spacing()
        return min(self._words.fontMetrics().horizontalAdvance(words) + 1, self._look.room - beside)

    def _of_old_name(self, former: RenamedService) -> str:
        sentences = {
            "renamed": self.tr("{old} is now {now}."),
            "closed": self.tr("{old} has closed. For the same help: {now}."),
            "stopped": self.tr("{old} has stopped. It may not be for good. For the same help: {now}."),
            "never": self.tr("We know of no {old}. For the same help: {now}."),
        }
        return sentences[former.fate].format(old=former.name, now=", ".join(former.now))
