"""`content`: put newer content from a signed file in use on an installed copy, or go back."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TextIO

from guide.arguments import Parser
from guide.errors import GuideError
from guide.packs.installing import go_back, install, read_file
from guide.packs.outcome import changed
from guide.packs.pack import PackError, Refusal
from guide.packs.stick import install_from_stick
from guide.paths import Paths

_NOT_ALLOWED = (
    "Only an administrator may change the content: open the command prompt as administrator."
    if sys.platform == "win32"
    else "Only root may change the content: use sudo, or install it in the window for staff."
)


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    file = "signpost-content-2.signpost"
    note = (
        "Only content that is newer and signed by the people who make the guide is accepted. The content\n"
        "before it and the content that came with the program are kept."
    )
    command.describe(f"install {file}", "back", "back --factory", note=note)
    about = "Verify a file, build its search index, and put its content in use from the next start on."
    install = command.step("install", about, file)
    install.add_argument("file", metavar="FILE", help="the signed file")
    install.add_argument(
        "--if-newer",
        action="store_true",
        help="succeed quietly if the content is not newer",
    )
    about = "Install from an unmounted USB partition; messages are worded for a kiosk's screen."
    stick = command.step("stick", about, "/dev/sdb1")
    stick.add_argument("device", metavar="DEVICE", help="the partition, with the file system FAT")
    about = "Go back to the content that was in use before. Done twice, it leads to the newer one again."
    back = command.step("back", about, "", "--factory")
    back.add_argument("--factory", action="store_true", help="to the content that came with the program")


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Do it and say what changed. Raises PackError when a file is refused, GuideError or OSError."""
    try:
        return _run(arguments, paths, out)
    except PermissionError as error:
        if error.filename and Path(error.filename).is_relative_to(paths.content):
            raise GuideError(_NOT_ALLOWED) from None
        raise


def _run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    if arguments.step == "stick":
        outcome = install_from_stick(paths, Path(arguments.device), date.today())
        print("\n".join(outcome.lines), file=out)
        return 0 if outcome.is_changed else 1
    if arguments.step == "install":
        try:
            change = install(paths, read_file(Path(arguments.file)), date.today())
        except PackError as error:
            if arguments.if_newer and error.refusal in (Refusal.NOT_NEWER, Refusal.WENT_BACK):
                print(error.reason, file=out)
                return 0
            raise
    else:
        change = go_back(paths, to_factory=arguments.factory)
    print("\n".join(changed(change).lines), file=out)
    print("Close the guide and open it again to see it.", file=out)
    return 0
