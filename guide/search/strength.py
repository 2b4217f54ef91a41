"""Whether a search found a strong match, or only pages that hold its words by chance.

A page that holds most of what was typed answers it, as a rule. Three things say that it does not: none of the
words is sure to be what was meant, the only word that was typed is one that no page is about ("time"), or the
page holds nothing but a far relative of it ("department" for "depart").
"""

from heapq import nsmallest

from guide.content.model import OWN_LANGUAGE, Library, Topic
from guide.content.text import body_text, names_of
from guide.search.scoring import Scored, SearchIndex
from guide.search.understanding import Understood
from guide.search.wording import Wording
from index.analysis import spelled, stem, stems
from index.forms import are_forms

COVERAGE = 0.65
"""Share of a query's weight that a strong match holds."""
ABOUT = 0.45
"""How close a single word comes to a line that says what a page is about; "time" comes as close as 0.4."""
FAR = 4
"""Letters by which two words of one stem differ in length from which on they are only relatives."""
FIRST = 3
"""Pages that a match is looked for among."""


class Strength:
    """Judges searches over `library`."""

    def __init__(self, library: Library, index: SearchIndex, wording: Wording) -> None:
        self._library = library
        self._pages = library.pages
        self._index = index
        self._wording = wording
        self._words: dict[str, frozenset[str]] = {}

    def forget(self) -> None:
        """Keep nothing of the pages that were looked at."""
        self._words.clear()

    def is_strong(self, understood: Understood, scored: Scored) -> bool:
        """Whether one of the best pages answers what was understood."""
        if scored.coverage < COVERAGE or understood.is_guessed:
            return False
        if understood.language != OWN_LANGUAGE:
            return True
        first = nsmallest(FIRST, scored.scores, key=lambda page: (-scored.scores[page], page))
        carrying = self._wording.carrying(understood.sought)
        whole = [word for word in carrying if self._index.lexicon.count(word)]
        if len(carrying) == len(whole) == 1 and not self._is_a_theme(whole[0], first):
            return False
        return not whole or not all(self._is_there_by_chance(word, first) for word in whole)

    def _is_a_theme(self, word: str, first: list[str]) -> bool:
        """Whether it means something to the guide, or a page is about it."""
        own = stem(word)
        close = self._index.closeness([own])
        if self._wording.meanings([word]) or max(close.values(), default=0.0) >= ABOUT:
            return True
        return any(own in stems(name) for page in first for name in names_of(self._pages[page]))

    def _is_there_by_chance(self, word: str, first: list[str]) -> bool:
        """Whether none of the pages holds it but as a far relative."""
        if self._index.lexicon.count(word) >= self._index.holding(stem(word)):
            return False
        return not any(self._holds(page, word) for page in first)

    def _holds(self, page: str, word: str) -> bool:
        own = stem(word)
        return any(
            stem(other) == own and (abs(len(word) - len(other)) < FAR or are_forms(word, other))
            for other in self._words_of(page)
            if other[0] == word[0]
        )

    def _words_of(self, page_id: str) -> frozenset[str]:
        """The words of a page, kept once they are needed."""
        known = self._words.get(page_id)
        if known is None:
            page = self._pages[page_id]
            opening = (
                f"{page.summary}\n{' '.join(page.said)}" if isinstance(page, Topic) else page.description
            )
            text = f"{' '.join(names_of(page))}\n{opening}\n{body_text(page, self._library)}"
            known = self._words[page_id] = frozenset(spelled(text))
        return known
