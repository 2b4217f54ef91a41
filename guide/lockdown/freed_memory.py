"""Freed memory is overwritten, so that nothing of a visit can be read there.

Three allocators keep freed data:

- Python's own pools of blocks up to 512 bytes. Python overwrites nothing, so its small blocks come from the C
  library instead, which overwrites what is freed (M_PERTURB).
- The last eight bytes of a freed block, where seven letters fit: they belong to the header of the next
  block (glibc malloc.c, free_perturb). The size of a free block is written there, unless the block is on
  the list of small blocks, which is turned off here (M_MXFAST), or was merged with a free block behind it.
  `overwrite_free_memory` overwrites those. If a block were reused for something shorter, its end would
  stay, so each block that Python gets is cleared to its last byte. Qt clears nothing, so no text may reach
  the end of a block of Python's: `leave_ends_unused`.
- A cache for each thread, which can be turned off only before Python starts (tcache_count, in
  `bootstrap.start` and `guide.starting`).

On Windows a visit is started with Python's own allocator for tests instead, which overwrites what is freed
(`guide.app.serve_spawned`).

A visit does this after its first frame and before a word can be typed. So neither a start nor a spare is
slower, and a bundle, whose Python takes no settings, does the same as a checkout.
"""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_RAW, _MEM, _OBJ = range(3)
"""PyMemAllocatorDomain of CPython's pymem.h."""
_MXFAST, _PERTURB = 1, -6
"""Of glibc's malloc.h."""
_OVERWRITTEN = 0xA5
_EXACT, _DOUBLED = 1, 2
"""How many times what Python asks for it gets, as the context that calloc takes for a count."""


class _Allocator(ctypes.Structure):
    """PyMemAllocatorEx: the four functions of a domain, and their first argument."""

    _fields_ = [(name, ctypes.c_void_p) for name in ("context", "malloc", "calloc", "realloc", "free")]


def overwrite_on_free() -> bool:
    """Make Python and the C library overwrite what they free from now on. Call it once.

    Returns whether both can. Existing blocks of Python stay valid: `realloc` and `free` remain Python's own,
    which check for each block whether it is in a pool, and otherwise pass it to the system (CPython
    Objects/obmalloc.c, pymalloc_free and pymalloc_realloc). So this is possible while Python runs.
    """
    if sys.implementation.name != "cpython" or sys.platform == "win32":
        return False
    new = _read(_RAW)
    if new.context:  # another allocator, whose functions need their own context
        return False
    is_set = False
    if sys.platform == "linux":
        system = ctypes.CDLL(None)
        is_set = _set_malloc_options(system)
        # calloc(1, size) instead of malloc(context, size); glibc clears the whole block
        new.context, new.malloc = _EXACT, ctypes.cast(system.calloc, ctypes.c_void_p).value
    done = [_replace(domain, new) for domain in (_MEM, _OBJ)]
    return is_set and all(done)


def leave_ends_unused() -> None:
    """Give each object twice the memory it asks for from now on, so that no text lies at the end of a block.

    Qt takes a freed block for something shorter and leaves its end as it was: the letters stay there for as
    long as Qt keeps the block, where nothing can overwrite them. Call it before a word is typed. Where
    `overwrite_on_free` has changed nothing, this changes nothing.
    """
    _change_size(_EXACT, _DOUBLED)


@contextmanager
def use_ends() -> Iterator[None]:
    """Give objects what they ask for and no more during the block, where `leave_ends_unused` was called.

    For large tables that are read from a file after that. Nothing in the block may copy what was typed.
    """
    is_changed = _change_size(_DOUBLED, _EXACT)
    try:
        yield
    finally:
        if is_changed:
            _change_size(_EXACT, _DOUBLED)


def _change_size(before: int, after: int) -> bool:
    """Give objects another multiple of what they ask for; returns whether they got `before` times that."""
    objects = _read(_OBJ)
    if objects.context != before:
        return False
    objects.context = after
    ctypes.pythonapi.PyMem_SetAllocator(ctypes.c_int(_OBJ), ctypes.byref(objects))
    return True


def _set_malloc_options(system: ctypes.CDLL) -> bool:
    """Set both options; returns whether the C library has them. musl has neither."""
    try:
        return bool(system.mallopt(_PERTURB, _OVERWRITTEN) and system.mallopt(_MXFAST, 0))
    except AttributeError:
        return False


def _read(domain: int) -> _Allocator:
    allocator = _Allocator()
    ctypes.pythonapi.PyMem_GetAllocator(ctypes.c_int(domain), ctypes.byref(allocator))
    return allocator


def _replace(domain: int, new: _Allocator) -> bool:
    """Replace malloc and calloc of a domain. Python's other functions ignore the context."""
    allocator = _read(domain)
    if allocator.context:
        return False
    allocator.context, allocator.malloc, allocator.calloc = new.context, new.malloc, new.calloc
    ctypes.pythonapi.PyMem_SetAllocator(ctypes.c_int(domain), ctypes.byref(allocator))
    return True


MOST_BLOCKS = 200_000
"""Limits the time that it takes; a visit has 2,000 to 7,000 free blocks."""

_RESERVED = 1 << 14
_SIZES = (*(1 << power for power in range(16, 9, -1)), *range(504, 8, -16))
"""Sizes to allocate, in bytes, the largest first: smaller ones take what is left of large blocks."""


def overwrite_free_memory() -> int:
    """Allocate every free block of the main thread's memory, overwrite all of it, and free it again.

    Whole pages go back to the system; otherwise a long text would leave the visit larger.

    Returns the number of blocks; 0 if the C library lacks the functions (musl, glibc before 2.33, other
    systems). It takes about 10 ms in a visit. Call it in the main thread.
    """
    try:
        blocks = _FreeBlocks()
    except (OSError, AttributeError):
        return 0
    taken = (ctypes.c_void_p * MOST_BLOCKS)()  # allocated first, so that no list grows into free blocks
    taken[0], count = blocks.allocate_end(), 1
    for size in _SIZES:
        while count < MOST_BLOCKS and (block := blocks.allocate(size)):
            taken[count] = block
            count += 1
    for index in range(count):
        blocks.free(taken[index])
    blocks.trim(0)
    return count


class _Counts(ctypes.Structure):
    """struct mallinfo2, in bytes except for counts of blocks; `end` is the block at the end of the heap."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in "all free_blocks small mapped mapped_all unused small_all used free end".split()  # noqa: SIM905  one line
    ]


class _FreeBlocks:
    """The C library's free blocks. Raises OSError or AttributeError if it lacks the functions."""

    def __init__(self) -> None:
        if sys.platform != "linux":
            raise OSError("other systems organize free memory differently")
        library = ctypes.CDLL(None)
        self._malloc, self.free, self._size = library.malloc, library.free, library.malloc_usable_size
        self.trim = library.malloc_trim
        self.trim.argtypes = [ctypes.c_size_t]
        self._malloc.restype, self._malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
        self.free.restype, self.free.argtypes = None, [ctypes.c_void_p]
        self._size.restype, self._size.argtypes = ctypes.c_size_t, [ctypes.c_void_p]
        library.sbrk.restype, library.mallinfo2.restype = ctypes.c_void_p, _Counts
        self._end_size = library.mallinfo2().end
        self._end: int = library.sbrk(ctypes.c_ssize_t(0)) - self._end_size

    def allocate_end(self) -> int | None:
        """The end of the heap, overwritten, except for the space that Python needs meanwhile."""
        return self._overwritten(self._malloc(max(0, self._end_size - _RESERVED)))

    def allocate(self, size: int) -> int | None:
        """A free block of at least `size` bytes, overwritten; None if there is none."""
        block: int | None = self._malloc(size)
        if block is not None and block >= self._end:  # no free block is large enough: this one is new
            self.free(block)
            return None
        return self._overwritten(block)

    def _overwritten(self, block: int | None) -> int | None:
        if block is not None:
            ctypes.memset(block, _OVERWRITTEN, self._size(block))
        return block
