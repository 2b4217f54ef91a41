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

ALL = 10_000
MONDAY_NOON = datetime(2026, 10, 5, 16, tzinfo=UTC)
SUNDAY_NIGHT = datetime(2026, 10, 5, 2, tzinfo=UTC)
KNOWN = {"open": {*OPEN, ALWAYS_OPEN[1]}, "cost": COST, "who": WHO, "reach": REACH, "language": LANGUAGES}

NO_ENTRY_SAYS = {"pets", "children"}
"""Facets that no filter has: nothing is known of pets, and children leave out houses that take none."""


def test_every_filter_phrase_names_a_value_of_a_filter() -> None:
    phrases = read_vocabulary(checkout().resources).filter_phrases

    known = [phrase for phrase in phrases if phrase.facet not in NO_ENTRY_SAYS]
    assert {
        (phrase.facet, phrase.value) for phrase in known if phrase.value not in KNOWN[phrase.facet]
    } == set()
    assert all(phrase.turns_on == (phrase.facet not in NO_ENTRY_SAYS) for phrase in phrases)
    assert known


@pytest.mark.parametrize("typed", ["help with work open now", "benefits office open now"])
def test_what_is_open_comes_before_what_is_not_known_to_be(
    search: SearchService, library: Library, typed: str
) -> None:
    def open_among_first(now: datetime | None) -> int:
        results = search.search(typed, Filters(kind="service"), limit=5, now=now).results
        return sum(
            openness(library.services[result.id], MONDAY_NOON, library.state.holidays) == "open"
            for result in results
        )

    assert open_among_first(MONDAY_NOON) >= max(open_among_first(None), 1)


@pytest.mark.parametrize("typed", ["food near lewiston open now", "shelter open right now"])
def test_open_now_in_words_is_the_filter_and_can_be_taken_off(search: SearchService, typed: str) -> None:
    words = typed.partition(" open")[0]
    pressed = search.search(words, Filters(open="now"), limit=ALL, now=MONDAY_NOON)
    said = search.search(typed, limit=ALL, now=MONDAY_NOON)
    taken_off = search.search(typed, Filters(off=frozenset({"open"})), limit=ALL, now=MONDAY_NOON)
    everything = search.search(words, limit=ALL, now=MONDAY_NOON)

    assert said.filters == Filters(open="now")
    assert said.turned_on == (("open", "now"),)
    assert [result.id for result in said.results] == [result.id for result in pressed.results]
    assert taken_off.filters == Filters()
    assert {result.id for result in taken_off.results} >= {result.id for result in everything.results}
    assert len(said.results) < len(taken_off.results)


def test_words_that_leave_nothing_turn_no_filter_on_and_say_so(search: SearchService) -> None:
    without_clock = search.search("food near lewiston open now")

    assert without_clock.filters == Filters()
    assert without_clock.unanswered == ("open",)
    assert without_clock.results


@pytest.mark.parametrize("filters", [Filters(open="now"), Filters(who="women"), Filters(cost="low")])
@pytest.mark.parametrize("typed", ["lawyer", "food near lewiston", "doctor", "shelter in bangor"])
def test_services_to_ask_answer_better_than_all_that_pass_a_filter(
    search: SearchService, typed: str, filters: Filters
) -> None:
    answer = search.search(typed, filters, limit=ALL, now=MONDAY_NOON)
    passing = [result.score for result in answer.results if result.kind == "service"]

    if answer.to_ask:
        assert getattr(filters, answer.to_ask.facet)
        assert answer.to_ask.results[0].score > max(passing, default=0.0)
        assert {result.id for result in answer.to_ask.results}.isdisjoint(
            result.id for result in answer.results
        )


def test_a_lawyer_to_call_comes_before_lines_that_are_open(search: SearchService) -> None:
    answer = search.search("lawyer open now", now=SUNDAY_NIGHT)

    assert answer.to_ask is not None
    first, second = [result.id for result in answer.to_ask.results][:2]
    assert first == "maine-volunteer-lawyers-project"
    assert second in {"disability-rights-maine", "ilap"}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("is hope house open now", "preble-street-hope-house-bangor"),
        ("he has a gun whats open now", "danger-now"),
        ("he took my passport what is open now", ""),
    ],
)
def test_words_turn_no_filter_on_where_it_would_hide_the_page_that_helps(
    search: SearchService, typed: str, first: str
) -> None:
    answer = search.search(typed, now=MONDAY_NOON)

    assert answer.turned_on == ()
    assert answer.results[0].id.startswith(first)
    assert any(result.kind == "topic" for result in answer.results)


@pytest.mark.parametrize(
    "typed",
    ["bed in bangor tonight with a dog", "pet friendly shelter", "i have two cats, shelter takes pets"],
)
def test_what_people_ask_and_no_entry_says_is_not_answered(search: SearchService, typed: str) -> None:
    assert search.search(typed).unanswered == ("pets",)


@pytest.mark.parametrize("typed", ["he will hurt my dog", "lost dog", "petition", "bed in bangor tonight"])
def test_other_words_about_animals_ask_for_nothing(search: SearchService, typed: str) -> None:
    assert search.search(typed).unanswered == ()


@pytest.mark.parametrize("who", ["adults", "women", "men"])
def test_shelters_for_adults_are_for_women_and_for_men(search: SearchService, who: str) -> None:
    ids = {
        result.id for result in search.search("shelter in bangor", Filters(need="shelter", who=who)).results
    }

    assert {"preble-street-hope-house-bangor", "bangor-area-homeless-shelter"} <= ids
    assert ("florence-house" in ids) == (who == "women")


@pytest.mark.parametrize("typed", ["24/7", "24-7", "open 24/7", "24/7 help", "open 24 hours"])
def test_a_service_that_never_closes_comes_first_for_a_query_that_says_so(
    search: SearchService, library: Library, typed: str
) -> None:
    services = search.search(typed, Filters(kind="service"), limit=5).results

    always = [is_always_open(library.services[service.id]) for service in services]
    assert always[0]
    assert sum(always) >= 2
    assert search.search(typed).results[0].id in {"talk-to-someone", "safe-place-tonight"}
    assert not search.search(typed).weak
