"""`evaluate`: how well the search answers a file of judged queries."""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from guide.cli import end_in_a_sentence
from guide.command_table import COMMANDS
from guide.content.current import current
from guide.paths import Paths, checkout
from guide.search.opening import open_search
from tools.bench.tables import MEASUREMENTS
from tools.tuning.judging import Report, Scores, report_on

JUDGED = "tests/relevance"
ROW = re.compile(r"^(\| `([\w/]+\.yaml)` \| )\d+( \| .* \| )[^|]+ \|$", re.MULTILINE)
"""A row of the table of scores: a judged file, its queries, scores of older commits, scores now."""


def report_of(file: Path, paths: Paths) -> Report:
    """Ask the search every query of a file.

    Raises ContentError when the file is wrong, GuideError when it is not there, LibraryError when
    nothing has been built.
    """
    built = current(paths)
    library = built.library()
    return report_on(file, open_search(paths, built, library), library)


def with_scores_of_now(document: str, paths: Paths) -> str:
    """A document whose table of scores has its last column measured again. Raises as `report_of` does."""

    def row(match: re.Match[str]) -> str:
        now = report_of(paths.root / JUDGED / match[2], paths).whole
        scores = f"{now.success_at_3:.3f} / {now.ndcg_at_10:.3f}"
        return f"{match[1]}{now.queries}{match[3]}{scores} |"

    return ROW.sub(row, document)


def main(arguments: Sequence[str], paths: Paths) -> int:
    """Print the scores, whole and by kind, and every miss; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python3 run.py evaluate",
        description=COMMANDS["evaluate"].about,
        epilog="Example: python3 run.py evaluate tests/relevance/en.yaml",
    )
    parser.add_argument("--json", action="store_true", help="print JSON, for other programs")
    parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help="a file of queries, each with the ids that answer it, or the "
        f"document of measurements: then its table of scores is measured again ({MEASUREMENTS})",
    )
    chosen = parser.parse_args(arguments)

    def run() -> int:
        if chosen.file.suffix == ".md":
            document = chosen.file.read_text(encoding="utf-8")
            chosen.file.write_text(with_scores_of_now(document, paths), encoding="utf-8")
            return 0
        report = report_of(chosen.file, paths)
        print(_as_json(report) if chosen.json else _as_text(report))
        return 0

    return end_in_a_sentence(run, paths, sys.stdout, sys.stderr)


def _as_json(report: Report) -> str:
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode("utf-8")


def _as_text(report: Report) -> str:
    lines = [f"{'':10} queries  success@3  nDCG@10", _row("whole", report.whole)]
    lines += [_row(kind, scores) for kind, scores in report.by_kind.items()]
    lines += [f"No wanted page exists yet for {report.unanswerable} more."]
    lines += [f"Miss ({miss.kind}): {miss.q} -> {', '.join(miss.got) or 'nothing'}" for miss in report.misses]
    strong = len(report.none_strong)
    lines += [f"Unrelated: {report.none}, a strong match claimed for {strong}."]
    lines += [f"Claimed strong: {query}" for query in report.none_strong]
    lines += [f"Right, yet called weak: {query}" for query in report.weak_wrongly]
    return "\n".join(lines)


def _row(name: str, scores: Scores) -> str:
    return f"{name:10} {scores.queries:7}  {scores.success_at_3:9.3f}  {scores.ndcg_at_10:7.3f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], checkout()))
