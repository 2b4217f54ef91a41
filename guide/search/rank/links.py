"""Pages that belong to an answer because the answer names them.

Who asks about suicide is answered by a page; the lines on its call cards, and the pages it leads to, are
part of the answer, whatever words they use for themselves.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from heapq import nsmallest

from guide.content.blocks import cards_of, citations_of, links_of
from guide.content.model import Library, Topic
from guide.search.rank.weights import Weights

CALLED = 1.0
NAMED = 0.5
"""What a link is worth: to a service on a call card, and to a page or service that is named otherwise."""


def named_by_topics(library: Library) -> dict[str, dict[str, float]]:
    """By topic the pages that it names, with what each link is worth."""
    known = library.topics.keys() | library.services.keys()
    return {
        topic.id: {page: worth for page, worth in _named(topic).items() if page in known and page != topic.id}
        for topic in library.topics.values()
    }


class Links:
    """Knows which pages each topic names; see `named_by_topics`."""

    def __init__(self, named: Mapping[str, Mapping[str, float]]) -> None:
        self._named = named

    def gained(
        self, scores: Mapping[str, float], ahead: Collection[str], weights: Weights
    ) -> dict[str, float]:
        """What each page gains from being named: a share of the scores of the best topics that name it.

        scores: by page; the best counts as 1. ahead: pages that no score was asked for; they count as 1 too.
        """
        topics = (page for page in scores if page in self._named)
        first = nsmallest(weights.naming, topics, key=lambda page: (-scores[page], page))
        best = max(scores.values(), default=0.0) or 1.0
        trust = {page: scores[page] / best for page in first} | dict.fromkeys(ahead, 1.0)
        gained: defaultdict[str, float] = defaultdict(float)
        for topic, trusted in trust.items():
            for page, worth in self._named.get(topic, {}).items():
                gained[page] += weights.linked * trusted * worth
        return {page: min(gain, weights.most_linked) for page, gain in gained.items()}


def _named(topic: Topic) -> dict[str, float]:
    called = {card.service for _, card in cards_of(topic)}
    return dict.fromkeys(_otherwise(topic), NAMED) | dict.fromkeys(sorted(called), CALLED)


def _otherwise(topic: Topic) -> Iterator[str]:
    yield from topic.related
    yield from topic.sources
    yield from citations_of(topic)
    yield from (page for _, page in links_of(topic))
