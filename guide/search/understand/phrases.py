"""What the words of a query mean: phrases of the vocabulary, found in any form; situations.

A synonym adds words to a search, and words find pages that speak of something. People who describe what
happens to them ask for the pages that help with it, whatever words those use. So a situation names its pages.
It is described by a few words in their order with others between, since people put in "really", "of our" or a
name. What it gives is a share of a score: a situation that is recognized by mistake costs a position or two.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from msgspec import Struct

from guide.content.vocabulary import Vocabulary
from guide.search.stages import PhraseMatch, SituationMatch
from guide.search.understand.danger import DangerPhrases, Rules, danger_phrases
from guide.search.weights import LONGEST_FILTER_PHRASE, MOST_BETWEEN, SITUATION_STEP
from index.analysis import spelled, stem
from index.english_forms import PERSON, Forms, base_forms, base_of, in_active, of_persons
from index.sorted_table import SortedTable, sorted_table

Meaning = tuple[tuple[str, ...], tuple[str, ...]]
"""The stems that a phrase means, and what it means as it is written."""


class Situation(Struct, frozen=True):
    """A situation or a need, its words in one form.

    Attributes:
        patterns: ways of describing it: words in their order, each as the forms that match it.
        pages: ids of the pages that help, the best first.
        local_services: ids of services that help where they are.
        discloses: whether a person who says it discloses something.
    """

    patterns: tuple[tuple[frozenset[str], ...], ...]
    pages: tuple[str, ...]
    local_services: tuple[str, ...] = ()
    discloses: bool = True


class PhraseTables(Struct, frozen=True):
    """The phrases of a vocabulary in one form, with spaces between, made at the build: that takes time.

    Attributes:
        small_talk: words that say nothing by themselves.
        phrases: a sorted table: each phrase to the number of what it means.
        meanings: the stems that phrases mean, and what they mean as it is written.
        longest: forms of the longest phrase.
        persons: words for somebody close.
        pleas: stems with the pages that come first.
        danger: the phrases of danger.
        filters: phrases that say a filter, to its facet and value, and whether they turn it on.
        abbreviations: how words are typed in a hurry, to the full words.
        situations: situations and needs.
    """

    small_talk: frozenset[str]
    phrases: bytes
    meanings: tuple[Meaning, ...]
    longest: int
    persons: frozenset[str]
    pleas: Rules
    danger: DangerPhrases
    filters: dict[str, tuple[str, str, bool]]
    abbreviations: dict[str, str]
    situations: tuple[Situation, ...] = ()


def phrase_tables(vocabulary: Vocabulary) -> PhraseTables:
    """What `PhraseMatcher` looks up."""
    small_talk, persons = frozenset(vocabulary.small_talk), frozenset(vocabulary.persons)
    meanings = _meanings(vocabulary, small_talk, persons)
    numbers = {meaning: number for number, meaning in enumerate(dict.fromkeys(meanings.values()))}
    return PhraseTables(
        small_talk=small_talk,
        phrases=sorted_table({phrase: str(numbers[meaning]) for phrase, meaning in meanings.items()}),
        meanings=tuple(numbers),
        longest=max((len(phrase.split()) for phrase in meanings), default=0),
        persons=persons,
        pleas=_pleas(vocabulary),
        danger=danger_phrases(vocabulary),
        filters={
            " ".join(map(stem, spelled(phrase))): (
                filter_phrase.facet,
                filter_phrase.value,
                filter_phrase.turns_on,
            )
            for filter_phrase in vocabulary.filter_phrases
            for phrase in filter_phrase.phrases
        },
        abbreviations=vocabulary.abbreviations,
        situations=situations_of(vocabulary),
    )


def situations_of(vocabulary: Vocabulary) -> tuple[Situation, ...]:
    """The situations of a vocabulary, their words in one form."""
    return tuple(
        Situation(
            patterns=tuple(
                tuple(frozenset(map(base_of, words)) for words in pattern) for pattern in situation.patterns
            ),
            pages=situation.pages,
            local_services=situation.local_services,
            discloses=situation.discloses,
        )
        for situation in vocabulary.situations
    )


class Matches(NamedTuple):
    """What the vocabulary knows of some words; see `ParsedQuery`."""

    phrases: tuple[PhraseMatch, ...]
    situation: SituationMatch
    plea: tuple[str, ...]
    filter_phrases: frozenset[tuple[str, str]]
    switches: frozenset[tuple[str, str]]
    in_switches: frozenset[int]


class PhraseMatcher:
    """Finds the phrases of a vocabulary.

    Attributes:
        small_talk: words that say nothing by themselves.
        danger_phrases: the phrases of danger.
        abbreviations: how words are typed in a hurry ("bf"), to the full words.
    """

    def __init__(self, tables: PhraseTables) -> None:
        self.small_talk = tables.small_talk
        self.danger_phrases = tables.danger
        self.abbreviations: Mapping[str, str] = tables.abbreviations
        self._numbers = SortedTable(tables.phrases)
        self._meanings = tables.meanings
        self._persons = tables.persons
        self._longest = tables.longest
        self._pleas = tables.pleas
        self._filters = tables.filters
        self._abbreviated = frozenset(word for typed in tables.abbreviations for word in typed.split())
        self._situations = Situations(tables.situations)

    def match(self, words: Sequence[str]) -> Matches:
        """Everything that the vocabulary knows of folded `words`; everyday talk means nothing else."""
        everyday = [phrase for phrase in self.phrases(words) if not phrase.meanings]
        others = [
            "" if any(phrase.start <= index < phrase.end for phrase in everyday) else word
            for index, word in enumerate(words)
        ]
        stems, readings = list(map(stem, others)), _readings(others)
        return Matches(
            (*everyday, *self._phrases(others, stems, readings)),
            self._situations.match(readings),
            self._plea(others, stems),
            *self._filter_phrases(stems),
        )

    def phrases(self, words: Sequence[str]) -> tuple[PhraseMatch, ...]:
        """The phrases in folded `words`, longer ones first."""
        return self._phrases(words, list(map(stem, words)), _readings(words))

    def situation(self, words: Sequence[str]) -> SituationMatch:
        """The situations that folded `words` describe."""
        return self._situations.match(_readings(words))

    def is_request(self, words: Sequence[str]) -> bool:
        """Whether folded words ask for something that the vocabulary knows."""
        readings = _readings(words)
        stems = list(map(stem, words))
        return bool(self._phrases(words, stems, readings) or self._situations.match(readings).pages)

    def written_out(self, words: Sequence[str]) -> tuple[str, ...]:
        """The folded words, those that are written in a hurry or in two halves as they are written otherwise.

        What a phrase contains unchanged, such as "u visa", stays.
        """
        if self._abbreviated.isdisjoint(words):
            return tuple(words)
        stays = {index for phrase in self.phrases(words) for index in range(phrase.start, phrase.end)}
        out: list[str] = []
        for index, word in enumerate(words):
            halves = f"{out[-1]} {word}" if out else ""
            if halves in self.abbreviations:
                out[-1:] = self.abbreviations[halves].split()
            else:
                out += [word] if index in stays else self.abbreviations.get(word, word).split()
        return tuple(out)

    def _phrases(
        self, words: Sequence[str], stems: Sequence[str], readings: Sequence[Forms]
    ) -> tuple[PhraseMatch, ...]:
        """Phrases of several words in any form, and single words by their stem: "broke" is not "break"."""
        spans: dict[tuple[int, int, str], None] = {}
        for forms in readings:
            spans |= self._in_forms(forms)
            spans |= self._in_forms(of_persons(forms, self._persons), PERSON)
        longer_first = sorted(spans, key=lambda span: span[0] - span[1])
        single = (
            (index, index + 1, number)
            for index, word_stem in enumerate(stems)
            if (number := self._numbers.get(word_stem))
        )
        return tuple(
            PhraseMatch(start, end, " ".join(words[start:end]), *self._meanings[int(number)])
            for start, end, number in (*longer_first, *single)
        )

    def _in_forms(self, forms: Forms, with_form: str = "") -> dict[tuple[int, int, str], None]:
        """The phrases of two forms or more: where each starts and ends in the words, and its number.

        Args:
            with_form: a form that each contains.
        """
        spans: dict[tuple[int, int, str], None] = {}
        for start, end, phrase in _runs([form.first for form in forms], self._longest, 2):
            if with_form in phrase and (number := self._numbers.get(phrase)):
                run = forms[start:end]
                spans[min(form.start for form in run), max(form.end for form in run), number] = None
        return spans

    def _filter_phrases(
        self, stems: Sequence[str]
    ) -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]], frozenset[int]]:
        """The filters that are said, those that it turns on, and the indexes of the words for these."""
        said = [
            (start, end, *self._filters[phrase])
            for start, end, phrase in _runs(stems, LONGEST_FILTER_PHRASE)
            if phrase in self._filters
        ]
        on = [switch for switch in said if switch[-1]]
        return (
            frozenset((facet, value) for _, _, facet, value, _ in said),
            frozenset((facet, value) for _, _, facet, value, _ in on),
            frozenset(index for start, end, *_ in on for index in range(start, end)),
        )

    def _plea(self, words: Sequence[str], stems: Sequence[str]) -> tuple[str, ...]:
        content = frozenset(
            word_stem for word, word_stem in zip(words, stems, strict=True) if word not in self.small_talk
        )
        matching = (first for plea, first in self._pleas if content and content <= plea)
        return tuple(dict.fromkeys(page for first in matching for page in first))


class Situations:
    """Finds situations in the words of one language, which are given as stems."""

    def __init__(self, situations: Sequence[Situation]) -> None:
        self._situations = situations
        by_first: defaultdict[str, list[tuple[int, Sequence[Collection[str]]]]] = defaultdict(list)
        for number, situation in enumerate(situations):
            for pattern in situation.patterns:
                for first in pattern[0]:
                    by_first[first].append((number, pattern[1:]))
        self._by_first: Mapping[str, Sequence[tuple[int, Sequence[Collection[str]]]]] = by_first

    def match(self, readings: Sequence[Forms]) -> SituationMatch:
        """The situations that a text describes, read in one way or several.

        A page that two of them name gets the higher value of both.
        """
        values: dict[str, float] = {}
        matching = [match for forms in readings for match in self._matching([form.first for form in forms])]
        situations = [self._situations[number] for number in _widest(matching)]
        for situation in situations:
            for position, page in enumerate(situation.pages):
                values[page] = max(values.get(page, 0.0), 1 - SITUATION_STEP * position)
        local = dict.fromkeys(service for situation in situations for service in situation.local_services)
        return SituationMatch(
            tuple(values.items()), tuple(local), any(situation.discloses for situation in situations)
        )

    def _matching(self, forms: Sequence[str]) -> Iterator[tuple[int, frozenset[int]]]:
        """The number of each situation that is described, with the indexes of the forms that do."""
        for start, first in enumerate(forms):
            for number, rest in self._by_first.get(first, ()):
                indexes = _following(forms, start, rest)
                if indexes:
                    yield number, indexes


def _widest(matching: Sequence[tuple[int, frozenset[int]]]) -> list[int]:
    """The numbers of situations, without those whose words are only some of another's.

    Shelters do not answer a "dv shelter".
    """
    return sorted({number for number, words in matching if not any(words < other for _, other in matching)})


def _following(stems: Sequence[str], start: int, rest: Sequence[Collection[str]]) -> frozenset[int]:
    """The indexes of a pattern that begins at `start` and goes on with few words between; empty if not."""
    indexes = [start]
    for wanted in rest:
        begin = indexes[-1] + 1
        end = min(begin + MOST_BETWEEN + 1, len(stems))
        next_index = next((index for index in range(begin, end) if stems[index] in wanted), None)
        if next_index is None:
            return frozenset()
        indexes.append(next_index)
    return frozenset(indexes)


def _readings(words: Sequence[str]) -> Sequence[Forms]:
    """The forms of folded words: as they are, and in the active if they hold a passive."""
    forms = base_forms(words)
    active = in_active(forms)
    return (forms, active) if active else (forms,)


def _runs(forms: Sequence[str], longest: int, shortest: int = 1) -> Iterator[tuple[int, int, str]]:
    """Every run of so many forms, longer ones first: where it starts and ends, and its forms."""
    for length in range(min(longest, len(forms)), shortest - 1, -1):
        for start in range(len(forms) - length + 1):
            yield start, start + length, " ".join(forms[start : start + length])


def _meanings(
    vocabulary: Vocabulary, small_talk: Collection[str], persons: Collection[str]
) -> dict[str, Meaning]:
    """Each phrase in one form to what it means."""
    gathered: defaultdict[str, list[str]] = defaultdict(list)
    for entry in vocabulary.synonyms:
        for phrase in dict.fromkeys(_key(words, persons) for words in entry.phrases):
            gathered[phrase] += entry.means
    return {
        phrase: (tuple(dict.fromkeys(_content_stems(means, small_talk))), tuple(dict.fromkeys(means)))
        for phrase, means in gathered.items()
    }


def _key(phrase: str, persons: Collection[str]) -> str:
    """The one form of a phrase: a word as its stem, another person as one if something is said of them."""
    words = spelled(phrase)
    if len(words) == 1:
        return stem(words[0])
    base = base_forms(words)
    as_one = [form.first for form in of_persons(base, persons)]
    is_said_of = PERSON in as_one and len(as_one) > 1
    return " ".join(as_one if is_said_of else [form.first for form in base])


def _pleas(vocabulary: Vocabulary) -> Rules:
    """The words of each plea as stems, with the pages that come first."""
    pleas = ((chain(*map(spelled, rule.phrases)), rule.pages) for rule in vocabulary.pleas)
    return tuple((frozenset(map(stem, words)), first) for words, first in pleas)


def _content_stems(phrases: Iterable[str], small_talk: Collection[str]) -> Iterator[str]:
    """The stems of the words that are not small talk."""
    for phrase in phrases:
        yield from (stem(word) for word in phrase.split() if word not in small_talk)
