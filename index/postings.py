"""What a word adds to the score of each document, kept once it has been read."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import islice
from operator import neg
from types import MappingProxyType
from typing import NamedTuple, Protocol

from index.postings_builder import PostingList
from index.top_k import Scores


class DocumentScores(NamedTuple):
    """scores: by document number what a word adds to its score over all fields, in order of falling score.

    falling: the scores alone.
    """

    scores: Mapping[int, float]
    falling: Sequence[float]


NOWHERE = DocumentScores(MappingProxyType({}), ())


class Lists(Protocol):
    """Where posting lists come from: an index folder, or a dict of those that were just made."""

    def get(self, stem: str, /) -> PostingList | None:
        """The list of a stem, None where no document holds it."""


class Postings:
    """All posting lists of an index."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._kept: dict[str, DocumentScores] = {}

    def forget(self) -> None:
        """Keep nothing of the words that were asked for."""
        self._kept.clear()

    def held(self, stem: str) -> DocumentScores:
        """Who holds `stem`."""
        kept = self._kept.get(stem)
        if kept is not None:
            return kept
        found = self._lists.get(stem)
        if found is None:  # not kept: typed words would pile up
            return NOWHERE
        read = self._kept[stem] = DocumentScores(dict(zip(*found, strict=True)), found.scores)
        return read


class Word(NamedTuple):
    """A word of a query. scores: what it gives to documents, the best first. falling: the same alone.

    weight: what both are multiplied by, above 0.
    """

    scores: Scores
    falling: Sequence[float]
    weight: float = 1.0

    def top(self, after: int) -> float:
        """The most that it gives to a document that is not among its first."""
        return self.falling[after] * self.weight if after < len(self.falling) else 0.0

    def count(self, least: float) -> int:
        """To how many documents it gives at least that."""
        return bisect_right(self.falling, -least / self.weight, key=neg)

    def at_least(self, least: float) -> dict[int, float]:
        """What it gives to documents that get at least that."""
        pairs = islice(self.scores.items(), self.count(least))
        return dict(pairs) if self.weight == 1 else {number: score * self.weight for number, score in pairs}


class BestOf:
    """Words of which a document counts the best one: as typed, corrected or completed."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._words = [word for word in words if word.scores]
        self.size = sum(len(word.falling) for word in self._words)

    def top(self, after: int = 0) -> float:
        """The most that it gives to a document that is not among the first of any of its lists."""
        return max((word.top(after) for word in self._words), default=0.0)

    def first(self, most: int) -> Set[int]:
        """The first documents of each of its lists, the best ones."""
        return set().union(*(islice(word.scores, most) for word in self._words))

    def count(self, least: float) -> int:
        """How many entries are worth at least that."""
        return sum(word.count(least) for word in self._words)

    def at_least(self, least: float) -> dict[int, float]:
        """What it gives to documents that get at least that."""
        best: dict[int, float] = {}
        for word in self._words:
            found = word.at_least(least)
            both = best.keys() & found.keys()  # few are in two lists
            found.update([(number, best[number]) for number in both if best[number] > found[number]])
            best.update(found)
        return best

    def among(self, numbers: Set[int]) -> dict[int, float]:
        """What it gives to those of the numbered documents that it gives anything."""
        best: dict[int, float] = {}
        known = best.get
        for scores, _, weight in self._words:
            found = ((number, scores[number] * weight) for number in numbers & scores.keys())
            best.update([(number, score) for number, score in found if score > known(number, 0.0)])
        return best

    def holders(self, numbers: Set[int]) -> Set[int]:
        """Those of the numbered documents that hold one of the words."""
        return set().union(*(numbers & word.scores.keys() for word in self._words))
