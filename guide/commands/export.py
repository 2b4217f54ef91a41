"""`export`: the directory in a form that other directories read."""

import argparse
from pathlib import Path
from typing import TextIO

from guide.arguments import Parser
from guide.content.current import current
from guide.content.model import Library
from guide.content.places import Gazetteer
from guide.errors import GuideError
from guide.exchange.export import export_files, write_folder
from guide.paths import Paths
from guide.sites.config import read_local_file
from guide.sites.correcting import correct


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    command.describe("hsds FOLDER")
    command.add_argument(
        "form", choices=("hsds",), help="the form that others read: HSDS 3.1 (Open Referral)"
    )
    command.add_argument("folder", metavar="FOLDER", help="a folder that does not exist yet")


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Write the folder. Raises LibraryError, ContentError or OSError, and GuideError where it is there."""
    library = _corrected(current(paths).library(), paths)
    files = export_files(library, Gazetteer.read(paths.resources).only_zips)
    folder = Path(arguments.folder)
    write_folder(folder, files)
    print(f"{folder}: {len(library.services)} services in {len(files)} files.", file=out)
    print(f"What is left out, and the license: {folder / 'README.txt'}", file=out)
    return 0


def _corrected(library: Library, paths: Paths) -> Library:
    """The library without the numbers that this site found wrong: nobody else must get them from here."""
    changes, problem = read_local_file(paths)
    if problem:
        raise GuideError(f"{problem} Without it, numbers that this site found wrong would be passed on.")
    return correct(library, changes.corrections).library
