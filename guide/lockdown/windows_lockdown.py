r"""What a visit gives up on Windows, irrevocably, where Linux has Landlock and seccomp.

It can no longer start programs or load libraries from a network. Its integrity level is low, so it cannot
change files or settings of the user, except in one folder (AppData\LocalLow). Nothing here blocks the
network; the installer's firewall rule does. Hooks of other programs are not refused, because screen readers
use them.

Written from Microsoft's documentation of SetProcessMitigationPolicy and of mandatory integrity control. It
has not been run on Windows yet.
"""

import ctypes
from typing import Protocol

IMAGES, CHILDREN = 10, 13
"""Kinds of PROCESS_MITIGATION_POLICY."""
GIVEN_UP = {IMAGES: 0x7, CHILDREN: 0x1}
"""For each policy, its flags. IMAGES: no libraries from a network, none that a process of low integrity can
change, and the system's libraries first. CHILDREN: no child processes."""

LOW_INTEGRITY = "S-1-16-4096"
_QUERY_AND_ADJUST = 0x0088
_INTEGRITY_LEVEL = 25
_IS_INTEGRITY = 0x20


class _Label(ctypes.Structure):
    """TOKEN_MANDATORY_LABEL of winnt.h."""

    _fields_ = (("sid", ctypes.c_void_p), ("attributes", ctypes.c_uint32))


class Kernel32(Protocol):
    """The functions for processes of `ctypes.windll.kernel32`."""

    def SetProcessMitigationPolicy(self, kind: int, value: object, size: int) -> int:  # noqa: N802  its name
        """Set a mitigation policy of this process, irrevocably; 0 if that is refused."""

    def GetCurrentProcess(self) -> int:  # noqa: N802
        """The pseudo handle of this process."""

    def CloseHandle(self, handle: object) -> int:  # noqa: N802
        """Close it."""


class Advapi32(Protocol):
    """The functions for access tokens of `ctypes.windll.advapi32`."""

    def OpenProcessToken(self, process: object, rights: int, token: object) -> int:  # noqa: N802
        """Open the access token of a process; 0 if that is refused."""

    def ConvertStringSidToSidW(self, text: str, sid: object) -> int:  # noqa: N802
        """Convert a SID from text; 0 if it is not valid."""

    def SetTokenInformation(self, token: object, kind: int, value: object, size: int) -> int:  # noqa: N802
        """Change an access token; 0 if that is refused."""


def shut_in_on_windows(kernel: Kernel32, rights: Advapi32) -> frozenset[str]:
    """Give up all of it; returns what this Windows refused, such as "policy 13" or "integrity".

    Older versions of Windows lack some policies.
    """
    refused = {f"policy {kind}" for kind, flags in GIVEN_UP.items() if not _give_up(kernel, kind, flags)}
    if not _lower_integrity(kernel, rights):
        refused.add("integrity")
    return frozenset(refused)


def _give_up(kernel: Kernel32, kind: int, flags: int) -> bool:
    value = ctypes.c_uint32(flags)
    return bool(kernel.SetProcessMitigationPolicy(kind, ctypes.byref(value), ctypes.sizeof(value)))


def _lower_integrity(kernel: Kernel32, rights: Advapi32) -> bool:
    token, sid = ctypes.c_void_p(), ctypes.c_void_p()
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    if not rights.OpenProcessToken(process, _QUERY_AND_ADJUST, ctypes.byref(token)):
        return False
    try:
        if not rights.ConvertStringSidToSidW(LOW_INTEGRITY, ctypes.byref(sid)):
            return False
        label = _Label(sid, _IS_INTEGRITY)
        size = ctypes.sizeof(label)
        return bool(rights.SetTokenInformation(token, _INTEGRITY_LEVEL, ctypes.byref(label), size))
    finally:
        kernel.CloseHandle(token)
