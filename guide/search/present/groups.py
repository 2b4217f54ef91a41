"""The order in which results are shown: by county where one is known, and what can be used first."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from guide.content.doors import by_use
from guide.content.model import Library
from guide.content.places import Places
from guide.search.results import Filters, Group, GroupKind, Where
from guide.search.stages import ParsedQuery, Ranking
from guide.search.weights import Weights
from index.index import Index

_ORDER: tuple[GroupKind, ...] = ("first", "county", "serves", "state", "also", "elsewhere")


class Arrangement(NamedTuple):
    """Results in the order in which they are shown.

    Attributes:
        pages: ids.
        groups: of pages beside each other; () for one list.
    """

    pages: list[str]
    groups: tuple[Group, ...]


class Groups:
    """Groups the results of one library."""

    def __init__(self, library: Library, index: Index, places: Places, weights: Weights) -> None:
        self._services, self._homes = library.services, library.home_counties
        self._index, self._places = index, places
        self._weights = weights

    def arrange(
        self,
        pages: Sequence[str],
        scores: Mapping[str, float],
        query: ParsedQuery,
        ranking: Ranking,
        where: Where | None,
    ) -> Arrangement:
        """The pages in the order in which they are shown, and how they are grouped.

        Without a place, or with nothing that helps there alone, they stay one list in their order.

        Args:
            pages: ids, the best first.
            scores: of all pages, by id.
            where: the place that the results are about.
        """
        if where is None:
            return Arrangement(list(pages), ())
        kinds: dict[str, GroupKind] = {
            page: where.group_of(self._services.get(page), self._homes.get(page, ())) for page in pages
        }
        if not {"county", "serves", "elsewhere"}.intersection(kinds.values()):
            return Arrangement(list(pages), ())
        pinned = [page for page in pages if page in ranking.first]
        ahead = [page for page in self._ahead(pages, scores, query) if kinds[page] == "state"]
        kinds.update(dict.fromkeys(pinned or ahead, "first"))
        if not query.is_only_place:
            kinds.update(dict.fromkeys(self._behind(kinds, scores, query, ranking), "also"))
        shown: list[str] = []
        groups: list[Group] = []
        for kind in _ORDER:
            of_kind = [page for page in pages if kinds[page] == kind]
            if of_kind:
                is_in_order = kind == "first" or query.is_only_place
                shown += of_kind if is_in_order else self._usable_first(of_kind, scores)
                groups.append(Group(kind, len(of_kind)))
        return Arrangement(shown, tuple(groups))

    def _ahead(self, pages: Sequence[str], scores: Mapping[str, float], query: ParsedQuery) -> Sequence[str]:
        """The page that comes before the groups: the best; or the best guide, which says what to do.

        A guide answers best if it would without the place. Services that help with the situation where it
        happens come before it.
        """
        if query.is_only_place or query.situation.local_services:
            return pages[:1]
        least = self._weights.topic_beside_place * scores[pages[0]]
        guides = (page for page in pages if page not in self._services and scores[page] >= least)
        return [next(guides, pages[0])]

    def where(self, query: ParsedQuery, filters: Filters) -> Where | None:
        """The place that the results are about: what was chosen, or what was surely typed."""
        if filters.county:
            return Where(filters.county, (filters.county,))
        sure = [place for place in query.places if place.is_sure]
        typed = dict.fromkeys(county for place in sure for county in place.counties)
        place = filters.near or (sure[0].name if sure else "")
        counties = self._places.counties_of(filters.near) if filters.near else tuple(typed)
        return Where(place, counties) if counties else None

    def _behind(
        self,
        kinds: Mapping[str, GroupKind],
        scores: Mapping[str, float],
        query: ParsedQuery,
        ranking: Ranking,
    ) -> list[str]:
        """Help in the county that answers nothing, or less well than the best help that is everywhere."""
        # beside a place that was typed, the score of what helps everywhere is lower already
        share = 1.0 if query.places else self._weights.statewide
        least = share * max((scores[page] for page, kind in kinds.items() if kind == "state"), default=0.0)
        # what the best topics name answers without the words
        named = {*query.situation.local_services, *ranking.links}
        return [
            page
            for page, kind in kinds.items()
            if kind in ("county", "serves")
            and (scores[page] < least or not (page in named or self._answers(page, query)))
        ]

    def _answers(self, page: str, query: ParsedQuery) -> bool:
        """Whether a page contains what was asked, or what it means; the name of a place is neither."""
        asked = (clause for clause in query.clauses if clause.counts)
        return any(
            self._index.occurs_in(term.stem, (page,))
            for clause in asked
            for term in (*clause.alternatives, *clause.expansions)
        )

    def _usable_first(self, pages: Iterable[str], scores: Mapping[str, float]) -> list[str]:
        """The pages in their order; of services that answer nearly as well, what can be used comes first."""
        services, nearly = self._services, self._weights.nearly_as_well
        runs: list[list[str]] = []
        for page in pages:
            is_service = page in services and runs and runs[-1][0] in services
            if is_service and scores[page] >= nearly * scores[runs[-1][0]]:
                runs[-1].append(page)
            else:
                runs.append([page])
        return [page for run in runs for page in self._by_use(run)]

    def _by_use(self, run: list[str]) -> list[str]:
        return (
            [service.id for service in by_use(self._services[page] for page in run)] if len(run) > 1 else run
        )
