"""Whether a search found a strong match, or only pages that contain its words by chance.

A page answers a query that discloses something if one of its lines is like it. Otherwise a page that contains
most of a query answers it, as a rule. Five things say that it does not:

- none of the words is sure to be what was meant;
- no word says anything ("the", "a", "2026");
- what may be a place is among words that the guide does not know ("made in China");
- the only word that was typed is not the subject of any page ("time");
- two words that were typed occur in the page, but never in one sentence ("oil change").
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from guide.content.model import Library, Topic
from guide.content.plain_text import body_text, names_of
from guide.search.search_index import SearchIndex
from guide.search.stages import ParsedQuery, PhraseMatch
from guide.search.weights import FORM_LETTERS, Weights
from index.analysis import stem, stems

_SENTENCES = re.compile(r"[.!?:]\s|\n")


class MatchConfidence:
    """Judges searches in `library`."""

    def __init__(self, library: Library, index: SearchIndex, weights: Weights) -> None:
        self._library = library
        self._pages = library.pages
        self._index = index
        self._weights = weights
        self._sentences: dict[str, list[str]] = {}

    def forget(self) -> None:
        """Keep nothing of the pages that were looked at."""
        self._sentences.clear()

    def is_confident(
        self,
        query: ParsedQuery,
        first: Sequence[str],
        coverage: Mapping[str, float],
        questions: Mapping[str, float],
    ) -> bool:
        """Whether one of the `first` pages answers the query.

        Args:
            coverage: by id, the share of the query that a page contains.
            questions: by id, how close the query comes to a line that a page answers.
        """
        if query.is_guessed:
            return False
        if query.situation.discloses:  # the words of a situation are few, and its pages are known
            return True
        closest = max((questions.get(page, 0.0) for page in first), default=0.0)
        if query.sensitivity.is_open and closest >= self._weights.strong_line:
            return True
        best = max((coverage.get(page, 0.0) for page in first), default=0.0)
        if best < self._weights.strong_coverage:
            return False
        return not query.is_in_own_language or self._is_meant(query, first)

    def _is_meant(self, query: ParsedQuery, first: Sequence[str]) -> bool:
        """Whether the words of one of the pages are those that were meant."""
        content = list(dict.fromkeys(query.content_words))
        phrases = query.phrases_outside_places()
        if not query.situation.pages:
            if not any(map(_says_something, content)):
                return bool(phrases)
            is_place_doubtful = bool(query.places) and not any(place.is_sure for place in query.places)
            if is_place_doubtful and not phrases:
                return False
        known = [word for word in content if self._index.lexicon.count(word)]
        if len(known) < len(content):
            return True
        if len(known) == 1:
            return self._is_a_theme(known[0], phrases, first)
        is_long = len(known) > self._weights.strong_together
        return bool(query.situation.pages) or is_long or self._stand_together(known, phrases, first)

    def _is_a_theme(self, word: str, phrases: Iterable[PhraseMatch], first: Iterable[str]) -> bool:
        """Whether a word means something to the guide, or a page is about it."""
        own = stem(word)
        close = self._index.question_similarity([own])
        is_known = any(one.typed == word for one in phrases)
        if is_known or max(close.values(), default=0.0) >= self._weights.strong_theme:
            return True
        return any(own in stems(name) for page in first for name in names_of(self._pages[page]))

    def _stand_together(
        self, words: Iterable[str], phrases: Iterable[PhraseMatch], first: Iterable[str]
    ) -> bool:
        """Whether one of the pages contains all of the words, or what they mean, in one sentence or name."""
        meanings = {one.typed: one.stems for one in phrases}
        meant = [{stem(word), *meanings.get(word, ())} for word in words]
        beginnings = [{one[:FORM_LETTERS] for one in choice} for choice in meant]
        return any(
            not any(choice.isdisjoint(stems(sentence)) for choice in meant)
            for page in first
            for sentence in self._sentences_of(page)
            # stemming each sentence would take too long for a keystroke
            if all(any(one in sentence for one in choice) for choice in beginnings)
        )

    def _sentences_of(self, page_id: str) -> list[str]:
        """Each sentence, line and name of a page in lower case, kept once they are needed."""
        known = self._sentences.get(page_id)
        if known is None:
            page = self._pages[page_id]
            opening = (
                "\n".join((page.summary, *page.phrases)) if isinstance(page, Topic) else page.description
            )
            text = "\n".join((*names_of(page), opening, body_text(page, self._library)))
            known = self._sentences[page_id] = _SENTENCES.split(text.lower())
        return known


def _says_something(word: str) -> bool:
    """Whether a word is more than a single letter or a number."""
    return len(word) > 1 and not word.isdecimal()
