"""Every page of the guide: topics, services, doors, sections, counties and all others."""

from collections.abc import Callable, Iterator

from guide.content.model import Library
from guide.ui.routes import (
    CARDS,
    OWN_LIST,
    WHOLE_STATE,
    CountiesRoute,
    CountyRoute,
    DoorRoute,
    FrontRoute,
    LanguagesRoute,
    PageRoute,
    PrintRoute,
    Route,
    SearchRoute,
    SectionRoute,
    ShortlistRoute,
    SourcesRoute,
    UrgentRoute,
)
from tests.ui.reader import Reader

Show = Callable[[Reader], None]
LISTED = ("maine-211", "maine-domestic-violence-helpline")
A_TOPIC = "safe-place-tonight"


def one_of_each_kind() -> dict[str, Show]:
    """Return one page of each kind, by name, with the steps that open it."""
    pages: dict[str, Route] = {
        "front page": FrontRoute(),
        "door": DoorRoute("food-and-money"),
        "door for staff": DoorRoute("for-staff"),
        "section": SectionRoute("danger"),
        "topic": PageRoute("danger-now"),
        "service": PageRoute("maine-211"),
        "service without a number": PageRoute("ag-human-trafficking-work-group"),
        "results": SearchRoute("food"),
        "results under another spelling": SearchRoute("sheltr"),
        "nothing found": SearchRoute("zz"),
        "urgent numbers": UrgentRoute(),
        "sources of a topic": SourcesRoute(A_TOPIC),
        "empty list of one's own": ShortlistRoute(),
        "interpreter": LanguagesRoute("pt"),
        "languages": LanguagesRoute(),
        "counties": CountiesRoute(),
        "county": CountyRoute("Penobscot"),
        "cards to print": PrintRoute(CARDS),
        "topic to print": PrintRoute(A_TOPIC),
    }
    shown: dict[str, Show] = {name: going_to(route) for name, route in pages.items()}
    return shown | {"filters": show_filters, "list of one's own": show_own_list, "list to print": print_list}


def every_page(library: Library) -> dict[str, Show]:
    """Return all pages, by name, with the steps that open them."""
    return {str(route): going_to(route) for route in _routes(library)} | one_of_each_kind()


def _routes(library: Library) -> Iterator[Route]:
    yield from (PageRoute(page) for page in (*library.topics, *library.services))
    yield from (DoorRoute(door.id) for door in library.doors if door.pages)
    yield from (SectionRoute(section.id) for section in library.sections)
    yield from (CountyRoute(county.name) for county in library.counties)
    yield CountyRoute(WHOLE_STATE)


def going_to(route: Route) -> Show:
    """The steps that open a route."""

    def show(reader: Reader) -> None:
        if isinstance(route, SearchRoute):
            reader.go(FrontRoute())  # another search on the same page leaves rows that Qt has cached
            reader.window.navigator.search_for(route.text)
        else:
            reader.go(route)

    return show


def show_filters(reader: Reader) -> None:
    """Open all filters of a search."""
    reader.window.navigator.search_for("shelter")
    reader.press_button("Filters")


def show_own_list(reader: Reader) -> None:
    """Put two services on the reader's list and show it."""
    for service in LISTED:
        if service not in reader.window.navigator.shortlist.ids:
            reader.window.navigator.shortlist.toggle(service)
    reader.go(ShortlistRoute())


def print_list(reader: Reader) -> None:
    """Open the page that prints the reader's list."""
    show_own_list(reader)
    reader.go(PrintRoute(OWN_LIST))
