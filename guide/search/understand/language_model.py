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
from index.sorted_table import SortedTable, sorted_table

_BEFORE, _AFTER = "^^", "$"
"""Around a word, so that its first and its last letters count as such."""
_UNSEEN, _LETTERS = 0.02, 30
"""What three letters that no word has count as, and about how many letters may follow two others."""
_STEP = 16.0
"""Steps of a logarithm: what is improbable is kept as a whole number."""
_NEVER = round(log(_LETTERS) * _STEP)
"""How improbable a letter is after two that no word has."""


class LanguageTable(Struct, frozen=True):
    """The words and letters of languages.

    Attributes:
        languages: BCP 47 codes, that of the guide first.
        totals: how many words each of them has, repeated ones too.
        words: a sorted table: a folded word to the number of each language that has it, and how often.
        letters: the same: three letters to how improbable the third is after the others, where that is not
            _NEVER.
    """

    languages: tuple[str, ...]
    totals: tuple[int, ...]
    words: bytes
    letters: bytes


def language_table(
    library: Library, others: Mapping[str, Vocabulary], common: Iterable[str]
) -> LanguageTable:
    """The words and letters of the pages in English, and of glossaries and phrases in other languages.

    Args:
        others: the vocabulary of each language that a query can be read in.
        common: frequent words of English.
    """
    foreign = {code: _counted(_texts_of(words)) for code, words in sorted(others.items())}
    counted = [_counted(_texts_in(library)), *foreign.values()]
    return LanguageTable(
        languages=(OWN_LANGUAGE, *foreign),
        totals=tuple(map(Counter.total, counted)),
        words=_table(counted, 0),
        letters=_table(_letters([counted[0] + Counter(common), *foreign.values()]), _NEVER),
    )


def _table(of_languages: Sequence[Mapping[str, int]], usual: int) -> bytes:
    """A sorted table of what each language has under a key, but for the usual."""
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for number, values in enumerate(of_languages):
        for key, value in values.items():
            rows[key] += [f"{number}:{value}"] * (value != usual)
    return sorted_table({key: " ".join(each) for key, each in rows.items()})


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


def _letters(counted: Sequence[Counter[str]]) -> list[dict[str, int]]:
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
    return [{three: _improbable(table, three) for three in every} for table in tables]


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
        self._totals = [total + 1 for total in table.totals]
        self._words, self._letters = SortedTable(table.words), SortedTable(table.letters)
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
        return {code: total - sums[0] for code, total in zip(self._languages, sums[1:], strict=True)}

    def _of_word(self, word: str, *, is_unfinished: bool) -> Iterator[float]:
        """The logarithm of a word's probability in each language."""
        improbable = [0] * len(self._totals)
        for three in _threes(word, is_unfinished=is_unfinished):
            row = self._letters.get(three)
            if row is not None:  # three letters that no language has say nothing
                improbable = list(map(add, improbable, self._values(row, _NEVER)))
        counts = self._values(self._words.get(word) or "", 0)
        counts[0] = counts[0] or int(self._is_common(word))
        for letters, count, total in zip(improbable, counts, self._totals, strict=True):
            by_letters = exp(-letters / _STEP)
            yield log(WORD_SHARE * count / total + (1 - WORD_SHARE) * by_letters + LEAST_PROBABLE)

    def _values(self, row: str, usual: int) -> list[int]:
        """The value of each language in a row of a table."""
        values = [usual] * len(self._totals)
        for each in row.split():
            number, _, value = each.partition(":")
            values[int(number)] = int(value)
        return values
