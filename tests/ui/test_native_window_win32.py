"""What a window asks of Windows and what it is told, on a stand-in for its libraries."""

import ctypes
from types import SimpleNamespace
from typing import Any

import pytest

from guide.ui.native_window_win32 import AWAY, Message, NativeMessages

HANDLE = 77


class StandIn:
    """Takes every call.

    Attributes:
        asked: name and numbers of each call for the window.
    """

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []
        library = SimpleNamespace(
            DwmSetWindowAttribute=self._set_attribute,
            SetWindowDisplayAffinity=lambda window, value: self._note(window, "affinity", value),
            SetInputScope=lambda window, value: self._note(window, "scope", value),
        )
        self.libraries = SimpleNamespace(dwmapi=library, user32=library, msctf=library)
        self.times_away = 0

    def _note(self, window: Any, name: str, value: int) -> None:
        assert window.value == HANDLE
        self.asked.append((name, value))

    def _set_attribute(self, window: Any, attribute: int, value: Any, size: int) -> None:
        assert (value._obj.value, size, ctypes.sizeof(value._obj)) == (1, 4, 4)
        self._note(window, "attribute", attribute)

    def away(self) -> None:
        self.times_away += 1

    def tell(self, message: int, word: int, *, hides: bool = False) -> None:
        sent = Message(HANDLE, message, word, 0)
        messages = NativeMessages(self.libraries, self.away, hides=hides)
        assert messages.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(sent)) == (False, 0)


def test_a_window_that_appears_never_fades_has_no_small_picture_and_asks_not_to_learn() -> None:
    windows = StandIn()

    windows.tell(0x18, 1)

    assert windows.asked == [("attribute", 3), ("attribute", 7), ("attribute", 11), ("scope", 61)]


def test_where_the_site_says_so_pictures_of_the_screen_leave_it_out() -> None:
    windows = StandIn()

    windows.tell(0x18, 1, hides=True)

    assert ("affinity", 0x11) in windows.asked


@pytest.mark.parametrize(("message", "word"), sorted(AWAY))
def test_the_visit_is_left_when_the_session_is(message: int, word: int) -> None:
    windows = StandIn()

    windows.tell(message, word)

    assert windows.times_away == 1


@pytest.mark.parametrize(("message", "word"), [(0x18, 0), (0x2B1, 8), (0x218, 7), (0x2B1, 1)])
def test_nothing_happens_when_a_window_hides_or_somebody_returns(message: int, word: int) -> None:
    windows = StandIn()

    windows.tell(message, word)

    assert (windows.times_away, windows.asked) == (0, [])


def test_a_message_has_the_layout_of_windows() -> None:
    offsets = [getattr(Message, name).offset for name in ("window", "message", "word", "long")]

    assert offsets == [0, 8, 16, 24]
