"""The only module that imports Whoosh.

Whoosh 2.7.4 asks `urllib.request` for one name that it never uses; that import would load socket,
ssl and http. A substitute with that name replaces it while Whoosh is imported and is
removed afterwards, so that a visit never loads a network module.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
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

__all__ = [
    "BufferFile",
    "HashReader",
    "HashWriter",
    "StructFile",
    "byte_to_length",
    "length_to_byte",
    "stoplists",
]
