"""Figures of engines over one corpus, all taken in one run, in processor time."""

import gc
import resource
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

from tools.bench.corpora import Corpus
from tools.bench.figures import SHARES, percentile
from tools.bench.searches import Engine

FIRST_QUERY = "a safe place to stay"
TIMES_OPENED = 5


class Figures(NamedTuple):
    """What one engine took.

    Attributes:
        build, open_and_first: milliseconds.
        size: bytes on disk.
        whole, typed: milliseconds that half, 95 and 99 of 100 searches do not pass.
    """

    build: float
    size: int
    open_and_first: float
    whole: Sequence[float]
    typed: Sequence[float]


def measured(
    engines: Sequence[Engine], corpus: Corpus, queries: Sequence[str], scratch: Path
) -> dict[str, Figures]:
    """By engine, its figures. The engines take turns search by search; they are left open.

    Args:
        queries: texts that are searched whole, and as they are typed, letter by letter from the second on.
        scratch: an empty folder for the indexes.
    """
    built = {engine.name: _build(engine, corpus, scratch) for engine in engines}
    opened = {engine.name: _open(engine, corpus, scratch) for engine in engines}
    whole = _spreads(engines, [f"{query} " for query in queries])
    typed = _spreads(engines, list(_beginnings(queries)))
    names = [engine.name for engine in engines]
    return {name: Figures(*built[name], opened[name], whole[name], typed[name]) for name in names}


def _build(engine: Engine, corpus: Corpus, scratch: Path) -> tuple[float, int]:
    folder = _folder(engine, scratch)
    folder.mkdir()
    begun = _with_children()
    engine.build(corpus, folder)
    took = (_with_children() - begun) * 1000
    return took, sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _open(engine: Engine, corpus: Corpus, scratch: Path) -> float:
    """The median: a first opening also imports modules, which a long visit pays once.

    What stands in memory by then is frozen, as a guide's parent does, or each opening would look through the
    corpus for what can be thrown away.
    """
    gc.collect()
    gc.freeze()
    taken = []
    for _ in range(TIMES_OPENED):
        begun = process_time()
        engine.open(corpus, _folder(engine, scratch))
        engine.find(FIRST_QUERY)
        taken.append((process_time() - begun) * 1000)
    return sorted(taken)[TIMES_OPENED // 2]


def _folder(engine: Engine, scratch: Path) -> Path:
    return scratch / engine.name.replace(" ", "-")


def _beginnings(queries: Iterable[str]) -> Iterator[str]:
    for query in queries:
        yield from (query[:letters] for letters in range(2, len(query) + 1))


def _spreads(engines: Iterable[Engine], texts: Sequence[str]) -> Mapping[str, Sequence[float]]:
    taken: dict[str, list[float]] = {engine.name: [] for engine in engines}
    for text in texts:
        for engine in engines:
            begun = process_time()
            engine.find(text)
            taken[engine.name].append((process_time() - begun) * 1000)
    return {name: [percentile(times, share) for share in SHARES] for name, times in taken.items()}


def _with_children() -> float:
    """Seconds of processor time of this process and of all that it started and waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)
