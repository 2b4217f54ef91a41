"""Where services are: nearby before statewide before elsewhere, and nearby by distance."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from functools import cached_property

from guide.content.kinds import in_order
from guide.content.model import Library, Page, Service, Topic
from guide.content.places import PlaceMatch, Places, Point, km_between
from guide.search.stages import ParsedQuery, Scores
from guide.search.weights import (
    DISTANCE_WITHIN_KIND,
    FAR_KM,
    JUST_BEHIND,
    KIND_STEP,
    TYPICAL_KM,
    Weights,
)
from index.analysis import spelled


def points_of(services: Iterable[Service], places: Places) -> dict[str, Point]:
    """Where services are, by id: the town of their address, or the one in their name."""
    located = ((service.id, _point(service, places)) for service in services)
    return {service: point for service, point in located if point is not None}


class Geography:
    """Knows which services serve a county, and where they are.

    Args:
        points: see `points_of`.
    """

    def __init__(self, library: Library, points: Mapping[str, Point], weights: Weights) -> None:
        self._pages = library.pages
        self._services = library.services
        self._points = points
        self._weights = weights
        others = [kind for kind in in_order(library.kinds) if not library.kinds[kind].everyday]
        self._later_kinds = {kind: 1.0 - position * KIND_STEP for position, kind in enumerate(others)}
        services = library.services.items()
        self._reachable = frozenset(page for page, service in services if service.is_reachable)
        self._unreachable = library.services.keys() - self._reachable

    def placed(self, scores: Scores, query: ParsedQuery, hidden: Collection[str]) -> Scores:
        """The scores by where pages are, and the closest services if the query names a place alone.

        Args:
            hidden: ids of pages that must not be found.
        """
        where = query.places
        placed = {
            page: score * self.factor(self._pages[page], where)
            for page, score in scores.items()
            if page not in hidden
        }
        placed = reachable_first(placed, self._reachable, self._unreachable, self._weights.reachable)
        if query.is_only_place:
            placed |= self.closest(where)
        shown = {page: score for page, score in placed.items() if page not in hidden}
        return self._nearest_first(shown, where) if where else placed

    def factor(self, page: Page, where: Sequence[PlaceMatch]) -> float:
        """What a page's score is worth when the places `where` are named; 1 when none are.

        Where no place is sure to be meant, what helps everywhere keeps its score.
        """
        if not where:
            return 1.0
        weights, is_sure = self._weights, any(place.is_sure for place in where)
        if isinstance(page, Topic):
            return weights.topic_beside_place if is_sure else 1.0
        if _serves_one_of(page, _counties(where)):
            return self._by_distance(page, where)
        if page.reach == "county":
            return weights.elsewhere
        return weights.statewide if is_sure else 1.0

    def closest(self, where: Sequence[PlaceMatch]) -> dict[str, float]:
        """The values of the services that serve one of the places.

        Closer is better, and so is a kind of help that anybody may be looking for.
        """
        here = (service for county in _counties(where) for service in self._by_county.get(county, ()))
        return {service.id: self._by_kind(service, self._by_distance(service, where)) for service in here}

    def _nearest_first(self, scores: Scores, where: Iterable[PlaceMatch]) -> Scores:
        """Scores where no service from elsewhere comes before the best of those that serve the place.

        Only a place that is sure to be meant does that.
        """
        counties = _counties(place for place in where if place.is_sure)
        services = {page: entry for page in scores if not isinstance(entry := self._pages[page], Topic)}
        here = {page for page, service in services.items() if _serves_one_of(service, counties)}
        if not here:
            return scores
        most = self._weights.behind_nearest * max(scores[page] for page in here)
        elsewhere = services.keys() - here
        return {page: min(score, most) if page in elsewhere else score for page, score in scores.items()}

    def _by_distance(self, service: Service, where: Iterable[PlaceMatch]) -> float:
        of_service = self._points.get(service.id)
        points = [place.point for place in where if place.point]
        if not points:
            return 1.0
        km = min(km_between(of_service, point) for point in points) if of_service else TYPICAL_KM
        return 1 - (1 - self._weights.far) * min(km / FAR_KM, 1.0)

    def _by_kind(self, service: Service, closeness: float) -> float:
        """First the kinds that anybody may be looking for, by distance; then the others, kind by kind.

        Within each, services that show neither a number nor a street come last.
        """
        closeness *= 1.0 if service.is_reachable else self._weights.far / 2
        later = self._later_kinds.get(service.kind)
        return 1.0 + closeness if later is None else later + DISTANCE_WITHIN_KIND * closeness

    @cached_property
    def _by_county(self) -> Mapping[str, Sequence[Service]]:
        by_county: defaultdict[str, list[Service]] = defaultdict(list)
        for service in self._services.values():
            for county in service.service_area:
                by_county[county].append(service)
        return by_county


def reachable_first(
    scores: Scores, reachable: Set[str], unreachable: Set[str], nearly: float
) -> dict[str, float]:
    """Scores where a service with neither number nor street comes behind all that answer nearly as well.

    Args:
        reachable, unreachable: ids of services.
        nearly: the share of its score from which another one answers nearly as well.
    """
    reached = sorted(score for page, score in scores.items() if page in reachable)
    lowered = dict(scores)
    for page in scores.keys() & unreachable:
        position = bisect_left(reached, nearly * scores[page])
        if position < len(reached):
            lowered[page] = min(scores[page], JUST_BEHIND * reached[position])
    return lowered


def _counties(where: Iterable[PlaceMatch]) -> set[str]:
    return {county for place in where for county in place.counties}


def _serves_one_of(service: Service, counties: Set[str]) -> bool:
    """Whether the service names one of `counties` as its area."""
    return not counties.isdisjoint(service.service_area)


def _point(service: Service, places: Places) -> Point | None:
    """An address ends in its town; a street may be named after another one."""
    for text in (service.address, service.name):
        points = [place.point for place in places.find(spelled(text)) if place.point]
        if points:
            return points[-1]
    return None
