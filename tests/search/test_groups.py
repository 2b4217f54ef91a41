"""Results by county: what comes first, and in which order."""

from collections.abc import Iterator

import msgspec
import pytest

from guide.content.doors import by_use
from guide.content.home_counties import home_counties
from guide.content.index_documents import VECTORS, documents_of, word_sources
from guide.content.model import Library, Phone, Service
from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from guide.paths import checkout
from guide.search.precomputed import precompute
from guide.search.results import Answer, Filters, Where
from guide.search.service import SearchService
from index.builder import build_index
from index.index import Index
from tests.search.conftest import service, topic

PENOBSCOT = ("Penobscot",)
SERVICES = (
    service("quiet", "Quiet House", "A shelter in Bangor.", service_area=PENOBSCOT),
    service(
        "street",
        "Street House",
        "A shelter in Bangor.",
        service_area=PENOBSCOT,
        address="1 Elm Street, Bangor",
        address_public=True,
    ),
    service("number", "Number House", "A shelter in Bangor.", "207-555-0111", service_area=PENOBSCOT),
    service(
        "bus", "Bangor Bus", "Rides through Bangor.", "207-555-0112", service_area=PENOBSCOT, kind="hotline"
    ),
    service("line", "Shelter Line", "Finds a shelter.", "1-800-555-0133", reach="statewide"),
    service(
        "over",
        "Over House",
        "A shelter for Bangor too, in Belfast.",
        "207-555-0115",
        service_area=("Waldo", "Penobscot"),
        address="2 Main Street, Belfast",
        address_public=True,
    ),
    service("far", "Far House", "A shelter in Portland.", "207-555-0114", service_area=("Cumberland",)),
)
TOPICS = (topic("tonight", "A bed tonight", "What a shelter asks."), topic("rent", "Rent", "Keep your home."))


@pytest.fixture(scope="module")
def search(
    library: Library, places: Places, vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory
) -> SearchService:
    small = msgspec.structs.replace(
        library,
        topics={entry.id: entry for entry in TOPICS},
        services={entry.id: entry for entry in SERVICES},
        home_counties=home_counties(SERVICES, places),
    )
    folder = tmp_path_factory.mktemp("groups") / "index"
    digest = build_index(documents_of(small), folder, word_sources(checkout().resources, vocabulary.words()))
    index = Index.open(folder, digest, checkout().resources / "search" / VECTORS)
    return SearchService(small, index, places, precompute(small, vocabulary, places))


def groups(answer: Answer) -> Iterator[tuple[str, list[str]]]:
    """The kind of each group with its pages."""
    start = 0
    for group in answer.groups:
        yield group.kind, [result.id for result in answer.results[start : start + group.size]]
        start += group.size
    assert start == len(answer.results)


def test_results_for_a_town_are_grouped_by_its_county(search: SearchService) -> None:
    answer = search.search("shelter bangor", limit=50)
    grouped = dict(groups(answer))

    assert answer.where == Where("Bangor", PENOBSCOT)
    assert set(grouped["county"]) == {"number", "street", "quiet"}
    assert "line" in grouped["state"]
    assert grouped["also"] == ["bus"]
    assert grouped["elsewhere"] == ["far"]
    assert [kind for kind, _ in groups(answer)][-5:] == ["county", "serves", "state", "also", "elsewhere"]


def test_what_serves_a_county_from_a_town_of_another_one_is_not_shown_as_in_it(search: SearchService) -> None:
    grouped = dict(groups(search.search("shelter bangor")))

    assert grouped["serves"] == ["over"]
    assert "over" in dict(groups(search.search("shelter belfast")))["county"]


def test_a_number_that_others_answer_can_be_called_like_one_of_its_own() -> None:
    of_others = Phone(number="207-555-0116", type="voice", confidence="high", answered_by="A parent")
    shared = service("shared", "Shared House", "Beds in Bangor.", phones=(of_others,))
    quiet, street, number = SERVICES[:3]

    assert [entry.id for entry in by_use([quiet, street, shared, number])] == [
        "shared",
        "number",
        "street",
        "quiet",
    ]


def test_what_can_be_used_comes_first_and_equals_keep_their_order() -> None:
    def ids(services: list[Service]) -> list[str]:
        return [entry.id for entry in services]

    assert ids(by_use(SERVICES[:3])) == ["number", "street", "quiet"]
    assert ids(by_use([SERVICES[4], SERVICES[3], SERVICES[2]])) == ["line", "bus", "number"]


def test_the_best_page_comes_before_the_groups_if_it_is_a_topic(search: SearchService) -> None:
    first, *_ = groups(search.search("what a shelter asks about a bed tonight", Filters(county="Penobscot")))

    assert first == ("first", ["tonight"])


def test_a_county_alone_puts_all_its_services_into_its_group(search: SearchService) -> None:
    grouped = dict(groups(search.search("penobscot")))

    assert set(grouped["county"]) == {"number", "street", "quiet", "bus"}
    assert "also" not in grouped


@pytest.mark.parametrize(
    ("text", "filters"),
    [("shelter", Filters()), ("shelter bangor", Filters(kind="topic"))],
    ids=["no place", "topics alone"],
)
def test_without_anything_to_tell_apart_results_are_one_list(
    search: SearchService, text: str, filters: Filters
) -> None:
    answer = search.search(text, filters)

    assert answer.results
    assert answer.groups == ()
