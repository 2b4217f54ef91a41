"""`prove`: a scripted visit on this computer, observed from outside, and a report of which promises hold."""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import TextIO

import msgspec

from guide.arguments import Parser, add_json
from guide.commands import as_json
from guide.content.current import current
from guide.errors import GuideError
from guide.lockdown.windows_lockdown import tried_on_windows
from guide.paths import Paths
from guide.selfcheck.machine import judge_windows
from guide.selfcheck.report import Finding, Report, as_text
from guide.selfcheck.visitor import LEAVES

PYTHON = (sys.executable, "-P")
_GUIDE = ("guide",)


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    note = (
        "A window opens and is used for about half a minute. Do not touch keyboard or mouse. The report\n"
        "lists what could not be tested, with the reason; that does not count as a problem."
    )
    command.describe("", "--json", note=note)
    add_json(command)


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Print the report; 1 if a promise does not hold. Raises GuideError or LibraryError."""
    version = current(paths).library().version
    if sys.platform == "win32":
        return _print(Report(version, 0, judge_windows(tried_on_windows())), arguments, out)
    if sys.platform != "linux":
        raise GuideError("This command works only on Linux and Windows.")
    print(
        "A window opens and is used for about half a minute. Do not touch keyboard or mouse.", file=sys.stderr
    )
    started = time.monotonic()
    results = findings(paths, _GUIDE)
    return _print(Report(version, round(time.monotonic() - started, 1), results), arguments, out)


def _print(report: Report, arguments: argparse.Namespace, out: TextIO) -> int:
    print(as_json(report) if arguments.json else as_text(report), file=out)
    return 1 if report.something_fails else 0


def findings(
    paths: Paths, module: Sequence[str], leaves: int = LEAVES, python: Sequence[str] = PYTHON
) -> tuple[Finding, ...]:
    """Run the self-check on a module, in a process of its own: this one has made itself unreadable.

    Raises GuideError.

    Args:
        module: its name, and its arguments.
        leaves: how often the visitor leaves.
        python: the words before -m.
    """
    done = subprocess.run(  # noqa: S603  ourselves
        [*python, "-m", "guide.selfcheck", str(leaves), *module],
        env={**os.environ, "PYTHONPATH": str(paths.root), "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise GuideError(
            last or f"The self-check ended early, with status {done.returncode}. Please report it."
        )
    return msgspec.json.decode(done.stdout, type=tuple[Finding, ...])
