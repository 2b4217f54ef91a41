"""Towns that are also words: read as the town where somebody asks for help there, as the word elsewhere."""

import msgspec
import pytest

from guide.content.model import Library
from guide.content.places import SMALL_TOWN, Gazetteer, Places
from guide.paths import checkout
from guide.search.labels import Nearby
from guide.search.results import Answer, Filters, Group
from guide.search.service import SearchService
from tests.authored_tree import read_state

PLACES = Places.read(checkout().resources, read_state(checkout().resources))
GAZETTEER = msgspec.json.decode(
    (checkout().resources / "places" / "places.json").read_bytes(), type=Gazetteer
)
TOWNS = sorted(
    {
        town.name
        for town in GAZETTEER.places
        if town.pop >= SMALL_TOWN and not PLACES.find(["made", "of", *town.name.lower().split()])
    }
)
"""The towns whose names alone do not make a place among other words."""


def _ids(answer: Answer) -> list[str]:
    return [result.id for result in answer.results]


def test_they_are_those_that_the_gazetteer_has() -> None:
    assert {"Wells", "Bath", "Gray", "Poland", "Paris", "Norway", "Union", "Hope"} < set(TOWNS)
    assert len(TOWNS) >= 25


@pytest.mark.parametrize("town", TOWNS)
def test_a_town_alone_lists_what_is_near_it(search: SearchService, library: Library, town: str) -> None:
    answer = search.search(town.lower(), Filters(kind="service"), limit=3)
    served = [set(library.services[result.id].service_area) for result in answer.results]

    assert not answer.weak
    assert len(served) == 3
    assert all(area.intersection(PLACES.counties_of(town)) for area in served)


def _there(search: SearchService, library: Library, typed: str, town: str) -> set[str]:
    """Which of the first ten serve the county of the town and not all of Maine."""
    counties = PLACES.counties_of(town)
    services = [
        library.services[page] for page in _ids(search.search(typed, limit=10)) if page in library.services
    ]
    return {service.id for service in services if set(counties).intersection(service.service_area)}


@pytest.mark.parametrize("need", ["shelter", "food pantry", "dentist", "domestic violence help"])
@pytest.mark.parametrize("town", TOWNS)
def test_a_town_after_a_request_is_a_place(
    search: SearchService, library: Library, town: str, need: str
) -> None:
    there = _there(search, library, f"{need} {town.lower()}", town)

    assert dict(search.explain(f"{need} {town.lower()}"))["places"].startswith(f"{town} (")
    assert len(there ^ _there(search, library, f"{need} near {town.lower()}", town)) <= 1


def test_they_find_more_there_than_the_need_alone(search: SearchService, library: Library) -> None:
    shelters = {town: _there(search, library, f"shelter {town.lower()}", town) for town in TOWNS}

    assert [town for town, there in shelters.items() if not there] == []


@pytest.mark.parametrize("town", TOWNS)
def test_a_shelter_in_a_town_is_looked_for_there(search: SearchService, library: Library, town: str) -> None:
    first = search.search(f"shelter in {town.lower()}", Filters(kind="service"), limit=1).results[0]

    assert PLACES.counties_of(town)[0] in library.services[first.id].service_area


@pytest.mark.parametrize("town", ["wells", "bath", "gray"])
def test_a_town_before_a_request_is_offered_and_takes_nothing_away(
    search: SearchService, library: Library, town: str
) -> None:
    pages = _ids(search.search("shelter", Filters(kind="topic"), limit=3))
    ids = _ids(search.search(f"{town} shelter", limit=50))
    local = [library.services[page] for page in ids if page in library.services]
    nearest = next(service for service in local if service.reach == "county")

    assert set(pages) <= set(ids[:10])
    assert PLACES.counties_of(town)[0] in nearest.service_area


@pytest.mark.parametrize(
    "typed",
    [
        "i hope so",
        "hope house",
        "lost all hope",
        "gray car",
        "gray hair",
        "union rights",
        "labor union",
        "credit union",
        "wells fargo",
        "made in china",
        "norway rats",
        "freedom of speech",
        "i want my freedom",
        "sex industry",
        "strong coffee",
        "i feel strong",
        "rome wasnt built in a day",
        "paris hilton",
        "wishing wells",
        "temple of doom",
        "i need a bath",
        "take a bath",
        "place with a bath",
    ],
)
def test_a_word_among_other_words_is_a_word(search: SearchService, typed: str) -> None:
    where = dict(search.explain(typed))["places"]
    reasons = [result.why for result in search.search(typed, limit=5).results]

    assert where == "-" or typed in {"made in china", "hope house"}
    assert not any(isinstance(why, Nearby) for why in reasons)


@pytest.mark.parametrize("typed", ["i need a bath", "take a bath", "need bath", "i want a hot bath"])
def test_a_person_who_wants_to_wash_is_not_sent_to_the_town_of_bath(
    search: SearchService, typed: str
) -> None:
    ids = _ids(search.search(typed, limit=8))  # the rows that a window shows at once

    assert ids
    assert {"greater-portland-metro", "rides"}.isdisjoint(ids)


@pytest.mark.parametrize("typed", ["made in china", "wells fargo", "gray car", "norway rats", "union rights"])
def test_what_the_guide_knows_nothing_of_claims_no_strong_match(search: SearchService, typed: str) -> None:
    assert search.search(typed).weak


@pytest.mark.parametrize(
    ("typed", "answers"),
    [
        ("legal aid bangor", "legal-help-and-small-claims"),
        ("immigrant help portland", "ilap"),
        ("domestic violence help biddeford", "maine-domestic-violence-helpline"),
    ],
)
def test_help_in_the_county_that_hardly_answers_comes_after_what_answers_everywhere(
    search: SearchService, typed: str, answers: str
) -> None:
    assert answers in _ids(search.search(typed))[:3]


@pytest.mark.parametrize("typed", ["shelter bangor", "domestic violence sanford", "food near lewiston"])
def test_help_in_the_county_that_answers_comes_first(
    search: SearchService, library: Library, typed: str
) -> None:
    assert library.services[_ids(search.search(typed))[0]].reach == "county"


@pytest.mark.parametrize(
    ("typed", "guide"),
    [
        ("free clothes bangor", "everyday-where-to-start"),
        ("food stamps rockland", "snap-and-wic"),
        ("help in rockland", "everyday-where-to-start"),
    ],
)
def test_the_best_guide_stands_before_the_services_of_a_county(
    search: SearchService, typed: str, guide: str
) -> None:
    answer = search.search(typed)

    assert answer.results[0].id == guide
    assert answer.groups[0] == Group("first", 1)


def test_services_for_what_happens_there_stand_before_every_guide(search: SearchService) -> None:
    answer = search.search("domestic violence shelter bangor")

    assert answer.groups[0].kind == "county"
