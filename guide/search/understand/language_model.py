"""Which language a query is in, by its words and by their letters.

A naive Bayes classifier: each word speaks for a language as often as the texts of that language have it,
and by its letters, as often as each of them follows the two before it there. So a word that is misspelled, or
that no text has, says something too.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import exp, log
from operator import add

from msgspec import Struct

from guide.content.model import OWN_LANGUAGE, Library, Topic
from guide.content.plain_text import body_text
from guide.content.vocabulary import Vocabulary, without_signs
from guide.search.weights import LEAST_PROBABLE, WORD_SHARE
from index.analysis import spelled
from index.romance_forms import without_elision

_BEFORE, _AFTER = "^^", "$"
"""Around a word, so that its first and its last letters count as such."""
_UNSEEN, _LETTERS = 0.02, 30
"""What three letters that no word has count as, and about how many letters may follow two others."""
_STEP = 16.0
"""Steps of a logarithm in one byte."""


class LanguageTable(Struct, frozen=True):
    """The words and letters of languages.

    Attributes:
        languages: BCP 47 codes, that of the guide first.
        words: for each of them, how often it has a folded word.
        letters: by three letters, how improbable the third is after the others, a byte for each language.
    """

    languages: tuple[str, ...]
    words: tuple[dict[str, int], ...]
    letters: dict[str, bytes]


def language_table(
    library: Library, others: Mapping[str, Vocabulary], common: Iterable[str]
) -> LanguageTable:
    """The words and letters of the pages in English, and of glossaries and phrases in other languages.

    Args:
        others: the vocabulary of each language that a query can be read in.
        common: frequent words of English.
    """
    foreign = {code: _counted(_texts_of(words)) for code, words in sorted(others.items())}
    english = _counted(_texts_in(library))
    letters = _letters([english + Counter(common), *foreign.values()])
    return LanguageTable((OWN_LANGUAGE, *foreign), (english, *foreign.values()), letters)


def _texts_in(library: Library) -> Iterator[str]:
    for page in library.pages.values():
        yield from page.phrases if isinstance(page, Topic) else ()
        yield body_text(page, library)


def _texts_of(vocabulary: Vocabulary) -> Iterator[str]:
    for lines in vocabulary.phrases.values():
        yield from lines
    for gloss in vocabulary.glossary:
        yield from map(without_signs, gloss.forms)


def _counted(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in spelled(without_elision(text)))


def _letters(counted: Sequence[Counter[str]]) -> dict[str, bytes]:
    tables: list[defaultdict[str, float]] = []
    for words in counted:
        table: defaultdict[str, float] = defaultdict(float)
        for word, times in words.items():
            for three in _threes(word):
                weight = log(1 + times)  # a frequent word is no more typical of how its language is written
                table[three] += weight
                table[three[:-1]] += weight
        tables.append(table)
    every = sorted({key for table in tables for key in table if len(key) > len(_BEFORE)})
    return {three: bytes(_improbable(table, three) for table in tables) for three in every}


def _improbable(table: defaultdict[str, float], three: str) -> int:
    probability = (table[three] + _UNSEEN) / (table[three[:-1]] + _UNSEEN * _LETTERS)
    return min(round(-log(probability) * _STEP), 255)


def _threes(word: str, *, is_unfinished: bool = False) -> Iterator[str]:
    text = _BEFORE + word + ("" if is_unfinished else _AFTER)
    return (text[start : start + 3] for start in range(len(text) - 2))


class LanguageModel:
    """Tells languages apart.

    Args:
        is_common: whether a folded word is English, although no page has it.
    """

    def __init__(self, table: LanguageTable, is_common: Callable[[str], bool]) -> None:
        self._languages = table.languages[1:]
        self._letters = table.letters
        self._words = table.words
        self._totals = [sum(words.values()) + 1 for words in table.words]
        self._is_common = is_common

    def likelihoods(self, words: Sequence[str], *, is_unfinished: bool) -> dict[str, float]:
        """How much likelier than English folded words make each other language, as a logarithm.

        Args:
            is_unfinished: whether the last word may go on.
        """
        sums = [0.0] * len(self._totals)
        last = len(words) - 1
        for index, word in enumerate(words):
            sums = list(map(add, sums, self._of_word(word, is_unfinished=is_unfinished and index == last)))
        return {code: one - sums[0] for code, one in zip(self._languages, sums[1:], strict=True)}

    def _of_word(self, word: str, *, is_unfinished: bool) -> Iterator[float]:
        """The logarithm of a word's probability in each language."""
        improbable = [0] * len(self._totals)
        for three in _threes(word, is_unfinished=is_unfinished):
            if row := self._letters.get(three):  # three letters that no language has say nothing
                improbable = list(map(add, improbable, row))
        counts = [words.get(word, 0) for words in self._words]
        counts[0] = counts[0] or int(self._is_common(word))
        for letters, count, total in zip(improbable, counts, self._totals, strict=True):
            by_letters = exp(-letters / _STEP)
            yield log(WORD_SHARE * count / total + (1 - WORD_SHARE) * by_letters + LEAST_PROBABLE)
