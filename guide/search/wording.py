"""What typed words mean: phrases of the vocabulary found in them, by stem and by longest match."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product
from types import MappingProxyType

from msgspec import Struct

from guide.content.vocabulary import Vocabulary
from index.analysis import spelled, stem, stems

Stems = tuple[str, ...]
NO_SLIPS: Mapping[int, frozenset[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Meaning:
    """A phrase found at the words `start` up to `end`, and what is searched for with it.

    stems: of the words that it means. phrases: the same as editors wrote them.
    """

    start: int
    end: int
    stems: Stems
    phrases: tuple[str, ...]


class Phrases(Struct, frozen=True):
    """The phrases of a vocabulary as stems with a space between, made at the build: stemming takes time.

    small_talk: words that say nothing. meanings: a phrase to the stems that it means, and to what it means as
    it is written. danger: phrases with the pages that come first. pleas: stems with the same. danger_words:
    of all danger phrases, as they are written. longest, longest_danger: words of the longest phrase.
    """

    small_talk: frozenset[str]
    meanings: dict[str, tuple[Stems, tuple[str, ...]]]
    danger: tuple[tuple[frozenset[str], tuple[str, ...]], ...]
    pleas: tuple[tuple[frozenset[str], tuple[str, ...]], ...]
    danger_words: frozenset[str]
    longest: int
    longest_danger: int


def phrases_of(vocabulary: Vocabulary) -> Phrases:
    """What `Wording` looks up. Any form of a word finds a phrase, since all are kept as stems."""
    small_talk = frozenset(vocabulary.small_talk)
    meanings = _stemmed(vocabulary, small_talk)
    rules = [(rule.said, rule.first) for rule in vocabulary.danger]
    danger = tuple((frozenset(map(_joined, said)), first) for said, first in rules)
    return Phrases(
        small_talk=small_talk,
        meanings=meanings,
        danger=danger,
        pleas=tuple((frozenset(chain(*map(stems, rule.said))), rule.first) for rule in vocabulary.pleas),
        danger_words=frozenset(word for said, _ in rules for word in chain(*map(spelled, said))),
        longest=_longest(meanings),
        longest_danger=_longest(phrase for phrases, _ in danger for phrase in phrases),
    )


class Wording:
    """Looks up words in a vocabulary, of which it gets the phrases."""

    def __init__(self, phrases: Phrases) -> None:
        self._small_talk = phrases.small_talk
        self._meanings = phrases.meanings
        self._danger = phrases.danger
        self._pleas = phrases.pleas
        self._longest, self._longest_danger = phrases.longest, phrases.longest_danger
        self.danger_words = phrases.danger_words
        """The words of all danger phrases, as they are written."""

    def is_small_talk(self, word: str) -> bool:
        """Whether a folded word says nothing by itself."""
        return word in self._small_talk

    def meanings(self, words: Sequence[str]) -> list[Meaning]:
        """What the folded `words` also mean, each phrase that stands in them, longer ones first."""
        stemmed = [stem(word) for word in words]
        return [
            Meaning(start, start + length, *self._meanings[phrase])
            for length in range(min(self._longest, len(words)), 0, -1)
            for start in range(len(words) - length + 1)
            if (phrase := " ".join(stemmed[start : start + length])) in self._meanings
        ]

    def danger(self, words: Sequence[str], slips: Mapping[int, frozenset[str]] = NO_SLIPS) -> tuple[str, ...]:
        """Ids of the pages that come first because the folded `words` speak of danger; empty for none.

        slips: by the number of a word, stems that it may stand for as well.
        """
        stemmed = [slips.get(number, frozenset()) | {stem(word)} for number, word in enumerate(words)]
        spelled = _runs(stemmed, self._longest_danger)
        spoken = (first for phrases, first in self._danger if not phrases.isdisjoint(spelled))
        return tuple(dict.fromkeys(page for first in spoken for page in first))

    def plea(self, words: Sequence[str]) -> tuple[str, ...]:
        """Ids of the pages that come first because the folded `words` ask for help and nothing else."""
        carrying = frozenset(stem(word) for word in words if word not in self._small_talk)
        spoken = (first for said, first in self._pleas if carrying and carrying <= said)
        return tuple(dict.fromkeys(page for first in spoken for page in first))


def _stemmed(vocabulary: Vocabulary, small_talk: Collection[str]) -> dict[str, tuple[Stems, tuple[str, ...]]]:
    """Each phrase as stems to the stems that it means, and to what it means as it is written."""
    gathered: defaultdict[str, list[str]] = defaultdict(list)
    for entry in vocabulary.synonyms:
        for phrase in entry.said:
            gathered[_joined(phrase)] += entry.means
    return {
        phrase: (tuple(dict.fromkeys(_carrying(means, small_talk))), tuple(dict.fromkeys(means)))
        for phrase, means in gathered.items()
    }


def _carrying(phrases: Iterable[str], small_talk: Collection[str]) -> Iterator[str]:
    """The stems of the words that carry something."""
    for phrase in phrases:
        yield from (stem(word) for word in phrase.split() if word not in small_talk)


def _joined(phrase: str) -> str:
    return " ".join(stems(phrase))


def _longest(phrases: Iterable[str]) -> int:
    return max((len(phrase.split()) for phrase in phrases), default=0)


def _runs(words: Sequence[Collection[str]], longest: int) -> set[str]:
    """Every run of up to `longest` words that stand side by side, with each of what a word may be."""
    return {
        " ".join(run)
        for length in range(1, min(longest, len(words)) + 1)
        for start in range(len(words) - length + 1)
        for run in product(*words[start : start + length])
    }
