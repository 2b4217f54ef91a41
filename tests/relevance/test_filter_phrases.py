"""Filters that people say in words."""

from datetime import UTC, datetime

import pytest

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.hours import is_always_open, openness
from guide.content.model import Library
from guide.paths import checkout
from guide.search.labels import COST, LANGUAGES, OPEN, REACH, WHO
from guide.search.present.filters import ALWAYS_OPEN
from guide.search.results import Filters
from guide.search.service import SearchService

MONDAY_NOON = datetime(2026, 10, 5, 16, tzinfo=UTC)
KNOWN = {"open": {*OPEN, ALWAYS_OPEN[1]}, "cost": COST, "who": WHO, "reach": REACH, "language": LANGUAGES}


def test_every_filter_phrase_names_a_value_of_a_filter() -> None:
    phrases = read_vocabulary(checkout().resources).filter_phrases

    assert {(one.facet, one.value) for one in phrases if one.value not in KNOWN[one.facet]} == set()
    assert len(phrases) >= 20


@pytest.mark.parametrize("typed", ["help with work open now", "benefits office open now"])
def test_what_is_open_comes_before_what_is_not_known_to_be(
    search: SearchService, library: Library, typed: str
) -> None:
    def open_among_first(now: datetime | None) -> int:
        found = search.search(typed, Filters(kind="service"), limit=5, now=now).results
        return sum(
            openness(library.services[one.id], MONDAY_NOON, library.state.holidays) == "open" for one in found
        )

    assert open_among_first(MONDAY_NOON) >= max(open_among_first(None), 1)


@pytest.mark.parametrize(
    "typed", ["food open now", "clinic for men", "shelter for women bangor", "spanish lawyer"]
)
def test_a_filter_phrase_leaves_nothing_out(search: SearchService, typed: str) -> None:
    raised = search.search(typed, limit=10_000, now=MONDAY_NOON).results

    assert {one.id for one in raised} == {one.id for one in search.search(typed, limit=10_000).results}


@pytest.mark.parametrize("who", ["adults", "women", "men"])
def test_shelters_for_adults_are_for_women_and_for_men(search: SearchService, who: str) -> None:
    found = {one.id for one in search.search("shelter in bangor", Filters(need="shelter", who=who)).results}

    assert {"preble-street-hope-house-bangor", "bangor-area-homeless-shelter"} <= found
    assert ("florence-house" in found) == (who == "women")


@pytest.mark.parametrize("typed", ["24/7", "24-7", "open 24/7", "24/7 help", "open 24 hours"])
def test_a_service_that_never_closes_comes_first_for_a_query_that_says_so(
    search: SearchService, library: Library, typed: str
) -> None:
    services = search.search(typed, Filters(kind="service"), limit=5).results

    always = [is_always_open(library.services[one.id]) for one in services]
    assert always[0]
    assert sum(always) >= 2
    assert search.search(typed).results[0].id in {"talk-to-someone", "safe-place-tonight"}
    assert not search.search(typed).weak
