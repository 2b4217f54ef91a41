"""`tables`: the documents in docs/ that are made from what editors wrote."""

import argparse
from typing import TextIO

from guide.content.authoring import read_library
from guide.content.tables import write_tables
from guide.paths import Paths


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:  # noqa: ARG001 - as every command
    """Write what is not current. Raises ContentError when files cannot be read, OSError when not written."""
    written = write_tables(read_library(paths.resources), paths.root)
    print("\n".join(f"Written: {name}" for name in written) or "All tables are current.", file=out)
    return 0
