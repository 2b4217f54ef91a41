"""The window after Leave: as large as the one before, or gone where the site says so."""

import os
import signal
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from guide.selfcheck.screen import Window
from support.waiting import wait_until
from tests.traces.tour import TITLE, Tour, touring

WORD = "food"


def process_shown(tour: Tour) -> int:
    """The process id of the visit that has the keys, 0 if none has."""
    window = tour.screen.focused()
    return window.pid if window is not None and tour.screen.focused_title() == TITLE else 0


def place_shown(tour: Tour) -> Window:
    """Where the window is that has the keys, whichever visit it belongs to."""
    window = tour.screen.focused()
    assert window is not None
    return replace(window, pid=0)


def leave(tour: Tour) -> None:
    """Leave, and wait for the next visit."""
    before = process_shown(tour)
    tour.screen.tap("Shift", "Shift", "Shift")
    wait_until(lambda: process_shown(tour) not in (0, before))


def test_a_maximized_window_is_followed_by_a_maximized_one() -> None:
    with touring("guide") as (tour, _):
        tour.sees_change(tour.screen.maximize)
        wait_until(tour.screen.is_maximized)
        for _ in range(2):
            tour.search(WORD)
            leave(tour)
            wait_until(tour.screen.is_maximized)


def test_a_window_is_followed_by_one_of_the_same_size_at_the_same_place() -> None:
    with touring("guide") as (tour, _):
        for place in ((150, 60, 900, 620), (40, 30, 700, 500)):
            tour.sees_change(partial(tour.screen.place_window, *place))
            was = place_shown(tour)
            for _ in range(2):
                tour.search(WORD)
                leave(tour)
                tour.still_picture()

                assert place_shown(tour) == was


def test_a_window_that_was_not_maximized_is_not_followed_by_a_maximized_one() -> None:
    with touring("guide") as (tour, _):
        tour.search(WORD)
        leave(tour)
        tour.still_picture()

        assert not tour.screen.is_maximized()


@pytest.mark.parametrize("end", ["Shift three times", "a crash"])
def test_where_a_site_says_so_the_end_of_a_visit_closes_the_guide(tmp_path: Path, end: str) -> None:
    site = tmp_path / "site.toml"
    site.write_text('policy = "desk"\nleave = "close"\n', encoding="utf-8")
    with touring("guide", "--site", str(site)) as (tour, process):
        tour.search(WORD)
        if end == "a crash":
            os.kill(process_shown(tour), signal.SIGKILL)
        else:
            tour.screen.tap("Shift", "Shift", "Shift")

        assert process.wait(timeout=10) == 0
        assert tour.screen.managed() == []
