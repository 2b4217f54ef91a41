"""What stands over the results: another spelling that was searched for, what became of an old name, and that
nothing matches well.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.search.answer import Answer, Former
from guide.ui.look import Look
from guide.ui.pages.crumb_bar import TextLink
from guide.ui.parts.text_label import plain_label


class ResultNote(QWidget):
    """Hidden while there is nothing to say. as_typed_pressed: search for the words as they were typed."""

    as_typed_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._words = plain_label(look, "body", "")
        self._as_typed = TextLink(look, self.tr("Search for what I typed"))
        self._as_typed.clicked.connect(self.as_typed_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(8))
        row.addWidget(self._words, 1)
        row.addWidget(self._as_typed, 0, Qt.AlignmentFlag.AlignTop)
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
        self._words.say_plainly(" ".join(parts))
        self._as_typed.setVisible(bool(answer.corrected))
        self.setVisible(bool(parts))

    def _of_old_name(self, former: Former) -> str:
        sentences = {
            "renamed": self.tr("{old} is now {now}."),
            "closed": self.tr("{old} has closed. For the same help: {now}."),
            "never": self.tr("We know of no {old}. For the same help: {now}."),
        }
        return sentences[former.fate].format(old=former.name, now=", ".join(former.now))
