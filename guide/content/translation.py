"""The language of what people read: English, until a window takes another one.

Content and search do not import Qt. A process with a window passes Qt's translator on, once
(`guide.ui.i18n`), and every phrase that is made after that is in the language of the window.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  the name by which lupdate finds a text
    """A text that is translated where it is used."""
    return text


Translate = Callable[[str, str, str, int], str]
"""Context, text, comment and number to the text in a language; see `Translation`."""


def as_written(_context: str, text: str, _comment: str, n: int, /) -> str:
    """The text itself."""
    return text.replace("%n", str(n))


class Translation:
    """Context and text to the text in the language of this process."""

    def __init__(self) -> None:
        self._translate: Translate = as_written

    def __call__(self, context: str, text: str, comment: str = "", n: int = -1, /) -> str:
        """The text in the language of a reader; words in braces are filled in afterwards.

        Args:
            context: the group of texts that it belongs to.
            text: what is written in English.
            comment: what translators need to know.
            n: the number for "%n" in the text; a language may have separate forms for one, two and many.
        """
        return self._translate(context, text, comment, n)

    def use(self, translate: Translate) -> None:
        """Have another function translate from now on."""
        self._translate = translate

    @contextmanager
    def by(self, translate: Translate) -> Iterator[None]:
        """Within the block, translate by another function; `as_written` keeps English."""
        before, self._translate = self._translate, translate
        try:
            yield
        finally:
            self._translate = before


translate = Translation()
"""The one of this process."""
