"""What a visit gives up on Windows, on a stand-in for its kernel."""

import ctypes
from typing import Any

import pytest

from guide.lockdown.windows_lockdown import CHILDREN, GIVEN_UP, LOW_INTEGRITY, shut_in_on_windows

TOKEN, SID = 11, 22


class StandIn:
    """Kernel and rights in one.

    Args:
        refuses: calls that it answers with 0.
    """

    def __init__(self, *refuses: str) -> None:
        self._refuses = refuses
        self.policies: dict[int, int] = {}
        self.level = ""
        self.open: set[int] = set()

    def _answers(self, call: str) -> int:
        return int(call not in self._refuses)

    def GetCurrentProcess(self) -> int:
        return -1

    def SetProcessMitigationPolicy(self, kind: int, value: Any, size: int) -> int:
        assert size == 4
        if self._answers(f"policy {kind}"):
            self.policies[kind] = value._obj.value
        return self._answers(f"policy {kind}")

    def OpenProcessToken(self, process: Any, rights: int, token: Any) -> int:
        assert (process.value, rights) == (ctypes.c_void_p(-1).value, 0x88)
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
        self.level = "low"
        return self._answers("level")

    def CloseHandle(self, handle: Any) -> int:
        self.open.discard(handle.value)
        return 1


def test_a_visit_gives_up_programs_foreign_libraries_and_the_files_of_the_person() -> None:
    windows = StandIn()

    assert shut_in_on_windows(windows, windows) == frozenset()
    assert windows.policies == GIVEN_UP
    assert windows.policies[CHILDREN] == 1
    assert windows.level == "low"
    assert not windows.open


@pytest.mark.parametrize(
    ("refused", "reported"), [("policy 13", "policy 13"), ("token", "integrity"), ("sid", "integrity")]
)
def test_what_an_older_windows_lacks_is_reported_and_the_rest_is_given_up(
    refused: str, reported: str
) -> None:
    windows = StandIn(refused)

    assert shut_in_on_windows(windows, windows) == {reported}
    assert windows.policies or refused == "policy 13"
    assert not windows.open
