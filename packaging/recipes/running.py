"""Programs that a recipe starts, and what is said when one fails."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path


class PackagingError(Exception):
    """A package cannot be made. str() is a sentence that says why."""


def run(
    command: Sequence[str | Path],
    *,
    doing: str,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> str:
    """Run a program to its end and give what it printed on standard output.

    doing: the step, to begin a sentence with. environment: added to this process's own.
    Raises PackagingError with the last line that the program printed.
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
        raise PackagingError(f"{doing} needs the program {command[0]}: install it first.") from None
    if done.returncode:
        lines = [line for line in (done.stdout + "\n" + done.stderr).splitlines() if line.strip()]
        raise PackagingError(f"{doing} failed: {lines[-1] if lines else 'no reason was given'}")
    return done.stdout
