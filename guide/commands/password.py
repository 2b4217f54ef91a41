"""`password`: sets the staff password, which saving a correction asks for."""

import argparse
import getpass
import warnings
from typing import TextIO

from guide.arguments import Parser
from guide.errors import GuideError
from guide.paths import Paths
from guide.sites.staff_password import StaffPassword


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    command.describe("")


def run(_arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Ask for a new password twice, and keep its hash. Raises GuideError if that fails."""
    try:
        with warnings.catch_warnings(action="error", category=getpass.GetPassWarning):
            first = getpass.getpass("New staff password: ")
            again = getpass.getpass("Type it once more: ")
    except (getpass.GetPassWarning, EOFError):
        raise GuideError("A password can be typed only at a terminal. Open one, and try again.") from None
    if first != again:
        raise GuideError("The two passwords are not the same. Nothing has changed.")
    try:
        StaffPassword(paths.site_data).set(first)
    except OSError as error:
        raise GuideError(f"The password cannot be kept ({error.strerror}). Run this as root.") from None
    print("The staff password is set.", file=out)
    return 0
