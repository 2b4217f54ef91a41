"""How good a search is, by judged queries: success@3 and nDCG@10.

A query's `want` ids are right answers (grade 2), its `also` ids acceptable (grade 1). Queries of kind
"none" ask for nothing that is here; of them only counts how many claim a strong match.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from math import log2
from pathlib import Path

from msgspec import Struct

from guide.content.authoring.record import Record, SourceFile
from guide.content.model import Library
from guide.errors import ContentError, GuideError, Problem
from guide.search.service import SearchService

NONE = "none"
FIRST, DEPTH = 3, 10
"""How many results success looks at, and how many nDCG does."""


class Judged(Struct, frozen=True):
    """A query as people type it, and the ids that answer it.

    Attributes:
        kind: what sort of query it is.
    """

    q: str
    kind: str
    want: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


_KEYS = ("q", "want", "also", "kind")


def read_judged(file: Path) -> tuple[Judged, ...]:
    """The queries of a file. Raises ContentError with all its problems, GuideError without a file."""
    if not file.is_file():
        raise GuideError(f"There is no file {file}. Name a file of judged queries: tests/relevance/en.yaml")
    problems: list[Problem] = []
    sheet = SourceFile(file.as_posix(), problems, {})
    records = sheet.records(sheet.yaml(sheet.text(file)), "queries", _KEYS)
    queries = tuple(_judged(record) for record in records)
    if problems:
        raise ContentError(problems)
    return queries


def _judged(record: Record) -> Judged:
    return Judged(
        q=record.text("q"),
        kind=record.text("kind"),
        want=record.texts("want"),
        also=record.texts("also"),
    )


class Given(Struct, frozen=True):
    """What a search gave: ids in order, and whether it called all of them weak."""

    ids: tuple[str, ...]
    weak: bool


class Scores(Struct, frozen=True):
    """Means over `queries` queries, each 0 to 1; all 0 when there are none."""

    queries: int
    success_at_3: float
    ndcg_at_10: float


class Miss(Struct, frozen=True):
    """A query without a right answer among the first three.

    Attributes:
        got: what stood there.
    """

    q: str
    kind: str
    got: tuple[str, ...]


class Report(Struct, frozen=True):
    """An evaluation.

    Attributes:
        unanswerable: queries none of whose wanted ids exist; they enter no score.
        none, none_strong: unrelated queries, and those among them for which a strong match was claimed.
        weak_wrongly: answered queries (a right id in the first three) that were called weak.
    """

    whole: Scores
    by_kind: dict[str, Scores]
    misses: tuple[Miss, ...]
    unanswerable: int
    none: int
    none_strong: tuple[str, ...]
    weak_wrongly: tuple[str, ...]


def success(judged: Judged, ids: Sequence[str]) -> float:
    """1 if a wanted id is among the first three, else 0."""
    return float(any(page in judged.want for page in ids[:FIRST]))


def ndcg(judged: Judged, ids: Sequence[str]) -> float:
    """Discounted gain of the first ten, as a share of what the query's own ids could give."""
    ideal = [2] * len(judged.want) + [1] * len(judged.also)
    best = _discounted(ideal[:DEPTH])
    return _discounted([_grade(judged, page) for page in ids[:DEPTH]]) / best if best else 0.0


def evaluate(queries: Iterable[Judged], search: Callable[[str], Given], pages: Collection[str]) -> Report:
    """Ask `search` every query that ids in `known` can answer, and every one of kind "none"."""
    all_queries = list(queries)
    unrelated = [(query, search(query.q)) for query in all_queries if query.kind == NONE]
    real = [query for query in all_queries if query.kind != NONE]
    pairs = [(query, search(query.q)) for query in real if any(wanted in pages for wanted in query.want)]
    return Report(
        whole=_scores(pairs),
        by_kind=_by_kind(pairs),
        misses=tuple(_miss(query, given) for query, given in pairs if not success(query, given.ids)),
        unanswerable=len(real) - len(pairs),
        none=len(unrelated),
        none_strong=tuple(query.q for query, given in unrelated if not given.weak),
        weak_wrongly=tuple(query.q for query, given in pairs if given.weak and success(query, given.ids)),
    )


def report_on(file: Path, search: SearchService, library: Library) -> Report:
    """The evaluation of `search` on the judged queries in `file`. Raises as `read_judged` does."""

    def ask(text: str) -> Given:
        answer = search.search(text)
        return Given(tuple(result.id for result in answer.results), answer.weak)

    return evaluate(read_judged(file), ask, {*library.topics, *library.services})


def _grade(judged: Judged, page: str) -> int:
    if page in judged.want:
        return 2
    return 1 if page in judged.also else 0


def _discounted(grades: Iterable[int]) -> float:
    return sum(grade / log2(rank + 1) for rank, grade in enumerate(grades, 1))


def _scores(pairs: Sequence[tuple[Judged, Given]]) -> Scores:
    def mean(score: Callable[[Judged, Sequence[str]], float]) -> float:
        return round(sum(score(query, given.ids) for query, given in pairs) / max(len(pairs), 1), 4)

    return Scores(len(pairs), mean(success), mean(ndcg))


def _by_kind(pairs: Iterable[tuple[Judged, Given]]) -> dict[str, Scores]:
    kinds: defaultdict[str, list[tuple[Judged, Given]]] = defaultdict(list)
    for query, given in pairs:
        kinds[query.kind].append((query, given))
    return {kind: _scores(kinds[kind]) for kind in sorted(kinds)}


def _miss(query: Judged, given: Given) -> Miss:
    return Miss(query.q, query.kind, given.ids[:FIRST])
