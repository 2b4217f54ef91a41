"""`tables`: every source, and what each page contains, as documents made from the content."""

import argparse
from typing import TextIO

from guide.arguments import Parser
from guide.content.authoring import read_library
from guide.content.maintainer_tables import write_tables
from guide.paths import Paths


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    command.describe("")


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:  # noqa: ARG001 - as every command
    """Write them. Raises ContentError if files cannot be read, OSError if not written."""
    for file in write_tables(read_library(paths.resources), paths.build / "tables"):
        print(file.relative_to(paths.root), file=out)
    return 0
