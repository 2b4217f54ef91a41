"""The history of routes, without a window."""

import pytest

from guide.search.results import Filters
from guide.ui.routes import MAX_ENTRIES, DoorRoute, FrontRoute, History, PageRoute, Route, SearchRoute

DOOR, PAGE, OTHER = DoorRoute("health"), PageRoute("dentist"), PageRoute("rides")


def history_of(*steps: Route | str) -> History:
    """A history after visiting routes, and after "back", "forward" and "clear"."""
    trail = History()
    for step in steps:
        if isinstance(step, str):
            {"back": trail.back, "forward": trail.forward, "clear": trail.drop_search}[step]()
        else:
            trail.go(step)
    return trail


@pytest.mark.parametrize(
    ("steps", "current"),
    [
        ((), FrontRoute()),
        ((DOOR, PAGE), PAGE),
        ((DOOR, PAGE, "back"), DOOR),
        ((DOOR, PAGE, "back", "back"), FrontRoute()),
        (("back",), FrontRoute()),
        ((DOOR, "forward"), DOOR),
        ((DOOR, PAGE, "back", "forward"), PAGE),
        ((DOOR, PAGE, "back", OTHER), OTHER),
        ((DOOR, PAGE, "back", OTHER, "forward"), OTHER),
        ((DOOR, PAGE, "back", OTHER, "back"), DOOR),
        ((DOOR, DOOR, "back"), FrontRoute()),
        ((DOOR, PAGE, FrontRoute(), "back"), FrontRoute()),
        ((DOOR, PAGE, "back", "back", "forward"), FrontRoute()),
        ((DOOR, FrontRoute(), PAGE, "back"), FrontRoute()),
        ((SearchRoute("f"), SearchRoute("fo"), SearchRoute("food"), PAGE, "back"), SearchRoute("food")),
        (
            (SearchRoute("f"), SearchRoute("f", Filters(open="now")), PAGE, "back"),
            SearchRoute("f", Filters(open="now")),
        ),
        ((SearchRoute("f"), SearchRoute("fo"), SearchRoute("food"), "back"), FrontRoute()),
        ((DOOR, SearchRoute("food"), "back"), DOOR),
    ],
    ids=[
        "a visit begins at the front page",
        "each route follows the one before",
        "back shows the route before",
        "back twice shows the one before that",
        "back at the beginning stays there",
        "forward at the end stays there",
        "forward undoes back",
        "a new route drops the routes ahead",
        "which are then gone",
        "the routes behind stay",
        "the same route twice is one step",
        "the front page ends the history behind it",
        "and the history ahead, if it is reached by going back",
        "a history begins at the front page again",
        "back from a page shows the words as typed last",
        "results keep their filters",
        "results replace each other while somebody types",
        "back from results shows the page typed on",
    ],
)
def test_back_retraces_the_history(steps: tuple[Route | str, ...], current: Route) -> None:
    assert history_of(*steps).current == current


def test_a_long_history_ends_at_the_front_page_and_drops_the_oldest_routes() -> None:
    trail = history_of(*(PageRoute(str(number)) for number in range(3 * MAX_ENTRIES)))
    way = []
    while trail.current != FrontRoute():
        way.append(trail.back())

    assert len(way) == MAX_ENTRIES - 1
    assert way[:2] == [PageRoute(str(3 * MAX_ENTRIES - 2)), PageRoute(str(3 * MAX_ENTRIES - 3))]
    assert way[-1] == FrontRoute()


@pytest.mark.parametrize(
    ("steps", "current"),
    [
        (("clear",), FrontRoute()),
        ((DOOR, "clear"), DOOR),
        ((DOOR, SearchRoute("f"), "clear"), DOOR),
        ((DOOR, SearchRoute("f"), SearchRoute("fo"), "clear"), DOOR),
        ((DOOR, SearchRoute("f"), "clear", "back"), FrontRoute()),
        ((DOOR, SearchRoute("f"), "clear", "forward"), DOOR),
        ((DOOR, SearchRoute("f"), PAGE, "back", "clear", "forward"), DOOR),
    ],
    ids=str,
)
def test_nothing_leads_back_to_a_search_that_was_cleared(
    steps: tuple[Route | str, ...], current: Route
) -> None:
    assert history_of(*steps).current == current
