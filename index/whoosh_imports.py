"""The only module that imports Whoosh (8 ms), and its file of keys and values.

Whoosh 2.7.4 asks `urllib.request` for one name that it never uses; that import would load socket,
ssl and http. A substitute with that name replaces it while Whoosh is imported and is
removed afterwards, so that a visit never loads a network module.

Whoosh ends its hash file with a pickle of further attributes. There are none, and reading a pickle can run
code, so none is written and none is read.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from types import ModuleType

_UNUSED = "urllib.request"


@contextmanager
def _without_network() -> Iterator[None]:
    before = sys.modules.get(_UNUSED)
    stand_in = ModuleType(_UNUSED)
    stand_in.__dict__["urlretrieve"] = None
    sys.modules[_UNUSED] = stand_in
    try:
        yield
    finally:
        del sys.modules[_UNUSED]
        if before is not None:
            sys.modules[_UNUSED] = before


with _without_network():
    from whoosh.filedb.filetables import HashReader, HashWriter
    from whoosh.filedb.structfile import BufferFile, StructFile
    from whoosh.lang.stopwords import stoplists
    from whoosh.util.numeric import byte_to_length, length_to_byte

__all__ = ["HashFile", "byte_to_length", "hash_file", "length_to_byte", "stoplists"]

_CRC32 = 1
"""Whoosh's number of this hash. Its usual one is MD5, which some systems refuse."""


class HashFile(HashReader):  # type: ignore[misc]  # Whoosh has no types
    """Finds the value of a key in what `hash_file` made, by two short reads."""

    def __init__(self, content: bytes) -> None:
        super().__init__(BufferFile(content))

    def _read_extras(self) -> None:
        """Read nothing, where Whoosh would read a pickle."""


class _Writer(HashWriter):  # type: ignore[misc]  # Whoosh has no types
    def _write_extras(self) -> None:
        """Write nothing, where Whoosh would write a pickle."""


def hash_file(values: Iterable[tuple[bytes, bytes]]) -> bytes:
    """A hash file of keys and values; the same bytes for the same values in the same order."""
    buffer, content = BytesIO(), bytearray()
    # closing empties the buffer
    writer = _Writer(StructFile(buffer, onclose=lambda _: content.extend(buffer.getvalue())), hashtype=_CRC32)
    writer.add_all(values)
    writer.close()
    return bytes(content)
