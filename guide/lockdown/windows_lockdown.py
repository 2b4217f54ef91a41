r"""What a visit gives up on Windows, irrevocably, where Linux has Landlock and seccomp.

It can no longer start programs or load libraries from a network, and a crash leaves no picture of its
memory. Its integrity level is low, so it cannot
change files or settings of the user, except in one folder (AppData\LocalLow). Nothing here blocks the
network; the installer's firewall rule does. Hooks of other programs are not refused, because screen readers
use them.

Written from Microsoft's documentation of SetProcessMitigationPolicy and of mandatory integrity control.
Nobody has run it on Windows yet; under Wine every call succeeds and nothing holds. So success proves nothing,
and what holds is read back.
"""

import ctypes
import subprocess
import sys
from typing import Protocol

IMAGES, CHILDREN = 10, 13
"""Kinds of PROCESS_MITIGATION_POLICY."""
GIVEN_UP = {IMAGES: 0x7, CHILDREN: 0x1}
"""For each policy, its flags. IMAGES: no libraries from a network, none that a process of low integrity can
change, and the system's libraries first. CHILDREN: no child processes."""

LOW_INTEGRITY = "S-1-16-4096"
LOW_RID = 0x1000
_QUERY, _QUERY_AND_ADJUST = 0x0008, 0x0088
_INTEGRITY_LEVEL = 25
_IS_INTEGRITY = 0x20


class _Label(ctypes.Structure):
    """TOKEN_MANDATORY_LABEL of winnt.h."""

    _fields_ = (("sid", ctypes.c_void_p), ("attributes", ctypes.c_uint32))


class Kernel32(Protocol):
    """The functions for processes of `ctypes.windll.kernel32`."""

    def SetProcessMitigationPolicy(self, kind: int, value: object, size: int) -> int:  # noqa: N802  its name
        """Set a mitigation policy of this process, irrevocably; 0 if that is refused."""

    def GetProcessMitigationPolicy(self, process: object, kind: int, value: object, size: int) -> int:  # noqa: N802
        """Read a mitigation policy; 0 if that is refused."""

    def GetCurrentProcess(self) -> int:  # noqa: N802
        """The pseudo handle of this process."""

    def CloseHandle(self, handle: object) -> int:  # noqa: N802
        """Close it."""

    def GetDriveTypeW(self, root: str) -> int:  # noqa: N802
        """The kind of a drive, by its root such as `C:` with a backslash."""

    def SetErrorMode(self, mode: int) -> int:  # noqa: N802
        """Set what Windows does about grave errors of this process."""

    def GetErrorMode(self) -> int:  # noqa: N802
        """Read that."""

    def WerSetFlags(self, flags: int) -> int:  # noqa: N802
        """Set what a report about this process may contain."""

    def WerGetFlags(self, process: object, flags: object) -> int:  # noqa: N802
        """Read that; 0 if it was possible."""


class Advapi32(Protocol):
    """The functions for access tokens of `ctypes.windll.advapi32`."""

    def OpenProcessToken(self, process: object, rights: int, token: object) -> int:  # noqa: N802
        """Open the access token of a process; 0 if that is refused."""

    def ConvertStringSidToSidW(self, text: str, sid: object) -> int:  # noqa: N802
        """Convert a SID from text; 0 if it is not valid."""

    def SetTokenInformation(self, token: object, kind: int, value: object, size: int) -> int:  # noqa: N802
        """Change an access token; 0 if that is refused."""

    def GetTokenInformation(self, token: object, kind: int, value: object, size: int, needed: object) -> int:  # noqa: N802
        """Read an access token; 0 if that is refused."""


PROGRAMS, LIBRARIES, CHANGES, CRASHES = ALL = (
    "starting programs",
    "loading libraries of others",
    "changing files and settings",
    "leaving its memory behind in a crash",
)
"""What a visit gives up, in words."""

NO_QUESTION, NO_HEAP = 0x3, 0x1
"""SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX; WER_FAULT_REPORTING_FLAG_NOHEAP."""


_REMOTE = 4


def is_remote(root: str, kernel: Kernel32) -> bool:
    """Whether a drive or share is on another computer: a visit could load no library, and paint no window.

    Args:
        root: of the drive or share, with a backslash at its end.
        kernel: as below.
    """
    return kernel.GetDriveTypeW(root) == _REMOTE


def refuse_crash_reports(kernel: Kernel32) -> None:
    """Have a crash of this process end it without a question and without a report of its memory."""
    kernel.SetErrorMode(NO_QUESTION)
    kernel.WerSetFlags(NO_HEAP)


def shut_in_on_windows(kernel: Kernel32, rights: Advapi32) -> frozenset[str]:
    """Give up all of it; returns what still can be done, in the words above, as Windows says afterwards.

    Older versions of Windows lack some policies.
    """
    for kind, flags in GIVEN_UP.items():
        value = ctypes.c_uint32(flags)
        kernel.SetProcessMitigationPolicy(kind, ctypes.byref(value), ctypes.sizeof(value))
    refuse_crash_reports(kernel)
    _lower_integrity(kernel, rights)
    return still_possible(kernel, rights)


def still_possible(kernel: Kernel32, rights: Advapi32) -> frozenset[str]:
    """What this process can still do, read back from Windows."""
    names = {IMAGES: LIBRARIES, CHILDREN: PROGRAMS}
    possible = {names[kind] for kind, flags in GIVEN_UP.items() if _policy(kernel, kind) & flags != flags}
    if not _has_low_integrity(kernel, rights):
        possible.add(CHANGES)
    if not _leaves_no_crash(kernel):
        possible.add(CRASHES)
    return frozenset(possible)


NOT_TESTED = (
    "Not tested: whether the page goes without fading, whether pictures of the screen leave it out, and the"
    " firewall. docs/windows.md says how to see that."
)


def _policy(kernel: Kernel32, kind: int) -> int:
    value = ctypes.c_uint32()
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    kernel.GetProcessMitigationPolicy(process, kind, ctypes.byref(value), ctypes.sizeof(value))
    return value.value


def _leaves_no_crash(kernel: Kernel32) -> bool:
    flags, process = ctypes.c_uint32(), ctypes.c_void_p(kernel.GetCurrentProcess())
    was_read = kernel.WerGetFlags(process, ctypes.byref(flags)) == 0
    return was_read and bool(flags.value & NO_HEAP) and kernel.GetErrorMode() & NO_QUESTION == NO_QUESTION


def _has_low_integrity(kernel: Kernel32, rights: Advapi32) -> bool:
    """Whether the label of the token is S-1-16-4096: revision, one part, authority 16, the part."""
    token, needed = ctypes.c_void_p(), ctypes.c_uint32()
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    if not rights.OpenProcessToken(process, _QUERY, ctypes.byref(token)):
        return False
    try:
        label = ctypes.create_string_buffer(64)  # the label, and behind it the SID that it points to
        size = ctypes.sizeof(label)
        if not rights.GetTokenInformation(token, _INTEGRITY_LEVEL, label, size, ctypes.byref(needed)):
            return False
        sid = ctypes.string_at(_Label.from_buffer(label).sid, 12)
        return sid[:8] == b"\1\1\0\0\0\0\0\x10" and int.from_bytes(sid[8:], "little") <= LOW_RID
    finally:
        kernel.CloseHandle(token)


def tried_on_windows() -> frozenset[str]:
    """What a visit can still do on this computer, found out in a process of its own."""
    command = [sys.executable, "-P", "-m", "guide.lockdown.windows_lockdown"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)  # noqa: S603  ours
    if done.returncode:
        return frozenset(ALL)
    return frozenset(done.stdout.splitlines())


def in_words(possible: frozenset[str]) -> str:
    """A sentence for people about what a visit can still do."""
    kept = [what for what in ALL if what not in possible]
    left = [what for what in ALL if what in possible]
    holds = f"Windows keeps a visit from {_and(kept)}, as it says itself." if kept else ""
    not_held = f"This computer does not keep a visit from {_and([*left, 'reaching a network'])}."
    return f"{holds} {not_held} The guide does none of these by itself. {NOT_TESTED}".strip()


def _and(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


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


if __name__ == "__main__" and sys.platform == "win32":
    print(*shut_in_on_windows(ctypes.windll.kernel32, ctypes.windll.advapi32), sep="\n", end="")
