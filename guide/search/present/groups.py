"""The order in which results are shown: by county where one is known, and what can be used first."""

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from guide.content.doors import by_use
from guide.content.model import Library
from guide.content.places import Places
from guide.search.results import Filters, Group, GroupKind, Where
from guide.search.search_index import SearchIndex
from guide.search.stages import ParsedQuery, Ranking

_ORDER: tuple[GroupKind, ...] = ("first", "county", "state", "also", "elsewhere")


class Arrangement(NamedTuple):
    """Results in the order in which they are shown.

    Attributes:
        pages: ids.
        groups: of pages beside each other; () for one list.
        where: the place that the results are about.
    """

    pages: list[str]
    groups: tuple[Group, ...]
    where: Where | None


class Groups:
    """Groups the results of one library."""

    def __init__(self, library: Library, index: SearchIndex, places: Places) -> None:
        self._services = library.services
        self._index, self._places = index, places

    def arrange(
        self, pages: Sequence[str], query: ParsedQuery, ranking: Ranking, filters: Filters
    ) -> Arrangement:
        """The pages in the order in which they are shown, and how they are grouped.

        Without a place, or with nothing that helps there alone, they stay one list in their order.

        Args:
            pages: ids, the best first.
        """
        where = self._where(query, filters)
        if where is None:
            return Arrangement(list(pages), (), None)
        words = {page: self._words(page, query) for page in pages}
        # what the best topics name answers without the words
        named = pages if query.is_only_place else {*query.situation.local_services, *ranking.links}
        kinds = {page: self._kind(page, where, answers=bool(words[page]) or page in named) for page in pages}
        if not {"county", "also", "elsewhere"}.intersection(kinds.values()):
            return Arrangement(list(pages), (), where)
        kinds.update(dict.fromkeys(self._first(pages, ranking.first), "first"))
        shown: list[str] = []
        groups: list[Group] = []
        for kind in _ORDER:
            found = [page for page in pages if kinds[page] == kind]
            if found:
                shown += found if kind == "first" else self._usable_first(found, words)
                groups.append(Group(kind, len(found)))
        return Arrangement(shown, tuple(groups), where)

    def _where(self, query: ParsedQuery, filters: Filters) -> Where | None:
        """The place that the results are about: what was chosen, or what was surely typed."""
        if filters.county:
            return Where(filters.county, (filters.county,))
        sure = [place for place in query.places if place.is_sure]
        typed = dict.fromkeys(county for place in sure for county in place.counties)
        place = filters.near or (sure[0].name if sure else "")
        counties = self._places.counties_of(filters.near) if filters.near else tuple(typed)
        return Where(place, counties) if counties else None

    def _kind(self, page: str, where: Where, *, answers: bool) -> GroupKind:
        kind = where.group_of(self._services.get(page))
        return "also" if kind == "county" and not answers else kind

    def _first(self, pages: Sequence[str], pinned: Collection[str]) -> list[str]:
        """What comes before all groups: what is pinned, or the best page if it is a topic."""
        return [page for page in pages if page in pinned] or [
            page for page in pages[:1] if page not in self._services
        ]

    def _words(self, page: str, query: ParsedQuery) -> frozenset[int]:
        """The clauses of the query that a page answers, by index; the name of a place is none."""
        occurs = self._index.occurs_in
        return frozenset(
            number
            for number, clause in enumerate(query.clauses)
            if clause.counts
            and any(occurs(term.stem, (page,)) for term in (*clause.alternatives, *clause.expansions))
        )

    def _usable_first(self, pages: Sequence[str], words: Mapping[str, frozenset[int]]) -> list[str]:
        """The pages in their order; of services beside each other that answer the same words, what can be
        used comes first.
        """

        def same(page: str) -> frozenset[int] | None:
            return words[page] or None if page in self._services else None

        shown: list[str] = []
        for answered, run in groupby(pages, same):
            if answered is None:
                shown += run
            else:
                shown += (service.id for service in by_use(self._services[page] for page in run))
        return shown
