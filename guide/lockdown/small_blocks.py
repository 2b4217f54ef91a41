"""Small blocks of memory go back to the system too, which overwrites them.

Python keeps blocks of up to 512 bytes in pools of its own and never overwrites what is freed there. Setting
PYTHONMALLOC=malloc_debug avoids that, but a bundle's Python reads no such setting.
"""

import ctypes
import sys

_RAW, _MEM, _OBJ = range(3)
"""PyMemAllocatorDomain of CPython's pymem.h."""


class _Allocator(ctypes.Structure):
    """PyMemAllocatorEx: the four functions of a domain, and what they are called with first."""

    _fields_ = [(name, ctypes.c_void_p) for name in ("context", "malloc", "calloc", "realloc", "free")]


def leave_small_blocks_to_the_system() -> bool:
    """From now on take every new block from the system's malloc. Whether it could be done.

    Blocks that are there already stay what they are: `realloc` and `free` are still Python's, and those ask
    of each block whether it lies in a pool, and hand it on to the system where it does not (CPython
    Objects/obmalloc.c, pymalloc_free and pymalloc_realloc). So it may be done while Python runs.
    """
    if sys.implementation.name != "cpython":
        return False
    raw = _read(_RAW)
    done = [_replace(domain, raw) for domain in (_MEM, _OBJ)]
    return all(done)


def _read(domain: int) -> _Allocator:
    allocator = _Allocator()
    ctypes.pythonapi.PyMem_GetAllocator(ctypes.c_int(domain), ctypes.byref(allocator))
    return allocator


def _replace(domain: int, raw: _Allocator) -> bool:
    own = _read(domain)
    if own.context or raw.context:  # somebody else's allocator: its functions need their own context
        return False
    own.malloc, own.calloc = raw.malloc, raw.calloc
    ctypes.pythonapi.PyMem_SetAllocator(ctypes.c_int(domain), ctypes.byref(own))
    return True
