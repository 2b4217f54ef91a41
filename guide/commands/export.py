"""`export`: the directory in a form that other directories read."""

import argparse
from pathlib import Path
from typing import TextIO

from guide.content.current import current
from guide.exchange.export import export_files
from guide.exchange.folders import write_folder
from guide.paths import Paths


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Write the folder. Raises LibraryError, ContentError or OSError, and GuideError where it is there."""
    library = current(paths).library()
    files = export_files(library)
    folder = Path(arguments.folder)
    write_folder(folder, files)
    print(f"{folder}: {len(library.services)} services in {len(files)} files.", file=out)
    print(f"What is left out, and the license: {folder / 'README.txt'}", file=out)
    return 0
