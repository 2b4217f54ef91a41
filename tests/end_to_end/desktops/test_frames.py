"""What is seen under Wayland, frame by frame: no flash after Leave, and no page beside another window."""

import subprocess
import sys

import pytest

from support.tree import ROOT
from support.waiting import wait_until
from tests.end_to_end.desktops.wayland import COMPOSITORS, WITHIN_S, Pixels, Session
from tests.end_to_end.leave.stranger import STRANGER

SHIFT_THREE_TIMES = ("-s", "200", *("-P", "Shift_L", "-p", "Shift_L") * 3)
STANDS = 10
"""So many frames of the whole front page in a row, and nothing more will come."""

TYPING = [each for each in COMPOSITORS if each.can_type]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.parametrize("opened", TYPING, indirect=True, ids=lambda each: each.name),
]

BLACK = b"\0\0\0"
"""An empty screen of these compositors."""


def standing(opened: Session) -> Pixels:
    """The screen, once it stands still with a picture on it."""
    frames = [opened.marks()]

    def stands_still() -> bool:
        frames.append(opened.marks())
        return frames[-1] == frames[-2] and len(set(frames[-1].values())) > 1

    wait_until(stands_still, within_s=WITHIN_S, poll_s=0.3)
    return frames[-1]


def content(frame: Pixels, front: Pixels) -> Pixels:
    """What is neither the empty screen nor the front page."""
    return {at: color for at, color in frame.items() if color not in (BLACK, front[at])}


def show_results(opened: Session, front: Pixels) -> Pixels:
    """Type a word; the screen with what is found."""
    opened.type("-s", "200", "food")
    wait_until(lambda: content(opened.marks(), front) != {}, within_s=WITHIN_S, poll_s=0.05)
    return standing(opened)


def test_nothing_but_desk_and_front_page_is_seen_once_the_content_is_gone(opened: Session) -> None:
    front = standing(opened)
    frames = [show_results(opened, front)]
    spare = opened.visits()[1]
    keys = opened.starts_typing(*SHIFT_THREE_TIMES)

    def front_page_stands() -> bool:
        frames.append(opened.marks())
        return opened.visits()[:1] == [spare] and frames[-STANDS:] == [front] * STANDS

    wait_until(front_page_stands, within_s=WITHIN_S)
    keys.wait()
    is_content = [content(frame, front) != {} for frame in frames]
    gone = is_content.index(False)
    assert not any(is_content[gone:])


def test_a_page_is_covered_while_another_window_has_the_focus(opened: Session) -> None:
    if opened.compositor.has_guide:
        pytest.skip("not tested: nothing but the guide runs there")
    front = standing(opened)
    results = show_results(opened, front)
    revealing = content(results, front)
    stranger = subprocess.Popen([sys.executable, "-m", STRANGER], cwd=ROOT, env=dict(opened.environment))
    try:
        # the stranger's own window stands on a part of it
        wait_until(lambda: few(revealing, opened.marks()), within_s=WITHIN_S, poll_s=0.05)
    finally:
        stranger.kill()
        stranger.wait()
    wait_until(lambda: opened.marks() == results, within_s=WITHIN_S, poll_s=0.05)


def few(revealing: Pixels, frame: Pixels) -> bool:
    """Whether hardly any revealing pixel is on the screen."""
    return sum(frame[at] == color for at, color in revealing.items()) < len(revealing) / 10
