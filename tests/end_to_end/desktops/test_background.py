"""A window begins with its own picture: nobody sees what was on the screen before it is painted."""

import os
import subprocess
import sys

from support.screen.virtual import virtual_screen
from support.screen.xscreen import XScreen
from support.tree import ROOT
from support.waiting import wait_until

MIDDLE, SIDE = (640, 400), 400
BLACK, RED = bytes(3), bytes((0, 0, 255))
"""As the display has them: blue first."""
SHOWN_AND_NOT_PAINTED = f"""
import sys
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from guide.ui.frame.background_x11 import WindowBackground
application = QApplication([])
window, picture = QWidget(), QPixmap({SIDE}, {SIDE})
window.setGeometry({MIDDLE[0]} - {SIDE} // 2, {MIDDLE[1]} - {SIDE} // 2, {SIDE}, {SIDE})
picture.fill("red")
WindowBackground(picture).set_on(window)
window.show()
sys.stdin.read()  # no event is handled, so nothing is painted
"""


def test_a_window_is_its_picture_before_anything_is_painted() -> None:
    with virtual_screen() as display, XScreen(display) as screen:
        assert screen.pixels(*MIDDLE, 1, 1)[:3] == BLACK
        with subprocess.Popen(
            [sys.executable, "-c", SHOWN_AND_NOT_PAINTED],
            cwd=ROOT,
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.PIPE,
        ) as process:
            try:
                wait_until(lambda: screen.pixels(*MIDDLE, 1, 1)[:3] == RED)
            finally:
                process.kill()
