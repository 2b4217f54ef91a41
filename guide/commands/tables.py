"""`tables`: the documents in docs/ that are made from the content."""

import argparse
from typing import TextIO

from guide.content.authoring import read_library
from guide.content.maintainer_tables import write_tables
from guide.paths import Paths


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:  # noqa: ARG001 - as every command
    """Write what is out of date. Raises ContentError if files cannot be read, OSError if not written."""
    written = write_tables(read_library(paths.resources), paths.root)
    print("\n".join(f"Written: {name}" for name in written) or "All tables are current.", file=out)
    return 0
