"""Words are pasted from another program; one that hangs keeps neither the window nor Leave waiting."""

from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from support.screen.owner import Owner
from support.waiting import wait_until
from tests.end_to_end.hang.conftest import Open
from tests.running_guide import RunningGuide

ANSWERS_S = 1.5
"""On a machine that runs other tests, in seconds. Before a hung owner was read without waiting it was 5."""

NO_CLOCK = "without"
FIELD_FROM_THE_LEFT, FIELD_FROM_THE_TOP = 500, 38


@pytest.fixture
def owner(display: str) -> Iterator[Owner]:
    """Another program on the same screen."""
    owner = Owner(display)
    yield owner
    owner.end()


def press_middle_button(guide: RunningGuide) -> None:
    """Into the search field."""
    window = guide.screen.focused()
    assert window is not None
    guide.screen.move(window.x + FIELD_FROM_THE_LEFT, window.y + FIELD_FROM_THE_TOP)
    guide.screen.press(2)


PASTING: dict[str, Callable[[RunningGuide], None]] = {
    "Ctrl+V": lambda guide: guide.screen.chord("Control_L", "v"),
    "Shift+Insert": lambda guide: guide.screen.chord("Shift", "Insert"),
    "the middle button": press_middle_button,
}

every_way = pytest.mark.parametrize("paste", PASTING.values(), ids=PASTING.keys())


@every_way
def test_words_pasted_from_another_program_are_searched_for(
    guide: RunningGuide, owner: Owner, paste: Callable[[RunningGuide], None]
) -> None:
    owner.offer("food pantry")

    def is_pasted() -> bool:
        # again: a press on a window that has just appeared may go to the window manager alone
        paste(guide)
        with suppress(TimeoutError):
            wait_until(lambda: not guide.shows_front(), within_s=ANSWERS_S)
        return not guide.shows_front()

    wait_until(is_pasted)


@every_way
def test_a_window_that_pastes_from_a_hung_program_answers_and_can_be_left(
    open_guide: Open, owner: Owner, paste: Callable[[RunningGuide], None]
) -> None:
    guide = open_guide(NO_CLOCK)
    _, spare = guide.visits()
    guide.search("food")
    owner.offer("from elsewhere")
    owner.hang()
    paste(guide)

    seen = guide.screen.whole()
    guide.screen.tap("BackSpace", "BackSpace", "BackSpace", "BackSpace")
    wait_until(lambda: guide.screen.whole() != seen, within_s=ANSWERS_S)
    guide.screen.tap("Shift", "Shift", "Shift")
    wait_until(lambda: guide.visits()[0] == spare and guide.shows_front(), within_s=ANSWERS_S)
