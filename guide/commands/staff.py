"""`staff`: the window in which the staff of a site correct numbers."""

import argparse
import os
import sys
from typing import TextIO

from guide.arguments import Parser, has_display
from guide.errors import DisplayError
from guide.paths import Paths
from guide.staff.program import NO_DISPLAY, open_staff_window


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    command.describe("")


def run(_arguments: argparse.Namespace, paths: Paths, _out: TextIO) -> int:
    """Open the window, and return when it is closed.

    Raises LibraryError if there is no library, DisplayError if no window can be shown.
    """
    if not has_display(sys.platform, os.environ):
        raise DisplayError(NO_DISPLAY)
    return open_staff_window(paths)
