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
        languages: whose buttons it has from the start.
        words: beside the buttons; "" to ask in the language of the window.
        code: the language of the words.
    """

    language_pressed = Signal(str)

    def __init__(self, look: Look, languages: Sequence[str] = (), words: str = "", code: str = "") -> None:
        super().__init__()
        self._look = look
        self._buttons: dict[str, LanguageButton] = {}
        self._row = row_or_column_in(self, stacks=not look.has_room(2 * tokens.ROW_WIDTH), gap=look.space(8))
        ask = self.tr("Ask for an interpreter")
        label = plain_label(look, "body", words or ask, "ink" if words else "ink_soft")
        if code:
            set_language(label, code)
        label.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(label, 1)
        set_role(self, "group", name=ask)
        for language in _named(languages):
            self._buttons[language] = self._button(language)
        if not self._buttons:
            self.hide()

    def show_for(self, languages: Sequence[str]) -> None:
        """Show the buttons for some languages; nothing without any."""
        shown = _named(languages)
        for code in shown:
            if code not in self._buttons:
                self._buttons[code] = self._button(code)
        for code, button in self._buttons.items():
            button.setVisible(code in shown)
        self.setVisible(bool(shown))

    def _button(self, code: str) -> LanguageButton:
        button = on_press(
            LanguageButton(self._look, OWN_NAMES[code], label_of("language", code, {}), code),
            partial(self.language_pressed.emit, code),
        )
        self._row.addWidget(button)
        return button


def _named(languages: Sequence[str]) -> Sequence[str]:
    return [code for code in languages if code in OWN_NAMES][:MOST]


def in_english_line(look: Look, library: Library, languages: Sequence[str]) -> InterpreterLine:
    """Make the line that says, in the likeliest of some languages, that a page is in English."""
    words, code = _in_english(library, languages[0])
    return InterpreterLine(look, languages, words, code)


def _in_english(library: Library, language: str) -> tuple[str, str]:
    """Return what the line says, and the language of that: the window's where nobody has written it."""
    if language not in IN_ENGLISH:
        return translate("topic_page", "This page is in English."), ""
    sentence, ask = IN_ENGLISH[language]
    line = information_phone(library, LANGUAGES.get(language, ""))
    return f"{sentence} {ask.format(number=line.phone.number)}" if line else sentence, language
