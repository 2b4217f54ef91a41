"""Whether a search found a strong match, or only pages that hold its words by chance.

A page that holds most of what was typed answers it, as a rule. Five things say that it does not:

- none of the words is sure to be what was meant;
- no word says anything ("the", "a", "2026");
- what may be a place stands in words that the guide knows nothing of ("made in China");
- the only word that was typed is one that no page is about ("time");
- two words that were typed stand in the page, never in one sentence ("oil change").
"""

import re
from collections.abc import Iterable, Sequence
from heapq import nsmallest

from guide.content.model import OWN_LANGUAGE, Library, Topic
from guide.content.text import body_text, names_of
from guide.search.rank.index import SearchIndex
from guide.search.rank.scoring import Scored
from guide.search.understand.parser import ParsedQuery
from guide.search.understand.phrases import PhraseMatcher
from index.analysis import stem, stems

COVERAGE = 0.65
"""Share of a query's weight that a strong match holds."""
ABOUT = 0.45
"""How close a single word comes to a line that says what a page is about; "time" comes as close as 0.4."""
FIRST = 3
"""Pages that a match is looked for among."""
PAIR = 3
"""Words up to which they have to stand together; more of them are a sentence of their own."""
BEGINNING = 3
"""Letters of a stem that its forms share."""
_SENTENCES = re.compile(r"[.!?:]\s|\n")


class MatchConfidence:
    """Judges searches over `library`."""

    def __init__(self, library: Library, index: SearchIndex, wording: PhraseMatcher) -> None:
        self._library = library
        self._pages = library.pages
        self._index = index
        self._wording = wording
        self._sentences: dict[str, list[str]] = {}

    def forget(self) -> None:
        """Keep nothing of the pages that were looked at."""
        self._sentences.clear()

    def is_confident(self, understood: ParsedQuery, scored: Scored) -> bool:
        """Whether one of the best pages answers what was understood."""
        if understood.is_guessed:
            return False
        if understood.told.tells:  # the words of a situation are few, and its pages are known
            return True
        if scored.coverage < COVERAGE:
            return False
        return understood.language != OWN_LANGUAGE or self._is_meant(understood, scored)

    def _is_meant(self, understood: ParsedQuery, scored: Scored) -> bool:
        """Whether the words of one of the best pages are those that were meant."""
        first = nsmallest(FIRST, scored.scores, key=lambda page: (-scored.scores[page], page))
        carrying = list(dict.fromkeys(self._wording.carrying(understood.sought)))
        if not (understood.told.pages or any(map(_says_something, carrying))):
            return bool(self._wording.meanings(understood.sought))
        if understood.is_where_doubtful and not (understood.told.pages or self._wording.meanings(carrying)):
            return False
        whole = [word for word in carrying if self._index.lexicon.count(word)]
        if len(carrying) == len(whole) == 1 and not self._is_a_theme(whole[0], first):
            return False
        if not whole or understood.told.pages:
            return True
        is_pair = len(carrying) == len(whole) in range(2, PAIR + 1)
        return not is_pair or self._stand_together(whole, first)

    def _is_a_theme(self, word: str, first: list[str]) -> bool:
        """Whether it means something to the guide, or a page is about it."""
        own = stem(word)
        close = self._index.question_similarity([own])
        if self._wording.meanings([word]) or max(close.values(), default=0.0) >= ABOUT:
            return True
        return any(own in stems(name) for page in first for name in names_of(self._pages[page]))

    def _stand_together(self, words: Sequence[str], first: Iterable[str]) -> bool:
        """Whether one of the pages holds all of the words, or what they mean, in one sentence or name."""
        meant = [
            {stem(word), *(one for found in self._wording.meanings([word]) for one in found.stems)}
            for word in words
        ]
        beginnings = [{one[:BEGINNING] for one in choice} for choice in meant]
        return any(
            not any(choice.isdisjoint(stems(sentence)) for choice in meant)
            for page in first
            for sentence in self._sentences_of(page)
            # stemming each sentence would take too long for a key
            if all(any(one in sentence for one in choice) for choice in beginnings)
        )

    def _sentences_of(self, page_id: str) -> list[str]:
        """Each sentence, line and name of a page in small letters, kept once they are needed."""
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
