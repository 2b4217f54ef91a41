"""What is near, where nothing but a place was typed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import heappop, heappush, nsmallest

from guide.content.kinds import KINDS_FIRST, in_order
from guide.content.model import Page, Service
from guide.content.places import Point, Where
from guide.search.ranking import FAR, Nearness, serves_one_of

Spots = Mapping[Point | None, Sequence[Service]]
"""Services by where they are, None for those of which that is not known."""
FIRST = 1.0
"""What a kind of help is worth more that anybody may be looking for; being near is worth 1 at most."""
UNREACHABLE = FAR / 2
"""What is left of being near where nobody can call or walk to."""
NEXT_KIND = 0.05
NEAR = 0.02
"""How much less each other kind is worth than the one before, and what being near counts within one."""


class Local:
    """Knows which services serve a county, and stand in one spot of it: all of these are equally near.

    kinds: all kinds of help, in the order of `resources/kinds.yaml`.
    """

    def __init__(self, services: Mapping[str, Service], kinds: Iterable[str], nearness: Nearness) -> None:
        self._services = services
        self._nearness = nearness
        others = [kind for kind in in_order(kinds) if kind not in KINDS_FIRST]
        self._others = {kind: FIRST - place * NEXT_KIND for place, kind in enumerate(others)}

    def best(self, where: Sequence[Where], most: int, besides: Iterable[Page] = ()) -> dict[str, float]:
        """The worth of the `most` best services that serve one of the places, and of such `besides`.

        Nearer is better, and so is a kind of help that anybody may be looking for.
        """
        counties = {county for place in where for county in place.counties}
        spots = sorted(self._spots(counties, where), key=lambda spot: -spot[0])
        found: dict[str, float] = {}
        best: list[float] = []
        for worth, services in spots:
            if len(best) == most and FIRST + worth < best[0]:  # nothing farther away can be worth more
                break
            for service in services:
                found[service.id] = self._by_kind(service, worth)
                heappush(best, found[service.id])
                if len(best) > most:
                    heappop(best)
        first = nsmallest(most, found, key=lambda service: (-found[service], service))
        here = (page for page in besides if isinstance(page, Service) and serves_one_of(page, counties))
        others = {page.id: self._by_kind(page, self._nearness.worth(page, where)) for page in here}
        return {service: found[service] for service in first} | others

    def _by_kind(self, service: Service, near: float) -> float:
        """First the kinds that anybody may be looking for, by distance; then the others, kind by kind.

        Within each, services that show neither a number nor a street come last.
        """
        near *= 1.0 if service.is_reachable else UNREACHABLE
        other = self._others.get(service.kind)
        return FIRST + near if other is None else other + NEAR * near

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
