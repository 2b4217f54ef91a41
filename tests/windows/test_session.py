"""What Windows says of its session ends the visit: the messages are sent to the window under Wine."""

import shutil

import pytest

from guide.ui.native_window_win32 import LOG_OFF, POWER, SESSION
from support.screen.xscreen import XScreen
from support.waiting import wait_until
from support.wine import SLOW_S, Windows
from tests.traces.tour import Tour

pytestmark = pytest.mark.slow

SEND = r"""
import ctypes, sys
from ctypes import wintypes
user, number, word = ctypes.windll.user32, *map(int, sys.argv[1:])
@ctypes.WINFUNCTYPE(ctypes.c_int, wintypes.HWND, wintypes.LPARAM)
def each(window, _):
    if user.IsWindowVisible(window):
        user.PostMessageW(wintypes.HWND(window), number, word, 0)
    return 1
user.EnumWindows(each, 0)
"""
"""A program for Windows that sends one message to every window that shows."""


@pytest.fixture(scope="module")
def sender(system: Windows) -> tuple[str, str]:
    """The command that sends a message."""
    (system.drive / "send.py").write_text(SEND)
    # the interpreter under another name, which is not counted as a visit
    shutil.copyfile(system.drive / "signpost/console.exe", system.drive / "signpost/sender.exe")
    return r"C:\signpost\sender.exe", r"C:\send.py"


@pytest.mark.parametrize(
    ("message", "word"),
    [(SESSION, 7), (SESSION, 2), (POWER, 4), (LOG_OFF, 0)],
    ids=["lock screen", "another user", "sleep", "logging off"],
)
def test_the_visit_ends_when_nobody_is_there_any_more(
    message: int, word: int, system: Windows, sender: tuple[str, str], display: str
) -> None:
    guide = system.start(r"C:\signpost\signpost.exe")
    try:
        with XScreen(display) as screen:
            screen.stop_repeating_keys()
            wait_until(lambda: len(system.processes("signpost.exe")) == 3, within_s=SLOW_S, poll_s=0.1)
            tour = Tour(screen)
            tour.search("food")
            shown = set(system.processes("signpost.exe"))
            system.answer(*sender, str(SESSION), "8")  # somebody unlocks it
            assert set(system.processes("signpost.exe")) == shown

            system.answer(*sender, str(message), str(word))
            wait_until(lambda: not shown <= set(system.processes("signpost.exe")), within_s=SLOW_S)
            wait_until(lambda: len(system.processes("signpost.exe")) == 3, within_s=SLOW_S, poll_s=0.1)
    finally:
        system.answer("taskkill", "/f", "/im", "signpost.exe")
        wait_until(lambda: not system.processes("signpost.exe"), within_s=SLOW_S)
        guide.wait(timeout=SLOW_S)
