"""The breadcrumbs of each page."""

import pytest

from guide.content.model import Library
from guide.ui.pages.breadcrumbs import breadcrumbs
from guide.ui.routes import (
    CARDS,
    OWN_LIST,
    DoorRoute,
    FrontRoute,
    PageRoute,
    PrintRoute,
    Route,
    SectionRoute,
    UrgentRoute,
)


@pytest.mark.parametrize(
    ("route", "titles"),
    [
        (DoorRoute("health"), ["Front page"]),
        (UrgentRoute(), ["Front page"]),
        (PageRoute("dentist"), ["Front page", "Health"]),
        (PageRoute("988-lifeline"), ["Front page", "Health"]),
        (SectionRoute("danger"), ["Front page", "Safety"]),
        (PageRoute("danger-now"), ["Front page", "Safety", "Help right now"]),
        (PageRoute("maine-bmv"), ["Front page"]),
        (PrintRoute(CARDS), ["Front page", "Urgent numbers"]),
        (PrintRoute(OWN_LIST), ["Front page", "My list"]),
    ],
    ids=[
        "a door stands under the front page",
        "so do the urgent numbers",
        "a topic stands under its door",
        "a service under the first door that names it",
        "a section under its door",
        "a topic of a section under both",
        "a service behind no door under the front page",
        "cards with urgent numbers under these",
        "what is on paper under the list",
    ],
)
def test_each_page_names_the_pages_above_it(library: Library, route: Route, titles: list[str]) -> None:
    assert [title for title, _ in breadcrumbs(library, route)] == titles


def test_the_first_breadcrumb_is_always_the_front_page(library: Library) -> None:
    pages = [*library.topics, *library.services]

    assert {breadcrumbs(library, PageRoute(page))[0] for page in pages} == {("Front page", FrontRoute())}
