"""Whether the weights of the search are right, one at a time.

    python -m tools.tuning.constants

For each weight, a value is chosen on four fifths of the queries, split by the topic or service that they want
first, so that no part knows the topics of another, and tried on the fifth left out. Weights of strong matches
are judged by wrong claims: strong where nothing can answer, weak where a page does. One value of each weight
switches it off.
"""

import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from statistics import mean
from typing import NamedTuple, TextIO
from zlib import crc32

from msgspec.structs import replace

from guide.content.authoring import read_library
from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.places import Places
from guide.paths import checkout
from guide.search.precomputed import precompute
from guide.search.service import SearchService
from guide.search.weights import Weights
from index.index import Index
from tools.tuning.building import built_index
from tools.tuning.judging import DEPTH, NONE, Judged, ndcg, read_judged, success

FILES = ("en.yaml", "own.yaml", "fresh.yaml", "heard.yaml")
UNRELATED = (*FILES, "unrelated.yaml")
OFF = float("inf")
PARTS = 5


class Trial(NamedTuple):
    """The values of one weight that are tried.

    Attributes:
        name: of the weight.
        values: what is tried besides the value that it has.
        off: the value that switches it off.
    """

    name: str
    values: tuple[float, ...]
    off: float


OF_THE_ORDER = (
    Trial("meaning", (0.5, 0.75, 1.0, 1.5), 0.0),
    Trial("question", (0.4, 0.6, 0.8, 1.0), 0.0),
    Trial("link", (0.2, 0.3, 0.4), 0.0),
    Trial("max_link", (0.4, 0.6, 0.8, 1.0), OFF),
    Trial("linking_topics", (1, 3, 5, 8), 0),
    Trial("synonym", (0.2, 0.35, 0.5), 0.0),
    Trial("joined", (0.25, 0.5, 0.75), 0.0),
    Trial("statewide", (0.2, 0.3, 0.5), 1.0),
    Trial("topic_beside_place", (0.25, 0.3, 0.4, 0.6), 1.0),
    Trial("elsewhere", (0.05, 0.1, 0.2), 1.0),
    Trial("far", (0.5, 0.7, 0.85), 1.0),
    Trial("behind_nearest", (0.8, 0.95, 1.0), OFF),
    Trial("link_by_name", (0.25, 0.5, 0.75), 0.0),
)
OF_STRENGTH = (
    Trial("strong", (1.24, 1.29, 1.34, 1.39, 1.44), 0.0),
    Trial("strong_meaning", (0.4, 0.5, 0.6), 0.0),
    Trial("strong_situation", (0.5, 0.6, 0.7, 0.8), 0.0),
    Trial("strong_open", (0.2, 0.3, 0.4, 0.5), 0.0),
    Trial("guess_edit_cost", (1.0, 1.2, 1.5), OFF),
)
Worth = Callable[[SearchService, Judged], float]


class Remembering(Index):
    """An index that finds nearness of meaning once for each question: other weights ask for the same."""

    def semantic_similarity(self, spelled: Iterable[str], ids: Iterable[str]) -> dict[str, float]:
        """As the index does; repeated queries are answered from memory."""
        return self._remembered(tuple(spelled), tuple(ids))

    @cached_property
    def _remembered(self) -> Callable[[tuple[str, ...], tuple[str, ...]], dict[str, float]]:
        return cache(super().semantic_similarity)


def order(search: SearchService, query: Judged) -> float:
    """The order of ten, and half as much that one of three is right."""
    ids = tuple(result.id for result in search.search(query.q, limit=DEPTH).results)
    return ndcg(query, ids) + success(query, ids) / 2


def strength(search: SearchService, query: Judged) -> float:
    """1 if a match is called strong for a query with an answer, and weak for a query without."""
    return float(search.search(query.q, limit=DEPTH).weak == (query.kind == NONE))


def compare(
    trials: Iterable[Trial],
    make: Callable[[Weights], SearchService],
    queries: Sequence[Judged],
    worth: Worth,
    out: TextIO,
) -> None:
    """A line for each weight: as it is, chosen without the part that is scored, and switched off."""
    for trial in trials:
        present = getattr(Weights(), trial.name)
        by_value: dict[float, list[float]] = {}
        for value in dict.fromkeys((present, *trial.values, trial.off)):
            search = make(replace(Weights(), **{trial.name: value}))
            by_value[value] = [worth(search, query) for query in queries]
        chosen, values = _left_out(by_value, queries, present)
        print(
            f"{trial.name:20} {present:5g}: {mean(by_value[present]):.4f}  chosen {chosen:.4f}"
            f" ({', '.join(f'{value:g}' for value in values)})  off {mean(by_value[trial.off]):.4f}",
            file=out,
            flush=True,
        )


def _left_out(
    by_value: Mapping[float, Sequence[float]], queries: Sequence[Judged], present: float
) -> tuple[float, list[float]]:
    """The mean over all queries with the value that does best on the other parts, and each part's value."""
    left_out: list[float] = []
    values: list[float] = []
    for part in range(PARTS):
        inside = [number for number, query in enumerate(queries) if _part(query) != part]
        outside = [number for number, query in enumerate(queries) if _part(query) == part]
        best = max(
            by_value, key=lambda value: (sum(by_value[value][one] for one in inside), value == present)
        )
        values.append(best)
        left_out += [by_value[best][one] for one in outside]
    return mean(left_out), values


def _part(query: Judged) -> int:
    return crc32((query.want[0] if query.want else query.q).encode("utf-8")) % PARTS


def main(out: TextIO) -> None:
    """Print what cross-validation says about each weight."""
    here, paths = Path(__file__).parents[2] / "tests" / "relevance", checkout()
    library = read_library(paths.resources)
    places, vocabulary = Places.read(paths.resources, library.state), read_vocabulary(paths.resources)
    known = {*library.topics, *library.services}
    judged = [query for file in UNRELATED for query in read_judged(here / file)]
    answered = [query for query in judged if query.kind != NONE and known.intersection(query.want)]
    with tempfile.TemporaryDirectory() as folder:
        index = built_index(library, Path(folder) / "index", Remembering)

        prepared = precompute(library, vocabulary, places)

        def make(weights: Weights) -> SearchService:
            return SearchService(library, index, places, prepared, weights)

        print(f"order, {len(answered)} queries: nDCG@10 and half of success@3", file=out)
        compare(OF_THE_ORDER, make, answered, order, out)
        everything = [query for query in judged if query.kind == NONE or query in answered]
        print(f"strength, {len(everything)} queries: judged rightly", file=out)
        compare(OF_STRENGTH, make, everything, strength, out)


if __name__ == "__main__":
    main(sys.stdout)
