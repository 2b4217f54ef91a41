"""The query of a search, and its answer."""

from collections.abc import Callable, Generator, Sequence
from datetime import datetime
from typing import Literal, Protocol

from msgspec import Struct

from guide.content.model import Line, OldNameStatus, Service
from guide.errors import LibraryError
from guide.search.labels import Reason

Kind = Literal["topic", "service"]


class Filters(Struct, frozen=True):
    """What to leave out; "" leaves out nothing. What a service does not say, only the filter for that finds.

    Attributes:
        kind: topics or services.
        need: the kind of help, a key of `resources/kinds.yaml`; services alone.
        county: keeps topics, and services that serve it (statewide and national ones, too).
        near: a town, ZIP code or region; keeps what serves one of its counties.
        open: "now", "always" for day and night, or "ask" for hours that are not known; services alone.
            Needs a clock.
        who: whom it is for, a key of `guide.search.labels.WHO`.
        language: a BCP 47 code; keeps topics written in it and services that say they speak it.
        cost: "free" or "low".
        reach: a way to reach it, a key of `guide.search.labels.REACH`.
        off: names of filters that the words of the query must not turn on.
    """

    kind: Literal["", "topic", "service"] = ""
    need: str = ""
    county: str = ""
    near: str = ""
    open: Literal["", "now", "always", "ask"] = ""
    who: str = ""
    language: str = ""
    cost: str = ""
    reach: str = ""
    off: frozenset[str] = frozenset()


class Facet(Struct, frozen=True):
    """One value that a filter may take.

    Attributes:
        facet: the name of the filter; `guide.search.labels` has the words.
        value: the value.
        count: how many results there would be with this value beside the other filters; a window shows a
            value without results as disabled.
        unfiltered: how many there would be with this value alone, without `everywhere`.
        everywhere: how many of `count` help in every county, and so say nothing of this one.
    """

    facet: str
    value: str
    count: int
    unfiltered: int
    everywhere: int = 0


class Result(Struct, frozen=True):
    """One row of the result list.

    Attributes:
        id: of the page.
        kind: topic or service.
        title: its title or name.
        score: above 0, falling; only comparable within one answer.
        snippet: makes the sentence that answers, matched words bold. It takes time, so it is called only for
            rows that somebody sees.
        why: why it is here, where neither title nor snippet shows it; `guide.search.labels` has the words.
    """

    id: str
    kind: Kind
    title: str
    score: float
    snippet: Callable[[], Line]
    why: Reason | None = None


GroupKind = Literal["first", "county", "serves", "state", "also", "elsewhere"]
"""first: what comes before all groups. county: help there that answers the query. serves: the same from a
town of another county. state: help everywhere, and topics. also: other help for the county. elsewhere: help
in other counties."""


class Group(Struct, frozen=True):
    """Results beside each other that belong together.

    Attributes:
        kind: what they have in common.
        size: how many there are.
    """

    kind: GroupKind
    size: int


class Where(Struct, frozen=True):
    """The place that results are about.

    Attributes:
        place: its name, as the gazetteer writes it.
        counties: its counties.
    """

    place: str
    counties: tuple[str, ...]

    def has_help_of(self, service: Service) -> bool:
        """Whether a service helps there."""
        return service.reach != "county" or not set(self.counties).isdisjoint(service.service_area)

    def group_of(
        self, service: Service | None, home: Sequence[str]
    ) -> Literal["county", "serves", "state", "elsewhere"]:
        """Whether a service helps there, everywhere or elsewhere. A topic, None here, helps everywhere.

        Args:
            home: the counties of its town, empty if that is not known.
        """
        if service is None or service.reach != "county":
            return "state"
        if not self.has_help_of(service):
            return "elsewhere"
        return "serves" if home and set(self.counties).isdisjoint(home) else "county"


class ToAsk(Struct, frozen=True):
    """Services that answer better than all that pass a filter, and of which it is not known whether they do.

    Attributes:
        facet: the name of the filter.
        results: the rows, the best first.
    """

    facet: str
    results: tuple[Result, ...]


class RenamedService(Struct, frozen=True):
    """An old name that was typed.

    Attributes:
        status: what became of it.
        services: names of the services that help instead.
    """

    name: str
    status: OldNameStatus
    services: tuple[str, ...]


class Answer(Struct, frozen=True):
    """The results of one search, the best first.

    Attributes:
        query: the text as it was read, cut to a sane length.
        corrected: the text with its misspelled words corrected; None if nothing was.
        weak: whether no result is a strong match.
        results: the rows, group by group.
        where: the place that was typed or chosen, None for none.
        groups: the groups of `results`, in order; empty where they are one list.
        filters: what was left out: by the filters given, and by those that the words turn on.
        turned_on: filters with their values that the words turn on ("open now").
        to_ask: services to call first, None where what passes the filters answers at least as well.
        leads_to: ids of the pages for danger in the words and of the services for a situation, best first.
        unanswered: what the words ask for and nothing is known to have: the name of a filter, or of what no
            entry says ("pets").
        more: how many pages are left out because they answer much less well.
        facets: by filter, in the order shown.
        former: the old name that the text is, if it is one.
        languages: BCP 47 codes of other languages that its words are in, the likeliest first.
    """

    query: str
    corrected: str | None
    weak: bool
    results: tuple[Result, ...]
    facets: tuple[Facet, ...] = ()
    former: RenamedService | None = None
    languages: tuple[str, ...] = ()
    where: Where | None = None
    groups: tuple[Group, ...] = ()
    filters: Filters = Filters()
    turned_on: tuple[tuple[str, str], ...] = ()
    to_ask: ToAsk | None = None
    leads_to: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    more: int = 0


class IndexDamagedError(LibraryError):
    """The built index cannot be used, but all that it was made from can.

    Args:
        remaking: steps of a few milliseconds each, which end in a search whose index is made in memory. They
            raise LibraryError where something else is missing, too.
    """

    def __init__(self, why: str, remaking: Generator[None, None, "Search"]) -> None:
        super().__init__(why)
        self.remaking = remaking


class Search(Protocol):
    """What a window asks of search; guide.search.service.SearchService does this."""

    def forget(self) -> None:
        """Keep nothing of the query."""

    def search(
        self,
        text: str,
        filters: Filters = ...,
        limit: int | None = ...,
        *,
        as_typed: bool = ...,
        now: datetime | None = ...,
        county: str = ...,
    ) -> Answer:
        """The best results for a text."""
