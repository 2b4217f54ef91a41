"""What is freed is overwritten, so that nothing of a visit can be read in free memory.

Python keeps blocks of up to 512 bytes in pools of its own and overwrites nothing there. The C library does so
when it is told to (M_PERTURB), but for the last eight bytes of a block: they belong to the header of the next
one (glibc malloc.c, free_perturb). Seven letters have room there. A free block has its size there instead,
unless it lies on the list of small ones, which is given up here (M_MXFAST), or has grown together with a free
one behind it. Then they stay until the block is used again, which may be never; `overwrite_free_memory` finds
them. Taken for something shorter, the block would keep them. So each block that Python takes begins as zeros,
to its last byte; Qt may leave the end of one as it was. A list of each thread, which nothing overwrites, can
be given up before the start alone (`bootstrap.start`, `guide.starting`: tcache_count).

It is done while a visit runs, once its first frame is there and before a word can be typed. So neither a
start nor a spare pays for it, and a bundle, whose Python takes no settings, does the same as a checkout.
"""

import ctypes
import sys

_RAW, _MEM, _OBJ = range(3)
"""PyMemAllocatorDomain of CPython's pymem.h."""
_MXFAST, _PERTURB = 1, -6
"""Of glibc's malloc.h."""
_OVERWRITTEN = 0xA5


class _Allocator(ctypes.Structure):
    """PyMemAllocatorEx: the four functions of a domain, and what they are called with first."""

    _fields_ = [(name, ctypes.c_void_p) for name in ("context", "malloc", "calloc", "realloc", "free")]


def overwrite_on_free() -> bool:
    """Have Python and the C library overwrite what they free from now on. Whether both can; not twice.

    Blocks of Python that are there already stay what they are: `realloc` and `free` are still Python's, and
    those ask of each block whether it lies in a pool, and hand it on to the system where it does not
    (CPython Objects/obmalloc.c, pymalloc_free and pymalloc_realloc). So it may be done while Python runs.
    """
    if sys.implementation.name != "cpython":
        return False
    new = _read(_RAW)
    if new.context:  # somebody else's allocator: its functions need their own context
        return False
    is_set = False
    if sys.platform == "linux":
        system = ctypes.CDLL(None)
        is_set = _set_malloc_options(system)
        # calloc(1, size) where malloc(context, size) is called; glibc clears whole blocks, not what was asked
        new.context, new.malloc = 1, ctypes.cast(system.calloc, ctypes.c_void_p).value
    done = [_replace(domain, new) for domain in (_MEM, _OBJ)]
    return is_set and all(done)


def _set_malloc_options(system: ctypes.CDLL) -> bool:
    """Whether the C library knows both settings; musl has neither."""
    try:
        return bool(system.mallopt(_PERTURB, _OVERWRITTEN) and system.mallopt(_MXFAST, 0))
    except AttributeError:
        return False


def _read(domain: int) -> _Allocator:
    allocator = _Allocator()
    ctypes.pythonapi.PyMem_GetAllocator(ctypes.c_int(domain), ctypes.byref(allocator))
    return allocator


def _replace(domain: int, new: _Allocator) -> bool:
    """Python's other functions of small blocks look at no context, so it may be that of the new one."""
    own = _read(domain)
    if own.context:
        return False
    own.context, own.malloc, own.calloc = new.context, new.malloc, new.calloc
    ctypes.pythonapi.PyMem_SetAllocator(ctypes.c_int(domain), ctypes.byref(own))
    return True


MOST_BLOCKS = 200_000
"""A bound for the time it takes; a visit has 2,000 to 7,000 free ones."""

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
