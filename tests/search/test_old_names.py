"""Names that services no longer have: what they lead to, and what the answer says of them."""

import pytest
from msgspec.structs import replace

from guide.content.model import Library, OldName
from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from guide.search.precomputed import precompute
from guide.search.results import RenamedService
from guide.search.service import SearchService
from index.index import Index

OLD_NAMES = (
    OldName(
        name="Elm Street House",
        also_known_as=("ESH",),
        status="closed",
        services=("shelter-line", "portland-shelter"),
    ),
    OldName(name="The Lost Line", status="renamed", services=("lost-line",)),
    OldName(name="Maine Shelter Coalition", status="never", services=("bangor-shelter",)),
)


@pytest.fixture
def search(library: Library, index: Index, places: Places, vocabulary: Vocabulary) -> SearchService:
    tables = precompute(library, vocabulary, places)
    return SearchService(replace(library, old_names=OLD_NAMES), index, places, tables)


@pytest.mark.parametrize(
    "typed",
    [
        "Elm Street House",
        "elm street house",
        "ESH",
        "esh",
        "where is the elm street house",
        "elm streeet house",
    ],
)
def test_the_name_of_a_closed_service_says_so_and_finds_what_helps_now(
    search: SearchService, typed: str
) -> None:
    answer = search.search(typed)

    assert answer.former == RenamedService("Elm Street House", "closed", ("Shelter Line", "Harbor House"))
    assert [result.id for result in answer.results[:2]] == ["shelter-line", "portland-shelter"]
    assert not answer.weak


@pytest.mark.parametrize(
    ("typed", "status", "first"),
    [("the lost line", "renamed", "lost-line"), ("maine shelter coalition", "never", "bangor-shelter")],
)
def test_a_renamed_service_and_one_that_never_existed_are_different(
    search: SearchService, typed: str, status: str, first: str
) -> None:
    answer = search.search(typed)

    assert answer.former is not None
    assert answer.former.status == status
    assert answer.results[0].id == first


@pytest.mark.parametrize("typed", ["elm street", "house", "a shelter in elm street house 4", "", "line"])
def test_half_an_old_name_is_not_one(search: SearchService, typed: str) -> None:
    assert search.search(typed).former is None


def test_danger_comes_before_an_old_name(search: SearchService) -> None:
    """Who writes of a gun and a shelter is shown whom to call first; no name is looked for in a sentence."""
    answer = search.search("he has a gun at the elm street house")

    assert answer.results[0].id == "danger-now"
