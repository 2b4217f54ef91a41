"""`check`: all problems in the content, each with file and line."""

import argparse
from collections.abc import Iterator
from datetime import date
from typing import TextIO

from guide.arguments import Parser, add_today
from guide.content.authoring import read_authored
from guide.content.checks import Findings, check
from guide.content.checks.spelling import known_words
from guide.errors import ContentError, Problem
from guide.paths import Paths

UNREAD = "Ids, numbers and dates are checked once all files can be read."


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    command.describe("", "--today 2027-06-01")
    add_today(command)


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Print all problems, or that there are none; 1 when there is any."""
    today = arguments.today or date.today()
    findings, note = _find(paths, today)
    print("\n".join([*_as_lines(findings), *note]), file=out)
    return 1 if any(problems for problems, _ in _by_kind(findings)) else 0


def _find(paths: Paths, today: date) -> tuple[Findings, tuple[str, ...]]:
    """What is wrong, and a note when only part could be looked at.

    If files cannot be read, only those are reported: everything that refers to them would look wrong too.
    """
    try:
        authored = read_authored(paths.resources)
    except ContentError as error:
        return Findings(error.problems), (UNREAD,)
    correct_words = known_words(paths.resources, authored.library, authored.vocabulary)
    findings = check(
        authored.library, authored.vocabulary, authored.source_map, today, correct_words, authored.others
    )
    return findings, ()


def _as_lines(findings: Findings) -> list[str]:
    lines, count = [], 0
    for problems, note in _by_kind(findings):
        for problem in problems:
            lines += [f"{problem}{note}", f"    Why: {problem.why}"]
            count += 1
    lines.append(f"{count} {'problem' if count == 1 else 'problems'}." if count else "No problems found.")
    return lines


def _by_kind(findings: Findings) -> Iterator[tuple[tuple[Problem, ...], str]]:
    """The problems of each kind, with a note about building and releasing."""
    yield findings.errors, ""
    yield findings.overdue, " (stops a release; the library is built anyway)"
    yield findings.warnings, " (the library is built anyway)"
