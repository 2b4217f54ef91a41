"""Searching: text in, results out. Pure of Qt, files and clocks; the same query gives the same order."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import islice

from msgspec.structs import replace

from guide.content.model import Library
from guide.content.phones import main_phones
from guide.content.places import Places
from guide.search.precomputed import Precomputed
from guide.search.present.children import WITH_CHILDREN, Children
from guide.search.present.filters import PageFilters, Value
from guide.search.present.groups import Groups
from guide.search.present.rows import Rows
from guide.search.present.trace import Step, trace
from guide.search.rank.foreign_phrases import ForeignPhrases
from guide.search.rank.scoring import Ranker
from guide.search.rank.sensitive_titles import plain_topics
from guide.search.results import Answer, Facet, Filters, RenamedService, ToAsk, Where
from guide.search.stages import ParsedQuery, Ranking
from guide.search.understand.understanding import Understanding
from guide.search.weights import LEAST_LISTED, LEAST_TO_ASK, MOST_LISTED, MOST_TO_ASK, SCORE_FALL, Weights
from index.analysis import forget_words
from index.index import Index
from index.sorted_table import forget_lookups


class SearchService:
    """Answers queries over one library. Everything it knows comes in here; it writes nothing.

    Args:
        precomputed: what is known of this library.
    """

    def __init__(
        self,
        library: Library,
        index: Index,
        places: Places,
        precomputed: Precomputed,
        weights: Weights = Weights(),  # noqa: B008 - frozen
    ) -> None:
        plain = plain_topics(library)
        self._services, self._topic_ids = library.services, tuple(library.topics)
        self._understanding = Understanding(
            library,
            index,
            places,
            precomputed.words,
            weights,
            phrases=precomputed.phrases,
            glossaries=precomputed.glossaries,
            languages=precomputed.languages,
            names=precomputed.names,
            plain_topics=plain,
        )
        self._ranker = Ranker(
            library,
            index,
            weights,
            plain_topics=plain,
            titles=precomputed.sensitive_titles,
            points=precomputed.points,
            links=precomputed.links,
            phrases=ForeignPhrases(precomputed.foreign_phrases),
        )
        self._filters = PageFilters(library, places, precomputed.facets)
        self._children = Children(library)
        self._groups = Groups(library, index, places, weights)
        self._rows = Rows(library, precomputed.points, precomputed.words, precomputed.titles)

    def forget(self) -> None:
        """Forget earlier queries: their words and their results."""
        self._ranker.forget()
        forget_words()
        forget_lookups()

    def search(
        self,
        text: str,
        filters: Filters = Filters(),  # noqa: B008 - frozen
        limit: int | None = None,
        *,
        as_typed: bool = False,
        now: datetime | None = None,
        county: str = "",
    ) -> Answer:
        """The best results for `text`. Never fails, whatever the text.

        Danger comes first, then phone numbers, names typed in full, and scores; in groups where a county is
        known. Without filters, the list ends where the scores have fallen far below the best.

        Args:
            limit: the most results; with it the list goes on where the scores fall.
            as_typed: leave the spelling of the words alone.
            now: an aware time, for what is open; without it nothing is known to be.
            county: what the words are about, unless they name a place.
        """
        query = self.parse(text, as_typed=as_typed).about(county)
        ranking = self.rank(query)
        everything = _in_order(ranking.first, ranking.scores)
        order = self._children.placed(everything, query)
        wanted = self._turned_on(query, filters)
        filters = replace(filters, off=frozenset())
        where = self._groups.where(query, filters)
        turned_on, (kept, facets) = self._filtered(tuple(order), filters, wanted, now, where)
        filters = replace(filters, **dict(turned_on))
        listed = kept
        if limit is not None:
            listed = kept[: max(limit, 0)]
        elif filters == Filters():
            listed = self._before_the_fall(kept, order, ranking)
        arranged = self._groups.arrange(listed, order, query, ranking, where)
        unsure = self._filters.to_ask(tuple(order), filters, now, where) if filters != Filters() else {}
        asked = self._to_ask(order, kept, where, unsure)
        rows = partial(self._rows.make, scores=order, query=query, ranking=ranking)
        return Answer(
            query=query.text,
            corrected=query.corrected,
            weak=not (ranking.is_confident and kept),
            results=tuple(rows(arranged.pages)),
            facets=tuple(_with_asked(facet, len(asked)) for facet in facets),
            former=self._renamed(query),
            languages=query.glossed_from,
            where=where,
            groups=arranged.groups,
            filters=filters,
            turned_on=turned_on,
            to_ask=ToAsk(unsure[asked[0]], tuple(rows(asked))) if asked else None,
            leads_to=self._leads_to(query),
            unanswered=self._unanswered(query, everything, where, () if turned_on else wanted),
            more=len(kept) - len(arranged.pages),
        )

    def listed(self, filters: Filters, now: datetime | None = None) -> tuple[str, ...]:
        """Ids of all that filters keep: services of single counties by name, then the others, then topics."""
        services = sorted(self._services.values(), key=lambda each: (each.reach != "county", each.name))
        ids = [*(each.id for each in services), *self._topic_ids]
        kept, _ = self._filters.apply(ids, filters, now)
        return tuple(kept)

    def parse(self, text: str, *, as_typed: bool = False) -> ParsedQuery:
        """What `search` understands of `text`."""
        return self._understanding.parse(text, as_typed=as_typed)

    def rank(self, query: ParsedQuery) -> Ranking:
        """How `search` scores the pages for a parsed query."""
        return self._ranker.rank(query)

    def explain(self, text: str, *, as_typed: bool = False) -> tuple[Step, ...]:
        """How `search` understands `text` and scores the first pages, stage by stage."""
        query = self.parse(text, as_typed=as_typed)
        return tuple(trace(query, self.rank(query)))

    def _turned_on(self, query: ParsedQuery, filters: Filters) -> tuple[Value, ...]:
        """The filters that the words turn on: none that the reader has chosen otherwise.

        None where a page comes first whatever it is, because of danger, a plea or a name, or where somebody
        says what happens to them: a filter would leave out the page that helps.
        """
        if query.pinned or query.situation.discloses:
            return ()
        free = (
            switch
            for switch in query.switches
            if switch[0] not in filters.off and not getattr(filters, switch[0])
        )
        return tuple(sorted(free))

    def _filtered(
        self,
        ids: tuple[str, ...],
        filters: Filters,
        wanted: tuple[Value, ...],
        now: datetime | None,
        where: Where | None,
    ) -> tuple[tuple[Value, ...], tuple[list[str], tuple[Facet, ...]]]:
        """The filters that words turn on, and what they leave: words alone never leave an empty page."""
        filtered = self._filters.apply(ids, replace(filters, **dict(wanted)), now, where)
        if wanted and not filtered[0]:
            return (), self._filters.apply(ids, filters, now, where)
        return wanted, filtered

    def _before_the_fall(
        self, pages: Sequence[str], scores: Mapping[str, float], ranking: Ranking
    ) -> list[str]:
        """A screenful, and the pages whose score is a share of the best of their kind that is not pinned."""
        best: dict[bool, float] = {}
        for page in pages:
            if page not in ranking.first:
                best.setdefault(page in self._services, SCORE_FALL * scores[page])
        best_first = enumerate(pages)
        listed = (
            page
            for number, page in best_first
            if number < LEAST_LISTED or scores[page] >= best.get(page in self._services, 0.0)
        )
        return list(islice(listed, MOST_LISTED))

    def _to_ask(
        self, scores: Mapping[str, float], kept: Sequence[str], where: Where | None, unsure: Mapping[str, str]
    ) -> tuple[str, ...]:
        """Ids of the services to ask whether they pass one filter; none where what passes answers as well.

        Who has no number cannot be asked.

        Args:
            kept: ids that pass the filters.
            unsure: ids of which it is not known whether they pass, with the name of the filter.
        """
        unsure = {page: facet for page, facet in unsure.items() if main_phones(self._services[page])}
        here = [page for page in unsure if where is None or where.has_help_of(self._services[page])]
        passing = [page for page in kept if page in self._services]
        best = max((scores[page] for page in here), default=0.0)
        if not here or best <= max((scores[page] for page in passing), default=0.0):
            return ()
        facet = unsure[here[0]]
        asked = (page for page in here if unsure[page] == facet and scores[page] >= LEAST_TO_ASK * best)
        return tuple(islice(asked, MOST_TO_ASK))

    def _unanswered(
        self, query: ParsedQuery, scores: Mapping[str, float], where: Where | None, left: Sequence[Value]
    ) -> tuple[str, ...]:
        """What the words ask for and no entry says, or none in the place that they are about.

        Args:
            left: filters that the words ask for and that would leave nothing.
        """
        asked = {facet for facet, _ in query.filter_phrases - {WITH_CHILDREN}} - self._filters.names
        if self._children.is_unknown(scores, query, where):
            asked.add(WITH_CHILDREN[0])
        return (*(() if query.danger else sorted(asked)), *(facet for facet, _ in left))

    def _leads_to(self, query: ParsedQuery) -> tuple[str, ...]:
        """Ids of the pages for danger, then of the services for a situation.

        Not of the topics for a situation: the line in short of "Papers, debts and pressure" is one for sexual
        violence, of which "he has my passport" says nothing.
        """
        situation = query.situation
        pages = [page for page, _ in situation.pages] if situation.discloses else []
        return tuple(dict.fromkeys((*query.danger, *(page for page in pages if page in self._services))))

    def _renamed(self, query: ParsedQuery) -> RenamedService | None:
        """The old name that was typed, with the names of the services that help instead."""
        old = query.old_name
        if old is None:
            return None
        now = tuple(self._services[service].name for service in old.services if service in self._services)
        return RenamedService(name=old.name, status=old.status, services=now)


def _with_asked(facet: Facet, asked: int) -> Facet:
    """The count of places with those that are listed above, to be asked."""
    return replace(facet, count=facet.count + asked) if facet.value == "service" else facet


def _in_order(first: tuple[str, ...], scores: Mapping[str, float]) -> dict[str, float]:
    """Scores by id: `first` in its order, above all others, then the rest by falling score, equals by id."""
    best = max(scores.values(), default=0.0)
    above = [(page, best + len(first) - position) for position, page in enumerate(first)]
    others = sorted((-score, page) for page, score in scores.items() if page not in set(first))
    return dict(above + [(page, -negative) for negative, page in others])
