"""The window for staff as a program of its own, on a screen with a window manager and on one without."""

import subprocess
from collections.abc import Sequence
from contextlib import suppress

from support.screen.virtual import OPENBOX, virtual_screen, without_keys
from support.screen.xscreen import XScreen
from support.waiting import wait_until
from tests.running import running


def is_closed_by_alt_f4(manager: Sequence[str]) -> bool:
    """Open the window for staff, and press Alt+F4."""
    with (
        virtual_screen(manager) as display,
        XScreen(display) as screen,
        running(display, "guide", "staff") as program,
    ):
        wait_until(lambda: "for staff" in screen.focused_title(), within_s=30)
        screen.chord("Alt_L", "F4")
        with suppress(subprocess.TimeoutExpired):
            program.wait(timeout=10)
        return program.returncode == 0


def test_alt_f4_closes_the_window() -> None:
    assert is_closed_by_alt_f4(OPENBOX)


def test_alt_f4_closes_it_where_the_window_manager_leaves_the_keys_to_programs() -> None:
    with without_keys() as manager:
        assert is_closed_by_alt_f4(manager)
