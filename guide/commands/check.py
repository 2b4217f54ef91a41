"""`check`: everything wrong with what editors wrote, each with file and line."""

import argparse
import json
from datetime import date
from typing import TextIO

from guide.content.authoring import read_authored
from guide.content.checks import Findings, check
from guide.content.checks.spelling import known_words
from guide.errors import ContentError
from guide.paths import Paths

UNREAD = "Ids, numbers and dates are compared once all files can be read."


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Print all problems, or that there are none; 1 when there is any."""
    today = arguments.today or date.today()
    findings, note = _find(paths, today)
    if arguments.json:
        print(json.dumps(_as_json(findings, today), ensure_ascii=False, indent=2), file=out)
    else:
        print("\n".join([*_as_lines(findings), *note]), file=out)
    return 1 if findings.errors or findings.warnings else 0


def _find(paths: Paths, today: date) -> tuple[Findings, tuple[str, ...]]:
    """What is wrong, and a note when only part could be looked at.

    Files that cannot be read are told alone: whatever refers to them would look wrong as well.
    """
    try:
        authored = read_authored(paths.resources)
    except ContentError as error:
        return Findings(error.problems, ()), (UNREAD,)
    known = known_words(paths.resources, authored.library, authored.vocabulary)
    return check(authored.library, authored.vocabulary, authored.origins, today, known), ()


def _as_lines(findings: Findings) -> list[str]:
    lines = [str(problem) for problem in findings.errors]
    lines += [f"{problem} (the library is built all the same)" for problem in findings.warnings]
    count = len(lines)
    lines.append(f"{count} {'problem' if count == 1 else 'problems'}." if count else "No problems found.")
    return lines


def _as_json(findings: Findings, today: date) -> dict[str, object]:
    kinds = (("error", findings.errors), ("warning", findings.warnings))
    problems = [
        {"path": problem.path, "line": problem.line, "text": problem.text, "kind": kind}
        for kind, group in kinds
        for problem in group
    ]
    return {"today": today.isoformat(), "problems": problems}
