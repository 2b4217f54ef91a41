"""`verify`: a sheet of phone numbers to call, and the callers' marks applied to the services' files."""

import argparse
from datetime import date
from functools import partial
from pathlib import Path
from typing import TextIO

from guide.arguments import Parser, add_dry_run, add_today, number_of
from guide.content.authoring import read_library
from guide.content.call_sheet import call_sheet
from guide.content.number_ages import entries_of, is_due
from guide.content.verification.applying import Plan, carry_out, plan, write_new
from guide.content.verification.marks import rules_for
from guide.content.verification.printed import printed_call_sheet
from guide.errors import ContentError, GuideError
from guide.paths import Paths

APPLY = "python3 run.py verify apply --we-called"


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    command.describe("sheet --due 90 calls.csv", "apply --we-called calls.csv", "apply numbers-of-a-site.csv")
    about = "Make a call sheet, riskiest and oldest numbers first."
    sheet = command.step("sheet", about, "--due 90 calls.csv")
    add_today(sheet)
    sheet.add_argument(
        "--print", action="store_true", help="also write OUT.html: the same numbers as a form for paper"
    )
    sheet.add_argument(
        "--due",
        type=partial(number_of, "days", 0, 9999),
        default=0,
        metavar="DAYS",
        help="only numbers that nobody has called in this many days",
    )
    sheet.add_argument(
        "file", metavar="OUT.csv", help="the sheet: a new file that any spreadsheet program opens"
    )
    about = (
        "Copy the marks of a call sheet into the services' files; any invalid row rejects the whole sheet."
    )
    apply = command.step("apply", about, "--we-called --dry-run calls.csv")
    add_today(apply)
    add_dry_run(apply)
    apply.add_argument(
        "--we-called",
        action="store_true",
        help="the people who publish this guide made these calls; without it, nothing counts as a call",
    )
    apply.add_argument(
        "--urgent",
        action="append",
        default=[],
        metavar="NUMBER",
        help="an urgent number, or one of the cards, that may be marked as wrong; once for each",
    )
    apply.add_argument("file", metavar="FILE.csv", help="the marked sheet, saved as CSV")


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Make a sheet, or apply one.

    Raises ContentError with every invalid row, GuideError if a file exists already or is missing, OSError if
    a file cannot be written. In each case nothing has changed.
    """
    today = arguments.today or date.today()
    if arguments.step == "sheet":
        return _sheet(arguments, paths, today, out)
    return _apply(arguments, paths, today, out)


def _sheet(arguments: argparse.Namespace, paths: Paths, today: date, out: TextIO) -> int:
    file = Path(arguments.file)
    library = read_library(paths.resources)
    entries = entries_of(library)
    chosen = [entry for entry in entries if is_due(entry.phone, today, arguments.due)]
    files = {file: call_sheet(chosen, library.state)}
    form = file.with_suffix(".html")
    if arguments.print:
        files[form] = printed_call_sheet(chosen, library.state).encode("utf-8")
    write_new(files)
    print(f"{file}: {len(chosen)} of {len(entries)} numbers to call, the riskiest first.", file=out)
    if arguments.print:
        print(f"{form}: the same numbers to print, with boxes to mark.", file=out)
    print("Mark each number: right, wrong or no answer; the date, as '2026-11-25; your initials.", file=out)
    print(f"Then: {APPLY} --dry-run {file}", file=out)
    return 0


def _apply(arguments: argparse.Namespace, paths: Paths, today: date, out: TextIO) -> int:
    file = Path(arguments.file)
    if file.is_dir():
        raise GuideError(f"{file} is a folder. Name the sheet itself, such as {file / 'calls.csv'}")
    if not file.exists():
        raise GuideError(f"The file {file} is missing. To make a sheet: python3 run.py verify sheet {file}")
    library = read_library(paths.resources)
    rules = rules_for(library, today, we_called=arguments.we_called, urgent=arguments.urgent)
    try:
        services = paths.resources / "services"
        planned = plan(file.read_bytes(), file.as_posix(), library, services, rules)
    except ContentError:
        print("Nothing was changed. Fix these rows first.", file=out)
        raise
    if not arguments.dry_run:
        carry_out(planned.changes)
    # after writing: a pager that is closed early must not prevent that
    for change in planned.changes:
        print(change.diff(paths.root), file=out)
    print("\n".join(_summary(planned, is_dry=arguments.dry_run)), file=out)
    if planned.reported:
        print("\n".join(_reported(planned, file)), file=out)
    return 0


def _summary(planned: Plan, *, is_dry: bool) -> list[str]:
    results, files = planned.results, len(planned.changes)
    counts = ", ".join(f"{results[result]} {result}" for result in ("right", "wrong", "no answer"))
    already = [f"Already applied by an earlier run: {planned.already}."] if planned.already else []
    if is_dry:
        last = f"Nothing was written. Without --dry-run, {files} files would change."
    elif files:
        last = f"{files} files changed. Next: python3 run.py check, then python3 run.py build"
    else:
        last = "No file needed a change."
    return [f"Marked: {counts}.", *already, last]


def _reported(planned: Plan, file: Path) -> list[str]:
    """What others found out, with what to do about it."""
    rows = []
    for mark in planned.reported:
        new = f", new number {mark.number}" if mark.number else ""
        rows.append(f"  {mark.entry.service.name}, {mark.entry.phone.number}: {mark.result}{new}")
    first = "Nobody here has called these. Pages stay as they are. A new number is kept as low, and hidden:"
    last = "Call each of them, and write your own date and initials into its row. Then:"
    return [first, *rows, f"{last} {APPLY} --dry-run {file}"]
