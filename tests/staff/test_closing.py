"""The window for staff as a program of its own, on a screen with a window manager and on one without."""

import os
import subprocess
import sys
from collections.abc import Sequence

from support.screen.virtual import OPENBOX, virtual_screen, without_keys
from support.screen.xscreen import XScreen
from support.tree import ROOT
from support.waiting import wait_until


def is_closed_by_alt_f4(manager: Sequence[str]) -> bool:
    """Open the window for staff, and press Alt+F4."""
    with virtual_screen(manager) as display:
        variables = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        program = subprocess.Popen([sys.executable, "-m", "guide", "staff"], cwd=ROOT, env=variables)
        try:
            with XScreen(display) as screen:
                wait_until(lambda: "for staff" in screen.focused_title(), within_s=30)
                screen.chord("Alt_L", "F4")
                return program.wait(timeout=10) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            program.kill()
            program.wait()


def test_alt_f4_closes_the_window() -> None:
    assert is_closed_by_alt_f4(OPENBOX)


def test_alt_f4_closes_it_where_the_window_manager_leaves_the_keys_to_programs() -> None:
    with without_keys() as manager:
        assert is_closed_by_alt_f4(manager)
