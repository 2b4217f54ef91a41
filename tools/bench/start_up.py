"""Leave in the first moment of the guide: nothing is loaded yet, and no spare is there."""

import time

from guide.selfcheck import proc
from support.subject import Subject, subject
from support.waiting import wait_until
from tools.bench.states import GUIDE

LETTERS = ("f", "o", "o", "d")


def leave_at_start() -> tuple[float, float, float]:
    """Start the guide, type at its first frame, and leave.

    Milliseconds until the window that was left had no focus and nothing on the screen but the front page's
    pixels, until the front page of the next visit was there, and until the process that was left was gone.
    """
    with subject(*GUIDE) as guide:
        wait_until(lambda: _pid(guide) != 0, within_s=30)
        left = _pid(guide)
        empty = guide.empty
        guide.front_look = empty  # what is on the screen but the empty one is the window
        wait_until(guide.shows_content, within_s=30)
        guide.type_paced(*LETTERS)
        guide.type_paced("Shift", "Shift")
        pressed = time.monotonic()
        guide.screen.key_down("Shift")
        gone = wait_until(lambda: _pid(guide) != left, within_s=30)
        front = wait_until(lambda: _pid(guide) not in (0, left) and guide.shows_content(), within_s=30)
        ended = wait_until(lambda: not proc.is_running(left))
        guide.screen.key_up("Shift")
        return (gone - pressed) * 1000, (front - pressed) * 1000, (ended - pressed) * 1000


def _pid(guide: Subject) -> int:
    window = guide.screen.focused()
    return window.pid if window else 0
