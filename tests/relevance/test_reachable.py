"""Who can be called or walked to comes before who cannot."""

import pytest

from guide.content.addresses import shown_address
from guide.content.model import Library
from guide.search.service import SearchService


@pytest.mark.parametrize(
    "text",
    ["a bed in bangor tonight", "bed in bangor", "shelter bangor", "where can i sleep tonight in bangor"],
)
def test_a_bed_in_bangor_leads_to_a_street_behind_the_guide_at_most(
    search: SearchService, library: Library, text: str
) -> None:
    first, second, *_ = (row.id for row in search.search(text).results)
    place = second if first == "safe-place-tonight" else first

    assert place in ("bangor-area-homeless-shelter", "preble-street-hope-house-bangor")
    assert shown_address(library.services[place]).endswith("Bangor")
    assert library.services[place].is_reachable


@pytest.mark.parametrize(
    "text", ["food bangor", "recovery center", "clinic with sliding fee", "shelter portland"]
)
def test_no_service_that_nobody_can_reach_comes_first(
    search: SearchService, library: Library, text: str
) -> None:
    services = [
        library.services[result.id] for result in search.search(text).results if result.kind == "service"
    ]

    assert services[0].is_reachable


def test_a_name_typed_in_full_finds_its_service_although_it_has_no_number(search: SearchService) -> None:
    assert search.search("ILAP").results[0].id == "ilap"
    assert search.search("Shaw House").results[0].id == "shaw-house"
