"""Words of the window in other languages, by Qt's own translations.

Methods of widgets say `self.tr(...)`; functions say `translate("module", ...)`: lupdate finds both, and what
the content and the search say as well (`guide.ui.wording`). All are in `resources/translations/signpost.ts`.
"""

from PySide6.QtCore import QCoreApplication


def translate(context: str, text: str, comment: str = "", n: int = -1, /) -> str:
    """The text in the language of this visit. context: the name of the module, as a literal.

    n: what "%n" in the text stands for.
    """
    return QCoreApplication.translate(context, text, comment or None, n)
