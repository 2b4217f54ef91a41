"""Where a visit is and has been: the routes of the guide, and the way back. Kept in memory only."""

from typing import Protocol, runtime_checkable

from msgspec import Struct

from guide.search.results import Filters


class Position(Struct, frozen=True):
    """Where somebody reads on a page, so that it can be restored at another text size or window size.

    Attributes:
        part: the part of the page at the upper edge, counted from 0; of a list, its row.
        into: how much of that part is above the edge, as a share of its height; negative in the space before
            it, in pixels: that space does not grow with the part.
        chosen: the list that has the focus, counted from 0, and the current row in it; None without one.
    """

    part: int = 0
    into: float = 0.0
    chosen: tuple[int, int] | None = None


@runtime_checkable
class Positioned(Protocol):
    """A page that can report a position and restore it."""

    def position(self) -> Position:
        """The current position."""

    def show_position(self, position: Position) -> None:
        """Scroll there, and select the row that was selected. Call this once the page is in the window."""


class FrontRoute(Struct, frozen=True):
    """The front page."""


class DoorRoute(Struct, frozen=True):
    """The page behind one entry of the front page.

    Attributes:
        door: its id.
        county: whose services come first, "" for none.
        selection: the number of the selection that is shown of each list with selections; 0 for all pages.
    """

    door: str
    county: str = ""
    selection: int = 0


class SectionRoute(Struct, frozen=True):
    """The topics of one section."""

    section: str


class PageRoute(Struct, frozen=True):
    """A topic or a service.

    Attributes:
        page: its id.
        languages: that the reader searched in, the likeliest first; empty for English.
    """

    page: str
    languages: tuple[str, ...] = ()


class SearchRoute(Struct, frozen=True):
    """The results of a search.

    Attributes:
        text: the query.
        filters: the filters that are on.
        as_typed: whether to search for the text as it is, even if another spelling would be searched for.
        chooses_filters: whether the page of all filters is open.
        shows_all: whether pages that answer much less well are listed, too.
        county: what the reader chose earlier in the visit, "" for none.
    """

    text: str
    filters: Filters = Filters()
    as_typed: bool = False
    chooses_filters: bool = False
    shows_all: bool = False
    county: str = ""


class LeaveRoute(Struct, frozen=True):
    """How Leave works, to be tried."""


class UrgentRoute(Struct, frozen=True):
    """All urgent numbers."""


class CountiesRoute(Struct, frozen=True):
    """All counties, to choose one.

    Attributes:
        door: the id of the door whose lists then begin with that county; "" for the page of the county.
    """

    door: str = ""


WHOLE_STATE = ""
"""The county of help for the whole state."""


class CountyRoute(Struct, frozen=True):
    """Services in a county."""

    county: str


class LanguagesRoute(Struct, frozen=True):
    """How to ask for an interpreter.

    Attributes:
        language: a BCP 47 code; "" for no certain language.
    """

    language: str = ""


class SourcesRoute(Struct, frozen=True):
    """Where a page comes from: the claims of a topic, each with its sources, or the sources of a service."""

    page: str


class ShortlistRoute(Struct, frozen=True):
    """The services that the reader has put aside in this visit."""


CARDS, OWN_LIST = "cards", "list"
"""What can be printed besides topics and services: the urgent numbers, the reader's list. No page has such an
id."""


class PrintRoute(Struct, frozen=True):
    """What can be printed of a topic or a service, by its id, or one of those above."""

    what: str


Route = (
    FrontRoute
    | DoorRoute
    | SectionRoute
    | PageRoute
    | SearchRoute
    | LeaveRoute
    | UrgentRoute
    | CountiesRoute
    | CountyRoute
    | LanguagesRoute
    | SourcesRoute
    | ShortlistRoute
    | PrintRoute
)


def print_route(route: Route) -> PrintRoute:
    """Return what prints the page of a route; the urgent numbers where it has nothing of its own."""
    match route:
        case PageRoute(page) | SourcesRoute(page):
            return PrintRoute(page)
        case ShortlistRoute():
            return PrintRoute(OWN_LIST)
        case PrintRoute():
            return route
        case _:
            return PrintRoute(CARDS)


MAX_ENTRIES = 100
"""How many routes a history keeps; the oldest after the front page are dropped."""


class _Entry(Struct):
    """An entry of the history, and where on its page the reader was when they left."""

    route: Route
    position: Position | None = None


class History:
    """The routes since the front page. While somebody types, the results replace each other.

    The front page ends the history in both directions: the next person at the computer finds that page, and
    nothing leads from it to what was read.
    """

    def __init__(self) -> None:
        self._entries = [_Entry(FrontRoute())]
        self._at = 0

    @property
    def current(self) -> Route:
        """The route on the screen."""
        return self._entries[self._at].route

    @property
    def position(self) -> Position | None:
        """Where on its page the reader was when they left; None on a new page."""
        return self._entries[self._at].position

    def replace(self, route: Route) -> None:
        """Be at another form of the route on the screen."""
        self._entries[self._at].route = route

    def save_position(self, position: Position) -> None:
        """Remember where on the page of this route the reader is."""
        self._entries[self._at].position = position

    def drop_search(self) -> None:
        """Return to the route before the search on the screen. Nothing leads back to its words."""
        if isinstance(self.current, SearchRoute):
            del self._entries[self._at :]
            self._at -= 1

    def go(self, route: Route) -> None:
        """Move on to a route; the routes ahead are dropped. To the current route again: its page starts at
        the top.
        """
        if route == self.current:
            self._entries[self._at].position = None
            return
        if isinstance(route, FrontRoute):
            self._at = -1
        elif isinstance(self.current, SearchRoute) and isinstance(route, SearchRoute):
            self._at -= 1
        self._entries[self._at + 1 :] = [_Entry(route)]
        del self._entries[1 : max(1, len(self._entries) - MAX_ENTRIES + 1)]
        self._at = len(self._entries) - 1

    def back(self) -> Route:
        """Go back one route, if there is one."""
        self._at = max(0, self._at - 1)
        if self._at == 0:
            del self._entries[1:]
        return self.current

    def forward(self) -> Route:
        """Go forward one route, if there is one."""
        self._at = min(len(self._entries) - 1, self._at + 1)
        return self.current


class Navigation(Protocol):
    """Ways to other pages; guide.ui.navigator implements this."""

    @property
    def county(self) -> str:
        """The county that the reader chose in this visit, "" for none."""

    def go(self, route: Route) -> None:
        """Show a route."""

    def back(self) -> None:
        """Show the route before this one."""

    def remember(self, route: Route) -> None:
        """Return to this form of the page on the screen, which shows it already, from wherever one goes."""

    def choose_county(self, door: str, county: str) -> None:
        """Show what is in a county: behind a door, or all of it if that is ""."""

    def open_door(self, door: str) -> None:
        """Show the page behind an entry of the front page, by its id."""

    def choose_language(self, code: str) -> None:
        """Have the window use a language from now on."""

    def search_for(self, text: str) -> None:
        """Search as if the text had been typed."""
