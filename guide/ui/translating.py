"""Words of the window in other languages, by Qt's own translations.

Methods of widgets say `self.tr(...)`; functions say `translate("module", ...)`: lupdate finds both. The words
are in `resources/translations/signpost.ts`.
"""

from PySide6.QtCore import QCoreApplication


def translate(context: str, text: str) -> str:
    """The text in the language of this visit. context: the name of the module, as a literal."""
    return QCoreApplication.translate(context, text)
