"""Whether the other figures of the search hold: those that stand beside its weights, one at a time.

    python -m tools.tuning.constants

For each figure, a value is chosen on four fifths of the queries, split as in `tools.tuning.tuning`, and
tried on the fifth left out. Figures that say how strong a match is are judged by what is told wrongly:
strong where nothing can answer, weak where a page does. One value of each switches the figure off.
"""

import importlib
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import mean
from typing import NamedTuple, TextIO

from guide.content.authoring import read_library
from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.places import Places
from guide.paths import checkout
from guide.search.service import SearchService
from tools.tuning.building import built_index
from tools.tuning.judging import DEPTH, NONE, Judged, ndcg, read_judged, success
from tools.tuning.tuning import PARTS, Remembering, part_of

FILES = ("en.yaml", "own.yaml", "fresh.yaml", "heard.yaml")
UNRELATED = (*FILES, "unrelated.yaml")
OFF = float("inf")


class Figure(NamedTuple):
    """A figure of a module, the values that are tried, and the one that switches it off."""

    module: str
    name: str
    tried: tuple[float, ...]
    off: float


OF_THE_ORDER = (
    Figure("facets", "WISHED", (1.0, 1.1, 1.25, 1.5, 2.0), 1.0),
    Figure("asking", "AKIN", (0.2, 0.35, 0.5), 0.0),
    Figure("asking", "HALF", (0.25, 0.5, 0.75), 0.0),
    Figure("ranking", "STATEWIDE", (0.2, 0.3, 0.5), 1.0),
    Figure("ranking", "EVERYWHERE", (0.3, 0.4, 0.6), 1.0),
    Figure("ranking", "ELSEWHERE", (0.05, 0.1, 0.2), 1.0),
    Figure("ranking", "FAR", (0.5, 0.7, 0.85), 1.0),
    Figure("ranking", "AFTER_NEAREST", (0.8, 0.95, 1.0), OFF),
    Figure("cutting", "RESERVED", (0.3, 0.5, 0.7), 0.0),
    Figure("scoring", "BEHIND", (0.3, 0.5, 0.7), 1.0),
    Figure("links", "NAMED", (0.25, 0.5, 0.75), 0.0),
)
OF_STRENGTH = (
    Figure("strength", "COVERAGE", (0.55, 0.6, 0.65, 0.7, 0.75), 0.0),
    Figure("strength", "ABOUT", (0.35, 0.4, 0.45, 0.5, 0.6), 0.0),
    Figure("strength", "PAIR", (2, 3, 4), 0),
    Figure("understanding", "FAR", (1.0, 1.2, 1.5), OFF),
)
Worth = Callable[[SearchService, Judged], float]


def order(search: SearchService, query: Judged) -> float:
    """The order of ten, and half as much that one of three is right."""
    ids = tuple(result.id for result in search.search(query.q, limit=DEPTH).results)
    return ndcg(query, ids) + success(query, ids) / 2


def strength(search: SearchService, query: Judged) -> float:
    """1 where a match is called strong for a query that has one, and weak for one that has none."""
    return float(search.search(query.q, limit=DEPTH).weak == (query.kind == NONE))


@contextmanager
def changed(figure: Figure, value: float) -> Iterator[None]:
    """The search with another value of a figure."""
    module = importlib.import_module(f"guide.search.{figure.module}")
    before = getattr(module, figure.name)
    setattr(module, figure.name, value)
    try:
        yield
    finally:
        setattr(module, figure.name, before)


def tried(
    figures: Iterable[Figure],
    make: Callable[[], SearchService],
    queries: Sequence[Judged],
    worth: Worth,
    out: TextIO,
) -> None:
    """A line for each figure: as it stands, chosen without the part that is scored, and switched off."""

    def scores(figure: Figure, value: float) -> list[float]:
        with changed(figure, value):
            search = make()
            return [worth(search, query) for query in queries]

    for figure in figures:
        stands = getattr(importlib.import_module(f"guide.search.{figure.module}"), figure.name)
        by_value = {
            value: scores(figure, value) for value in dict.fromkeys((stands, *figure.tried, figure.off))
        }
        chosen, values = _left_out(by_value, queries, stands)
        print(
            f"{figure.module}.{figure.name:14} {stands:5g}: {mean(by_value[stands]):.4f}  chosen {chosen:.4f}"
            f" ({', '.join(f'{value:g}' for value in values)})  off {mean(by_value[figure.off]):.4f}",
            file=out,
            flush=True,
        )


def _left_out(
    by_value: Mapping[float, Sequence[float]], queries: Sequence[Judged], stands: float
) -> tuple[float, list[float]]:
    """The mean over all queries with the value that does best on the other parts, and each part's value."""
    left_out: list[float] = []
    values: list[float] = []
    for part in range(PARTS):
        inside = [number for number, query in enumerate(queries) if _part(query) != part]
        outside = [number for number, query in enumerate(queries) if _part(query) == part]
        best = max(by_value, key=lambda value: (sum(by_value[value][one] for one in inside), value == stands))
        values.append(best)
        left_out += [by_value[best][one] for one in outside]
    return mean(left_out), values


def _part(query: Judged) -> int:
    return part_of(query) if query.want else len(query.q) % PARTS


def main(out: TextIO) -> None:
    """Print what cross-validation says about each figure."""
    here, paths = Path(__file__).parents[2] / "tests" / "relevance", checkout()
    library = read_library(paths.resources)
    places, vocabulary = Places.read(paths.resources, library.state), read_vocabulary(paths.resources)
    known = {*library.topics, *library.services}
    asked = [query for file in UNRELATED for query in read_judged(here / file)]
    answered = [query for query in asked if query.kind != NONE and known.intersection(query.want)]
    with tempfile.TemporaryDirectory() as folder:
        index = built_index(library, Path(folder) / "index", Remembering)

        def make() -> SearchService:
            return SearchService(library, index, places, vocabulary)

        print(f"order, {len(answered)} queries: nDCG@10 and half of success@3", file=out)
        tried(OF_THE_ORDER, make, answered, order, out)
        everything = [query for query in asked if query.kind == NONE or query in answered]
        print(f"strength, {len(everything)} queries: told rightly", file=out)
        tried(OF_STRENGTH, make, everything, strength, out)


if __name__ == "__main__":
    main(sys.stdout)
