"""Tables of figures, and where they go in docs/measurements.md."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from guide.errors import GuideError

MEASUREMENTS = "docs/measurements.md"
"""The document that holds the tables, from the root of the checkout."""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def ratio(value: float, base: float) -> str:
    """How many times `base`, to two digits."""
    times = value / base
    return f"{times:.0f}" if times >= 9.95 else f"{times:.1f}" if times >= 0.95 else f"{times:.2g}"


def record(root: Path, name: str, text: str, day: date) -> None:
    """Put a table between the marks `name` in the document of measurements, with the day it was measured.

    Raises GuideError where the document lacks the marks, OSError where it cannot be written.
    """
    put_between(root / MEASUREMENTS, name, f"{text}\n\nMeasured on {day.isoformat()}.")


def put_between(file: Path, name: str, text: str) -> None:
    """Write `text` between the two marks of this name. Raises GuideError where the file lacks them."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    whole = file.read_text(encoding="utf-8")
    before, begun, rest = whole.partition(begin)
    _, ended, after = rest.partition(end)
    if not (begun and ended):
        raise GuideError(
            f"{file.name} has no lines that mark where these figures go. It needs {begin} and {end}"
        )
    file.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")
