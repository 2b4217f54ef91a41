"""Runs the programs of a recipe, and says why one failed."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

SHOWN_LINES = 20
"""How many lines of a failed program's output are shown."""


class PackagingError(Exception):
    """A package could not be made. str() says why."""


def run(
    command: Sequence[str | Path],
    *,
    doing: str,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> str:
    """Run a program to its end; returns its standard output.

    Raises PackagingError with the program's standard error, or else with the last line of its output.

    Args:
        doing: the step, to begin a sentence with.
        environment: added to this process's own.
    """
    try:
        done = subprocess.run(  # noqa: S603  the recipes' own commands
            [str(word) for word in command],
            env={**os.environ, **(environment or {})},
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except FileNotFoundError:
        raise PackagingError(f"{doing} needs the program {command[0]}. Install it first.") from None
    if done.returncode:
        raise PackagingError(f"{doing} failed: {_reason(done.stdout, done.stderr)}")
    return done.stdout


def _reason(output: str, errors: str) -> str:
    complaints = [line.rstrip() for line in errors.splitlines() if line.strip()][-SHOWN_LINES:]
    last = [line.strip() for line in output.splitlines() if line.strip()][-1:]
    return "\n  ".join(complaints or last or ["no reason was given"])
