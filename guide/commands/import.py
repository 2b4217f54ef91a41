"""`import`: what another directory knows, as a queue to decide on; and what a person took, into the files."""

import argparse
import re
from datetime import date
from pathlib import Path
from typing import TextIO

from guide.content.authoring import read_library
from guide.content.characters import hidden_characters
from guide.errors import ContentError, GuideError
from guide.exchange.folders import write_folder
from guide.exchange.importing.applying import ImportPlan, plan_import
from guide.exchange.importing.matching import Matching
from guide.exchange.importing.queue import queue_bytes, report_text
from guide.exchange.importing.reading import read_file
from guide.paths import Paths

LONGEST_SOURCE = 80
"""Characters; the source stands in the files of services."""


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Make a queue, or apply one.

    Raises ContentError with every row that makes no sense, GuideError when a file cannot be used or is in the
    way, OSError when the disk does not take one. In each case nothing has changed.
    """
    today = arguments.today or date.today()
    if arguments.step == "hsds":
        return _queue(arguments, paths, today, out)
    return _apply(Path(arguments.file), paths, out, is_dry=arguments.dry_run)


def _queue(arguments: argparse.Namespace, paths: Paths, today: date, out: TextIO) -> int:
    file = Path(arguments.file)
    source = arguments.source or file.stem
    _check_source(source)
    if arguments.seen and arguments.seen > today:
        raise GuideError(f"{arguments.seen} is in the future. Write the date of the file under --seen.")
    if not file.exists():
        raise GuideError(f"There is no file {file}.")
    library = read_library(paths.resources)
    incoming = read_file(file, library, today)
    proposals = list(Matching(library).proposals(incoming.records))
    seen = arguments.seen.isoformat() if arguments.seen else ""
    name = re.sub(r"[^a-z0-9]+", "-", source.casefold()).strip("-") or "file"
    folder = paths.root / "imports" / f"{name}-{seen or today.isoformat()}"
    report = report_text(incoming, proposals, source)
    write_folder(
        folder, {"queue.csv": queue_bytes(proposals, source, seen), "report.md": report.encode("utf-8")}
    )
    print(f"{folder}: {len(incoming.records)} records, {len(proposals)} lines to look at.", file=out)
    print(f"What was left behind, and what to do next: {folder / 'report.md'}", file=out)
    return 0


def _check_source(source: str) -> None:
    is_plain = source.isprintable() and source[:1].isalnum() and len(source) <= LONGEST_SOURCE
    if not is_plain or any(hidden_characters(source)):
        raise GuideError(
            f"The name of the source must be one line of at most {LONGEST_SOURCE} characters that begins "
            "with a letter or digit. Name it with --source."
        )


def _apply(file: Path, paths: Paths, out: TextIO, *, is_dry: bool) -> int:
    if not file.is_file():
        raise GuideError(f"There is no file {file}. Name the queue.csv that an import made.")
    library = read_library(paths.resources)
    try:
        planned = plan_import(file, library, paths.resources / "services")
    except ContentError:
        print("Nothing was changed: these lines come first.", file=out)
        raise
    if not is_dry:
        planned.carry_out()
    # after writing: a pager that is closed early must not keep anything from the files
    for change in planned.changes:
        print(change.diff(paths.root), file=out)
    for skeleton in planned.skeletons:
        print(f"To finish by hand: {skeleton}", file=out)
    _print_summary(planned, out, is_dry=is_dry)
    return 0


def _print_summary(planned: ImportPlan, out: TextIO, *, is_dry: bool) -> None:
    print(f"Taken: {planned.taken} lines.", file=out)
    if planned.already:
        print(f"Already in the files, from an earlier run: {planned.already}.", file=out)
    for number in planned.to_call:
        print(f"On no page before somebody has called it: {number}", file=out)
    files = len(planned.changes) + len(planned.skeletons)
    if is_dry:
        print(f"Nothing was written. Without --dry-run {files} files would change.", file=out)
    elif files:
        print(f"{files} files changed. Now: python3 run.py check, then python3 run.py build", file=out)
    else:
        print("No file had to change.", file=out)
