"""Adds up what the words of a query give to each document, no further than can matter.

A document that holds but a frequent word of a query stays behind those that hold a rare one. So the part that
can give most comes first, and once all that still comes together cannot lift a document among the best that
are asked for, it is added to those alone that are there already. The result is the same: this is MaxScore
(H. Turtle and J. Flood, Query evaluation, Information Processing & Management 31 (6), 1995).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from heapq import nlargest
from itertools import accumulate
from typing import Protocol

Scores = Mapping[int, float]
"""By document number, above 0."""


class Part(Protocol):
    """What one part of a query gives to documents."""

    @property
    def top(self) -> float:
        """The most that it can give to one document; 0 where it gives nothing."""

    def whole(self) -> Scores:
        """What it gives to every document."""

    def among(self, numbers: Set[int]) -> Scores:
        """What it gives to those of the numbered documents that it gives anything."""

    def first(self, most: int) -> Scores:
        """What it gives to enough documents for the best `most` to be among them."""


def best_sums(parts: Iterable[Part], most: int | None) -> list[tuple[int, float]]:
    """Document numbers with the sum of their scores, the best first, equals by number; at most `most`."""
    ordered = sorted((part for part in parts if part.top), key=lambda part: -part.top)
    if most and len(ordered) == 1:
        return _sorted(ordered[0].first(most), most)
    sums: dict[int, float] = {}
    is_closed = False
    for part, before, still in _with_bounds(ordered):
        # no document has more than `before` yet
        is_closed = is_closed or bool(most and still < before and still < _last_of_best(sums, most))
        found = part.among(sums.keys()) if is_closed else part.whole()
        added = [(number, sums[number] + found[number]) for number in sums.keys() & found.keys()]
        sums.update(found)
        sums.update(added)
    return _sorted(sums, most)


def _with_bounds(parts: Sequence[Part]) -> Iterator[tuple[Part, float, float]]:
    """Each part, with the most that all before it, and that it and all after it, can give to one document."""
    tops = [part.top for part in parts]
    before = accumulate(tops, initial=0.0)
    still = list(accumulate(reversed(tops)))[::-1]
    return zip(parts, before, still, strict=False)


def _last_of_best(sums: Scores, most: int) -> float:
    """The score of the last of the best `most`, 0 where there are fewer."""
    return nlargest(most, sums.values())[-1] if len(sums) >= most else 0.0


def _sorted(sums: Scores, most: int | None) -> list[tuple[int, float]]:
    least = _last_of_best(sums, most) if most else 0.0
    kept = [(number, score) for number, score in sums.items() if score >= least]
    return sorted(kept, key=lambda one: (-one[1], one[0]))[:most]
