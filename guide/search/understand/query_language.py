"""Finds a query in a language that the guide cannot read."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence

from guide.search.stages import QueryText
from guide.search.weights import SHORTEST_FOREIGN
from index.analysis import fold
from index.foreign_analysis import ENGLISH, stop_words
from index.lexicon import Lexicon
from index.spelling.corrector import SpellingCorrector

_ELIDED = re.compile("^(?:[cdjlmnst]|qu)['\u2019](?=.)")
"""What French joins to the next word."""


class UnsupportedLanguage:
    """Recognizes a query in a language without pages: by its letters, its stop words, or unknown words.

    Args:
        interpreters: ids of what has interpreters.
        lexicon, spelling, small_talk: of English. A word that neither pages nor English use is in the
            vocabulary alone, which contains words of other languages, too.
        languages: codes of those that people of the state speak; stop words are known of some of them.
    """

    def __init__(
        self,
        interpreters: tuple[str, ...],
        lexicon: Lexicon,
        spelling: SpellingCorrector,
        small_talk: Collection[str],
        languages: Iterable[str],
    ) -> None:
        self._stop_words = [stop_words(language) for language in languages if language != ENGLISH]
        self._interpreters = interpreters
        self._lexicon = lexicon
        self._spelling = spelling
        self._small_talk = small_talk

    def interpreters(self, text: QueryText, unreadable: Collection[int]) -> tuple[str, ...]:
        """Ids of what has interpreters for such a query; empty if it is, or may be, in English.

        Args:
            unreadable: indexes of the words that are unknown and not similar to a known one. A single word
                says too little.
        """
        is_unsupported = _is_in_other_letters(text.text) or self._is_in_other_words(text, unreadable)
        return self._interpreters if is_unsupported else ()

    def _is_in_other_words(self, text: QueryText, unreadable: Collection[int]) -> bool:
        """Whether more words are of other languages than of English, or as many, stop words among them."""
        if len(text.words) == 1:
            return False
        written = [_ELIDED.sub("", text.text[word.start : word.end]) for word in text.words]
        stop = set(self._foreign_stop_words(text, written))
        other = stop.union(unreadable)
        other_words = {fold(word) for index, word in enumerate(written) if index not in other}
        # beside a stop word of another language, what English has in common with others says nothing
        english = sum(self._is_english(word) and not self._is_foreign_stop_word(word) for word in other_words)
        if stop and len(other) >= english:
            return True
        long = sum(len(word.text) >= SHORTEST_FOREIGN for word in text.words)
        # two names beside an English word are a shop and what is wanted there: "dunkin donuts hours"
        return long > 1 and len(other) > 2 * sum(map(self._speaks_for_english, other_words))

    def _foreign_stop_words(self, text: QueryText, written: Sequence[str]) -> Iterator[int]:
        """The indexes of the stop words of another language; of a last word only if it is whole."""
        for index, word in enumerate(text.words[: len(text.words) - text.is_unfinished]):
            is_elided = len(written[index]) < word.end - word.start
            folded = fold(written[index])
            if is_elided or (self._is_foreign_stop_word(folded) and not self._lexicon.count(folded)):
                yield index

    def _speaks_for_english(self, word: str) -> bool:
        """Whether a word is English, or unknown and similar to a known one."""
        if len(word) < SHORTEST_FOREIGN:
            return word in self._small_talk
        return self._is_english(word) or not self._spelling.is_known(word)

    def _is_english(self, word: str) -> bool:
        return bool(self._lexicon.count(word)) or self._spelling.is_common(word)

    def _is_foreign_stop_word(self, word: str) -> bool:
        return any(word in words for words in self._stop_words)


def _is_in_other_letters(text: str) -> bool:
    """Whether most letters are not Latin ones."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return latin < len(letters) - latin
