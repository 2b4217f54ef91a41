"""Finds the documents with the highest scores for a query without adding up every posting.

Most documents of a large index contain only frequent words of a query, and their scores stay low. So the best
documents of a few lists are added up first, which gives a threshold that the results must reach. The highest
scores left on all lists then show how much a document needs on one of them to reach it. Only documents that
have so much are followed from list to list, until they can no longer reach the threshold either. The rest
are added up. The result is the same as that of adding up everything. Documents are bounded as in MaxScore
(H. Turtle and J. Flood, Query evaluation, Information Processing & Management 31 (6), 1995), by a threshold
that is found first.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from heapq import nlargest
from typing import Protocol

Scores = Mapping[int, float]
"""By document number, above 0."""

FEW = 3_000
"""Entries of lists that are simply added up: finding out which lists matter would take as long."""
WALKED = 6
"""Lists whose best are added up first."""
LEAST_WALKED = 100
"""Documents added up from each list, if fewer are requested: titles are among them, which weigh most."""
_ROUNDING = 1e-9
"""More than sums of the same numbers in another order may differ."""


class Alternatives(Protocol):
    """Alternatives: only the best word counts for a document."""

    @property
    def size(self) -> int:
        """How many entries its lists have together; a document may be in several."""

    def top(self, after: int = 0) -> float:
        """The most that it gives to a document that is not among the first of any of its lists."""

    def first(self, most: int) -> Set[int]:
        """The first documents of each of its lists, the best ones."""

    def count(self, least: float) -> int:
        """How many entries are worth at least that."""

    def at_least(self, least: float) -> dict[int, float]:
        """What it gives to documents that get at least that."""

    def among(self, numbers: Set[int]) -> Scores:
        """What it gives to those of the numbered documents that it gives anything."""


def top_k(choices: Iterable[Alternatives], most: int | None) -> list[tuple[int, float]]:
    """Document numbers with the sum of their scores, the best first, equals by number; at most `most`."""
    given = [choice for choice in choices if choice.size]
    size = sum(choice.size for choice in given)
    if most is None or size <= FEW:
        return _sorted(_sums(given, set().union(*(choice.first(size) for choice in given))), most)
    walked = nlargest(WALKED, given, key=lambda choice: choice.top())
    depth = max(most, LEAST_WALKED)
    sums = _sums(given, set().union(*(choice.first(depth) for choice in walked)))
    tops = [choice.top(depth if choice in walked else 0) for choice in given]
    others = _others(given, tops, _last_of_best(sums, most) - _ROUNDING)
    sums.update(_sums(given, others - sums.keys()))
    return _sorted(sums, most)


def _others(choices: Sequence[Alternatives], tops: Sequence[float], least: float) -> Set[int]:
    """The documents that may have at least `least`; of those that were added up already, not all.

    Args:
        tops: the most that each choice gives to others.
    """
    ahead = sum(tops)

    def needed(one: tuple[Alternatives, float]) -> int:
        choice, top = one
        return choice.count(least - (ahead - top))

    sums: dict[int, float] = {}
    for choice, top in sorted(zip(choices, tops, strict=True), key=needed):
        ahead -= top
        needs = least - ahead
        new = choice.at_least(needs) if top >= needs else {}
        given = choice.among(sums.keys()).get
        new.update([(one, whole) for one, had in sums.items() if (whole := had + given(one, 0.0)) >= needs])
        sums = new
    return sums.keys()


def _sums(choices: Iterable[Alternatives], numbers: Set[int]) -> dict[int, float]:
    """What all choices give to the numbered documents together."""
    sums: dict[int, float] = {}
    known = sums.get
    for choice in choices:
        given = choice.among(numbers)
        sums.update([(number, known(number, 0.0) + score) for number, score in given.items()])
    return sums


def _last_of_best(sums: Scores, most: int) -> float:
    """The score of the last of the best `most`, 0 where there are fewer."""
    return nlargest(most, sums.values())[-1] if 0 < most <= len(sums) else 0.0


def _sorted(sums: Scores, most: int | None) -> list[tuple[int, float]]:
    least = _last_of_best(sums, most) if most else 0.0
    kept = [(number, score) for number, score in sums.items() if score >= least]
    return sorted(kept, key=lambda one: (-one[1], one[0]))[:most]
