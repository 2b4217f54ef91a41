"""Posting lists in one of Whoosh's hash files, the same bytes in every build.

Such a file is mapped into memory, which all processes that opened it share, and finds the value of a key by
two short reads. A key is a stem. Its value is its list: document numbers as 32-bit whole numbers, then scores
as 64-bit floats, little-endian. Reading one is copying two runs of bytes, where Whoosh's own form of a list
takes a step of Python for each document.

Whoosh ends the file with a pickle of whatever else there is to say. There is nothing, and reading a pickle
can run code: none is written, and none is read.
"""

from array import array
from collections.abc import Iterable
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, Self

from index.files import LISTS, little_endian
from index.postings_builder import PostingList
from index.whoosh_door import BufferFile, HashReader, HashWriter, StructFile

_BYTES_OF_NUMBER, _BYTES_OF_BOTH = 4, 12
_CRC32 = 1
"""Whoosh's number of this hash. Its usual one is MD5, which some systems refuse."""


class ListFile:
    """The lists of an index folder, read when they are asked for."""

    def __init__(self, lists: "_Reader") -> None:
        self._lists = lists

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The lists in `folder`. Raises OSError or ValueError when they cannot be read."""
        with (folder / LISTS).open("rb") as file:
            return cls(_Reader(_Mapped(mmap(file.fileno(), 0, access=ACCESS_READ))))

    def get(self, stem: str) -> PostingList | None:
        """The list of a stem, None where no document holds it."""
        found = self._lists.get(stem.encode("utf-8"))
        return None if found is None else _unpacked(found)


def write_lists(lists: Iterable[tuple[str, PostingList]], folder: Path) -> None:
    """Write lists, sorted by their stems, into `folder`."""
    writer = _Writer(StructFile((folder / LISTS).open("wb")), hashtype=_CRC32)
    for stem, found in lists:
        writer.add(stem.encode("utf-8"), _packed(found))
    writer.close()


class _Writer(HashWriter):  # type: ignore[misc]  # Whoosh has no types
    def _write_extras(self) -> None:
        """Write nothing, where Whoosh would write a pickle."""


class _Reader(HashReader):  # type: ignore[misc]  # Whoosh has no types
    def _read_extras(self) -> None:
        """Read nothing, where Whoosh would read a pickle."""


class _Mapped(BufferFile):  # type: ignore[misc]  # Whoosh has no types
    """What is mapped into memory as a file of Whoosh's, which would copy all of it."""

    def __init__(self, mapped: mmap) -> None:
        super().__init__(b"")
        self._buf: Any = mapped
        self.file = mapped


def _packed(found: PostingList) -> bytes:
    return b"".join(little_endian(column[:]).tobytes() for column in found)


def _unpacked(content: bytes) -> PostingList:
    middle = len(content) // _BYTES_OF_BOTH * _BYTES_OF_NUMBER
    numbers, scores = array("I", content[:middle]), array("d", content[middle:])
    little_endian(numbers)
    little_endian(scores)
    return PostingList(numbers, scores)
