"""The spare comes to the front under window managers of X11: with the focus, without a notice or a flash."""

import shutil
import time
from collections.abc import Iterator, Sequence

import pytest

from support.screen.virtual import OPENBOX
from support.subject import Pixels, Subject, read_marks, subject
from support.waiting import wait_until

MANAGERS = {"openbox": OPENBOX, "xfwm4": ("xfwm4", "--compositor=off"), "xfwm4 that composes": ("xfwm4",)}
WATCHED_S = 1.0
FRONT_WITHIN_S = 20.0


@pytest.fixture(params=list(MANAGERS.values()), ids=list(MANAGERS))
def guide(request: pytest.FixtureRequest) -> Iterator[Subject]:
    """The guide under one window manager, with its front page on the screen."""
    manager: Sequence[str] = request.param
    if not shutil.which(manager[0]):
        pytest.skip(f"not tested: {manager[0]} is not installed")
    with subject("guide", manager=manager) as opened:
        opened.learn()
        opened.rest()
        yield opened


def test_the_spare_is_in_front_with_the_focus_and_asks_for_no_attention(guide: Subject) -> None:
    guide.sees_content(lambda: guide.screen.tap("f", "o"))
    guide.leave_for_front()
    wait_until(lambda: guide.screen.focused() is not None and len(guide.screen.managed()) == 1)

    [window] = guide.screen.managed()
    assert not guide.screen.wants_attention(window)
    guide.sees_content(lambda: guide.screen.tap("f", "o"))


def test_nothing_but_desk_and_front_page_is_seen_once_the_content_is_gone(guide: Subject) -> None:
    guide.sees_content(lambda: guide.screen.tap("f", "o"))
    guide.leave()
    looks = seen_until_it_stands(guide)

    strange = {
        (at, color.hex())
        for look in looks
        for at, color in look.items()
        if color not in (guide.empty[at], guide.front_look[at])
    }
    assert not strange


def seen_until_it_stands(guide: Subject) -> list[Pixels]:
    """Look for a second, and on until the front page is there."""
    since, looks = time.monotonic(), [read_marks(guide.screen)]
    while looks[-1] != guide.front_look or time.monotonic() < since + WATCHED_S:
        assert time.monotonic() < since + FRONT_WITHIN_S, "the front page did not come"
        looks.append(read_marks(guide.screen))
    return looks
