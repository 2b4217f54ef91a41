"""The second stage of a search: parsed query to ranked pages, by words, meaning, situations and links.

Pages that the answer names belong to it: people who ask about suicide are answered by a page, and the lines
on its call cards are part of the answer, whatever words they use for themselves.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from heapq import nsmallest
from math import nextafter

from msgspec import Struct

from guide.content.blocks import cards_of, citations_of, links_of
from guide.content.model import Library, Topic
from guide.content.phones import own_phones
from guide.content.places import Point
from guide.search.rank.confidence import is_confident
from guide.search.rank.foreign_phrases import ForeignPhrases
from guide.search.rank.geography import Geography
from guide.search.rank.sensitive_titles import SensitiveTitles, Signs, TitleFilter
from guide.search.stages import ParsedQuery, Ranking, Scores
from guide.search.weights import (
    BEST_PAGES,
    FEW_PAGES,
    LEAST_SCORE,
    MOST_COMPARED,
    MOST_HITS,
    MOST_SHARE,
    Weights,
)
from index.analysis import stem
from index.index import Index
from index.query import Hit


class TopicLinks(Struct, frozen=True):
    """The pages that a topic names.

    Attributes:
        called: ids of the services on its call cards.
        named: ids of the other pages and services that it names.
    """

    called: tuple[str, ...]
    named: tuple[str, ...]


def links_by_topic(library: Library) -> dict[str, TopicLinks]:
    """The pages that each topic names."""
    pages = library.topics.keys() | library.services.keys()
    return {topic.id: _links_of(topic, pages - {topic.id}) for topic in library.topics.values()}


class Ranker:
    """Ranks the pages of one library.

    Args:
        plain_topics: ids of the topics that may be shown by title one step from the front page.
        titles: the sensitive titles.
        phrases: how people ask in other languages.
    """

    def __init__(  # noqa: PLR0913 - everything that is known of pages
        self,
        library: Library,
        index: Index,
        weights: Weights,
        *,
        plain_topics: frozenset[str],
        titles: SensitiveTitles,
        points: Mapping[str, Point],
        links: Mapping[str, TopicLinks],
        phrases: ForeignPhrases,
    ) -> None:
        self._pages = library.pages
        self._services = library.services
        self._index = index
        self._weights = weights
        self._links = links
        self._titles = TitleFilter(titles, plain_topics, weights)
        self._phrases = phrases
        self._geography = Geography(library, points, weights)
        self._topics = tuple(library.topics)
        self._plain, self._others = plain_topics, frozenset(library.topics) - plain_topics
        self._callable = frozenset(page for page, service in library.services.items() if own_phones(service))
        # most keystrokes leave the complete words as they were
        self._last: tuple[tuple[str, ...], dict[str, float]] = ((), {})

    def forget(self) -> None:
        """Keep nothing of earlier queries, nor the postings of their words."""
        self._index.forget()
        self._last = ((), {})

    def rank(self, query: ParsedQuery) -> Ranking:
        """Every page worth showing, with its score."""
        weights = self._weights
        pinned = tuple(page for page in query.pinned if page in self._pages)
        hits = self._index.query(query.clauses, MOST_HITS)
        foreign = self._phrases.scores(query)
        phrases = {page: weights.foreign_phrases * value for page, value in foreign.items()}
        helping = _sum(self._helping(query), phrases)
        words = {hit.id: hit.score / hits[0].score for hit in hits}
        coverage = {hit.id: hit.coverage for hit in hits}
        meaning = self._meaning(query, hits)
        questions = self._questions(query)
        signals = _combined(hits, meaning, questions, helping, weights)
        # a service with a sensitive title is not shown for a link alone, and an unfinished word does not say
        # what is meant
        linked = gains_by_links(signals, pinned, self._links, weights) if query.complete_words else {}
        names = self._titles.titles
        links = {page: gain for page, gain in linked.items() if page in signals or not names.get(page)}
        by_section = self._by_section(query, _sum(signals, links))
        hidden = self._titles.hidden(query, Signs(coverage, meaning, questions, by_section))
        scores = self._best(self._geography.placed(by_section, query, hidden), len(pinned))
        if query.situation.discloses:
            scores = self._with_a_number(scores, pinned)
        first = _first(scores, BEST_PAGES)
        is_named = bool(pinned) or query.is_only_place
        # the place that was named has what was asked for
        is_near = bool(query.counties) and not {*query.situation.local_services}.isdisjoint(first[:1])
        is_sure = is_named or is_near or is_confident(query, first, coverage, meaning, questions, weights)
        return Ranking(
            scores=scores,
            first=pinned if is_sure else self._interpreters(query),
            is_confident=is_sure,
            hides_titles=bool(hidden),
            words=words,
            meaning=meaning,
            questions={**questions, **foreign},
            links=links,
        )

    def _helping(self, query: ParsedQuery) -> dict[str, float]:
        """What pages gain because they help with the situation, and services where they are."""
        worth = {page: value for page, value in query.situation.pages if page in self._pages}
        for name in query.situation.local_services:
            service = self._services.get(name)
            if service and not query.counties.isdisjoint(service.service_area):
                worth[name] = 1.0
        return {page: self._weights.situation * value for page, value in worth.items()}

    def _meaning(self, query: ParsedQuery, hits: Sequence[Hit]) -> Scores:
        """Similarity of all topics and of the best hits. The name of a place is not part of a meaning."""
        if query.is_only_place:
            return {}
        words, similarity = self._last
        if words != query.complete_words:
            similarity = self._index.semantic_similarity(query.complete_words, self._topics)
        compared = [hit.id for hit in hits[:MOST_COMPARED]]
        missing = [page for page in compared if page not in similarity]
        similarity = {**similarity, **self._index.semantic_similarity(query.complete_words, missing)}
        self._last = (query.complete_words, similarity)
        # only what this search compares: the same text gives the same answer, whatever was typed before
        return {page: similarity[page] for page in (*self._topics, *compared) if page in similarity}

    def _questions(self, query: ParsedQuery) -> Scores:
        """How close the query comes to what pages say they answer."""
        last = query.clauses[-1:] if query.is_unfinished else ()
        longer = (term.stem for clause in last for term in clause.alternatives)
        return self._index.question_similarity(map(stem, query.search_words), longer)

    def _by_section(self, query: ParsedQuery, scores: Scores) -> dict[str, float]:
        """Scores by the sections of pages.

        A person who says more than everyday words means more than that: then everyday topics are a little
        behind, and in a search that discloses nothing all others are.
        """
        behind = self._plain if query.sensitivity.is_open else self._others
        weight = self._weights.other_section
        return {page: score * (weight if page in behind else 1.0) for page, score in scores.items()}

    def _best(self, scores: Scores, pinned: int) -> Scores:
        """The best of them: a long sentence touches half of all pages, and a list of half says nothing."""
        most = max(int(MOST_SHARE * len(self._pages)), FEW_PAGES) - pinned
        if len(scores) <= most:
            return scores
        return {page: scores[page] for page in _first(scores, most)}

    def _with_a_number(self, scores: Scores, pinned: Sequence[str]) -> Scores:
        """Scores where a number comes no later than fourth: the best of those that the best pages call."""
        first = [*pinned, *(page for page in _first(scores, BEST_PAGES) if page not in pinned)][:BEST_PAGES]
        links = (self._links[page] for page in first if page in self._links)
        called = Counter(page for link in links for page in link.called if page in self._callable)
        if not called or any(page in self._callable for page in first):
            return scores
        best = max(called, key=lambda page: (scores.get(page, 0.0), called[page]))
        behind = [scores[page] for page in first if page not in pinned] or [max(scores.values()) + 1.0]
        return {**scores, best: max(scores.get(best, 0.0), nextafter(behind[-1], 0.0))}

    def _interpreters(self, query: ParsedQuery) -> tuple[str, ...]:
        return tuple(dict.fromkeys(page for page in query.interpreters if page in self._pages))


def gains_by_links(
    scores: Scores, pinned: Collection[str], links: Mapping[str, TopicLinks], weights: Weights
) -> dict[str, float]:
    """What each page gains because topics name it: a share of the scores of the best topics that do.

    Args:
        scores: the best counts as 1.
        pinned: ids of pages that come before all scores; they count as 1, too.
    """
    topics = (page for page in scores if page in links)
    first = _first({page: scores[page] for page in topics}, weights.linking_topics)
    best = max(scores.values(), default=0.0) or 1.0
    shares = {page: scores[page] / best for page in first} | dict.fromkeys(pinned, 1.0)
    gained: defaultdict[str, float] = defaultdict(float)
    for topic, share in shares.items():
        if topic in links:
            for page in links[topic].called:
                gained[page] += weights.link * share
            for page in links[topic].named:
                gained[page] += weights.link * share * weights.link_by_name
    return {page: min(gain, weights.max_link) for page, gain in gained.items()}


def _combined(
    hits: Sequence[Hit],
    meaning: Scores,
    questions: Scores,
    helping: Scores,
    weights: Weights,
) -> dict[str, float]:
    """All signals of each page added up: of the hits; and of pages without a word of the query that are very
    similar in meaning, or help with its situation.
    """
    best = max((hit.score for hit in hits), default=1.0)
    by_words = {
        hit.id: hit.score / best
        + weights.meaning * meaning.get(hit.id, 0.0)
        + weights.question * questions.get(hit.id, 0.0)
        for hit in hits
    }
    by_meaning = {
        page: weights.meaning * value
        + (weights.question * questions.get(page, 0.0) if page in helping else 0.0)
        for page, value in meaning.items()
        if page in helping or value >= weights.min_meaning
    }
    scores = {**by_meaning, **{page: max(score, LEAST_SCORE) for page, score in by_words.items()}}
    return _sum(scores, helping)


def _first(scores: Scores, most: int) -> list[str]:
    """Ids of the best pages, equals by id."""
    return nsmallest(most, scores, key=lambda page: (-scores[page], page))


def _sum(one: Scores, other: Scores) -> dict[str, float]:
    return {page: one.get(page, 0.0) + other.get(page, 0.0) for page in one.keys() | other.keys()}


def _links_of(topic: Topic, pages: Collection[str]) -> TopicLinks:
    called = dict.fromkeys(sorted(card.service for _, card in cards_of(topic)))
    named = [page for page in dict.fromkeys(_named_in(topic)) if page not in called]
    return TopicLinks(
        tuple(page for page in called if page in pages), tuple(page for page in named if page in pages)
    )


def _named_in(topic: Topic) -> Iterator[str]:
    yield from topic.related
    yield from topic.sources
    yield from citations_of(topic)
    yield from (page for _, page in links_of(topic))
