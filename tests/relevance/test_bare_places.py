"""A place and nothing else lists what is close to it, in the order of kinds of a county's page."""

import pytest

from guide.content.kinds import in_order
from guide.content.model import Library, Service
from guide.content.places import Places
from guide.paths import checkout
from guide.search.results import Filters
from guide.search.service import SearchService
from tests.authored_tree import read_state


def _first(search: SearchService, library: Library, typed: str) -> list[Service]:
    """The services for the counties of the place, as they come; without those in towns of other counties."""
    counties = set(Places.read(checkout().resources, read_state(checkout().resources)).counties_of(typed))
    results = search.search(typed, Filters(kind="service"), limit=60).results
    services = [library.services[result.id] for result in results]
    served = [service for service in services if counties.intersection(service.service_area)]
    homes = library.home_counties
    return [
        service for service in served if service.id not in homes or counties.intersection(homes[service.id])
    ]


@pytest.mark.parametrize("town", ["Houlton", "Milo", "Bangor", "Machias", "Fort Kent", "04240"])
def test_what_anybody_may_look_for_comes_before_other_kinds(
    search: SearchService, library: Library, town: str
) -> None:
    kinds = [service.kind for service in _first(search, library, town)]
    order = [kind for kind in in_order(library.kinds) if not library.kinds[kind].everyday]
    others = [kind for kind in kinds if not library.kinds[kind].everyday]

    assert others, "the county has other kinds, too"
    assert kinds[: -len(others)], "and some of the first ones"
    assert others == kinds[-len(others) :] == sorted(others, key=order.index)
