"""What typed words mean: phrases of the vocabulary found in them, by stem and by longest match."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from msgspec import Struct

from guide.content.vocabulary import Vocabulary
from guide.search.understand.danger import (
    NO_SLIPS,
    Danger,
    DangerPhrases,
    Rules,
    StemOf,
    danger_phrases,
    joined,
)
from guide.search.understand.situations import Situation, SituationMatch, Situations, situations_of
from index.analysis import are_forms, spelled, stem

Stems = tuple[str, ...]
LONGEST_WISH = 3
"""Words of a phrase that says a filter."""


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A phrase found at the words `start` up to `end`, and what is searched for with it.

    stems: of the words that it means. phrases: the same as editors wrote them.
    """

    start: int
    end: int
    stems: Stems
    phrases: tuple[str, ...]


class PhraseTables(Struct, frozen=True):
    """The phrases of a vocabulary as stems with a space between, made at the build: stemming takes time.

    small_talk: words that say nothing. meanings: a phrase to the stems that it means, and to what it means as
    it is written. single: those of one word, as they are written. longest: words of the longest phrase.
    pleas: stems with the pages that come first. danger: what is danger. wishes: phrases that say a filter, to
    its facet and value. short: how words are written in a hurry, to the words. situations: what people tell.
    """

    small_talk: frozenset[str]
    meanings: dict[str, tuple[Stems, tuple[str, ...]]]
    single: dict[str, tuple[str, ...]]
    longest: int
    pleas: Rules
    danger: DangerPhrases
    wishes: dict[str, tuple[str, str]]
    short: dict[str, str]
    situations: tuple[Situation, ...] = ()


def phrases_of(vocabulary: Vocabulary, stem_of: StemOf = stem, heard_as: StemOf = stem) -> PhraseTables:
    """What `PhraseMatcher` looks up. Any form of a word finds a phrase, since all are kept as stems.

    stem_of: of the language of what is said; what is meant is said in English. heard_as: the same for danger.
    """
    small_talk = frozenset(vocabulary.small_talk)
    meanings = _stemmed(vocabulary, small_talk, stem_of)
    return PhraseTables(
        small_talk=small_talk,
        meanings=meanings,
        single=_single(vocabulary, stem_of),
        longest=max((len(phrase.split()) for phrase in meanings), default=0),
        pleas=_pleas(vocabulary, stem_of),
        danger=danger_phrases(vocabulary, heard_as),
        wishes={
            joined(said, stem_of): (one.facet, one.value)
            for one in vocabulary.filter_phrases
            for said in one.phrases
        },
        short=vocabulary.abbreviations,
        situations=situations_of(vocabulary),
    )


class PhraseMatcher:
    """Looks up words in a vocabulary, of which it gets the phrases, made with the same functions."""

    def __init__(self, phrases: PhraseTables, stem_of: StemOf = stem, heard_as: StemOf = stem) -> None:
        self._stem_of = stem_of
        self._small_talk = phrases.small_talk
        self._meanings = phrases.meanings
        self._single = phrases.single
        self._longest = phrases.longest
        self._pleas = phrases.pleas
        self._danger = Danger(phrases.danger, heard_as)
        self._short = phrases.short
        self._hurried = frozenset(word for typed in phrases.short for word in typed.split())
        self._wishes = phrases.wishes
        self._situations = Situations(phrases.situations)
        self.danger_words = phrases.danger.words
        """The words of all danger phrases, as they are written."""

    def is_short(self, word: str) -> bool:
        """Whether a folded word is written in a hurry: "bf"."""
        return word in self._short

    def written_out(self, words: Sequence[str]) -> tuple[str, ...]:
        """The folded words, those that are written in a hurry or in two halves as they are written else.

        What stands in a phrase as it is, "u visa", stays.
        """
        if self._hurried.isdisjoint(words):
            return tuple(words)
        stays = {number for one in self.meanings(words) for number in range(one.start, one.end)}
        out: list[str] = []
        for number, word in enumerate(words):
            halves = f"{out[-1]} {word}" if out else ""
            if halves in self._short:
                out[-1:] = self._short[halves].split()
            else:
                out += [word] if number in stays else self._short.get(word, word).split()
        return tuple(out)

    def is_small_talk(self, word: str) -> bool:
        """Whether a folded word says nothing by itself."""
        return word in self._small_talk

    def carrying(self, words: Iterable[str]) -> list[str]:
        """Those of the folded words that say something by themselves."""
        return [word for word in words if not self.is_small_talk(word)]

    def meanings(self, words: Sequence[str]) -> list[PhraseMatch]:
        """What the folded `words` also mean, each phrase that stands in them, longer ones first."""
        stemmed = list(map(self._stem_of, words))
        found = [
            PhraseMatch(start, start + length, *self._meanings[phrase])
            for length in range(min(self._longest, len(words)), 0, -1)
            for start in range(len(words) - length + 1)
            if (phrase := " ".join(stemmed[start : start + length])) in self._meanings
        ]
        return [one for one in found if one.end - one.start > 1 or self._is_said(words[one.start])]

    def _is_said(self, word: str) -> bool:
        """Whether a word is one of the phrases, or a form of one: "vacation" is none of "vacate"."""
        phrases = self._single.get(self._stem_of(word), ())
        return word in phrases or any(are_forms(word, said) for said in phrases)

    def danger(self, words: Sequence[str], slips: Mapping[int, frozenset[str]] = NO_SLIPS) -> tuple[str, ...]:
        """Ids of the pages that come first because the folded `words` speak of danger; empty for none.

        slips: by the number of a word, stems that it may stand for as well.
        """
        return self._danger.heard(words, slips)

    def told(self, words: Sequence[str]) -> SituationMatch:
        """What the folded `words` tell or need, and the pages that help."""
        return self._situations.heard(list(map(self._stem_of, words)))

    def wishes(self, words: Sequence[str]) -> frozenset[tuple[str, str]]:
        """The facets with their values that the folded `words` say: "open now"."""
        stemmed = list(map(self._stem_of, words))
        runs = (
            " ".join(stemmed[start : start + length])
            for length in range(1, LONGEST_WISH + 1)
            for start in range(len(stemmed) - length + 1)
        )
        return frozenset(self._wishes[run] for run in runs if run in self._wishes)

    def plea(self, words: Sequence[str]) -> tuple[str, ...]:
        """Ids of the pages that come first because the folded `words` ask for help and nothing else."""
        carrying = frozenset(self._stem_of(word) for word in words if word not in self._small_talk)
        spoken = (first for said, first in self._pleas if carrying and carrying <= said)
        return tuple(dict.fromkeys(page for first in spoken for page in first))


def _stemmed(
    vocabulary: Vocabulary, small_talk: Collection[str], stem_of: StemOf
) -> dict[str, tuple[Stems, tuple[str, ...]]]:
    """Each phrase as stems to the stems that it means, and to what it means as it is written."""
    gathered: defaultdict[str, list[str]] = defaultdict(list)
    for entry in vocabulary.synonyms:
        for phrase in entry.phrases:
            gathered[joined(phrase, stem_of)] += entry.means
    return {
        phrase: (tuple(dict.fromkeys(_carrying(means, small_talk))), tuple(dict.fromkeys(means)))
        for phrase, means in gathered.items()
    }


def _pleas(vocabulary: Vocabulary, stem_of: StemOf) -> Rules:
    """The words of each plea as stems, with the pages that come first."""
    said = ((chain(*map(spelled, rule.phrases)), rule.pages) for rule in vocabulary.pleas)
    return tuple((frozenset(map(stem_of, words)), first) for words, first in said)


def _single(vocabulary: Vocabulary, stem_of: StemOf) -> dict[str, tuple[str, ...]]:
    """By stem the phrases of one word."""
    gathered: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for phrase in (phrase for entry in vocabulary.synonyms for phrase in entry.phrases):
        found = spelled(phrase)
        if len(found) == 1:
            gathered[stem_of(found[0])][found[0]] = None
    return {key: tuple(said) for key, said in gathered.items()}


def _carrying(phrases: Iterable[str], small_talk: Collection[str]) -> Iterator[str]:
    """The stems of the words that carry something."""
    for phrase in phrases:
        yield from (stem(word) for word in phrase.split() if word not in small_talk)
