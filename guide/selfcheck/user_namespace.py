"""A user namespace, from which a process that refuses its own user can be read. It needs no special rights.

The guide refuses to be read by its own user. The process that created the namespace in which the guide was
started may read it anyway, so the guide can be examined unchanged. Some systems forbid user namespaces.
"""

import ctypes
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_CLONE_NEWUSER = 0x10000000
_PR_SET_CHILD_SUBREAPER, _PR_CAPBSET_DROP = 36, 24
_RIGHTS = 64
_CAPABILITY_VERSION_3 = 0x20080522


def enter_own_namespace() -> bool:
    """Move this process into a user namespace, as the same user; returns whether the system allowed it.

    Call it in a process with one thread that has not made itself unreadable.
    """
    user, group = os.geteuid(), os.getegid()
    if ctypes.CDLL(None).unshare(_CLONE_NEWUSER) != 0:
        return False
    Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
    Path("/proc/self/uid_map").write_text(f"{user} {user} 1", encoding="ascii")
    Path("/proc/self/gid_map").write_text(f"{group} {group} 1", encoding="ascii")
    return True


def give_no_rights() -> None:
    """Programs started from now on get no capabilities of root: the guide runs as it does for a visitor."""
    libc = ctypes.CDLL(None)
    for right in range(_RIGHTS):
        libc.prctl(_PR_CAPBSET_DROP, right, 0, 0, 0)  # fails if there is nothing to give up


def adopt_orphans() -> None:
    """Orphaned descendants become children of this process, so that they are found."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def as_another_program(succeeds: Callable[[], object]) -> bool:
    """Whether a program of the same user without capabilities can do this without an OSError."""
    child = os.fork()
    if child == 0:
        status = 1
        with suppress(BaseException):
            _drop_capabilities()
            succeeds()
            status = 0
        os._exit(status)
    return os.waitpid(child, 0)[1] == 0


def _drop_capabilities() -> None:
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    none = (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None).capset(ctypes.byref(header), ctypes.byref(none)) != 0:
        raise OSError("the capabilities could not be given up")
