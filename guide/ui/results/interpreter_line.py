"""Above the results of a query in another language: the way to an interpreter, by the language's own name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.search.labels import OWN_NAMES
from guide.ui.accessibility import set_role
from guide.ui.i18n import filter_label
from guide.ui.parts.text import plain_label
from guide.ui.parts.tiles import LanguageButton
from guide.ui.theme.look import Look

MOST = 2
"""Languages that are offered; words that more of them share say little."""


class InterpreterLine(QWidget):
    """A button for each language that the words may be in. Hidden where there is none.

    It has no sentence in the language: readers see none that nobody has reviewed.

    Signals:
        language_pressed: the code of a language.
    """

    language_pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._buttons: dict[str, LanguageButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.space(8))
        self._row.addWidget(plain_label(look, "body", self.tr("Ask for an interpreter"), "ink_soft"), 1)
        set_role(self, "group")
        self.setAccessibleName(self.tr("Ask for an interpreter"))
        self.hide()

    def show_for(self, languages: Sequence[str]) -> None:
        """Show the buttons for some languages; nothing without any."""
        shown = [code for code in languages if code in OWN_NAMES][:MOST]
        for code in shown:
            if code not in self._buttons:
                self._buttons[code] = self._button(code)
        for code, button in self._buttons.items():
            button.setVisible(code in shown)
        self.setVisible(bool(shown))

    def _button(self, code: str) -> LanguageButton:
        button = LanguageButton(self._look, OWN_NAMES[code], filter_label("language", code, {}))
        button.clicked.connect(partial(self.language_pressed.emit, code))
        self._row.insertWidget(len(self._buttons), button)
        return button
