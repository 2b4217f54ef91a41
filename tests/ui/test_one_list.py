"""Door, filter, search and the page of a county list the same services of one kind."""

import pytest
from PySide6.QtWidgets import QListView

from guide.content.model import Library
from guide.search.results import Answer, Filters
from guide.search.service import SearchService
from guide.ui.lists.result_list import GroupHead
from guide.ui.routes import CountyRoute, DoorRoute
from tests.ui.reader import Reader, indexes, spoken

ALL = 500
HERE = ("first", "county", "serves")
NAMES_HARM = {"mainehealth-midcoast-forensic-exams"}
"""A search that says nothing of harm leaves it out: its name does."""
NOT_PLAIN = {"couragelives-st-andre-home"}
"""A house for women who were trafficked, which nobody could confirm: no plain door names it."""


def in_county(answer: Answer) -> set[str]:
    """The ids in the groups of the county."""
    found: set[str] = set()
    at = 0
    for group in answer.groups:
        if group.kind in HERE:
            found |= {row.id for row in answer.results[at : at + group.size]}
        at += group.size
    return found


def of_kind(library: Library, kind: str, county: str) -> set[str]:
    """The services of the directory of a kind that serve a county."""
    services = library.services.values()
    return {service.id for service in services if kind in service.kinds and county in service.service_area}


def test_the_filter_lists_what_the_directory_has_for_every_county_and_kind(
    library: Library, search: SearchService
) -> None:
    differences = {}
    for county in library.state.counties:
        for kind, words in ((kind, of.name) for kind, of in library.kinds.items()):
            filters = Filters(county=county, need=kind)
            ids = {row.id for row in search.search(f"{words} {county} county", filters, ALL).results}
            local = {service for service in ids if library.services[service].reach == "county"}
            if local != of_kind(library, kind, county) - NAMES_HARM:
                differences[county, kind] = local ^ of_kind(library, kind, county)

    assert differences == {}


def test_a_search_for_a_shelter_lists_what_the_filter_lists_in_every_county(
    library: Library, search: SearchService
) -> None:
    for county in library.state.counties:
        found = in_county(search.search(f"shelter {county} county", limit=ALL))
        shelters = {service for service in found if "shelter" in library.services[service].kinds}
        assert shelters - NOT_PLAIN == of_kind(library, "shelter", county) - NOT_PLAIN, county


@pytest.mark.parametrize("county", ["Androscoggin", "Cumberland", "Hancock", "Kennebec", "Penobscot"])
def test_so_do_the_door_and_the_page_of_the_county(reader: Reader, library: Library, county: str) -> None:
    here = of_kind(library, "shelter", county)
    reader.go(DoorRoute("a-place-to-stay", county))
    heads = {spoken(head) for head in reader.all(GroupHead) if county in spoken(head)}
    behind_door = rows_of(reader, heads)
    reader.go(CountyRoute(county))

    assert behind_door == {library.services[service].name for service in here - NOT_PLAIN}
    assert rows_of(reader, {library.kinds["shelter"].name}) == {
        library.services[service].name for service in here
    }


def rows_of(reader: Reader, names: set[str]) -> set[str]:
    """The titles in the lists with these names."""
    views = [view for view in reader.all(QListView) if view.accessibleName() in names]
    return {str(row.data()) for view in views for row in indexes(view)}
