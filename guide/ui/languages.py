"""The language of the window. It is English in every new visit, until the reader chooses another."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from guide.content.model import OWN_LANGUAGE
from guide.content.translation import QT_TRANSLATE_NOOP
from guide.search.labels import OWN_NAMES
from guide.ui.theme import tokens


class WindowLanguage:
    """The language of the window, and those that a reader can choose at this site.

    All of them are read at once, before anything is chosen: the time at which a file was read says nothing.

    Attributes:
        current: a BCP 47 code.

    Args:
        folder: has a compiled translation for each language, and a folder of fonts where it needs them.
        codes: the languages that somebody has read at this site.
    """

    def __init__(self, folder: Path | None = None, codes: Iterable[str] = ()) -> None:
        self.current = OWN_LANGUAGE
        self._translators: dict[str, QTranslator] = {}
        for code in codes if folder else ():
            translator = QTranslator()
            # a language that has no translation yet, or not in this copy, is not offered
            if folder and translator.load(str(folder / f"{code}.qm")):
                self._translators[code] = translator
                _add_fonts(folder / code)

    def is_offered(self, code: str) -> bool:
        """Whether the window can change to a language."""
        return code != self.current and (code in self._translators or code == OWN_LANGUAGE)

    def invitation(self, code: str) -> str:
        """What a reader of a language reads on the button that chooses it."""
        translator = self._translators.get(code)
        words = translator.translate("interpreter_page", INVITATION) if translator else INVITATION
        return words or OWN_NAMES[code]

    def choose(self, code: str) -> None:
        """Use a language for all text that is made from now on, and its direction for all widgets."""
        if code == self.current:
            return
        before, after = (self._translators.get(language) for language in (self.current, code))
        if before is not None:
            QCoreApplication.removeTranslator(before)
        if after is not None:
            QCoreApplication.installTranslator(after)
        self.current = code
        QGuiApplication.setLayoutDirection(QLocale(code).textDirection())
        QLocale.setDefault(QLocale(code))  # what assistive tools learn of every part


def _add_fonts(folder: Path) -> None:
    """Load the fonts of a language whose letters the guide's own font lacks: those are taken from there."""
    for file in sorted(folder.glob("*.ttf")):
        for family in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file))):
            QFont.insertSubstitution(tokens.FONT_FAMILY, family)


INVITATION = QT_TRANSLATE_NOOP("interpreter_page", "Use this guide in English")
"""Each translation names its own language here."""
