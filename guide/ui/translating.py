"""Words of the window in other languages, by Qt's own translations.

Methods of widgets say `self.tr(...)`; functions say `translate("module", ...)`: lupdate finds both, and what
the content says as well (`guide.ui.wording`). The words are in `resources/translations/signpost.ts`.
"""

import re

from PySide6.QtCore import QCoreApplication

_ONE = re.compile(r"\b1 results\b")


def translate(context: str, text: str) -> str:
    """The text in the language of this visit. context: the name of the module, as a literal."""
    return QCoreApplication.translate(context, text)


def counted(said: str) -> str:
    """What `tr("%n results", "", n)` gives, in good English: that has no file to take a singular from."""
    return _ONE.sub("1 result", said)
