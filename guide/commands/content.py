"""`content`: put newer content from a signed file in use on an installed copy, or go back."""

import argparse
from datetime import date
from pathlib import Path
from typing import TextIO

from guide.packs.installing import go_back, install, read_file
from guide.packs.outcome import changed
from guide.packs.pack import PackError, Refusal
from guide.packs.stick import install_from_stick
from guide.paths import Paths


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Do it and say what changed. Raises PackError when a file is refused, GuideError or OSError."""
    if arguments.step == "stick":
        outcome = install_from_stick(paths, Path(arguments.device), date.today())
        print("\n".join(outcome.lines), file=out)
        return 0 if outcome.is_changed else 1
    if arguments.step == "install":
        try:
            change = install(paths, read_file(Path(arguments.file)), date.today())
        except PackError as error:
            if arguments.if_newer and error.refusal == Refusal.NOT_NEWER:
                print(error.reason, file=out)
                return 0
            raise
    else:
        change = go_back(paths, to_factory=arguments.factory)
    print("\n".join(changed(change).lines), file=out)
    print("Close the guide and open it again to see it.", file=out)
    return 0
