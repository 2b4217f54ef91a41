"""A program that breaks every promise, so that the check is seen to find it: files, sockets, a program."""

import os
import socket  # noqa: TID251 - the check must see one
import sys
from pathlib import Path


def leak(folder: Path) -> None:
    """Write what was searched for, open a socket of the internet, start a program."""
    (folder / "history").mkdir()
    (folder / "history" / "searches.txt").write_text("passport")
    socket.socket(socket.AF_INET).close()
    os.chdir(folder)
    tell_a_journal(Path("journal"))  # the whole name of a socket may have 107 bytes, and a checkout lie deep
    os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0)


def tell_a_journal(name: Path) -> None:
    """Connect to a program of this machine that writes down what it receives, and replace it too."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as journal:
        journal.bind(str(name))
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as receiver:
            receiver.connect(str(name))
    name.unlink()


if __name__ == "__main__":
    leak(Path(sys.argv[1]))
