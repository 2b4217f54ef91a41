"""What typed words mean: phrases of the vocabulary found in them, by stem and by longest match."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType

from guide.content.vocabulary import Vocabulary
from index.analysis import stem, stems
from index.analysis import words as words_of

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


class Wording:
    """Looks up words in a vocabulary. Any form of a word finds it: phrases are kept as stems."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._small_talk = frozenset(vocabulary.small_talk)
        self._meanings = self._stemmed((entry.said, entry.means) for entry in vocabulary.synonyms)
        self._danger = [
            (frozenset(tuple(stems(said)) for said in rule.said), rule.first) for rule in vocabulary.danger
        ]
        self._pleas = [
            (frozenset(found for said in rule.said for found in stems(said)), rule.first)
            for rule in vocabulary.pleas
        ]
        dangers = (len(phrase) for phrases, _ in self._danger for phrase in phrases)
        self._longest = max(map(len, self._meanings), default=0)
        self._longest_danger = max(dangers, default=0)
        self.danger_words = frozenset(
            word.text for rule in vocabulary.danger for said in rule.said for word in words_of(said)
        )
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
            if (phrase := tuple(stemmed[start : start + length])) in self._meanings
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

    def _stemmed(
        self, entries: Iterable[tuple[Sequence[str], Sequence[str]]]
    ) -> dict[Stems, tuple[Stems, tuple[str, ...]]]:
        """Each phrase as stems to the stems that it means, and to what it means as it is written."""
        gathered: defaultdict[Stems, list[str]] = defaultdict(list)
        for said, means in entries:
            for phrase in said:
                gathered[tuple(stems(phrase))] += means
        return {
            phrase: (tuple(dict.fromkeys(self._carrying(means))), tuple(dict.fromkeys(means)))
            for phrase, means in gathered.items()
        }

    def _carrying(self, phrases: Iterable[str]) -> Iterator[str]:
        """The stems of the words that carry something."""
        for phrase in phrases:
            yield from (stem(word) for word in phrase.split() if word not in self._small_talk)


def _runs(words: Sequence[Collection[str]], longest: int) -> set[Stems]:
    """Every run of up to `longest` words that stand side by side, with each of what a word may be."""
    return {
        run
        for length in range(1, min(longest, len(words)) + 1)
        for start in range(len(words) - length + 1)
        for run in product(*words[start : start + length])
    }
