"""Adds up what the words of a query give to each document, no further than can matter.

A document that holds but a frequent word of a query stays behind those that hold a rare one. So the part that
can give most comes first, and once all that still comes together cannot lift a document among the best that
are asked for, it is added to those alone that are there already. The result is the same: this is MaxScore
(H. Turtle and J. Flood, Query evaluation, Information Processing & Management 31 (6), 1995).
"""

from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import accumulate

Scores = Mapping[int, float]
"""By document number, above 0."""


def best_sums(parts: Iterable[Scores], most: int | None) -> list[tuple[int, float]]:
    """Document numbers with the sum of their scores, the best first, equals by number; at most `most`."""
    ordered = sorted(((max(part.values()), part) for part in parts if part), key=lambda one: -one[0])
    sums: dict[int, float] = {}
    for (_, part), still in zip(ordered, _still_to_come([top for top, _ in ordered]), strict=True):
        if most and still < _last_of_best(sums, most):
            for number in sums.keys() & part.keys():
                sums[number] += part[number]
        elif sums:
            known = sums.get
            sums.update([(number, known(number, 0.0) + score) for number, score in part.items()])
        else:
            sums.update(part)
    return _sorted(sums, most)


def _still_to_come(tops: Sequence[float]) -> list[float]:
    """For each part, the most that it and all after it can give to one document."""
    return list(accumulate(reversed(tops)))[::-1]


def _last_of_best(sums: Scores, most: int) -> float:
    """The score of the last of the best `most`, 0 where there are fewer."""
    return nlargest(most, sums.values())[-1] if len(sums) >= most else 0.0


def _sorted(sums: Scores, most: int | None) -> list[tuple[int, float]]:
    least = _last_of_best(sums, most) if most else 0.0
    kept = [(number, score) for number, score in sums.items() if score >= least]
    return sorted(kept, key=lambda one: (-one[1], one[0]))[:most]
