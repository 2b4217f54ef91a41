"""How the weights of the search were chosen, and whether choosing again would do better.

    python -m tools.tuning.tuning

Queries are put into parts by the topic or service they want first, so that no part knows the topics of
another. For each part, weights are chosen on the other parts, one weight at a time, and tried on this one.
Were that better than the weights as they stand, they should change. Each sign is also left out, to see what
it is worth.
"""

import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from statistics import mean
from typing import TextIO
from zlib import crc32

from msgspec.structs import replace

from guide.content.authoring import read_library
from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.model import Library
from guide.content.places import Places
from guide.paths import checkout
from guide.search.precomputed import precompute
from guide.search.service import SearchService
from guide.search.weights import Weights
from index.index import Index
from tools.tuning.building import built_index
from tools.tuning.judging import DEPTH, NONE, Judged, ndcg, read_judged, success

FILES = ("en.yaml", "own.yaml", "fresh.yaml")
PARTS = 5
ROUNDS = 2
CHOICES: Mapping[str, Sequence[float]] = {
    "meaning": (0.5, 0.75, 1.0, 1.5),
    "question": (0.0, 0.4, 0.6, 0.8, 1.0),
    "link": (0.0, 0.2, 0.3, 0.4),
    "max_link": (0.4, 0.6, 0.8, 1.0, 3.0),
    "linking_topics": (1, 3, 5, 8),
    "plain": (0.8, 0.9, 1.0),
}
"""Each weight with the values that are tried."""
WITHOUT = {"meaning": 0.0, "question": 0.0, "link": 0.0, "plain": 1.0}


@dataclass(frozen=True, slots=True)
class Scored:
    """How well one query was answered."""

    ndcg: float
    success: float

    @property
    def worth(self) -> float:
        """What weights are chosen by: the order of ten, and half as much that one of three is right."""
        return self.ndcg + self.success / 2


class Remembering(Index):
    """An index that finds nearness of meaning once for each question: other weights ask for the same."""

    def semantic_similarity(self, spelled: Iterable[str], ids: Iterable[str]) -> dict[str, float]:
        """As the index does; repeated queries are answered from memory."""
        return self._remembered(tuple(spelled), tuple(ids))

    @cached_property
    def _remembered(self) -> Callable[[tuple[str, ...], tuple[str, ...]], dict[str, float]]:
        return cache(super().semantic_similarity)


class Bench:
    """Answers all judged queries with any weights."""

    def __init__(self, library: Library, index: Index, places: Places, queries: Sequence[Judged]) -> None:
        self._library, self._index, self._places = library, index, places
        self._prepared = precompute(library, read_vocabulary(checkout().resources), places)
        self.queries = queries
        self._known: dict[Weights, tuple[Scored, ...]] = {}

    def scored(self, weights: Weights) -> tuple[Scored, ...]:
        """The scores of all queries, in order."""
        if weights not in self._known:
            search = SearchService(self._library, self._index, self._places, self._prepared, weights)
            self._known[weights] = tuple(_scored(search, query) for query in self.queries)
        return self._known[weights]

    def chosen(self, start: Weights, numbers: Sequence[int]) -> Weights:
        """The weights that do best on the queries with these numbers, one weight changed at a time."""
        best = start
        for _ in range(ROUNDS):
            for name, values in CHOICES.items():
                tried = [replace(best, **{name: value}) for value in values]
                best = max([best, *tried], key=lambda weights: self._worth(weights, numbers))
        return best

    def _worth(self, weights: Weights, numbers: Iterable[int]) -> float:
        scores = self.scored(weights)
        return mean(scores[number].worth for number in numbers)


def _scored(search: SearchService, query: Judged) -> Scored:
    ids = tuple(result.id for result in search.search(query.q, limit=DEPTH).results)
    return Scored(ndcg(query, ids), success(query, ids))


def part_of(query: Judged) -> int:
    """The part that a query belongs to: by what it wants, so that a topic is in one part alone."""
    return crc32(query.want[0].encode("utf-8")) % PARTS


def main(out: TextIO) -> None:
    """Print what cross-validation and leaving out say about the weights as they stand."""
    here, paths = Path(__file__).parents[2] / "tests" / "relevance", checkout()
    library = read_library(paths.resources)
    known = {*library.topics, *library.services}
    judged = (query for file in FILES for query in read_judged(here / file) if query.kind != NONE)
    queries = [query for query in judged if known.intersection(query.want)]
    with tempfile.TemporaryDirectory() as folder:
        index = built_index(library, Path(folder) / "index", Remembering)
        bench = Bench(library, index, Places.read(paths.resources, library.state), queries)
        _cross_validate(bench, out)
        _leave_out(bench, out)


def _cross_validate(bench: Bench, out: TextIO) -> None:
    numbers = range(len(bench.queries))
    left_out: dict[int, Scored] = {}
    for part in range(PARTS):
        inside = [number for number in numbers if part_of(bench.queries[number]) != part]
        weights = bench.chosen(Weights(), inside)
        print(f"part {part}: {weights}", file=out, flush=True)
        left_out |= {number: bench.scored(weights)[number] for number in numbers if number not in set(inside)}
    print(_row("as they stand", bench.scored(Weights())), file=out)
    print(_row("chosen without the part", [left_out[number] for number in numbers]), file=out)


def _leave_out(bench: Bench, out: TextIO) -> None:
    for name, value in WITHOUT.items():
        print(_row(f"without {name}", bench.scored(replace(Weights(), **{name: value}))), file=out)


def _row(name: str, scores: Sequence[Scored]) -> str:
    order, first = mean(one.ndcg for one in scores), mean(one.success for one in scores)
    return f"{name:24} success@3 {first:.3f}  nDCG@10 {order:.3f}"


if __name__ == "__main__":
    main(sys.stdout)
