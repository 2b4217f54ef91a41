"""What one clause of a query gives to documents, found out no further than is asked."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import islice

from index.gathering import Scores

Weighted = tuple[Scores, float]
"""What a word gives to documents, the best first, and the weight of it."""


class ClausePart:
    """A clause: of its own words a document counts the best, words of like meaning add to that."""

    def __init__(self, own: Iterable[Weighted], akin: Iterable[Weighted]) -> None:
        self._own: Sequence[Weighted] = [one for one in own if one[0]]
        self._akin: Sequence[Weighted] = [one for one in akin if one[0]]
        self.top = max(map(_top, self._own), default=0.0) + sum(map(_top, self._akin))

    def holders(self, numbers: Set[int]) -> Set[int]:
        """Those of the numbered documents that it gives anything."""
        return set().union(*(numbers & scores.keys() for scores, _ in (*self._own, *self._akin)))

    def whole(self) -> Scores:
        """What it gives to every document."""
        if not self._akin and len(self._own) == 1 and self._own[0][1] == 1:
            return self._own[0][0]
        by_weight: defaultdict[float, dict[int, float]] = defaultdict(dict)
        for scores, weight in self._own:
            _take_best(by_weight[weight], scores)
        best: dict[int, float] = {}
        for weight, merged in by_weight.items():
            _take_best(best, {number: score * weight for number, score in merged.items()})
        for scores, weight in self._akin:
            known = best.get
            best.update([(number, known(number, 0.0) + score * weight) for number, score in scores.items()])
        return best

    def among(self, numbers: Set[int]) -> Scores:
        """What it gives to those of the numbered documents that it gives anything."""
        best: dict[int, float] = {}
        for scores, weight in self._own:
            known = best.get
            found = ((number, scores[number] * weight) for number in numbers & scores.keys())
            best.update([(number, score) for number, score in found if score > known(number, 0.0)])
        for scores, weight in self._akin:
            known = best.get
            held = numbers & scores.keys()
            best.update([(number, known(number, 0.0) + scores[number] * weight) for number in held])
        return best

    def first(self, most: int) -> Scores:
        """What it gives to enough documents for the best `most` to be among them."""
        if self._akin:
            return self.whole()
        firsts = ((dict(islice(scores.items(), most)), weight) for scores, weight in self._own)
        return ClausePart(firsts, ()).whole()


def _top(word: Weighted) -> float:
    scores, weight = word
    return next(iter(scores.values())) * weight


def _take_best(into: dict[int, float], scores: Scores) -> None:
    """Put scores into a dict, the greater one where both have a document; few do."""
    both = into.keys() & scores.keys()
    better = [(number, into[number]) for number in both if into[number] > scores[number]]
    into.update(scores)
    into.update(better)
