"""A program that breaks every promise, so that the check is seen to find it: files, a socket, a program."""

import os
import socket  # noqa: TID251 - the check must see one
import sys
from pathlib import Path


def leak(folder: Path) -> None:
    """Write what was searched for, open a socket of the internet, start a program."""
    (folder / "history").mkdir()
    (folder / "history" / "searches.txt").write_text("passport")
    socket.socket(socket.AF_INET).close()
    os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0)


if __name__ == "__main__":
    leak(Path(sys.argv[1]))
