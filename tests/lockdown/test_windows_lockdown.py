"""What a visit gives up on Windows, on a stand-in for its kernel."""

import ctypes
from typing import Any

import pytest

from guide.lockdown.windows_lockdown import (
    ALL,
    CHANGES,
    CHILDREN,
    CRASHES,
    GIVEN_UP,
    LIBRARIES,
    LOW_INTEGRITY,
    NOT_TESTED,
    PROGRAMS,
    in_words,
    is_remote,
    shut_in_on_windows,
)

TOKEN, SID = 11, 22


class StandIn:
    """Kernel and rights in one.

    Args:
        refuses: calls that it answers with 0.
        pretends: whether it says yes to everything and does nothing, as Wine does.
    """

    def __init__(self, *refuses: str, pretends: bool = False) -> None:
        self._refuses, self._pretends = refuses, pretends
        self.policies: dict[int, int] = {}
        self.level = ""
        self.open: set[int] = set()
        self.error_mode = self.report_flags = 0

    def _answers(self, call: str) -> int:
        return int(call not in self._refuses)

    def GetCurrentProcess(self) -> int:
        return -1

    def GetDriveTypeW(self, root: str) -> int:
        return 4 if root.startswith("\\\\") else 3

    def SetProcessMitigationPolicy(self, kind: int, value: Any, size: int) -> int:
        assert size == 4
        if self._answers(f"policy {kind}") and not self._pretends:
            self.policies[kind] = value._obj.value
        return self._answers(f"policy {kind}")

    def OpenProcessToken(self, process: Any, rights: int, token: Any) -> int:
        assert process.value == ctypes.c_void_p(-1).value
        assert rights in (0x88, 0x08)
        if self._answers("token"):
            token._obj.value = TOKEN
            self.open.add(TOKEN)
        return self._answers("token")

    def ConvertStringSidToSidW(self, text: str, sid: Any) -> int:
        assert text == LOW_INTEGRITY
        sid._obj.value = SID
        return self._answers("sid")

    def SetTokenInformation(self, token: Any, kind: int, value: Any, size: int) -> int:
        assert (token.value, kind, size) == (TOKEN, 25, ctypes.sizeof(value._obj))
        assert (value._obj.sid, value._obj.attributes) == (SID, 0x20)
        if self._answers("level") and not self._pretends:
            self.level = "low"
        return self._answers("level")

    def GetProcessMitigationPolicy(self, process: Any, kind: int, value: Any, size: int) -> int:
        assert (process.value, size) == (ctypes.c_void_p(-1).value, 4)
        value._obj.value = self.policies.get(kind, 0)
        return 1

    def GetTokenInformation(self, token: Any, kind: int, value: Any, size: int, needed: Any) -> int:
        assert (token.value, kind) == (TOKEN, 25)
        assert size == len(value) >= 16 + 12
        del needed
        last = 0x1000 if self.level == "low" else 0x2000
        self._sid = ctypes.create_string_buffer(b"\1\1\0\0\0\0\0\x10" + last.to_bytes(4, "little"), 12)
        ctypes.c_void_p.from_buffer(value).value = ctypes.addressof(self._sid)
        return 1

    def SetErrorMode(self, mode: int) -> int:
        if self._answers("error mode") and not self._pretends:
            self.error_mode = mode
        return 0

    def GetErrorMode(self) -> int:
        return self.error_mode

    def WerSetFlags(self, flags: int) -> int:
        if self._answers("report flags") and not self._pretends:
            self.report_flags = flags
        return 0

    def WerGetFlags(self, process: Any, flags: Any) -> int:
        assert process.value == ctypes.c_void_p(-1).value
        flags._obj.value = self.report_flags
        return 0 if self._answers("reading the flags") else -1

    def CloseHandle(self, handle: Any) -> int:
        self.open.discard(handle.value)
        return 1


def test_a_visit_gives_up_programs_foreign_libraries_and_the_files_of_the_person() -> None:
    windows = StandIn()

    assert shut_in_on_windows(windows, windows) == frozenset()
    assert windows.policies == GIVEN_UP
    assert windows.policies[CHILDREN] == 1
    assert windows.level == "low"
    assert (windows.error_mode, windows.report_flags) == (0x3, 0x1)
    assert not windows.open


@pytest.mark.parametrize(
    ("refused", "possible"),
    [
        ("policy 13", PROGRAMS),
        ("policy 10", LIBRARIES),
        ("token", CHANGES),
        ("sid", CHANGES),
        ("level", CHANGES),
        ("error mode", CRASHES),
        ("report flags", CRASHES),
        ("reading the flags", CRASHES),
    ],
)
def test_what_an_older_windows_lacks_is_reported_and_the_rest_is_given_up(
    refused: str, possible: str
) -> None:
    windows = StandIn(refused)

    assert shut_in_on_windows(windows, windows) == {possible}
    assert windows.policies
    assert not windows.open


def test_a_system_that_says_yes_and_does_nothing_is_not_believed() -> None:
    windows = StandIn(pretends=True)

    possible = shut_in_on_windows(windows, windows)

    assert possible == set(ALL)
    assert in_words(possible) == (
        "This computer does not keep a visit from starting programs, loading libraries of others, changing"
        " files and settings, leaving its memory behind in a crash and reaching a network. The"
        f" guide does none of these by itself. {NOT_TESTED}"
    )


def test_what_holds_and_what_does_not_are_named_apart() -> None:
    assert in_words(frozenset({PROGRAMS})) == (
        "Windows keeps a visit from loading libraries of others, changing files and settings and leaving its"
        " memory behind in a crash, as it says itself. This computer does not keep a visit from starting"
        " programs and reaching a network."
        f" The guide does none of these by itself. {NOT_TESTED}"
    )


@pytest.mark.parametrize(("root", "is_there"), [("C:\\", False), ("\\\\clinic\\share\\", True)])
def test_a_copy_on_a_network_drive_is_found(root: str, *, is_there: bool) -> None:
    assert is_remote(root, StandIn()) is is_there
