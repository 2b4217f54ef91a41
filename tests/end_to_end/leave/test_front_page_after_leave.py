"""After Leave the screen shows what a first start shows, to the last pixel, and nothing leads back.

A window that was moved is followed by one at its place: see `test_window_after_leave`.
A picture is awaited for some seconds, since the cursor blinks: the two are alike when it shows in both.
"""

import time
from collections.abc import Callable, Iterator

import pytest

from support.waiting import wait_until
from tests.end_to_end.leave.leaky import LEAKY
from tests.traces.tour import Tour, touring

ALIKE_WITHIN_S = 5.0
WORD = "food"
ON_THE_PAGE = (640, 500)
IN_THE_FIELD = (400, 90)


def shows(tour: Tour, picture: bytes) -> None:
    """Wait for this very picture. Raises TimeoutError."""
    wait_until(lambda: tour.screen.whole() == picture, within_s=ALIKE_WITHIN_S, poll_s=0.01)


def after_a_search(tour: Tour) -> None:
    tour.search(WORD)


def after_reading(tour: Tour) -> None:
    tour.search(WORD)
    tour.open_first()


def after_another_text_size(tour: Tour) -> None:
    tour.search(WORD)
    tour.sees_change(lambda: tour.chord("Control_L", "equal"))


@pytest.fixture(scope="module")
def typed_into() -> Iterator[tuple[Tour, bytes]]:
    """A guide, and how it looks when `f` is typed at a front page that nobody had used before."""
    with touring("guide") as (tour, _):
        yield tour, how_a_letter_looks(tour)


@pytest.mark.parametrize("use", [after_a_search, after_reading, after_another_text_size])
def test_the_front_page_is_the_same_as_at_a_first_start(
    typed_into: tuple[Tour, bytes], use: Callable[[Tour], None]
) -> None:
    tour, _ = typed_into
    use(tour)
    tour.leave()

    shows(tour, tour.front)


@pytest.mark.slow
@pytest.mark.parametrize("leak", ["look", "route", "size"])
def test_a_front_page_that_is_not_quite_the_same_is_found(leak: str) -> None:
    with touring(LEAKY, leak) as (tour, _):
        tour.search(WORD)
        tour.screen.tap("Shift", "Shift", "Shift")
        wait_until(lambda: tour.screen.whole() != tour.front)
        with pytest.raises(TimeoutError):
            shows(tour, tour.front)


def test_ten_signs_within_two_seconds_end_in_one_healthy_front_page() -> None:
    with touring("guide") as (tour, _):
        for _ in range(10):
            until = time.monotonic() + 0.2
            tour.screen.tap("f", "Shift", "Shift", "Shift")
            wait_until(lambda until=until: time.monotonic() > until)  # type: ignore[misc]  # bound now
        tour.search(WORD)
        tour.leave()
        shows(tour, tour.front)

        assert len(tour.screen.managed()) == 1
        assert tour.screen.focused() is not None


def press(*names: str) -> Callable[[Tour], None]:
    """Press these keys together."""
    return lambda tour: tour.screen.chord(*names)


def click(button: int, at: tuple[int, int]) -> Callable[[Tour], None]:
    """Press a button of the mouse somewhere."""

    def act(tour: Tour) -> None:
        tour.screen.move(*at)
        tour.screen.press(button)

    return act


WAYS_BACK = {
    "Alt+Left": press("Alt_L", "Left"),
    "Alt+Right": press("Alt_L", "Right"),
    "Back key": press("XF86Back"),
    "BackSpace": press("BackSpace"),
    "Undo": press("Control_L", "z"),
    "Redo": press("Control_L", "Shift_L", "z"),
    "Redo by another key": press("Control_L", "y"),
    "Paste": press("Control_L", "v"),
    "Paste by another key": press("Shift_L", "Insert"),
    "Paste by the middle button": click(2, IN_THE_FIELD),
    "Side button back": click(8, ON_THE_PAGE),
    "Side button forward": click(9, ON_THE_PAGE),
}


def how_a_letter_looks(tour: Tour) -> bytes:
    """Type `f`, and see what the screen shows."""
    tour.sees_change(lambda: tour.screen.tap("f"))
    tour.screen.move(*ON_THE_PAGE)
    return tour.still_picture()


def use_and_leave(tour: Tour) -> None:
    """Search, mark and copy the words, read a page, and leave."""
    tour.search(WORD)
    tour.chord("Control_L", "a")
    tour.chord("Control_L", "c")
    tour.open_first()
    tour.leave()


def leads_nowhere(tour: Tour, way: Callable[[Tour], None], typed: bytes) -> None:
    """Try a way back, and type: had it led anywhere, the screen would show more than the letter's results."""
    way(tour)
    tour.chord("Control_L", "l")
    tour.screen.tap("End", "f")  # behind whatever came back, even if it is marked
    tour.screen.move(*ON_THE_PAGE)
    shows(tour, typed)


@pytest.mark.parametrize("way", WAYS_BACK.values(), ids=WAYS_BACK.keys())
def test_nothing_leads_back(typed_into: tuple[Tour, bytes], way: Callable[[Tour], None]) -> None:
    tour, typed = typed_into
    use_and_leave(tour)

    leads_nowhere(tour, way, typed)


def test_nothing_that_was_copied_is_offered_any_more(typed_into: tuple[Tour, bytes]) -> None:
    tour, _ = typed_into
    use_and_leave(tour)

    assert [name for name in ("PRIMARY", "SECONDARY", "CLIPBOARD") if tour.screen.is_offered(name)] == []


def test_there_is_one_window_to_change_to(typed_into: tuple[Tour, bytes]) -> None:
    tour, _ = typed_into
    use_and_leave(tour)

    assert len(tour.screen.managed()) == 1


@pytest.mark.parametrize(("leak", "way"), [("trail", "Alt+Left"), ("words", "Undo")])
def test_a_way_that_leads_back_is_found(leak: str, way: str) -> None:
    with touring(LEAKY, leak) as (tour, _):
        typed = how_a_letter_looks(tour)
        use_and_leave(tour)

        with pytest.raises(TimeoutError):
            leads_nowhere(tour, WAYS_BACK[way], typed)
