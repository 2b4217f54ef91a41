"""Where a visit is and has been: the places of the guide and the way back. In memory only."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from msgspec import Struct

from guide.search.results import Filters


class Position(Struct, frozen=True):
    """part: the part of the page at the upper edge, counted from 0; of a list, its row. into: how much of it
    is above that edge, as a share of its height; below 0 in the space before it.

    chosen: the list that has the keys, counted from 0, and the row chosen in it; None without one.
    """

    part: int = 0
    into: float = 0.0
    chosen: tuple[int, int] | None = None


@runtime_checkable
class Positioned(Protocol):
    """A page that can tell a position and go back to it."""

    def position(self) -> Position:
        """Where it is now."""

    def show_position(self, position: Position) -> None:
        """Scroll there, and choose the row that was chosen. To be called once the page is in the window."""


class FrontRoute(Struct, frozen=True):
    """The front page."""


class DoorRoute(Struct, frozen=True):
    """What lies behind one entry of the front page."""

    door: str


class SectionRoute(Struct, frozen=True):
    """The topics of one section."""

    section: str


class PageRoute(Struct, frozen=True):
    """A topic or a service, by id."""

    page: str


class SearchRoute(Struct, frozen=True):
    """The results of a search.

    as_typed: for the words as they stand, though another spelling would be searched for.
    """

    text: str
    filters: Filters = Filters()
    as_typed: bool = False


class UrgentRoute(Struct, frozen=True):
    """All urgent numbers."""


class CountiesRoute(Struct, frozen=True):
    """All counties, to choose one."""


WHOLE_STATE = ""
"""Stands for a county where help is for the whole state."""


class CountyRoute(Struct, frozen=True):
    """What there is in a county."""

    county: str


class LargeNumberRoute(Struct, frozen=True):
    """The numbers of a service, as large as they can be, to be written down."""

    service: str


class SourcesRoute(Struct, frozen=True):
    """What a topic claims, each beside where it was read."""

    topic: str


class ShortlistRoute(Struct, frozen=True):
    """What the reader has put aside in this visit."""


CARDS, OWN_CARDS, OWN_LIST = "cards", "own cards", "list"
"""What can be printed beside topics: the urgent numbers, those of the reader's list, the list itself.

No topic has one of these for its id.
"""


class PrintRoute(Struct, frozen=True):
    """Printing something: a topic by its id, or one of those three."""

    what: str


Route = (
    FrontRoute
    | DoorRoute
    | SectionRoute
    | PageRoute
    | SearchRoute
    | UrgentRoute
    | CountiesRoute
    | CountyRoute
    | LargeNumberRoute
    | SourcesRoute
    | ShortlistRoute
    | PrintRoute
)


MAX_ENTRIES = 100
"""What a way back holds; the oldest places after the front page are dropped."""


class _Stop(Struct):
    """A place on the way, and where on its page the reader was when they left."""

    place: Route
    position: Position | None = None


class History:
    """The places seen since the front page. While somebody types, the results replace each other.

    The front page ends the way, in both directions: whoever comes to the computer next finds that page, and
    nothing leads from it to what was read.
    """

    def __init__(self) -> None:
        self._stops = [_Stop(FrontRoute())]
        self._at = 0

    @property
    def here(self) -> Route:
        """The place on the screen."""
        return self._stops[self._at].place

    @property
    def position(self) -> Position | None:
        """Where on its page the reader was when they left; None on a page that is new."""
        return self._stops[self._at].position

    def keep(self, position: Position) -> None:
        """Remember where on the page of this place the reader is."""
        self._stops[self._at].position = position

    def drop_search(self) -> None:
        """Be again where the reader was before the search on the screen. Nothing leads back to its words."""
        if isinstance(self.here, SearchRoute):
            del self._stops[self._at :]
            self._at -= 1

    def go(self, place: Route) -> None:
        """Move on to a place; what lay ahead is forgotten. From here to here: its page begins at the top."""
        if place == self.here:
            self._stops[self._at].position = None
            return
        if isinstance(place, FrontRoute):
            self._at = -1
        elif isinstance(self.here, SearchRoute) and isinstance(place, SearchRoute):
            self._at -= 1
        self._stops[self._at + 1 :] = [_Stop(place)]
        del self._stops[1 : max(1, len(self._stops) - MAX_ENTRIES + 1)]
        self._at = len(self._stops) - 1

    def back(self) -> Route:
        """Go one place back, if there is one."""
        self._at = max(0, self._at - 1)
        if self._at == 0:
            del self._stops[1:]
        return self.here

    def forward(self) -> Route:
        """Go one place forward again, if there is one."""
        self._at = min(len(self._stops) - 1, self._at + 1)
        return self.here

    def first(self, is_wanted: Callable[[Route], bool]) -> Route | None:
        """The first place on the way here that is wanted, None when there is none."""
        return next((stop.place for stop in self._stops[: self._at + 1] if is_wanted(stop.place)), None)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0


class Navigation(Protocol):
    """Ways to other pages; see guide.ui.navigator."""

    def go(self, place: Route) -> None:
        """Show a place."""

    def back(self) -> None:
        """Show the place before this one."""

    def open_door(self, door: str) -> None:
        """Show what lies behind an entry of the front page, by its id."""

    def search_for(self, text: str) -> None:
        """Search as if the text had been typed."""
