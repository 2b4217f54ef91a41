"""How the search grows with a directory: made-up services, queried for words of their descriptions.

    python -m tools.bench.scale [COUNT ...] [--record]

Prints a table as Markdown; --record also puts it into docs/measurements.md. All times are of the processor,
first readings of words included; the last columns are ratios to SQLite's FTS5 in the same run.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from guide.content.authoring import read_library
from guide.paths import checkout
from tools.bench.corpora import corpus_of
from tools.bench.measuring import Figures, measured
from tools.bench.ours import Guide, GuideIndex
from tools.bench.peers import Fts5
from tools.bench.services import asked_of, directory_of
from tools.bench.tables import ratio, record, table

COUNTS = (3_000, 10_000, 30_000)
QUERIES = 60
MARK = "large directories"
HEAD = ("services", "engine", "build", "size", "open + first", "words p50", "p95", "keys p50", "p95")
RATIOS = ("build", "open + first", "words p95", "keys p95")


def figures_of(count: int) -> dict[str, Figures]:
    """The guide, its index alone, and FTS5 over `count` services."""
    paths = checkout()
    corpus = corpus_of(directory_of(read_library(paths.resources), count), paths, is_tagged=False)
    with tempfile.TemporaryDirectory() as scratch:
        return measured(
            [Fts5(), GuideIndex(), Guide()], corpus, asked_of(corpus.library, QUERIES), Path(scratch)
        )


def rows(count: int, found: dict[str, Figures]) -> list[list[str]]:
    """A line for each engine; the first one is what the others are compared with."""
    base = next(iter(found.values()))
    return [[f"{count:,}", name, *_times(one), *_ratios(one, base)] for name, one in found.items()]


def _times(one: Figures) -> list[str]:
    """Seconds, megabytes and milliseconds."""
    spreads = (one.whole.p50, one.whole.p95, one.typed.p50, one.typed.p95)
    return [
        f"{one.build / 1000:.1f} s",
        f"{one.size / 1e6:.1f} MB",
        f"{one.open_and_first:.0f} ms",
        *(f"{milliseconds:.1f} ms" for milliseconds in spreads),
    ]


def _ratios(one: Figures, base: Figures) -> list[str]:
    return [
        ratio(one.build, base.build),
        ratio(one.open_and_first, base.open_and_first),
        ratio(one.whole.p95, base.whole.p95),
        ratio(one.typed.p95, base.typed.p95),
    ]


def main(arguments: Sequence[str]) -> int:
    """Measure one size after the other, and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("counts", nargs="*", type=int, metavar="COUNT")
    parser.add_argument("--record", action="store_true")
    chosen = parser.parse_args(arguments)
    lines = [line for count in chosen.counts or COUNTS for line in rows(count, figures_of(count))]
    text = table((*HEAD, *(f"ratio: {name}" for name in RATIOS)), lines)
    print(text)
    if chosen.record:
        record(checkout().root, MARK, text, date.today())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
