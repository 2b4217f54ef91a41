"""Reads a query in another language as an English one: the words that a glossary knows become English words.

What follows is the search in English, so a page is found that nobody has translated, danger is recognized, and
titles are hidden by the same rules. No language is guessed: a query is in one if it has more of its words than
of English ones. Words that both have count for neither, and so do places and numbers.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from guide.search.stages import QueryText, word_indexes
from guide.search.weights import (
    MOST_SKIPPED,
    SHORTEST_BEGINNING,
    SHORTEST_CORRECTED,
    SHORTEST_FOREIGN,
    SHORTEST_STEM,
)
from index.analysis import fold, spelled
from index.foreign_analysis import terms_of_word
from index.lexicon import Lexicon
from index.spelling.corrector import SpellingCorrector, distance, errors_forgiven

_ELIDED = re.compile("(?<!\\w)(?:[cdjlmnst]|qu)['\u2019](?=\\w)", re.IGNORECASE)
"""What French joins to the next word."""
_ANY_ENDING = "*"
_STEM = "~"
"""In front of a stem; no folded word has it."""

Keys = tuple[str, ...]
"""What a word is looked up by: itself, its stem, its beginnings. Two words match if they share one."""


class GlossedPhrase(Struct, frozen=True, array_like=True):
    """A phrase of a glossary.

    Attributes:
        rest: the keys of each of its words but the first.
        means: English words, "" for nothing.
    """

    rest: tuple[Keys, ...]
    means: str


class GlossaryTable(Struct, frozen=True):
    """A glossary as it is looked up, made at the build: stemming takes time.

    Attributes:
        phrases: by each key of the first word, longer ones first.
        keys: of all words.
        words: all words as they are typed, in the order of the file.
    """

    phrases: dict[str, tuple[GlossedPhrase, ...]]
    keys: frozenset[str]
    words: tuple[str, ...]


def glossary_tables(vocabularies: Mapping[str, Vocabulary]) -> dict[str, GlossaryTable]:
    """By language, what the search looks up; nothing for a language without a glossary."""
    glossed = {code: words for code, words in sorted(vocabularies.items()) if words.glossary}
    return {code: glossary_table(code, words) for code, words in glossed.items()}


def glossary_table(language: str, vocabulary: Vocabulary) -> GlossaryTable:
    """The glossary of a vocabulary as it is looked up."""
    phrases: defaultdict[str, list[GlossedPhrase]] = defaultdict(list)
    keys: set[str] = set()
    words: dict[str, None] = {}
    for gloss in vocabulary.glossary:
        for form in gloss.forms:
            first, *rest = (_authored_keys(word, language) for word in _without_elision(form).split())
            for key in first:
                phrases[key].append(GlossedPhrase(tuple(rest), gloss.means))
            keys.update(first, *rest)
            words.update((one[0], None) for one in (first, *rest) if not one[0].endswith(_ANY_ENDING))
    ordered = {key: tuple(sorted(each, key=lambda one: -len(one.rest))) for key, each in phrases.items()}
    return GlossaryTable(ordered, frozenset(keys), tuple(words))


class EnglishQuery(NamedTuple):
    """What a query in another language is in English.

    Attributes:
        text: English words, and names and numbers as they were typed.
        languages: BCP 47 codes of the languages that the words may be in, the one they were read in first.
    """

    text: str
    languages: tuple[str, ...]


class Glossaries:
    """Finds the glossary for a query.

    Args:
        tables: by language.
        lexicon, spelling: of English.
    """

    def __init__(
        self,
        tables: Mapping[str, GlossaryTable],
        lexicon: Lexicon,
        spelling: SpellingCorrector,
        places: Places,
    ) -> None:
        self._glossaries = [Glossary(code, table, self._is_english) for code, table in tables.items()]
        self._lexicon = lexicon
        self._spelling = spelling
        self._places = places

    def english(self, text: QueryText) -> EnglishQuery | None:
        """What a query in another language is in English; None if it is, or may be, in English."""
        words = spelled(_without_elision(text.text))
        in_places = word_indexes(place for place in self._places.find(words) if place.is_sure)
        counted = [index for index in range(len(words)) if index not in in_places]
        english = {index for index in counted if self._is_english(words[index])}
        last = len(words) - 1 if text.is_unfinished else -1
        counts = []
        for one in self._glossaries:
            known = {index for index in counted if one.knows(words[index])}
            sure = {index for index in known - english if one.is_sure_of(words[index])}
            if last in counted and last not in english:
                sure.discard(last)
                if known.issuperset(counted[:-1]) and self._can_only_become(one, words[last]):
                    sure.add(last)
            if len(sure) > len(english - known):
                counts.append((len(sure), len(known), one))
        most = max(((own, known) for own, known, _ in counts), default=None)
        best = [one for own, known, one in counts if (own, known) == most]
        if not best:
            return None
        read = best[0].english(words, in_places, is_unfinished=text.is_unfinished)
        return EnglishQuery(read, tuple(one.language for one in best))

    def _is_english(self, word: str) -> bool:
        return word.isdecimal() or self._lexicon.count(word) > 0 or self._spelling.is_common(word)

    def _can_only_become(self, glossary: "Glossary", beginning: str) -> bool:
        """Whether an unfinished word begins a word of the language, and no English one, right or misspelled."""
        if len(beginning) < SHORTEST_STEM or self._lexicon.completions(beginning):
            return False
        is_begun = glossary.completion(beginning) is not None
        return is_begun and (glossary.is_sure_of(beginning) or self._spelling.correct(beginning) is None)


class Glossary:
    """Reads one language.

    Args:
        is_english: whether a folded word is an English one; it stays, unless the glossary knows it.

    Attributes:
        language: a BCP 47 code.
    """

    def __init__(self, language: str, table: GlossaryTable, is_english: Callable[[str], bool]) -> None:
        self.language = language
        self._table = table
        self._words = frozenset(table.words)
        self._is_english = is_english

    def knows(self, word: str) -> bool:
        """Whether a folded word is in the glossary, in any form."""
        return not self._table.keys.isdisjoint(self._keys(word))

    def is_sure_of(self, word: str) -> bool:
        """Whether a folded word is one of the glossary as it is typed, or its plural.

        A stem is not enough: "adress" has that of French "adresse".
        """
        forms = (word, word.removesuffix("s"), word.removesuffix("es"))
        return len(word) >= SHORTEST_FOREIGN and any(one in self._words for one in forms)

    def completion(self, beginning: str) -> str | None:
        """The first word of the glossary that begins so."""
        if len(beginning) < SHORTEST_BEGINNING:
            return None
        return next((word for word in self._table.words if word.startswith(beginning)), None)

    def english(self, words: Sequence[str], in_places: Collection[int], *, is_unfinished: bool) -> str:
        """What folded words mean, in their order. An unfinished last one becomes the first that begins so.

        Unknown words are left out, but for an unfinished last one, which may become a place; a space ends the
        text unless it does.
        """
        read, last = list(words), len(words) - 1
        for index, word in enumerate(words):
            if index not in in_places and not self.knows(word) and not self._is_english(word):
                goes_on = self.completion(word) if is_unfinished and index == last else None
                read[index] = goes_on or self._corrected(word) or word
        keys = [() if index in in_places else self._keys(word) for index, word in enumerate(read)]
        kept = {index for index, word in enumerate(read) if index in in_places or self._is_english(word)}
        is_open = is_unfinished and read[last] == words[last] and not self.knows(words[last])
        found = list(self._read(read, keys, kept | {last} if is_open else kept))
        return " ".join(found) + " " * (not is_open)

    def _read(self, words: Sequence[str], keys: Sequence[Keys], kept: Collection[int]) -> Iterator[str]:
        """What each phrase means, and the words among them that are `kept`."""
        index = 0
        while index < len(words):
            end, means = self._phrase(keys, index)
            if end == index:
                end, means = index + 1, words[index] if index in kept else ""
            if means:
                yield means
            index = end

    def _phrase(self, keys: Sequence[Keys], start: int) -> tuple[int, str]:
        """The end of the longest phrase that begins there, and what it means; of equal ones the exact one."""
        best: tuple[int, int] = (0, 0)
        end, means = start, ""
        for number, key in enumerate(keys[start]):
            for phrase in self._table.phrases.get(key, ()):
                matched = self._matched(keys, start + 1, phrase.rest)
                if matched is None:
                    continue
                worth = (len(phrase.rest) + 1, -number)
                if end == start or worth > best:
                    best, end, means = worth, matched, phrase.means
        return end, means

    def _matched(self, keys: Sequence[Keys], start: int, rest: Sequence[Keys]) -> int | None:
        """The index after the words of a phrase, None if they do not follow. Small talk may be between."""
        index, skipped = start, 0
        for wanted in rest:
            while index < len(keys) and not set(wanted).intersection(keys[index]):
                if skipped == MOST_SKIPPED or not self._says_nothing(keys[index]):
                    return None
                index, skipped = index + 1, skipped + 1
            if index >= len(keys):
                return None
            index += 1
        return index

    def _says_nothing(self, keys: Keys) -> bool:
        alone = self._table.phrases.get(keys[0], ()) if keys else ()
        return any(not one.rest and not one.means for one in alone)

    def _keys(self, word: str) -> Keys:
        beginnings = (word[:length] + _ANY_ENDING for length in range(len(word), SHORTEST_BEGINNING - 1, -1))
        return (*_keys_of(word, self.language), *(one for one in beginnings if one in self._table.keys))

    def _corrected(self, word: str) -> str | None:
        """The word of the glossary that is meant by a misspelled one."""
        if len(word) < SHORTEST_CORRECTED:
            return None
        most = errors_forgiven(word)
        similar = (
            (distance(word, one, most), order, one)
            for order, one in enumerate(self._table.words)
            # an error leaves the beginning or the end as it is
            if one[:3] == word[:3] or one[-3:] == word[-3:]
        )
        cost, _, meant = min(similar, default=(most + 1, 0, ""))
        return meant if cost <= most and len(meant) >= SHORTEST_CORRECTED - 1 else None


def _authored_keys(word: str, language: str) -> Keys:
    folded = fold(word)
    return (folded + _ANY_ENDING,) if word.endswith(_ANY_ENDING) else _keys_of(folded, language)


def _keys_of(word: str, language: str) -> Keys:
    """A folded word and its stem, if that is long enough to be told from others."""
    found = next(iter(terms_of_word(word, language)), "").removeprefix(f"{language}:")
    return (word, _STEM + found) if len(found) >= SHORTEST_STEM else (word,)


def _without_elision(text: str) -> str:
    return _ELIDED.sub(lambda match: match[0][:-1] + " ", text)
