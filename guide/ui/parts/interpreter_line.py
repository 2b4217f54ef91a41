"""The way to an interpreter, by the language's own name: above the results of a query in another language,
and on the English pages that they lead to.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guide.content.interpreters import information_phone
from guide.content.model import Library
from guide.search.labels import IN_ENGLISH, LANGUAGES, OWN_NAMES, label_of
from guide.ui.accessibility import set_language, set_role
from guide.ui.i18n import translate
from guide.ui.parts.layouts import leading_alignment, row_or_column_in
from guide.ui.parts.press_button import on_press
from guide.ui.parts.text import plain_label
from guide.ui.parts.tiles import LanguageButton
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

MOST = 2
"""Languages that are offered; words that more of them share say little."""


class InterpreterLine(QWidget):
    """A button for each language that the words may be in. Hidden where there is none.

    Signals:
        language_pressed: the code of a language.

    Args:
        is_on_page: whether it says first that the page is in English.
    """

    language_pressed = Signal(str)

    def __init__(self, look: Look, library: Library, *, is_on_page: bool) -> None:
        super().__init__()
        self._look, self._library, self._is_on_page = look, library, is_on_page
        self._buttons: dict[str, LanguageButton] = {}
        self._row = row_or_column_in(self, stacks=not look.has_room(2 * tokens.ROW_WIDTH), gap=look.space(8))
        self._words = plain_label(look, "body", "")
        self._words.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._words, 1)
        set_role(self, "group", name=self.tr("Ask for an interpreter"))
        self.hide()

    def show_for(self, languages: Sequence[str]) -> None:
        """Show words in the likeliest of some languages, and the buttons of all; nothing without any."""
        shown = [code for code in languages if code in OWN_NAMES][:MOST]
        for code in shown:
            if code not in self._buttons:
                self._buttons[code] = self._button(code)
        for code, button in self._buttons.items():
            button.setVisible(code in shown)
        if shown:
            words, code = self._words_in(shown[0])
            set_language(self._words, code)
            self._words.set_plain_text(words)
        self.setVisible(bool(shown))

    def _words_in(self, language: str) -> tuple[str, str]:
        """Return what the line says, and the language of that: the window's where nobody has written it."""
        if language not in IN_ENGLISH:
            in_english = translate("topic_page", "This page is in English.")
            return (in_english if self._is_on_page else self.accessibleName()), ""
        sentence, ask, not_reviewed = IN_ENGLISH[language]
        line = information_phone(self._library, LANGUAGES.get(language, ""))
        asks = ask.format(number=line.phone.number) if line else ""
        words = " ".join(filter(None, (sentence if self._is_on_page else "", asks)))
        return (f"{words} ({not_reviewed})", language) if words else (self.accessibleName(), "")

    def _button(self, code: str) -> LanguageButton:
        button = on_press(
            LanguageButton(self._look, OWN_NAMES[code], label_of("language", code, {}), code),
            partial(self.language_pressed.emit, code),
        )
        self._row.addWidget(button)
        return button
