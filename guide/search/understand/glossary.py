"""Reads a query in another language as an English one: the words that a glossary knows become English words.

What follows is the search in English, so a page is found that nobody has translated, danger is recognized,
and titles are hidden by the same rules. Places and numbers count for no language.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, Self

from msgspec import Struct

from guide.content.places import Places
from guide.content.vocabulary import ANY_ENDING, OR, VERB, Vocabulary
from guide.search.stages import QueryText, word_indexes
from guide.search.understand.language_model import LanguageModel
from guide.search.weights import (
    ALL_ENGLISH_PRIOR,
    ALSO_LIKELY,
    ENGLISH_PRIOR,
    LONG_GLOSSED,
    MOST_SKIPPED,
    SHORTEST_ARABIC_STEM,
    SHORTEST_BEGINNING,
    SHORTEST_CORRECTED,
    SHORTEST_FOREIGN,
    SHORTEST_STEM,
    SLIP,
    SLIP_PRIOR,
)
from index.analysis import fold, words
from index.foreign_analysis import terms_of_word
from index.lexicon import Lexicon
from index.romance_forms import is_verb_ending, sound_of, without_elision
from index.sorted_table import SortedTable, sorted_table
from index.spelling.corrector import SpellingCorrector, distance, edit_cost
from index.word_forms import authored_forms, sound_key, spellings, typed_forms

_ELIDED_UNMARKED = re.compile("(?:[cdjlmnst]|qu)(?=[aeiouh]..)")
"""What French joins to the next word, in a folded word that lacks the apostrophe: "largent"."""
_STEM = "~"
"""In front of a stem; no folded word has it."""

Keys = tuple[str, ...]
"""What a word is looked up by: itself, its stem, its beginnings. Two words match if they share one."""


class GlossedPhrase(NamedTuple):
    """A phrase of a glossary.

    Attributes:
        order: its place in the file.
        rest: the number of each of its words but the first; a word may be a choice of words.
        means: English words, "" for nothing.
        is_danger: whether it speaks of danger.
    """

    order: int
    rest: tuple[int, ...]
    means: str
    is_danger: bool

    @classmethod
    def read(cls, line: str) -> Self:
        """The phrase that `line` wrote."""
        numbers, _, means = line.partition("=")
        order, is_danger, *rest = map(int, numbers.split())
        return cls(order, tuple(rest), means, bool(is_danger))

    def line(self) -> str:
        """The phrase as text."""
        return " ".join(map(str, (self.order, int(self.is_danger), *self.rest))) + "=" + self.means


class GlossaryTable(Struct, frozen=True):
    """A glossary as it is looked up, made at the build: stemming takes time. All are sorted tables.

    Attributes:
        keys: a key to the numbers of the words of phrases that have it, and, after a tab, its place in the
            file if it is a word as it is typed.
        phrases: the number of a word to the phrases that begin with it, a tab between.
        sounds: how a word sounds, to the first word that does.
        verb_sounds: the same for the stems of verbs.
        skipped: words that may occur inside a phrase.
    """

    keys: bytes
    phrases: bytes
    sounds: bytes
    verb_sounds: bytes
    skipped: bytes


def glossary_tables(vocabularies: Mapping[str, Vocabulary]) -> dict[str, GlossaryTable]:
    """By language, what the search looks up; nothing for a language without a glossary."""
    return {
        code: glossary_table(code, words) for code, words in sorted(vocabularies.items()) if words.glossary
    }


def glossary_table(language: str, vocabulary: Vocabulary) -> GlossaryTable:
    """The glossary of a vocabulary as it is looked up."""
    phrases = [
        (gloss, [_choice(word, language) for word in without_elision(spelling).replace("-", " ").split()])
        for gloss in vocabulary.glossary
        for form in gloss.forms
        for spelling in spellings(form, language)
    ]
    choices = [choice for _, choices in phrases for choice in choices]
    numbers = {choice: number for number, choice in enumerate(dict.fromkeys(choices))}
    numbers_of: defaultdict[str, list[str]] = defaultdict(list)
    for choice, number in numbers.items():
        for key in dict.fromkeys(chain(*choice)):
            numbers_of[key].append(str(number))
    beginning: defaultdict[str, list[str]] = defaultdict(list)
    for order, (gloss, wanted) in enumerate(phrases):
        first, *rest = (numbers[choice] for choice in wanted)
        phrase = GlossedPhrase(order, tuple(rest), gloss.means, gloss.is_danger)
        beginning[str(first)].append(phrase.line())
    written = dict.fromkeys(keys[0] for keys in chain(*choices) if keys[0][-1] not in (ANY_ENDING, VERB))
    values = {key: " ".join(each) for key, each in numbers_of.items()}
    values.update((word, f"{values[word]}\t{place}") for place, word in enumerate(written))
    stems = sorted(key.removesuffix(VERB) for key in numbers_of if key.endswith(VERB))
    skipped = (fold(form) for entry in vocabulary.glossary if entry.is_skipped for form in entry.forms)
    return GlossaryTable(
        keys=sorted_table(values),
        phrases=sorted_table({first: "\t".join(each) for first, each in beginning.items()}),
        sounds=sorted_table({sound_of(word, language): word for word in reversed(written)}),
        verb_sounds=sorted_table({sound_of(stem, language): stem for stem in reversed(stems)}),
        skipped=sorted_table(dict.fromkeys(skipped, "")),
    )


def _choice(written: str, language: str) -> tuple[Keys, ...]:
    """The keys of each word of a choice: "me|te" is two words."""
    return tuple(_authored_keys(word, language) for word in written.split(OR))


class EnglishQuery(NamedTuple):
    """What a query in another language is in English.

    Attributes:
        text: English words, and names and numbers as they were typed.
        languages: BCP 47 codes of the languages that the words may be in, the one they were read in first.
        words: the words in that one, misspelled ones corrected, without those that name a place.
        right: those that are spelled as in the glossary.
    """

    text: str
    languages: tuple[str, ...]
    words: tuple[str, ...]
    right: frozenset[str]


class Glossaries:
    """Finds the glossary for a query.

    Args:
        tables: by language.
        lexicon, spelling: of English.
    """

    def __init__(
        self,
        tables: Mapping[str, GlossaryTable],
        languages: LanguageModel,
        lexicon: Lexicon,
        spelling: SpellingCorrector,
        places: Places,
    ) -> None:
        self._glossaries = {code: Glossary(code, table, self._is_english) for code, table in tables.items()}
        self._languages = languages
        self._lexicon = lexicon
        self._spelling = spelling
        self._places = places

    def english(self, text: QueryText) -> EnglishQuery | None:
        """What a query in another language is in English; None if it is, or may be, in English."""
        line = without_elision(text.text)
        folded = [word.text for word in words(line)]
        in_places = word_indexes([place for place in self._places.find(folded) if place.is_sure])
        counted = [
            index
            for index, word in enumerate(folded)
            if index not in in_places and not any(map(str.isdecimal, word))
        ]
        is_open = text.is_unfinished and len(folded) - 1 in counted
        own_words = [folded[index] for index in counted]
        languages = self._languages_of(own_words, is_unfinished=is_open, has_accents=not line.isascii())
        if not languages:
            return None
        glossary = self._glossaries[languages[0]]
        if 0 in in_places and folded[1:] and glossary.begins_with_verb(folded):
            in_places -= {0}  # "moro em" is "I live in", not Moro
        read = glossary.corrected(folded, in_places, is_unfinished=text.is_unfinished)
        means, is_meant = glossary.english(folded, read, in_places, is_unfinished=text.is_unfinished)
        understood = sum(glossary.knows(read[index]) for index in counted)
        unknown_english = sum(not glossary.knows(word) and self._is_english(word) for word in own_words)
        # Vietnamese without its marks has words that say nothing in French
        is_read = understood > unknown_english if is_meant else understood == len(counted) > 1
        own = tuple(word for index, word in enumerate(read) if index not in in_places)
        right = frozenset(filter(glossary.has, own_words))
        return EnglishQuery(means, languages, own, right) if is_read else None

    def _languages_of(
        self, words: Sequence[str], *, is_unfinished: bool, has_accents: bool
    ) -> tuple[str, ...]:
        """The languages that folded words may be in, the likeliest first; none if they may be English."""
        likely = self._languages.likelihoods(words, is_unfinished=is_unfinished)
        ordered = sorted(likely, key=lambda code: -likely[code]) if words else []
        if not ordered:
            return ()
        best = ordered[0]
        least = 0.0 if has_accents else self._least(best, words, is_unfinished=is_unfinished)
        if likely[best] < least:
            return ()
        return tuple(code for code in ordered if likely[code] >= likely[best] - ALSO_LIKELY)

    def _least(self, language: str, words: Sequence[str], *, is_unfinished: bool) -> float:
        """How much likelier than English words without accents have to be in a language, as a logarithm."""
        glossary = self._glossaries[language]
        is_phrase = glossary.is_phrase(words)
        is_whole = is_phrase and len(words) > 1
        may_go_on = is_unfinished and not is_whole and self._lexicon.completions(words[-1])
        others = [word for word in (words[:-1] if may_go_on else words) if not self._is_english(word)]
        if not others:
            return ALL_ENGLISH_PRIOR
        if is_phrase or (is_unfinished and words == others and glossary.completion(words[0])):
            return 0.0
        is_slip = all(not glossary.has(word) and self._is_slip(word) for word in others)
        return SLIP_PRIOR if is_slip else ENGLISH_PRIOR

    def _is_slip(self, word: str) -> bool:
        """Whether a word is one slip away from English."""
        meant = self._spelling.correct(word)
        return meant is not None and edit_cost(word, meant) <= SLIP

    def _is_english(self, word: str) -> bool:
        return self._lexicon.count(word) > 0 or self._spelling.is_common(word)


class _Word(NamedTuple):
    """A word of a query as it is looked up.

    Attributes:
        text: folded; "" for one that names a place.
        numbers: of the words of phrases that match it, each with the place of its key among those of the
            word: 0 for the word itself.
    """

    text: str
    numbers: Mapping[int, int]


class Glossary:
    """Reads one language.

    Args:
        is_english: whether a folded word is an English one; it stays, unless the glossary knows it.

    Attributes:
        language: a BCP 47 code.
    """

    def __init__(self, language: str, table: GlossaryTable, is_english: Callable[[str], bool]) -> None:
        self.language, self._is_english = language, is_english
        self._keys, self._phrases = SortedTable(table.keys), SortedTable(table.phrases)
        self._sounds, self._verb_sounds = SortedTable(table.sounds), SortedTable(table.verb_sounds)
        self._skipped = SortedTable(table.skipped)

    def knows(self, word: str) -> bool:
        """Whether a folded word is in the glossary, in any form."""
        return any(key in self._keys for key in self._keys_of(word))

    def has(self, word: str) -> bool:
        """Whether a folded word is in the glossary, spelled as there."""
        return "\t" in (self._keys.get(word) or "")

    def is_phrase(self, words: Sequence[str]) -> bool:
        """Whether folded words together are one entry of the glossary, each spelled as there."""
        return all(map(self.has, words)) and self._phrase(list(map(self._word, words)), 0)[0] == len(words)

    def _elided(self, word: str) -> str:
        """A folded word without what French joins to it where the apostrophe is missing; "" without that."""
        joined = _ELIDED_UNMARKED.match(word) if self.language == "fr" else None
        return word[joined.end() :] if joined else ""

    def is_verb(self, word: str) -> bool:
        """Whether a folded word is a form of a verb of the glossary."""
        return len(word) > SHORTEST_FOREIGN and any(self._verb_stems(word))

    def begins_with_verb(self, words: Sequence[str]) -> bool:
        """Whether folded words begin with a form of a verb, and one that says little follows."""
        return self.skips(words[1]) and self.is_verb(words[0])

    def skips(self, word: str) -> bool:
        """Whether a folded word says little: it may occur inside a phrase."""
        return word in self._skipped

    def completion(self, beginning: str) -> str | None:
        """The first word of the glossary that begins so."""
        if len(beginning) < SHORTEST_BEGINNING:
            return None
        return min(self._beginning(beginning), default=(0, None))[1]

    def corrected(
        self, words: Sequence[str], in_places: Collection[int], *, is_unfinished: bool
    ) -> Sequence[str]:
        """Folded words as they are spelled right; an unfinished last one becomes the first that begins so."""
        read, last = list(words), len(words) - 1
        for index, word in enumerate(words):
            if index not in in_places and not self.knows(word) and not self._is_english(word):
                goes_on = self.completion(word) if is_unfinished and index == last else None
                read[index] = goes_on or self.meant(word) or word
        return read

    def english(
        self, words: Sequence[str], read: Sequence[str], in_places: Collection[int], *, is_unfinished: bool
    ) -> tuple[str, bool]:
        """What words mean, in their order, and whether the glossary knows what any of them means.

        Unknown words are left out, but for an unfinished last one, which may become a place; a space ends the
        text unless it does.

        Args:
            words: folded, as they were typed.
            read: the same, corrected.
        """
        last = len(words) - 1
        looked_up = [
            _Word("", {}) if index in in_places else self._word(word) for index, word in enumerate(read)
        ]
        kept = {index for index, word in enumerate(read) if index in in_places or self._is_english(word)}
        is_open = is_unfinished and read[last] == words[last] and not self.knows(words[last])
        if is_open:
            kept.add(last)
        glosses: list[str] = []
        index, is_meant = 0, False
        while index < len(read):
            end, means = self._phrase(looked_up, index)
            is_meant |= bool(means) and (end > index + 1 or not self.skips(read[index]))
            glosses += [means] if end > index else [read[index]] * (index in kept)
            # "mi hija se corta": what is said of a daughter ends where a phrase of danger has begun
            danger = (self._phrase(looked_up, start, is_danger=True) for start in range(index + 1, end))
            glosses += [means for last_of_it, means in danger if last_of_it > end]
            index = max(end, index + 1)
        return " ".join(filter(None, glosses)) + " " * (not is_open), is_meant

    def _phrase(self, words: Sequence[_Word], start: int, *, is_danger: bool = False) -> tuple[int, str]:
        """The end of the longest phrase that begins there, and what it means; of equals, the most exact.

        Args:
            is_danger: look for phrases of danger alone.
        """
        best, end, means = (0, 0, 0, 0), start, ""
        for first, place in words[start].numbers.items():
            beginning = self._phrases.get(str(first))
            for phrase in map(GlossedPhrase.read, beginning.split("\t") if beginning else ()):
                matched = self._matched(words, start + 1, phrase.rest)
                if matched is None or phrase.is_danger < is_danger:
                    continue
                worth = (len(phrase.rest) + 1, matched[1] + (place == 0), -place, -phrase.order)
                if worth > best:
                    best, end, means = worth, matched[0], phrase.means
        return end, means

    def _matched(self, words: Sequence[_Word], start: int, rest: Sequence[int]) -> tuple[int, int] | None:
        """The index after the words of a phrase, and how many of them are exact; None if they do not follow.

        Words that are left out, and short ones, may be between.
        """
        index, exact = start, 0
        for wanted in rest:
            end = min(index + MOST_SKIPPED + 1, len(words))
            while index < end and wanted not in words[index].numbers:
                if not self.skips(words[index].text):
                    return None
                index += 1
            if index >= end:
                return None
            exact += words[index].numbers[wanted] == 0
            index += 1
        return index, exact

    def _word(self, text: str) -> _Word:
        numbers: dict[int, int] = {}
        for place, key in enumerate(self._keys_of(text)):
            for number in (self._keys.get(key) or "").partition("\t")[0].split():
                numbers.setdefault(int(number), place)
        return _Word(text, numbers)

    def _beginning(self, letters: str) -> Iterator[tuple[int, str]]:
        """The words of the glossary that begin so, each with its place in the file."""
        for key, value in self._keys.beginning(letters):
            _, is_word, place = value.partition("\t")
            if is_word:
                yield int(place), key

    def _keys_of(self, word: str) -> Iterator[str]:
        """What a folded word may be looked up by, the nearest first."""
        itself, *stems = _keys_of(word, self.language)
        yield itself
        yield from self._verb_stems(word)
        yield from stems
        yield from typed_forms(word, self.language)
        for key in filter(None, (word, sound_key(word, self.language))):
            yield from (key[:length] + ANY_ENDING for length in range(len(key), SHORTEST_BEGINNING - 1, -1))

    def _verb_stems(self, word: str) -> Iterator[str]:
        """The verbs of the glossary that a word is a form of, by their stems."""
        for length in range(len(word), 1, -1):
            stem = word[:length] + VERB
            if stem in self._keys and is_verb_ending(word[length:], self.language):
                yield stem

    def meant(self, word: str) -> str | None:
        """The word of the glossary that a folded word is, sounds like, or resembles; None without one."""
        if self.knows(word):
            return word
        unelided = self._elided(word)
        alike = (
            unelided
            if unelided and self.has(unelided)
            else self._same_sound(word) or self._same_sound(unelided)
        )
        return alike or self._verb_by_sound(word) or self._corrected(word)

    def _same_sound(self, word: str) -> str | None:
        """The first word that sounds the same."""
        sound = sound_of(word, self.language)
        is_long = max(len(sound), len(word) - 1) >= SHORTEST_BEGINNING
        return self._sounds.get(sound) if is_long else None

    def _verb_by_sound(self, word: str) -> str | None:
        """The form of a verb of the glossary that sounds like a word: "acavo" is "acabo".

        In French the endings are silent, so a form sounds like its verb.
        """
        if self.language == "fr":
            return None
        for length in range(len(word) - 1, 2, -1):
            stem = self._verb_sounds.get(sound_of(word[:length], self.language))
            if stem and is_verb_ending(word[length:], self.language):
                return stem + word[length:]
        return None

    def _corrected(self, word: str) -> str | None:
        if len(word) < SHORTEST_CORRECTED:
            return None
        most = 1 if len(word) < LONG_GLOSSED else 2
        # an error in a first letter is one of sound, or another word; the beginning or the end stays as it is
        similar = (
            (distance(word, known_word, most), place, known_word)
            for place, known_word in self._beginning(word[0])
            if known_word[:3] == word[:3] or known_word[-3:] == word[-3:]
        )
        cost, _, meant = min(similar, default=(most + 1, 0, ""))
        return meant if cost <= most and len(meant) >= SHORTEST_CORRECTED - 1 else None


def _authored_keys(word: str, language: str) -> Keys:
    """The keys of a word as editors write it: "pag+ar" is the verb whose forms begin with "pag"."""
    verb_stem, sign, infinitive_ending = word.partition(VERB)
    if sign:
        stem = fold(verb_stem)
        return (stem + fold(infinitive_ending), stem + VERB) if infinitive_ending else (stem + VERB,)
    folded = fold(word)
    if word.endswith(ANY_ENDING):
        return tuple(key + ANY_ENDING for key in (folded, sound_key(folded, language)) if key)
    return (*_keys_of(folded, language), *authored_forms(folded, language))


def _keys_of(word: str, language: str) -> Keys:
    """A folded word and its stem, if that is long enough to be told from others."""
    stem = next(iter(terms_of_word(word, language)), "")
    shortest = SHORTEST_STEM if stem.isascii() else SHORTEST_ARABIC_STEM
    return (word, _STEM + stem) if len(stem) >= shortest else (word,)
