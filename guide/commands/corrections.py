"""`corrections`: write the list of corrections to a stick that nobody mounted, in words for a screen."""

import argparse
from datetime import date
from pathlib import Path
from typing import TextIO

from guide.arguments import Parser
from guide.content.current import current
from guide.fat import FatError, file_names, require_mtools, write_file
from guide.paths import Paths
from guide.sites.config import read_local_file
from guide.sites.reporting import list_to_send

NOTHING = "Nothing was saved."
MAX_LISTS = 100
"""Lists of one day on one stick."""


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    note = (
        "The stick is not mounted, and none of its files is changed. At a kiosk the start menu runs this.\n"
        "At a desk, the window for staff saves the list."
    )
    command.describe("/dev/sdb1", note=note)
    command.add_argument("device", metavar="DEVICE", help="the partition, with the file system FAT")


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Write the list, and say what came of it; 1 if nothing was saved.

    Raises LibraryError if there is no library, GuideError if mtools is missing.
    """
    require_mtools()
    lines = _lines(paths, Path(arguments.device), date.today())
    print("\n".join(lines), file=out)
    return 1 if lines[0] == NOTHING else 0


def _lines(paths: Paths, device: Path, today: date) -> list[str]:
    changes, problem = read_local_file(paths)
    if problem:
        return [NOTHING, problem]
    content, count = list_to_send(current(paths).library(), changes)
    if not count:
        return [NOTHING, "This computer has no corrections to send.", "Take the stick out."]
    try:
        name = _new_name(device, f"numbers-{today.isoformat()}")
    except FatError:
        name = ""
    if not (name and write_file(device, name, content)):
        return [
            NOTHING,
            "This stick cannot be written to.",
            "Use a stick of at most 32 GB that is formatted as FAT32, is not locked, and has free space.",
        ]
    return [
        f"The list is on the stick. The file is named {name}.",
        f"Numbers that this site changed: {count}.",
        "Take the stick out, and send the file to the people who make the guide.",
    ]


def _new_name(device: Path, stem: str) -> str:
    """A name that no file on the stick has yet; "" if all are taken. Raises FatError."""
    taken = {name.rpartition("/")[2].lower() for name in file_names(device)}
    names = (f"{stem}.csv", *(f"{stem}-{number}.csv" for number in range(2, MAX_LISTS)))
    return next((name for name in names if name not in taken), "")
