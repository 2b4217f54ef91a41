"""Where a visit is and has been: the places of the guide and the way back. In memory only."""

from collections.abc import Callable

from msgspec import Struct


class Front(Struct, frozen=True):
    """The front page."""


class DoorAt(Struct, frozen=True):
    """What lies behind one entry of the front page."""

    door: str


class SectionAt(Struct, frozen=True):
    """The topics of one section."""

    section: str


class PageAt(Struct, frozen=True):
    """A topic or a service, by id."""

    page: str


class Found(Struct, frozen=True):
    """The results of a search."""

    text: str


class Urgent(Struct, frozen=True):
    """All urgent numbers."""


class Counties(Struct, frozen=True):
    """All counties, to choose one."""


ALL_OF_MAINE = ""
"""Stands for a county where help is for the whole state."""


class CountyAt(Struct, frozen=True):
    """What there is in a county."""

    county: str


class Large(Struct, frozen=True):
    """The numbers of a service, as large as they can be, to be written down."""

    service: str


class Listed(Struct, frozen=True):
    """What the reader has put aside in this visit."""


CARDS, OWN_CARDS, OWN_LIST = "cards", "own cards", "list"
"""What can be printed beside topics: the urgent numbers, those of the reader's list, the list itself.

No topic has one of these for its id.
"""


class Paper(Struct, frozen=True):
    """Printing something: a topic by its id, or one of those three."""

    what: str


Place = Front | DoorAt | SectionAt | PageAt | Found | Urgent | Counties | CountyAt | Large | Listed | Paper


class Trail:
    """The places seen in this visit. While somebody types, the results replace each other."""

    def __init__(self) -> None:
        self._places: list[Place] = [Front()]
        self._at = 0

    @property
    def here(self) -> Place:
        """The place on the screen."""
        return self._places[self._at]

    def forget_search(self) -> None:
        """Be again where the reader was before the search on the screen. Nothing leads back to its words."""
        if isinstance(self.here, Found):
            del self._places[self._at :]
            self._at -= 1

    def go(self, place: Place) -> None:
        """Move on to a place; what lay ahead is forgotten."""
        if place == self.here:
            return
        if isinstance(self.here, Found) and isinstance(place, Found):
            self._at -= 1
        self._places[self._at + 1 :] = [place]
        self._at += 1

    def back(self) -> Place:
        """Go one place back, if there is one."""
        self._at = max(0, self._at - 1)
        return self.here

    def forward(self) -> Place:
        """Go one place forward again, if there is one."""
        self._at = min(len(self._places) - 1, self._at + 1)
        return self.here

    def first(self, is_wanted: Callable[[Place], bool]) -> Place | None:
        """The first place on the way here that is wanted, None when there is none."""
        return next((place for place in self._places[: self._at + 1] if is_wanted(place)), None)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0
