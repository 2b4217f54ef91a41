"""What was freed is overwritten to its last byte.

A visit has the C library overwrite what is freed (`freed_blocks`), but for the last eight bytes of a block
that has grown together with another one. Seven letters have room there, and may stay until the block is used
again, which may be never.
This overwrites all of every block that is free. What something else has taken meanwhile is not: Python takes
each block as zeros, Qt may leave the end of one as it was.
"""

import ctypes
import sys

MOST_BLOCKS = 200_000
"""A bound for the time it takes; a visit has 2,000 to 7,000 free ones."""

_OVERWRITTEN = 0xA5
_ROOM_FOR_PYTHON = 1 << 14
_SIZES = (*(1 << power for power in range(16, 9, -1)), *range(504, 8, -16))
"""Bytes asked for, the most first: what is left of a large block is taken by a smaller one."""


def overwrite_free_memory() -> int:
    """Take every free block of the main thread's memory, overwrite all of it, and give it back.

    Whole pages go back to the system: what a long text took would stay with the visit, among what it uses.

    Returns how many blocks that were; 0 where the C library lacks the calls (musl, glibc before 2.33, other
    systems). It takes about 10 ms in a visit. To be called by the main thread.
    """
    try:
        blocks = _FreeBlocks()
    except (OSError, AttributeError):
        return 0
    taken = (ctypes.c_void_p * MOST_BLOCKS)()  # made before, so that nothing has to grow into what is free
    taken[0], count = blocks.take_the_end(), 1
    for size in _SIZES:
        while count < MOST_BLOCKS and (block := blocks.take(size)):
            taken[count] = block
            count += 1
    for place in range(count):
        blocks.give_back(taken[place])
    blocks.give_pages_back(0)
    return count


class _Counts(ctypes.Structure):
    """What mallinfo2 tells, in bytes but for the numbers of blocks; the last is the block at the very end."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in "all free_blocks small mapped mapped_all unused small_all used free end".split()  # noqa: SIM905  one line
    ]


class _FreeBlocks:
    """The C library's free blocks. Raises OSError or AttributeError where it has no such calls."""

    def __init__(self) -> None:
        if sys.platform != "linux":
            raise OSError("other systems keep their free memory in another way")
        library = ctypes.CDLL(None)
        self._malloc, self.give_back, self._size = library.malloc, library.free, library.malloc_usable_size
        self.give_pages_back = library.malloc_trim
        self.give_pages_back.argtypes = [ctypes.c_size_t]
        self._malloc.restype, self._malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
        self.give_back.restype, self.give_back.argtypes = None, [ctypes.c_void_p]
        self._size.restype, self._size.argtypes = ctypes.c_size_t, [ctypes.c_void_p]
        library.sbrk.restype, library.mallinfo2.restype = ctypes.c_void_p, _Counts
        self._room_at_end = library.mallinfo2().end
        self._end: int = library.sbrk(ctypes.c_ssize_t(0)) - self._room_at_end

    def take_the_end(self) -> int | None:
        """What lies behind all blocks, overwritten but for the room that Python needs meanwhile."""
        return self._overwritten(self._malloc(max(0, self._room_at_end - _ROOM_FOR_PYTHON)))

    def take(self, size: int) -> int | None:
        """A free block of at least `size` bytes, overwritten; None when there is none."""
        block: int | None = self._malloc(size)
        if block is not None and block >= self._end:  # no free block was large enough: this one is new
            self.give_back(block)
            return None
        return self._overwritten(block)

    def _overwritten(self, block: int | None) -> int | None:
        if block is not None:
            ctypes.memset(block, _OVERWRITTEN, self._size(block))
        return block
