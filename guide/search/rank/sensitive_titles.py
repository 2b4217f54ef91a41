"""The titles that a screen others may see must not show beside a query that says less.

A page is left out of a search that discloses nothing (see `guide.search.understand.sensitivity`) unless the
query asks for it: by a request, by a line of how people ask for the page, or by its name.
"""

from collections.abc import Iterable, Mapping
from itertools import chain

from msgspec import Struct

from guide.content.model import Library, Page, Topic
from guide.content.plain_text import names_of
from guide.search.stages import ParsedQuery
from guide.search.weights import SENTENCE, Weights
from index.analysis import stem, stems

SensitiveTitles = Mapping[str, frozenset[str]]
"""By id of a page with a sensitive title, the terms of its names if it is a service; a topic has lines."""


def sensitive_titles(pages: Iterable[Page], sensitive: Iterable[str]) -> dict[str, frozenset[str]]:
    """The topics that tell too much, and the services with one of the `sensitive` words in their name."""
    sensitive_stems = frozenset(map(stem, sensitive))
    found: dict[str, frozenset[str]] = {}
    for page in pages:
        if isinstance(page, Topic):
            if page.tells == "yes":
                found[page.id] = frozenset()
        elif not sensitive_stems.isdisjoint(stems(page.name)):
            found[page.id] = frozenset(chain.from_iterable(map(stems, names_of(page))))
    return found


def plain_topics(library: Library) -> frozenset[str]:
    """Ids of the topics of plain sections."""
    plain = {section.id for section in library.sections if section.plain}
    return frozenset(page.id for page in library.topics.values() if page.section in plain)


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

    def hidden(
        self, query: ParsedQuery, coverage: Mapping[str, float], questions: Mapping[str, float]
    ) -> frozenset[str]:
        """Ids of the pages with sensitive titles that `query` does not ask for; none if it is open.

        A request that a plain page answers asks for no other. A few bare words ask for a page if they are
        nearly all of one of its lines. A sentence says more by itself, the more words it has, if the page has
        half of what it says: a line may begin with "how to", too. So does what is said of somebody else; what
        is open otherwise hides nothing. A single word says nothing, nor does a harmless sentence.

        coverage: the share of the query that each page contains.
        questions: how close the query comes to a line of each page.
        """
        said = query.sensitivity
        if said.is_open and not said.is_vague:
            return frozenset()
        requested = {page for page, _ in query.situation.pages}
        if said.is_harmless or not requested.isdisjoint(self.plain_topics):
            requested.clear()
        weights, close, least = self.weights, self.weights.close_words, 0.0
        if len(query.words) >= SENTENCE:
            farthest = weights.close_everyday if said.is_everyday else weights.close_sentence
            close = max(close - weights.close_word * len(set(query.content_words)), farthest)
            least = weights.sentence_coverage
        if said.is_vague:
            close, least = weights.close_sentence, weights.sentence_coverage

        def is_asked_for(page: str, terms: frozenset[str]) -> bool:
            covered = coverage.get(page, 0.0)
            is_close = (
                len(query.words) > 1
                and not said.is_harmless
                and questions.get(page, 0.0) >= close
                and covered >= least
            )
            is_named = covered >= weights.named_coverage and not terms.isdisjoint(said.rare_terms)
            return page in requested or is_close or is_named

        return frozenset(page for page, terms in self.titles.items() if not is_asked_for(page, terms))
