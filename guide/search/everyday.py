"""Searches for everyday things, and the titles that a screen others see shall not show beside them.

Who types "work" looks for work. A page about forced work may hold that word and be a good match, yet its
title tells everyone in the waiting room more than was asked.
"""

from collections.abc import Iterable
from typing import Protocol

from guide.content.model import Library, Page, Topic
from guide.content.vocabulary import Vocabulary
from guide.search.understanding import Understood
from guide.search.wording import Wording
from index.analysis import stem, stems
from index.lexicon import Lexicon


class WordIndex(Protocol):
    """What is asked of `index.reading.Index`."""

    @property
    def lexicon(self) -> Lexicon:
        """The words of the index."""

    def stands_in(self, stem: str, ids: Iterable[str]) -> bool:
        """Whether one of these documents holds `stem`."""


def telling_pages(library: Library, vocabulary: Vocabulary) -> frozenset[str]:
    """Ids of the pages whose title tells more than an everyday search asks for."""
    words = frozenset(stem(word) for word in vocabulary.telling)
    pages: Iterable[Page] = (*library.topics.values(), *library.services.values())
    return frozenset(page.id for page in pages if not words.isdisjoint(_title_stems(page)))


class Everyday:
    """Knows which words are everyday ones: those that pages of plain sections use, telling words left out."""

    def __init__(
        self,
        library: Library,
        index: WordIndex,
        vocabulary: Vocabulary,
        wording: Wording,
        telling: frozenset[str],
    ) -> None:
        self._index = index
        self._wording = wording
        self._telling = frozenset(stem(word) for word in vocabulary.telling)
        self._another = frozenset(vocabulary.another_person)
        shelves = {section.id for section in library.sections if section.plain}
        self._shelf = frozenset(page.id for page in library.topics.values() if page.section in shelves)
        self.telling = telling
        """Ids of the pages whose title tells more than an everyday search asks for."""

    def is_everyday(self, understood: Understood) -> bool:
        """Whether all that was typed are everyday words: no danger, nobody else spoken of, no telling word.

        Words as typed, before synonyms. What is near in meaning to "debt" does not make it less plain.
        """
        if understood.danger or not self._another.isdisjoint(understood.words):
            return False
        carrying = [word for word in understood.sought if not self._wording.is_small_talk(word)]
        if not carrying:
            return False
        *whole, last = carrying
        return all(map(self._is_plain, whole)) and (
            self._is_plain(last) or (understood.unfinished and self._begins(last))
        )

    def is_one_word(self, understood: Understood) -> bool:
        """Whether one whole everyday word is all that was typed: too little to mean anything else."""
        return len(understood.sought) == 1 and self._is_plain(understood.sought[0])

    def _is_plain(self, word: str) -> bool:
        """Whether plain pages use it, or all that it means: "taxi" is a ride."""
        own = stem(word)
        if own in self._telling or self._on_the_shelf(own):
            return own not in self._telling
        meant = {found for meaning in self._wording.meanings([word]) for found in meaning.stems}
        return bool(meant) and meant.isdisjoint(self._telling) and all(map(self._on_the_shelf, meant))

    def _begins(self, beginning: str) -> bool:
        """Whether an unfinished word may become an everyday one: "tra" may be training."""
        return any(map(self._is_plain, self._index.lexicon.completions(beginning)))

    def _on_the_shelf(self, word: str) -> bool:
        return self._index.stands_in(word, self._shelf)


def _title_stems(page: Page) -> list[str]:
    return stems(page.title if isinstance(page, Topic) else page.name)
