"""Questions in a language that the guide cannot read: who answers in many languages comes first."""

import re
import unicodedata
from collections.abc import Callable

from guide.search.typed import Typed
from index.analysis import fold
from index.languages import stop_words

_HEARD_IN_MAINE = ("es", "fr", "pt")
"""Languages in Latin letters whose small words are known here."""
_ELIDED = re.compile("^(?:[cdjlmnst]|qu)['\u2019](?=.)")
"""What French joins to the next word."""


class Unread:
    """Tells a question in another language by its letters, or by its small words.

    first: ids of what has interpreters. is_known: whether a folded word is right as it stands.
    is_used: how often the guide's own pages use it; a word of the vocabulary alone is known, but not used.
    """

    def __init__(
        self, first: tuple[str, ...], is_known: Callable[[str], bool], is_used: Callable[[str], int]
    ) -> None:
        self._first = first
        self._is_known = is_known
        self._is_used = is_used

    def first(self, typed: Typed) -> tuple[str, ...]:
        """The ids that come first for such a question; empty for one that is in English, or may be.

        A single word says too little, and so does a last one that may go on.
        """
        return self._first if _in_other_letters(typed.text) or self._in_other_words(typed) else ()

    def _in_other_words(self, typed: Typed) -> bool:
        """Whether small words of other languages are there, and no fewer than words of English."""
        whole = typed.words[: len(typed.words) - typed.unfinished] if len(typed.words) > 1 else ()
        if not whole:
            return False
        written = [_ELIDED.sub("", typed.text[word.start : word.end]) for word in whole]
        elided = sum(len(text) < word.end - word.start for text, word in zip(written, whole, strict=True))
        words = set(map(fold, written))
        small = {word for word in words if any(word in stop_words(one) for one in _HEARD_IN_MAINE)}
        english = set(filter(self._is_known, words - small))
        return elided + sum(not self._is_used(word) for word in small) >= max(1, len(english))


def _in_other_letters(text: str) -> bool:
    """Whether most letters are no Latin ones."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return latin < len(letters) - latin
