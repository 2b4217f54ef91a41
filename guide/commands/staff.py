"""`staff`: the window in which the staff of a site correct numbers."""

import argparse
from typing import TextIO

from guide.arguments import Parser
from guide.paths import Paths
from guide.staff.program import open_staff_window


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    command.describe("")


def run(_arguments: argparse.Namespace, paths: Paths, _out: TextIO) -> int:
    """Open the window, and return when it is closed. Raises LibraryError if there is no library."""
    return open_staff_window(paths)
