"""Why a page is among the results, in a few plain words, where its own words do not show it."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Protocol

from guide.content.model import OWN_LANGUAGE, Page, Service, Topic
from guide.search.labels import LANGUAGES
from guide.search.ranking import Nearness
from guide.search.scoring import Scored
from guide.search.understanding import Understood
from guide.search.wording import Wording
from index.analysis import stem, stems

MOST_MEANT = 2
"""Words of like meaning that a line names."""
IN_OTHER_WORDS = "It says this in other words."
BESIDE_ANOTHER = "Goes with another page in this list."


class WordIndex(Protocol):
    """What is asked of `index.reading.Index`."""

    def stands_in(self, stem: str, ids: Iterable[str]) -> bool:
        """Whether one of these documents holds `stem`."""


class Reasons:
    """Tells why, from what the search has found out already. telling: words that no such line may hold."""

    def __init__(
        self, index: WordIndex, wording: Wording, nearness: Nearness, telling: Collection[str]
    ) -> None:
        self._index = index
        self._wording = wording
        self._nearness = nearness
        self._telling = frozenset(stem(word) for word in telling)

    def of(self, page: Page, understood: Understood, scored: Scored) -> str:
        """One line; "" where the page holds a word that was typed and no town was asked for."""
        if understood.language != OWN_LANGUAGE:
            return _in_which_language(page, understood.language)
        distance = self._distance(page, understood)
        typed = [stem(word) for word in understood.sought if not self._wording.is_small_talk(word)]
        if distance or any(map(self._holding(page), typed)):
            return distance
        meant = self._meant(page, understood.sought)
        if meant or (understood.where and isinstance(page, Service)):
            return meant  # which counties it serves stands in the row already
        if page.id in scored.words or page.id in scored.near.keys() - scored.linked.keys():
            return IN_OTHER_WORDS
        return BESIDE_ANOTHER if page.id in scored.linked else ""

    def _distance(self, page: Page, understood: Understood) -> str:
        """How far the town of a service is from the town that was typed, as the crow flies."""
        if isinstance(page, Service):
            for place in understood.where:
                miles = self._nearness.miles(page, place)
                if miles is not None:
                    return _far(miles, place.name)
        return ""

    def _meant(self, page: Page, sought: Sequence[str]) -> str:
        """The phrase that was typed, and what it can mean on this page."""
        holds = self._holding(page)
        for meaning in self._wording.meanings(sought):
            held = [phrase for phrase in meaning.phrases if all(map(holds, stems(phrase)))]
            plain = [phrase for phrase in held if self._telling.isdisjoint(stems(phrase))]
            if plain:
                said = " ".join(sought[meaning.start : meaning.end])
                return f"Because \u201c{said}\u201d can mean {' or '.join(plain[:MOST_MEANT])}."
        return ""

    def _holding(self, page: Page) -> Callable[[str], bool]:
        return lambda one: self._index.stands_in(one, (page.id,))


def _in_which_language(page: Page, asked: str) -> str:
    """That a page is not in the language of the question. A service speaks others than its entry does."""
    if not isinstance(page, Topic) or page.language == asked:
        return ""
    return f"This page is in {LANGUAGES.get(page.language, page.language)}."


def _far(miles: int, town: str) -> str:
    if not miles:
        return f"In {town}."
    return f"About {miles} {'mile' if miles == 1 else 'miles'} from {town}, from town center to town center."
