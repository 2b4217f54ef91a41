"""Landlock: no changes to the file system from now on. Linux 5.13 and later."""

import ctypes
import os

from guide.lockdown.kernel import Kernel

_CREATE_RULESET = 444
_RESTRICT_SELF = 446
_ASK_VERSION = 1

_EXECUTE = 1 << 0
_READ_FILE = 1 << 2
_READ_DIR = 1 << 3
_FIRST_RIGHTS = (1 << 13) - 1
"""The rights on files that version 1 knows, from EXECUTE (bit 0) to MAKE_SYM (bit 12)."""

_REFER, _REFER_SINCE = 1 << 13, 2
_TRUNCATE, _TRUNCATE_SINCE = 1 << 14, 3
_TCP, _TCP_SINCE = 0b11, 4
_SIGNALS, SIGNALS_SINCE = 1 << 1, 6


class _Ruleset(ctypes.Structure):
    """struct landlock_ruleset_attr; its size lets the kernel know how many fields there are."""

    _fields_ = [("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("kept_inside", ctypes.c_uint64)]


def version(kernel: Kernel) -> int:
    """The kernel's version of Landlock; 0 if it has none, or it is turned off."""
    try:
        return kernel.call(
            _CREATE_RULESET, ctypes.c_void_p(None), ctypes.c_size_t(0), ctypes.c_long(_ASK_VERSION)
        )
    except OSError:
        return 0


def refused_rights(version: int) -> int:
    """The file rights, as bits, that are refused everywhere: all that the version has, except reading.

    Running a program is one of them; loading a library is only reading.
    """
    rights = _FIRST_RIGHTS & ~(_READ_FILE | _READ_DIR)
    rights |= _REFER if version >= _REFER_SINCE else 0
    return rights | (_TRUNCATE if version >= _TRUNCATE_SINCE else 0)


def known_fields(version: int) -> int:
    """How many fields of a ruleset the version has: files, since version 4 the network, since 6 signals."""
    return 1 + (version >= _TCP_SINCE) + (version >= SIGNALS_SINCE)


def forbid_changes(kernel: Kernel, *, may_reach_display_by_tcp: bool = False, may_exec: bool = False) -> None:
    """Refuse every change of a file, every TCP connection and, since version 6, every signal to other
    processes.

    It applies to this thread and everything that it starts. Needs PR_SET_NO_NEW_PRIVS. Raises OSError if the
    kernel has no Landlock.

    Args:
        may_reach_display_by_tcp: whether the display is on another computer.
        may_exec: whether this process may still become another program, which has the same limits.
    """
    kernel_version = version(kernel)
    rights = refused_rights(kernel_version) & ~(_EXECUTE if may_exec else 0)
    rules = _Ruleset(rights, 0 if may_reach_display_by_tcp else _TCP, _SIGNALS)
    meant = known_fields(kernel_version) * ctypes.sizeof(ctypes.c_uint64)
    ruleset = kernel.call(_CREATE_RULESET, ctypes.byref(rules), ctypes.c_size_t(meant), ctypes.c_long(0))
    try:
        kernel.call(_RESTRICT_SELF, ctypes.c_long(ruleset), ctypes.c_long(0))
    finally:
        os.close(ruleset)
