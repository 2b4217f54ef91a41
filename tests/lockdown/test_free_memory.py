"""Freed memory is overwritten to its last byte; the C library alone ends eight bytes short."""

import ctypes
import mmap
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from guide.lockdown.freed_memory import overwrite_free_memory

WORD = b"xqjvkw"
ROOM = 60_008
"""Bytes of a block that is large enough for nothing small to be cut from just where the word is."""

HEADER = 8

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not hasattr(ctypes.CDLL(None), "mallinfo2"), reason="glibc alone"
)


@pytest.fixture
def freed() -> Iterator[int]:
    """Where a word was, in the last bytes of a block that was freed beside another one."""
    library = ctypes.CDLL(None)
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_void_p]
    blocks = [library.malloc(ROOM) for _ in range(50)]
    first, second = next(pair for pair in pairwise(blocks[:-1]) if pair[1] - pair[0] == ROOM + HEADER)
    address: int = second - 2 * HEADER
    ctypes.memmove(address, WORD, len(WORD))
    library.free(second)
    library.free(first)
    yield address
    for block in set(blocks) - {first, second}:
        library.free(block)


def test_a_word_at_the_end_of_a_freed_block_stays_there(freed: int) -> None:
    assert ctypes.string_at(freed, len(WORD)) == WORD


def test_it_is_gone_once_free_memory_is_overwritten(freed: int) -> None:
    assert overwrite_free_memory() > 0
    assert WORD[1:] not in ctypes.string_at(freed, len(WORD))


def test_memory_in_use_is_not_overwritten() -> None:
    kept = [str(number) * 7 for number in range(10_000)]
    overwrite_free_memory()
    assert kept == [str(number) * 7 for number in range(10_000)]


def test_pages_that_nobody_needs_go_back_to_the_system() -> None:
    library, many = ctypes.CDLL(None), 500
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_void_p]
    blocks = [library.malloc(ROOM) for _ in range(many)]
    for block in blocks:
        ctypes.memset(block, 1, ROOM)
    for block in blocks[:-1]:  # the last keeps the end of memory where it is
        library.free(block)
    before = resident()
    overwrite_free_memory()
    after = resident()
    library.free(blocks[-1])
    assert before - after > many * ROOM / 2


def resident() -> int:
    """Bytes of this process that lie in memory."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * mmap.PAGESIZE
