"""From now on what is freed is overwritten.

Python keeps blocks of up to 512 bytes in pools of its own and overwrites nothing there. The C library does so
when it is told to (M_PERTURB), but for the last eight bytes of a block: they belong to the header of the next
one (glibc malloc.c, free_perturb). Seven letters have room there. A free block has its size there instead,
unless it lies on the list of small ones, which is given up here (M_MXFAST), or has grown together with a free
one behind it; and `free_memory` finds it. Taken for something shorter, it would keep them. So each block that
Python takes begins as zeros, to its last byte. A list of each thread, which nothing overwrites, can be given
up before the start alone (`bootstrap.start`, `guide.starting`: tcache_count).

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


def overwrite_what_is_freed() -> bool:
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
    is_told = False
    if sys.platform == "linux":
        system = ctypes.CDLL(None)
        is_told = _tell(system)
        # calloc(1, size) where malloc(context, size) is called; glibc clears whole blocks, not what was asked
        new.context, new.malloc = 1, ctypes.cast(system.calloc, ctypes.c_void_p).value
    done = [_replace(domain, new) for domain in (_MEM, _OBJ)]
    return is_told and all(done)


def _tell(system: ctypes.CDLL) -> bool:
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
