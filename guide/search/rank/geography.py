"""Nearby before statewide before elsewhere, and nearby by distance."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from heapq import heappop, heappush, nsmallest

from guide.content.model import KINDS_FIRST, Page, Service, Topic, kinds_in_order
from guide.content.places import PlaceMatch, Places, Point, km_between
from index.analysis import spelled

NEARBY = 1.0
STATEWIDE = 0.3
EVERYWHERE = 0.25
ELSEWHERE = 0.1
"""What a score is worth when a place is named: for services that serve it, for those of the whole state and
of the country, for topics, for services of other counties."""
FAR_KM = 80.0
FAR = 0.7
"""What a score is worth for a nearby service FAR_KM away or more, against one in the town itself."""
AFTER_NEAREST = 0.95
"""What a service that is elsewhere is worth at most, beside the best of those that serve the place."""
JUST_BEHIND = 0.999
"""What is left of a score that comes directly after another one."""
KM_OF_A_MILE = 1.609344
_TYPICAL_KM = 30.0
"""How far a service of the county is taken to be whose town is not known."""


def points_of(services: Iterable[Service], places: Places) -> dict[str, Point]:
    """Where services are, by id: the town of their address, or the one in their name."""
    found = ((service.id, _point(service, places)) for service in services)
    return {service: point for service, point in found if point is not None}


class Proximity:
    """Knows where services are. points: see `points_of`."""

    def __init__(self, points: Mapping[str, Point]) -> None:
        self._points = points

    def point(self, service: Service) -> Point | None:
        """Where a service is, None where that is not known."""
        return self._points.get(service.id)

    def worth(self, page: Page, where: Sequence[PlaceMatch]) -> float:
        """The worth of a page's score when the places `where` are asked for; 1 when none are.

        Where no place is sure to be meant, what helps everywhere keeps its score.
        """
        if not where:
            return 1.0
        is_sure = any(place.is_sure for place in where)
        if isinstance(page, Topic):
            return EVERYWHERE if is_sure else 1.0
        if serves_one_of(page, {county for place in where for county in place.counties}):
            return NEARBY * self._by_distance(page, where)
        if page.reach == "county":
            return ELSEWHERE
        return STATEWIDE if is_sure else 1.0

    def miles(self, service: Service, place: PlaceMatch) -> int | None:
        """From the middle of the service's town to the middle of `place`; 0 within one town.

        None where one of the two is not known. A town is only ever known from a public address or a name.
        """
        own = self._points.get(service.id)
        if own is None or place.point is None:
            return None
        km = km_between(own, place.point)
        return max(round(km / KM_OF_A_MILE), 1) if km else 0

    def _by_distance(self, service: Service, where: Iterable[PlaceMatch]) -> float:
        own = self._points.get(service.id)
        asked = [place.point for place in where if place.point]
        if not asked:
            return 1.0
        km = min(km_between(own, point) for point in asked) if own else _TYPICAL_KM
        return 1 - (1 - FAR) * min(km / FAR_KM, 1.0)


def held_back(
    scores: Mapping[str, float], pages: Mapping[str, Page], where: Iterable[PlaceMatch]
) -> dict[str, float]:
    """Scores where no service from elsewhere comes before the best of those that serve the place.

    Only a place that is sure to be meant holds anything back.
    """
    counties = {county for place in where if place.is_sure for county in place.counties}
    services = {page: one for page in scores if not isinstance(one := pages[page], Topic)}
    there = {page for page, service in services.items() if serves_one_of(service, counties)}
    if not there:
        return dict(scores)
    most = AFTER_NEAREST * max(scores[page] for page in there)
    far = services.keys() - there
    return {page: min(score, most) if page in far else score for page, score in scores.items()}


def reachable_first(
    scores: Mapping[str, float], reachable: Set[str], unreachable: Set[str], nearly: float
) -> dict[str, float]:
    """Scores where a service with neither number nor street comes behind all that answer nearly as well.

    reachable, unreachable: ids of services. nearly: the share of its score from which another one answers
    nearly as well.
    """
    reached = sorted(score for page, score in scores.items() if page in reachable)
    lowered = dict(scores)
    for page in scores.keys() & unreachable:
        place = bisect_left(reached, nearly * scores[page])
        if place < len(reached):
            lowered[page] = min(scores[page], JUST_BEHIND * reached[place])
    return lowered


def serves_one_of(service: Service, counties: Set[str]) -> bool:
    """Whether the service names one of `counties` as its area."""
    return not counties.isdisjoint(service.service_area)


def _point(service: Service, places: Places) -> Point | None:
    """An address ends in its town; a street may be named after another one."""
    for text in (service.address, service.name):
        found = [place.point for place in places.find(spelled(text)) if place.point]
        if found:
            return found[-1]
    return None


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

    def __init__(self, services: Mapping[str, Service], kinds: Iterable[str], nearness: Proximity) -> None:
        self._services = services
        self._nearness = nearness
        others = [kind for kind in kinds_in_order(kinds) if kind not in KINDS_FIRST]
        self._others = {kind: FIRST - place * NEXT_KIND for place, kind in enumerate(others)}

    def best(self, where: Sequence[PlaceMatch], most: int, besides: Iterable[Page] = ()) -> dict[str, float]:
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
        self, counties: Iterable[str], where: Sequence[PlaceMatch]
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
