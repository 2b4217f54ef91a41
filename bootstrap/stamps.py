"""Stamps: notes of what was made from which files, so that a later start can tell quickly what is current.

A stamp is written when its artifact is complete. An interrupted one has no stamp and is made again: a .venv
cannot be made elsewhere and moved, since its scripts contain its path. The build writes `build/stamp` itself
(`guide.content.build`), with functions of this module, so that a start compares what the build wrote.

A tree stamp is the CRC-32, as eight hexadecimal digits, of these lines, each ended by a newline, sorted as
text, in UTF-8:

    <path relative to the checkout, forward slashes> <size in bytes> <mtime in nanoseconds>

for every file below the watched folders, without `__pycache__` folders. It belongs to one checkout (times
differ between checkouts) and is never part of the library. hashlib would make each start 3 to 5 ms longer.
"""

import os
import sys
import zlib
from collections.abc import Iterable

from bootstrap.system import PYTHON, machine, packages_in

CODE = ("guide", "index", "bootstrap")
CONTENT = ("resources", "guide/content", "guide/search", "index")
"""Folders with the sources of library and index."""

CONTENT_STAMP = "stamp"
"""Name of the content's stamp in the folder `build`."""


class Stamps:
    """The stamps of one checkout. No method that ends in `current` raises: what cannot be read is not
    current.

    Attributes:
        root: of the checkout.
    """

    def __init__(self, root: str) -> None:
        self._root = root
        self._venv = f"{root}/.venv"
        self.python = f"{self._venv}/{PYTHON}"

    def environment_current(self) -> bool:
        """Whether .venv is complete, has what is required now, and has a Python that can be started.

        That need not be the Python that asks: .venv is used with the one that it was made with.
        """
        made_with, _, lines = self._venv_stamp("run").partition("\n")
        names, _, requirements = lines.partition("\n")
        return (
            made_with.endswith(machine())
            and requirements == self._requirements("run")
            and set(names.split()) <= set(self._packages())
            and os.access(self.python, os.X_OK)
        )

    def lacking(self) -> str:
        """Why a start has to make something first, as the end of a sentence."""
        if not os.path.lexists(self.python):
            return "it was not set up yet"
        if not os.access(self.python, os.X_OK):
            return f"you cannot start its Python, {os.path.realpath(self.python)}"
        if not self.environment_current():
            return "it now asks for other packages"
        if not self.content_current():
            return "its content has changed since the library was built"
        return "this command writes there"

    def added_current(self, name: str) -> bool:
        """Whether .venv also has what requirements/NAME.txt locks."""
        return self._venv_stamp(name) == self._requirements(name) != ""

    def content_current(self) -> bool:
        """Whether library and index were built from the present files."""
        built = os.path.exists(f"{self._root}/build/current")
        return built and _read(f"{self._root}/build/{CONTENT_STAMP}").strip() == tree_stamp(
            self._root, CONTENT
        )

    def code_current(self) -> bool:
        """Whether the bytecode was compiled from the present modules."""
        return self._venv_stamp("code") == tree_stamp(self._root, CODE)

    def platforms_current(self, platforms: Iterable[str]) -> bool:
        """Whether the loader was found to lack nothing for these Qt platforms."""
        return set(platforms) <= set(self._venv_stamp("platforms").split())

    def environment_made(self) -> None:
        """Note that .venv is complete. Raises OSError."""
        first = f"{sys.implementation.cache_tag} {machine()}\n{' '.join(self._packages())}\n"
        _write(self._venv_stamp_path("run"), first + self._requirements("run"))

    def added_made(self, name: str) -> None:
        """Note that what requirements/NAME.txt locks is installed. Raises OSError."""
        _write(self._venv_stamp_path(name), self._requirements(name))

    def code_made(self, code: str) -> None:
        """Note which code was compiled. Raises OSError.

        Args:
            code: the tree stamp from before.
        """
        _write(self._venv_stamp_path("code"), code)

    def platforms_found(self, platforms: Iterable[str]) -> None:
        """Note that the loader lacks nothing for these platforms. Raises OSError."""
        if self.platforms_current(platforms):
            return
        platforms_seen = set(self._venv_stamp("platforms").split()) | set(platforms)
        _write(self._venv_stamp_path("platforms"), " ".join(sorted(platforms_seen)))

    def _venv_stamp_path(self, name: str) -> str:
        return f"{self._venv}/made-{name}.txt"

    def _venv_stamp(self, name: str) -> str:
        return _read(self._venv_stamp_path(name))

    def _requirements(self, name: str) -> str:
        return _read(f"{self._root}/requirements/{name}.txt")

    def _packages(self) -> list[str]:
        try:
            return [name for folder in packages_in(self._venv) for name in sorted(os.listdir(folder))]
        except OSError:
            return []


def tree_stamp(root: str, folders: Iterable[str]) -> str:
    """The checksum of the names, sizes and times of all files below `folders` of `root`.

    Takes about 10 microseconds a file. "changing" if a file disappears meanwhile.
    """
    try:
        text = "".join(sorted(line for folder in folders for line in _lines(root, folder)))
    except OSError:
        return "changing"
    return f"{zlib.crc32(text.encode()):08x}"


def _lines(root: str, folder: str) -> list[str]:
    lines: list[str] = []
    if not os.path.isdir(f"{root}/{folder}"):
        return lines
    with os.scandir(f"{root}/{folder}") as entries:
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if entry.is_file():
                state = entry.stat()
                lines.append(f"{path} {state.st_size} {state.st_mtime_ns}\n")
            elif entry.is_dir(follow_symlinks=False) and entry.name != "__pycache__":
                lines.extend(_lines(root, path))
    return lines


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return ""


def _write(path: str, text: str) -> None:
    with open(f"{path}.new", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(f"{path}.new", path)
