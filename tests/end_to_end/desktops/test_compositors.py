"""The spare comes to the front under Wayland compositors. No screen is needed, but the programs are."""

import os
import signal
from collections.abc import Callable

from support.screen.looking import rows_changed
from support.waiting import wait_until
from tests.end_to_end.desktops.wayland import WITHIN_S, Session

SEEN_ROWS = 150
"""A page changes more rows of the screen than this; a cursor and the ring around a field fewer."""

SHIFT_THREE_TIMES = ("-P", "Shift_L", "-p", "Shift_L") * 3
TYPE_AFTER_A_WHILE = ("-s", "200")
"""A new keyboard is not recognized at once."""


def leave(opened: Session, front: bytes) -> None:
    """Show content and leave; where no key can be pressed, the visit crashes instead."""
    if not opened.compositor.can_type:
        os.kill(opened.visits()[0], signal.SIGSEGV)
        return
    type_and_see(opened, front)
    opened.type(*TYPE_AFTER_A_WHILE, *SHIFT_THREE_TIMES)


def type_and_see(opened: Session, front: bytes) -> None:
    """Type a word, and wait until the screen shows more than the front page."""
    opened.type(*TYPE_AFTER_A_WHILE, "food")
    until(opened, lambda now: rows_changed(front, now) > SEEN_ROWS)


def until(opened: Session, true: Callable[[bytes], bool]) -> None:
    """Wait until the picture is as it should be."""
    wait_until(lambda: true(opened.picture()), within_s=WITHIN_S, poll_s=0.05)


def still_picture(opened: Session) -> bytes:
    """The front page, once it stands still."""
    pictures = [b"", opened.picture()]

    def stands_still() -> bool:
        pictures.append(opened.picture())
        return pictures[-1] != b"" and rows_changed(pictures[-2], pictures[-1]) < SEEN_ROWS

    wait_until(stands_still, within_s=WITHIN_S, poll_s=0.5)
    return pictures[-1]


def test_the_spare_is_in_front(opened: Session) -> None:
    shown, spare = opened.visits()
    front = still_picture(opened)

    leave(opened, front)

    wait_until(lambda: shown not in opened.visits(), within_s=WITHIN_S)
    assert opened.visits()[0] == spare
    if opened.compositor.name != "weston":  # it puts each window somewhere else, by chance
        until(opened, lambda now: rows_changed(front, now) < SEEN_ROWS)
    if opened.compositor.can_type:
        type_and_see(opened, front)  # the spare has the focus
