"""The guide's search beside other engines, on the same documents and the judged queries, in one run.

    python3 run.py bench

Writes its table into docs/measurements.md. SQLite's FTS5 is 1; all times are of the processor. The other
engines get our vocabulary as a field of its own.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from guide.content.authoring import read_library
from guide.errors import GuideError
from guide.paths import Paths, checkout
from tools.bench.corpora import Corpus, corpus_of
from tools.bench.measuring import Figures, measured
from tools.bench.searches import Engine, Fts5, Guide, Tantivy
from tools.bench.tables import MEASUREMENTS, ratio, record, table
from tools.tuning.judging import NONE, Given, Judged, Scores, evaluate, read_judged

JUDGED = "tests/relevance/en.yaml"
MARK = "search beside other engines"
HEAD = (
    "engine", "build", "bytes", "open + first",
    "words p50", "p95", "p99", "keys p50", "p95", "p99", "success@3", "nDCG@10",
)  # fmt: skip


class Row(NamedTuple):
    """One engine: what it took, and how good what it found was."""

    figures: Figures
    scores: Scores


def compared(paths: Paths) -> dict[str, Row]:
    """Every engine on the guide's own library; the first one is what the others are compared with."""
    corpus = corpus_of(read_library(paths.resources), paths)
    judged = [query for query in read_judged(paths.root / JUDGED) if query.kind != NONE]
    engines: list[Engine] = [Fts5(), Tantivy(), Guide()]
    with tempfile.TemporaryDirectory() as scratch:
        figures = measured(engines, corpus, [query.q for query in judged], Path(scratch))
        return {engine.name: Row(figures[engine.name], _scores(engine, corpus, judged)) for engine in engines}


def as_table(rows: Mapping[str, Row]) -> str:
    """The rows as ratios to the first, with the scores as they are."""
    base = next(iter(rows.values())).figures
    return table(HEAD, ([name, *_cells(row, base)] for name, row in rows.items()))


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and write the table into its document."""
    about = f"Compare the search with other engines, and update the table in {MEASUREMENTS}."
    parser = argparse.ArgumentParser(prog="python3 run.py bench", description=about)
    parser.parse_args(arguments)
    paths = checkout()
    rows = compared(paths)
    print(as_table(rows))
    try:
        record(paths.root, MARK, as_table(rows), date.today())
    except (GuideError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _scores(engine: Engine, corpus: Corpus, judged: Sequence[Judged]) -> Scores:
    """Judged as `evaluate` does; an engine without completion of its own does better with whole words."""
    pages = {*corpus.library.topics, *corpus.library.services}
    reports = [evaluate(judged, partial(_given, engine, end), pages).whole for end in ("", " ")]
    return max(reports, key=lambda scores: (scores.success_at_3, scores.ndcg_at_10))


def _given(engine: Engine, end: str, text: str) -> Given:
    return Given(tuple(engine.find(text + end)), weak=False)


def _cells(row: Row, base: Figures) -> list[str]:
    ours = row.figures
    return [
        ratio(ours.build, base.build),
        ratio(ours.size, base.size),
        ratio(ours.open_and_first, base.open_and_first),
        *(ratio(value, its) for value, its in zip(ours.whole, base.whole, strict=True)),
        *(ratio(value, its) for value, its in zip(ours.typed, base.typed, strict=True)),
        f"{row.scores.success_at_3:.3f}",
        f"{row.scores.ndcg_at_10:.3f}",
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
