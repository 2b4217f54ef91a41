"""`evaluate`: how well the search answers a file of judged queries."""

import argparse
from pathlib import Path
from typing import TextIO

import msgspec

from guide.content.authoring.record import Record, SourceFile
from guide.content.current import current
from guide.errors import ContentError, GuideError, Problem
from guide.judging import DEPTH, Given, Judged, Report, Scores, evaluate
from guide.paths import Paths
from guide.search.opening import open_search

_KEYS = ("q", "want", "also", "kind")


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Print the scores, whole and by kind, and every miss.

    Raises ContentError when the file is wrong, GuideError when it is not there, LibraryError when
    nothing has been built.
    """
    queries = read_judged(Path(arguments.file))
    built = current(paths)
    library = built.library()
    known = {*library.topics, *library.services}
    search = open_search(paths, built, library)

    def ask(text: str) -> Given:
        answer = search.search(text, limit=DEPTH)
        return Given(tuple(result.id for result in answer.results), answer.weak)

    report = evaluate(queries, ask, known)
    print(_as_json(report) if arguments.json else _as_text(report), file=out)
    return 0


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


def _as_json(report: Report) -> str:
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode("utf-8")


def _as_text(report: Report) -> str:
    lines = [f"{'':10} queries  success@3  nDCG@10  MRR@10", _row("whole", report.whole)]
    lines += [_row(kind, scores) for kind, scores in report.by_kind.items()]
    lines += [f"No wanted page exists yet for {report.unanswerable} more."]
    lines += [f"Miss ({miss.kind}): {miss.q} -> {', '.join(miss.got) or 'nothing'}" for miss in report.misses]
    strong = len(report.none_strong)
    lines += [f"Unrelated: {report.none}, a strong match claimed for {strong}."]
    lines += [f"Claimed strong: {query}" for query in report.none_strong]
    lines += [f"Right, yet called weak: {query}" for query in report.weak_wrongly]
    return "\n".join(lines)


def _row(name: str, scores: Scores) -> str:
    return (
        f"{name:10} {scores.queries:7}  {scores.success_at_3:9.3f}  "
        f"{scores.ndcg_at_10:7.3f}  {scores.mrr_at_10:6.3f}"
    )
