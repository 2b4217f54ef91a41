"""`content`: put newer content from a signed file in use on an installed copy, or go back."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TextIO

from guide.content.display_text import spoken_date
from guide.packs.installing import Change, go_back, install, read_file
from guide.packs.stick import install_from_stick
from guide.paths import Paths

MOST_NAMED = 10
"""Numbers that are named; more are counted."""


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Do it and say what changed. Raises PackError when a file is refused, GuideError or OSError."""
    if arguments.step == "stick":
        result = install_from_stick(paths, Path(arguments.device), date.today())
        print(result.text, file=out)
        return 0 if result.change else 1
    if arguments.step == "install":
        change = install(paths, read_file(Path(arguments.file)), date.today())
    else:
        change = go_back(paths, to_factory=arguments.factory)
    print("\n".join(change_lines(change)), file=out)
    return 0


def change_lines(change: Change) -> Iterator[str]:
    """What changed, for the person who changed it."""
    yield f"The guide now has the content of {spoken_date(change.new.date)} (number {change.new.sequence})."
    yield f"Before, it had the content of {spoken_date(change.old.date)} (number {change.old.sequence})."
    for what, numbers in (("New numbers", change.added), ("Numbers no longer shown", change.removed)):
        if numbers:
            more = ", ..." if len(numbers) > MOST_NAMED else ""
            yield f"{what}: {len(numbers)} ({', '.join(numbers[:MOST_NAMED])}{more})"
    if change.withdrawn:
        yield f"Withdrawn, and not to be used any more: {', '.join(change.withdrawn)}"
    if change.new_keys:
        yield f"From now on, content is also accepted from the key {', '.join(change.new_keys)}."
    yield "Close the guide and open it again to see it."
