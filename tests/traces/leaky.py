"""A program that breaks both promises, so that the check is seen to find it: a file, a folder, a socket."""

import socket  # noqa: TID251 - the check must see one
import sys
from pathlib import Path


def leak(folder: Path) -> None:
    """Write what was searched for, and open a socket of the internet."""
    (folder / "history").mkdir()
    (folder / "history" / "searches.txt").write_text("passport")
    socket.socket(socket.AF_INET).close()


if __name__ == "__main__":
    leak(Path(sys.argv[1]))
