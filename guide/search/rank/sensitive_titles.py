"""The titles that a screen others may see must not show beside a query that says less.

A page is left out of a search that discloses nothing (see `guide.search.understand.sensitivity`) unless the
query asks for it: by a request, by a line of how people ask for the page, or by its name.
"""

from collections.abc import Iterable, Mapping
from itertools import chain
from math import inf
from typing import NamedTuple

from msgspec import Struct

from guide.content.model import Library, Page, Topic
from guide.content.plain_text import names_of
from guide.search.stages import ParsedQuery, Scores
from guide.search.weights import SENTENCE, Weights
from index.analysis import stem, stems

SensitiveTitles = Mapping[str, frozenset[str]]
"""By id of a page with a sensitive title, the terms of its names if it is a service; a topic has lines."""


def sensitive_titles(pages: Iterable[Page], sensitive: Iterable[str]) -> dict[str, frozenset[str]]:
    """The topics that tell too much, and the services with one of the `sensitive` words in their name."""
    sensitive_stems = frozenset(map(stem, sensitive))
    telling_stems: dict[str, frozenset[str]] = {}
    for page in pages:
        if isinstance(page, Topic):
            if page.tells == "yes":
                telling_stems[page.id] = frozenset()
        elif not sensitive_stems.isdisjoint(stems(page.name)):
            telling_stems[page.id] = frozenset(chain.from_iterable(map(stems, names_of(page))))
    return telling_stems


def plain_topics(library: Library) -> frozenset[str]:
    """Ids of the topics of plain sections."""
    plain = {section.id for section in library.sections if section.plain}
    return frozenset(page.id for page in library.topics.values() if page.section in plain)


class Signs(NamedTuple):
    """What speaks for pages, by id.

    Attributes:
        coverage: the share of the query that each contains.
        meaning: how similar each is in meaning.
        questions: how close the query comes to a line of each.
        scores: what each is worth as an answer.
    """

    coverage: Scores
    meaning: Scores
    questions: Scores
    scores: Scores

    def sum_for(self, page: str) -> float:
        """What speaks for a page, added up."""
        return sum(signs.get(page, 0.0) for signs in (self.coverage, self.meaning, self.questions))


class TitleFilter(Struct, frozen=True):
    """Finds what to leave out.

    Attributes:
        titles: the sensitive titles.
        plain_topics: ids of the topics that are for everybody's eyes.
        weights: how close a query has to come.
    """

    titles: SensitiveTitles
    plain_topics: frozenset[str]
    weights: Weights

    def hidden(self, query: ParsedQuery, signs: Signs) -> frozenset[str]:
        """Ids of the pages with sensitive titles that `query` does not ask for; none if it discloses.

        What may be a disclosure asks for the pages that answer it nearly best. In a search that discloses
        nothing a request asks for its pages, unless a plain page answers it. A few bare words ask for a page
        if they are nearly all of one of its lines. A sentence says more by itself, the more words it has, if
        the page has half of what it says: a line may begin with "how to", too. A single word says nothing.
        """
        said = query.sensitivity
        if said.is_open and not said.is_vague:
            return frozenset()
        requested = {page for page, _ in query.situation.pages}
        if said.is_vague:
            least = self.weights.vague_share * max(signs.scores.values(), default=0.0)

            def is_asked_for(page: str) -> bool:
                is_near_best = signs.scores.get(page, 0.0) >= least
                return page in requested or (is_near_best and signs.sum_for(page) >= self.weights.vague_signs)

        else:
            if not requested.isdisjoint(self.plain_topics):
                requested.clear()
            close, coverage = self._closeness(query)

            def is_asked_for(page: str) -> bool:
                covered = signs.coverage.get(page, 0.0)
                is_close = covered >= coverage and signs.questions.get(page, 0.0) >= close
                is_named = covered >= self.weights.named_coverage and not self.titles[page].isdisjoint(
                    said.rare_terms
                )
                return page in requested or is_close or is_named

        return frozenset(page for page in self.titles if not is_asked_for(page))

    def _closeness(self, query: ParsedQuery) -> tuple[float, float]:
        """How close to a line such a query has to come, and how much of it a page has to have."""
        weights = self.weights
        if len(query.words) < 2:
            return inf, 0.0
        if len(query.words) < SENTENCE:
            return weights.close_words, 0.0
        farthest = weights.close_everyday if query.sensitivity.is_everyday else weights.close_sentence
        close = weights.close_words - weights.close_word * len(set(query.content_words))
        return max(close, farthest), weights.sentence_coverage
