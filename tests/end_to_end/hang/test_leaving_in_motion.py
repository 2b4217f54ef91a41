"""Shift three times leaves while the window is in the middle of something that only takes a moment."""

from support.instrumented.long_page import FINDS_IT
from support.waiting import wait_until
from tests.end_to_end.hang.conftest import Open
from tests.running_guide import RunningGuide


def has_left(guide: RunningGuide, visit: int) -> bool:
    return visit not in guide.visits() and guide.shows_front()


def page_on(guide: RunningGuide) -> bytes:
    """The lower half of the screen, where no cursor blinks."""
    whole = guide.screen.whole()
    return whole[len(whole) // 2 :]


def open_long_page(guide: RunningGuide) -> int:
    """Open the page of 10,000 words; the process id of the visit that shows it."""
    shown, _ = guide.visits()
    guide.search(FINDS_IT)
    before = page_on(guide)
    guide.screen.tap("Return")
    wait_until(lambda: page_on(guide) != before)
    return shown


def scroll_bar(guide: RunningGuide) -> tuple[int, int]:
    """Where on the screen its handle is, near the top of a page."""
    wait_until(lambda: guide.screen.focused() is not None)
    window = guide.screen.focused()
    assert window is not None
    return window.x + window.width - 6, window.y + 140


def test_leave_works_while_a_scroll_bar_is_dragged(open_guide: Open) -> None:
    guide = open_guide("long")
    shown = open_long_page(guide)
    handle = scroll_bar(guide)
    guide.screen.move(*handle)
    guide.screen.button(1, down=True)
    before = page_on(guide)
    guide.screen.move(handle[0], handle[1] + 200)
    wait_until(lambda: page_on(guide) != before)
    guide.screen.tap("Shift", "Shift", "Shift")

    wait_until(lambda: shown not in guide.visits())
    guide.screen.button(1, down=False)
    wait_until(lambda: has_left(guide, shown))


def test_leave_works_while_ten_thousand_words_are_laid_out(open_guide: Open) -> None:
    guide = open_guide("long")
    shown, _ = guide.visits()
    guide.search(FINDS_IT)
    guide.screen.tap("Return", "Shift", "Shift", "Shift")

    wait_until(lambda: has_left(guide, shown))
