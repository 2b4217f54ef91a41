"""Questions in a language that the guide cannot read: who answers in many languages comes first."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence

from guide.search.typed import Typed
from index.analysis import fold
from index.languages import stop_words
from index.lexicon import Lexicon
from index.spelling import Spelling

_HEARD_IN_MAINE = ("es", "fr", "pt")
"""Languages in Latin letters whose small words are known here."""
FEWEST_LETTERS = 3
"""Letters from which a word says which language it is of: "na", "u" and "pa" stand in many."""
_ELIDED = re.compile("^(?:[cdjlmnst]|qu)['\u2019](?=.)")
"""What French joins to the next word."""


class Unread:
    """Tells a question in another language by its letters, its small words, or words that are not English.

    first: ids of what has interpreters. lexicon, spelling: of English. A word that neither pages nor English
    use stands in the vocabulary alone, which holds words of other languages too. says_nothing: whether a
    folded word is small talk in English.
    """

    def __init__(
        self,
        first: tuple[str, ...],
        lexicon: Lexicon,
        spelling: Spelling,
        says_nothing: Callable[[str], bool],
    ) -> None:
        self._first = first
        self._lexicon = lexicon
        self._spelling = spelling
        self._says_nothing = says_nothing

    def first(self, typed: Typed, unreadable: Collection[int]) -> tuple[str, ...]:
        """The ids that come first for such a question; empty for one that is in English, or may be.

        unreadable: the numbers of the words that are unknown and near no known one. A single word says
        too little.
        """
        is_unread = _in_other_letters(typed.text) or self._in_other_words(typed, unreadable)
        return self._first if is_unread else ()

    def _in_other_words(self, typed: Typed, unreadable: Collection[int]) -> bool:
        """Whether more words are of other languages than of English, or as many, small ones among them."""
        if len(typed.words) == 1:
            return False
        written = [_ELIDED.sub("", typed.text[word.start : word.end]) for word in typed.words]
        small = set(self._small(typed, written))
        other = small.union(unreadable)
        rest = {fold(word) for number, word in enumerate(written) if number not in other}
        # beside a small word of another language, what English has in common with others says nothing
        own = sum(self._is_english(word) and not _is_small(word) for word in rest)
        if small and len(other) >= own:
            return True
        long = sum(len(word.text) >= FEWEST_LETTERS for word in typed.words)
        return long > 1 and len(other) > sum(map(self._tells_english, rest))

    def _small(self, typed: Typed, written: Sequence[str]) -> Iterator[int]:
        """The numbers of the words that say nothing in another language; a last one only if it is whole."""
        for number, word in enumerate(typed.words[: len(typed.words) - typed.unfinished]):
            is_elided = len(written[number]) < word.end - word.start
            folded = fold(written[number])
            if is_elided or (_is_small(folded) and not self._lexicon.count(folded)):
                yield number

    def _tells_english(self, word: str) -> bool:
        """Whether a word speaks for English: one of its own, or an unknown one that is near a known one."""
        if len(word) < FEWEST_LETTERS:
            return self._says_nothing(word)
        return self._is_english(word) or not self._spelling.is_known(word)

    def _is_english(self, word: str) -> bool:
        return bool(self._lexicon.count(word)) or self._spelling.is_common(word)


def _is_small(word: str) -> bool:
    return any(word in stop_words(one) for one in _HEARD_IN_MAINE)


def _in_other_letters(text: str) -> bool:
    """Whether most letters are no Latin ones."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return latin < len(letters) - latin
