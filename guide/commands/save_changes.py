"""`save-changes`: what the window for staff runs as root to save a correction; people never type it."""

import argparse
from typing import TextIO

from guide.paths import Paths
from guide.staff.program import save_changes


def run(_arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Save the request on standard input; 1, with a sentence on standard output, if it is refused."""
    return save_changes(paths, out)
