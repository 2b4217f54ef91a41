"""Reads the memory of another process. Without permission: PermissionError."""

import ctypes
import errno
import os
from collections.abc import Iterator
from pathlib import Path

_CHUNK = 1 << 20


class _Part(ctypes.Structure):
    """struct iovec."""

    _fields_ = [("start", ctypes.c_void_p), ("length", ctypes.c_size_t)]


def copies(pid: int, needles: tuple[bytes, ...]) -> int:
    """How often any of these byte strings occurs in the writable memory of a process.

    Raises PermissionError, or ProcessLookupError or FileNotFoundError if the process has ended.
    """
    longest, found = max(map(len, needles)), 0
    for start, end in _writable(pid):
        tail = b""
        for part in _parts(pid, start, end):
            whole = tail + part
            found += _count(whole, needles) - _count(tail, needles)
            tail = whole[-(longest - 1) :]
    return found


def read_a_little(pid: int) -> None:
    """Read one byte of a process, as a spying program would. Raises as `copies` does."""
    start, _ = next(_writable(pid))
    _read(pid, start, 1)


def _count(data: bytes, needles: tuple[bytes, ...]) -> int:
    return sum(data.count(needle) for needle in needles)


def _writable(pid: int) -> Iterator[tuple[int, int]]:
    for line in Path(f"/proc/{pid}/maps").read_text("utf-8", "replace").splitlines():
        where, rights, *_ = line.split()
        if rights.startswith("rw"):
            start, _, end = where.partition("-")
            yield int(start, 16), int(end, 16)


def _parts(pid: int, start: int, end: int) -> Iterator[bytes]:
    while start < end:
        part = _read(pid, start, min(_CHUNK, end - start))
        yield part
        start += len(part) or _CHUNK


def _read(pid: int, start: int, length: int) -> bytes:
    """Bytes from `start`; fewer, or none, at a hole or in device memory."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.process_vm_readv.restype = ctypes.c_ssize_t
    data = ctypes.create_string_buffer(length)
    here, there = _Part(ctypes.addressof(data), length), _Part(start, length)
    set_bit = ctypes.c_ulong(1)
    count = libc.process_vm_readv(
        pid, ctypes.byref(here), set_bit, ctypes.byref(there), set_bit, ctypes.c_ulong(0)
    )
    if count >= 0:
        return data.raw[:count]
    number = ctypes.get_errno()
    if number == errno.EFAULT:
        return b""
    raise OSError(number, os.strerror(number))
