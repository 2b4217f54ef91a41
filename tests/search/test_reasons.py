"""The line that says why a page is there."""

import msgspec
import pytest

from guide.content.model import CallCard, Library
from guide.content.places import Places
from guide.content.vocabulary import Synonym, Vocabulary
from guide.search.labels import reason_words
from guide.search.precomputed import precompute
from guide.search.present.rows import Reasons
from guide.search.rank.geography import points_of
from guide.search.service import SearchService
from index.index import Index
from tests.search.conftest import service

WORDS = Vocabulary(
    synonyms=(
        Synonym(phrases=("documents",), means=("papers", "trafficker")),
        Synonym(phrases=("mortgage",), means=("trafficker",)),
    ),
    sensitive=("trafficker",),
)


def _why(search: SearchService, text: str) -> dict[str, str]:
    return {result.id: reason_words(result.why) for result in search.search(text).results}


@pytest.fixture
def search(library: Library, index: Index, places: Places) -> SearchService:
    page = library.topics["control-and-threats"]
    named = msgspec.structs.replace(page, blocks=(*page.blocks, CallCard("lost-line", "Day and night.")))
    services = dict(library.services)
    services["bangor-shelter"] = msgspec.structs.replace(
        services["bangor-shelter"], name="The Night Shelter", address="1 Main St, Bangor"
    )
    changed = msgspec.structs.replace(library, topics={**library.topics, page.id: named}, services=services)
    return SearchService(changed, index, places, precompute(changed, WORDS, places))


@pytest.mark.parametrize(
    ("typed", "page", "why"),
    [
        ("passport", "control-and-threats", ""),
        ("documents ", "control-and-threats", ""),
        ("mortgage ", "control-and-threats", ""),
        ("passport", "lost-line", ""),
        ("shelter bangor", "bangor-shelter", "In Bangor."),
        (
            "shelter orono",
            "bangor-shelter",
            "About 8 miles from Orono, from town center to town center.",
        ),
        ("shelter penobscot county", "bangor-shelter", ""),
        ("shelter portland", "portland-shelter", ""),
    ],
    ids=[
        "a page with the typed word",
        "a page with a word of like meaning",
        "a page with a word that tells",
        "a service that only a page leads to",
        "in the town",
        "near the town",
        "a county has no distance",
        "a service that does not say where it is",
    ],
)
def test_a_reason_says_where_a_service_is_and_never_repeats_what_was_typed(
    search: SearchService, typed: str, page: str, why: str
) -> None:
    assert _why(search, typed)[page] == why


def test_a_reason_does_not_repeat_a_town_that_is_in_the_name(
    library: Library, index: Index, places: Places
) -> None:
    shelter = msgspec.structs.replace(library.services["bangor-shelter"], address="1 Main St, Bangor")
    there = msgspec.structs.replace(library, services={**library.services, shelter.id: shelter})
    search = SearchService(there, index, places, precompute(there, WORDS, places))

    assert _why(search, "shelter bangor")["bangor-shelter"] == ""
    assert _why(search, "shelter orono")["bangor-shelter"].startswith("About 8 miles from Orono")


def test_miles_are_from_town_to_town_and_unknown_without_a_town(places: Places) -> None:
    here = service("here", "Here", "", address="1 Portland Street, Bangor", service_area=("Penobscot",))
    somewhere = service("somewhere", "Somewhere", "", service_area=("Penobscot",))
    reasons = Reasons(points_of([here, somewhere], places), {})
    bangor, orono, county = (
        places.find(words)[0] for words in (["bangor"], ["orono"], ["penobscot", "county"])
    )

    assert (reasons.miles(here, bangor), reasons.miles(here, orono)) == (0, 8)
    assert reasons.miles(somewhere, bangor) is None
    assert reasons.miles(here, county) is None
