"""From understood words to a score for each page: words, meaning, links and place together."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from guide.content.documents import document_of
from guide.content.model import OWN_LANGUAGE, Library
from guide.content.places import PlaceMatch
from guide.search.rank.geography import Local, Proximity, held_back, reachable_first, serves_one_of
from guide.search.rank.index import SearchIndex
from guide.search.rank.links import Links
from guide.search.rank.sensitive_titles import SensitiveTitleFilter, plain_topics
from guide.search.rank.weights import Weights
from guide.search.understand.parser import ParsedQuery
from index.analysis import stem
from index.languages import terms_of_word
from index.query import Hit

RESERVED = 0.5
"""Share of the best page's score that a reserved page needs beside a plain one."""


def prune_hits(
    hits: Sequence[Hit], plain: Collection[str], reserved: Collection[str], tail: float
) -> list[Hit]:
    """`hits`, the best first, without the tail, and without reserved pages that merely hold a word.

    tail: the share of the best score below which a hit is chance: one common word of many.
    plain, reserved: ids of topics that may, and may not, be shown by title one step from the front page.
    Who searches for "food" on a screen that others see shall meet no title about danger; who searches
    for what such a page is about meets it, since then no plain page answers better.
    """
    if not hits:
        return []
    least = tail * hits[0].score
    topics = (hit for hit in hits if hit.id in plain or hit.id in reserved)
    best_topic = next(topics, None)
    least_reserved = RESERVED * best_topic.score if best_topic and best_topic.id in plain else 0.0
    return [
        hit for hit in hits if hit.score >= least and (hit.id not in reserved or hit.score >= least_reserved)
    ]


MOST_FOUND = 500
"""Pages that are scored; in a directory of thousands the rest of a list is read by nobody."""
MOST_WEIGHED = 200
"""Hits of services whose meaning is looked at; a directory of thousands would take too long."""
BEHIND = 0.5
"""What a reserved page is worth in a search for one everyday word, which says too little to mean it."""
MOST_OF_ALL = 0.3
"""Share of all pages that a search finds at most."""
FEW = 50
"""Pages that a search may find however small the library is."""
NAMED = 0.02
"""What a score by words counts beside being near when nothing but a place was typed: the word stands in an
address, or it does not."""
_LEAST = 0.001
"""A hit whose meaning is far from the question stays a hit."""


@dataclass(frozen=True, slots=True)
class Scored:
    """Scores of pages, and what they are made of.

    scores: by page, above 0. words: the share of the best that a page has by its words. near: nearness of
    meaning. asked: closeness to what the page says it answers. linked: what it gains from pages that name it.
    coverage: the greatest share of the query that one of the first three pages holds.
    is_hiding: whether telling titles were left out.
    """

    scores: Mapping[str, float]
    words: Mapping[str, float]
    near: Mapping[str, float]
    asked: Mapping[str, float]
    linked: Mapping[str, float]
    coverage: float
    is_hiding: bool


class Scoring:
    """Scores the pages of one library. everyday: by language."""

    def __init__(
        self,
        library: Library,
        index: SearchIndex,
        everyday: Mapping[str, SensitiveTitleFilter],
        nearness: Proximity,
        links: Links,
        weights: Weights,
    ) -> None:
        self._pages = library.pages
        self._services = library.services
        self._index = index
        self._everyday = everyday
        self._weights = weights
        self._links = links
        self._nearness = nearness
        self._local = Local(library.services, library.kinds, nearness)
        services = library.services.items()
        self._reachable = frozenset(page for page, service in services if service.is_reachable)
        self._unreachable = library.services.keys() - self._reachable
        self._topics = tuple(library.topics)
        self._translated = {
            language: {document_of(topic): topic.id for topic in topics.values()}
            for language, topics in library.translations.items()
        }
        # most keys leave the whole words as they were
        self._last: tuple[tuple[str, ...], dict[str, float]] = ((), {})
        self._plain = plain_topics(library)
        self._reserved = frozenset(library.topics) - self._plain

    def forget(self) -> None:
        """Keep nothing of what was asked last, nor the lists of its words."""
        self._index.forget()
        self._last = ((), {})

    def scored(self, understood: ParsedQuery, ahead: Collection[str] = ()) -> Scored:
        """Every page worth showing, by its words, its meaning, the pages that name it, and where it is.

        ahead: pages that come first without a score; what they name belongs to the answer.
        """
        weights = self._weights
        found = self._readable(self._index.query(understood.clauses, MOST_FOUND), understood.language)
        answering = self._answering(understood)
        hits = prune_hits(found, self._plain, self._reserved - answering.keys(), weights.tail)
        words = {hit.id: hit.score / hits[0].score for hit in hits}
        near = self._near(understood, hits)
        asked = self._asked(understood)
        # what holds a word and yet was not worth showing does not come back by its meaning, and nobody is
        # shown a telling title who typed no word of its page
        everyday = self._everyday[understood.language]
        kept_out = {hit.id for hit in found} | everyday.telling
        meant = _sum(_together(hits, near, asked, kept_out, answering.keys(), weights), answering)
        linked = self._linked(understood, meant, ahead)
        hidden = everyday.hidden(understood, {hit.id: hit.coverage for hit in hits})
        shelved = self._shelved(understood, _sum(meant, linked), hidden)
        called = reachable_first(shelved, self._reachable, self._unreachable, weights.nearly)
        first = self._first(self._placed(understood, called, hidden), ahead)
        return Scored(first, words, near, asked, linked, _coverage(first, hits), bool(hidden))

    def _readable(self, hits: Iterable[Hit], language: str) -> list[Hit]:
        """The hits that a reader of a language is shown, by page: its translation before the page itself."""
        translated = self._translated.get(language, {})
        pages = ((translated.get(hit.id, hit.id), hit) for hit in hits)
        others = frozenset(translated.values())
        return [
            hit if page == hit.id else Hit(page, hit.score, hit.coverage)
            for page, hit in pages
            if page in self._pages and (page != hit.id or page not in others)
        ]

    def _asked(self, understood: ParsedQuery) -> Mapping[str, float]:
        """How close the question comes to what pages say they answer, each in its own language."""
        translated = self._translated.get(understood.language)
        if translated is None:
            return self._index.question_similarity(map(stem, understood.sought))
        words = (term for word in understood.sought for term in terms_of_word(word, understood.language))
        close = self._index.question_similarity(words)
        return {translated[page]: value for page, value in close.items() if page in translated}

    def _answering(self, understood: ParsedQuery) -> dict[str, float]:
        """What pages gain because they help with what is told. A service that helps where it is gains where
        a place is named that it serves.
        """
        told, counties = understood.told, {one for place in understood.where for one in place.counties}
        services = (self._services[page] for page in told.near if page in self._services)
        near = ((service.id, 1.0) for service in services if serves_one_of(service, counties))
        return {
            page: self._weights.answering * worth
            for page, worth in (*told.pages, *near)
            if page in self._pages
        }

    def _linked(
        self, understood: ParsedQuery, scores: Mapping[str, float], ahead: Collection[str]
    ) -> dict[str, float]:
        """What pages gain from being named. A telling title is not shown for that alone, and an unfinished
        word alone does not say yet what is meant.
        """
        if not understood.what:
            return {}
        telling = self._everyday[understood.language].telling
        return {
            page: gain
            for page, gain in self._links.gained(scores, ahead, self._weights).items()
            if page in scores or page not in telling
        }

    def _placed(
        self, understood: ParsedQuery, scores: Mapping[str, float], hidden: Collection[str]
    ) -> Mapping[str, float]:
        """The scores by where the pages are, and what is near where nothing but a place was typed."""
        where = understood.where
        if not where:
            return scores
        placed = {
            page: score * self._nearness.worth(self._pages[page], where) for page, score in scores.items()
        }
        if understood.asks_only_where:
            self._add_local(placed, where)
        shown = {page: score for page, score in placed.items() if page not in hidden}
        return held_back(shown, self._pages, where)

    def _shelved(
        self, understood: ParsedQuery, scores: Mapping[str, float], hidden: Collection[str]
    ) -> dict[str, float]:
        """Plain pages a little behind: who says more than everyday words means more than everyday things.

        In an everyday search for a single word they come first. Hidden pages go.
        """
        everyday = self._everyday[understood.language]
        is_everyday = everyday.is_everyday(understood)
        plain = 1.0 if is_everyday else self._weights.plain
        reserved = BEHIND if is_everyday and everyday.is_one_word(understood) else 1.0
        held = self._reserved.difference(page for page, _ in understood.told.pages)
        worth = {**dict.fromkeys(self._plain, plain), **dict.fromkeys(held, reserved)}
        return {page: score * worth.get(page, 1.0) for page, score in scores.items() if page not in hidden}

    def _first(self, scores: Mapping[str, float], ahead: Collection[str]) -> Mapping[str, float]:
        """The best of them: a long sentence touches half of all pages, and a list of half tells nothing."""
        most = max(int(MOST_OF_ALL * len(self._pages)), FEW) - len(ahead)
        if len(scores) <= most:
            return scores
        return {
            page: scores[page] for page in nsmallest(most, scores, key=lambda page: (-scores[page], page))
        }

    def _near(self, understood: ParsedQuery, hits: Sequence[Hit]) -> Mapping[str, float]:
        """Nearness of all topics and of the best hits. Where is no part of what is meant."""
        if understood.asks_only_where or understood.language != OWN_LANGUAGE:
            return {}
        what, known = self._last
        if what != understood.what:
            known = self._index.semantic_similarity(understood.what, self._topics)
        weighed = [hit.id for hit in hits[:MOST_WEIGHED]]
        missing = [page for page in weighed if page not in known]
        known = {**known, **self._index.semantic_similarity(understood.what, missing)}
        self._last = (understood.what, known)
        # only what this search weighs: the same text gives the same answer, whatever was typed before
        return {page: known[page] for page in (*self._topics, *weighed) if page in known}

    def _add_local(self, scores: dict[str, float], where: Sequence[PlaceMatch]) -> None:
        """The nearest services, no more than a search for words would find."""
        found = [self._pages[page] for page in scores]
        for page, worth in self._local.best(where, MOST_FOUND, found).items():
            scores[page] = NAMED * scores.get(page, 0.0) + worth


def _together(
    hits: Sequence[Hit],
    near: Mapping[str, float],
    asked: Mapping[str, float],
    kept_out: Collection[str],
    told: Collection[str],
    weights: Weights,
) -> dict[str, float]:
    """All signs added up; and the pages that hold no word, are very near by their meaning or `told`."""
    best = max((hit.score for hit in hits), default=1.0)
    scores = {
        hit.id: hit.score / best
        + weights.meaning * near.get(hit.id, 0.0)
        + weights.asked * asked.get(hit.id, 0.0)
        + weights.held * hit.coverage
        for hit in hits
    }
    alone = {
        page: weights.meaning * value + (weights.asked * asked.get(page, 0.0) if page in told else 0.0)
        for page, value in near.items()
        if page in told or (value >= weights.near and page not in kept_out)
    }
    return {**alone, **{page: max(score, _LEAST) for page, score in scores.items()}}


def _sum(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    return {page: one.get(page, 0.0) + other.get(page, 0.0) for page in one.keys() | other.keys()}


def _coverage(scores: Mapping[str, float], hits: Iterable[Hit]) -> float:
    first = nsmallest(3, scores, key=lambda page: (-scores[page], page))
    coverage = {hit.id: hit.coverage for hit in hits}
    return max((coverage.get(page, 0.0) for page in first), default=0.0)
