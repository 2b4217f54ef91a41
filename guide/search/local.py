"""What is near, where nothing but a place was typed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nsmallest

from guide.content.model import Page, Service
from guide.content.places import Point, Where
from guide.search.ranking import Nearness, serves_one_of

Spots = Mapping[Point | None, Sequence[Service]]
"""Services by where they are, None for those of which that is not known."""


class Local:
    """Knows which services serve a county, and stand in one spot of it: all of these are equally near."""

    def __init__(self, services: Mapping[str, Service], nearness: Nearness) -> None:
        self._services = services
        self._nearness = nearness

    def best(self, where: Sequence[Where], most: int, besides: Iterable[Page] = ()) -> dict[str, float]:
        """The worth of the `most` nearest services that serve one of the places, and of such `besides`."""
        counties = {county for place in where for county in place.counties}
        spots = sorted(self._spots(counties, where), key=lambda spot: -spot[0])
        found: dict[str, float] = {}
        for place, (worth, services) in enumerate(spots):
            if len(found) >= most and worth < spots[place - 1][0]:
                break
            found.update(dict.fromkeys((service.id for service in services), worth))
        first = nsmallest(most, found, key=lambda service: (-found[service], service))
        here = (page for page in besides if isinstance(page, Service) and serves_one_of(page, counties))
        others = {page.id: self._nearness.worth(page, where) for page in here}
        return {service: found[service] for service in first} | others

    def _spots(
        self, counties: Iterable[str], where: Sequence[Where]
    ) -> Iterator[tuple[float, Sequence[Service]]]:
        """The services of each spot in one of the counties, with what being near is worth there."""
        for county in counties:
            for services in self._by_county.get(county, {}).values():
                yield self._nearness.worth(services[0], where), services

    @cached_property
    def _by_county(self) -> Mapping[str, Spots]:
        found: defaultdict[str, defaultdict[Point | None, list[Service]]]
        found = defaultdict(lambda: defaultdict(list))
        for service in self._services.values():
            for county in service.service_area:
                found[county][self._nearness.point(service)].append(service)
        return found
