from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from guide.content.kinds import Kind
from guide.content.model import Library, Schedule, Source
from guide.content.navigation import Section
from guide.content.places import Places
from guide.search.present.filters import PageFilters, page_facets
from guide.search.results import Facet, Filters
from tests.search.conftest import STATE, service, topic

OFFICE = Schedule(byday=("MO", "TU", "WE", "TH", "FR"), opens_at=480, closes_at=1020)
MONDAY_NOON = datetime(2026, 10, 5, 16, tzinfo=UTC)
SUNDAY_NOON = datetime(2026, 10, 4, 16, tzinfo=UTC)
SERVICES = (
    service(
        "office",
        "Legal Office",
        "",
        "207-555-0100",
        kind="legal",
        schedules=(OFFICE,),
        service_area=("York",),
        cost_option="Free",
    ),
    service("line", "Line", "", "207-555-0101", kind="hotline", reach="statewide", languages=("Spanish",)),
    service("teens", "Youth House", "", kind="shelter", service_area=("York",), cost_option="Sliding fee"),
)
IDS = ("page", "office", "line", "teens")


@pytest.fixture
def facets(places: Places) -> PageFilters:
    library = Library(
        version="1",
        sections=(Section(id="safety", title="Safety", plain=True),),
        doors=(),
        urgent=(),
        kinds={
            "legal": Kind("Legal help"),
            "hotline": Kind("Help line"),
            "shelter": Kind("Shelter"),
            "food": Kind("Food"),
        },
        topics={"page": topic("page", "A page", "")},
        services={entry.id: entry for entry in SERVICES},
        facts={},
        state=STATE,
    )
    return PageFilters(library, places, page_facets(library))


def _kept(facets: PageFilters, now: datetime | None, **filters: str) -> list[str]:
    return facets.apply(IDS, Filters(**filters), now)[0]  # type: ignore[arg-type]  # a test names any


def _counts(found: tuple[Facet, ...], facet: str) -> dict[str, int]:
    return {choice.value: choice.count for choice in found if choice.facet == facet}


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        ({"kind": "topic"}, ["page"]),
        ({"need": "legal"}, ["office"]),
        ({"county": "Knox"}, ["page", "line"]),
        ({"near": "Kittery"}, list(IDS)),
        ({"near": "Bangor"}, ["page", "line"]),
        ({"near": "nowhere"}, []),
        ({"who": "young"}, ["teens"]),
        ({"who": "unsaid"}, ["office", "line"]),
        ({"language": "es"}, ["line"]),
        ({"cost": "free"}, ["office"]),
        ({"cost": "low"}, ["teens"]),
        ({"cost": "unsaid"}, ["line"]),
        ({"reach": "voice"}, ["office", "line"]),
        ({"county": "York", "cost": "free"}, ["office"]),
        ({"open": "now"}, ["office"]),
        ({"open": "ask"}, ["line", "teens"]),
    ],
    ids=str,
)
def test_each_filter_keeps_what_has_the_value_or_does_not_say(
    facets: PageFilters, filters: dict[str, str], kept: list[str]
) -> None:
    assert _kept(facets, MONDAY_NOON, **filters) == kept


@pytest.mark.parametrize("now", [SUNDAY_NOON, None], ids=["closed", "no clock"])
def test_what_is_open_hangs_on_the_clock(facets: PageFilters, now: datetime | None) -> None:
    assert _kept(facets, now, open="now") == []


def test_a_clock_that_is_older_than_the_entries_makes_all_hours_unknown(places: Places) -> None:
    night = Schedule((*OFFICE.byday, "SA", "SU"), 0, 1440)
    office = service("office", "Office", "", "207-555-0100", schedules=(OFFICE,), service_area=("York",))
    always = service("always", "Always", "", "207-555-0101", schedules=(night,), service_area=("York",))
    read_in_march = replace(office, sources=(Source(title="A page", seen="2026-03"),))
    services = {entry.id: entry for entry in (read_in_march, always)}
    library = Library(
        version="1",
        sections=(Section(id="safety", title="Safety", plain=True),),
        doors=(),
        urgent=(),
        kinds={},
        topics={},
        services=services,
        facts={},
        state=STATE,
    )
    facets = PageFilters(library, places, page_facets(library))

    def kept(now: datetime, **filters: str) -> list[str]:
        return facets.apply(tuple(services), Filters(**filters), now)[0]  # type: ignore[arg-type]  # a test names any

    for wrong in (datetime(1970, 1, 1, 17, tzinfo=UTC), datetime(2026, 2, 27, 17, tzinfo=UTC)):
        assert kept(wrong, open="now") == ["always"]
        assert kept(wrong, open="ask") == ["office"]
    assert kept(datetime(2026, 3, 2, 17, tzinfo=UTC), open="now") == ["office", "always"]


def test_a_count_is_what_the_value_would_leave(facets: PageFilters) -> None:
    for filters in ({}, {"county": "York"}, {"cost": "free"}, {"county": "Knox", "kind": "service"}):
        _, counts = facets.apply(IDS, Filters(**filters), MONDAY_NOON)  # type: ignore[arg-type]  # a test names any
        for facet in counts:
            kept = _kept(facets, MONDAY_NOON, **{**filters, facet.facet: facet.value})
            assert facet.count == len(kept), (filters, facet)


def test_only_values_that_some_page_has_are_offered_and_those_that_leave_nothing_stay(
    facets: PageFilters,
) -> None:
    _, counts = facets.apply(("page",), Filters(), MONDAY_NOON)

    assert _counts(counts, "need") == {"legal": 0, "hotline": 0, "shelter": 0}
    assert _counts(counts, "language") == {"en": 1, "es": 0}
