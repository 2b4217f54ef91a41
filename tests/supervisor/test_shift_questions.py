"""The questions that Windows asks about Shift, on a stand-in for its settings."""

import ctypes
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from guide.supervisor.windows_jobs import (
    GET_FILTER_KEYS,
    GET_STICKY_KEYS,
    SET_FILTER_KEYS,
    SET_STICKY_KEYS,
    no_shift_questions,
)

ON = 0x1
USUAL = 0x1FE
"""What Windows ships with: everything allowed, not in use, the shortcut and its question on."""
SHORTCUT_AND_QUESTION = 0xC
KINDS = {
    SET_STICKY_KEYS: "sticky",
    GET_STICKY_KEYS: "sticky",
    SET_FILTER_KEYS: "filter",
    GET_FILTER_KEYS: "filter",
}


class StandIn:
    """Keeps the bytes of each structure, as Windows does for a session."""

    def __init__(self, sticky: int, filtering: int, *, answers: bool = True) -> None:
        self.kept = {"sticky": _structure(8, sticky), "filter": _structure(24, filtering)}
        self.saved: list[int] = []
        self._answers = answers

    def SystemParametersInfoW(self, action: int, size: int, value: Any, save: int) -> int:
        kept, given = self.kept[KINDS[action]], value._obj
        assert size == len(kept) == given.size
        self.saved.append(save)
        if action in (GET_STICKY_KEYS, GET_FILTER_KEYS):
            ctypes.memmove(ctypes.byref(given), bytes(kept), size)
        else:
            kept[:] = bytes(given)
        return int(self._answers)

    def flags(self, kind: str) -> int:
        return int.from_bytes(self.kept[kind][4:8], "little")


def _structure(size: int, flags: int) -> bytearray:
    times = b"".join(n.to_bytes(4, "little") for n in range(1000, 1000 + size // 4 - 2))
    return bytearray(size.to_bytes(4, "little") + flags.to_bytes(4, "little") + times)


@pytest.mark.parametrize("kind", ["sticky", "filter"])
def test_only_shortcut_and_question_are_off_while_the_guide_is_open(kind: str) -> None:
    windows = StandIn(USUAL, USUAL)
    with no_shift_questions(windows):
        assert windows.flags(kind) == USUAL & ~SHORTCUT_AND_QUESTION


def _ends_well() -> None:
    return


def _fails() -> None:
    raise ValueError


@pytest.mark.parametrize("end", [_ends_well, _fails])
def test_all_settings_are_restored_however_the_guide_ends(end: Callable[[], None]) -> None:
    windows = StandIn(USUAL, USUAL)
    before = {kind: bytes(kept) for kind, kept in windows.kept.items()}
    with suppress(ValueError), no_shift_questions(windows):
        end()
    assert windows.kept == before


def test_sticky_keys_in_use_stay_on_with_their_shortcut() -> None:
    windows = StandIn(USUAL | ON, USUAL)
    with no_shift_questions(windows):
        assert windows.flags("sticky") == USUAL | ON
        assert windows.flags("filter") == USUAL & ~SHORTCUT_AND_QUESTION


def test_nothing_is_written_to_the_users_settings() -> None:
    windows = StandIn(USUAL, USUAL)
    with no_shift_questions(windows):
        pass
    assert set(windows.saved) == {0}


def test_nothing_is_changed_if_windows_does_not_report_its_settings() -> None:
    windows = StandIn(USUAL, USUAL, answers=False)
    with no_shift_questions(windows):
        assert windows.flags("sticky") == USUAL
