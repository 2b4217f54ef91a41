"""Finds out why a page is among the results, where its own words do not show it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from guide.content.model import OWN_LANGUAGE, Page, Service, Topic
from guide.content.places import PlaceMatch
from guide.search.labels import CanMean, InLanguage, Nearby, Reason
from guide.search.rank.geography import Proximity
from guide.search.rank.index import SearchIndex
from guide.search.understand.parser import ParsedQuery
from guide.search.understand.phrases import PhraseMatcher
from index.analysis import stem, stems

MOST_MEANT = 2
"""Words of like meaning that a reason names."""


class Reasons:
    """Tells why, from what the search has found out already. telling: words that no such line may hold."""

    def __init__(
        self, index: SearchIndex, wording: PhraseMatcher, nearness: Proximity, telling: Collection[str]
    ) -> None:
        self._index = index
        self._wording = wording
        self._nearness = nearness
        self._telling = frozenset(stem(word) for word in telling)

    def of_search(self, understood: ParsedQuery) -> Callable[[Page], Reason | None]:
        """What tells the reason for each page of one search; what all of them share is found out once.

        A reason is a distance, or what a word can mean. There is none where the page holds a word that
        was typed, and where only its sense or another page leads to it: that helps nobody to choose.
        """
        if understood.language != OWN_LANGUAGE:
            return lambda page: _in_which_language(page, understood.language)
        typed = map(stem, self._wording.carrying(understood.sought))
        somewhere = [one for one in dict.fromkeys(typed) if self._index.document_frequency(one)]
        meant = list(self._meant(understood.sought))

        def why(page: Page) -> Reason | None:
            distance = self._distance(page, understood.where)
            if distance or any(self._index.occurs_in(one, (page.id,)) for one in somewhere):
                return distance
            return self._because(page, meant)

        return why

    def _distance(self, page: Page, where: Iterable[PlaceMatch]) -> Nearby | None:
        """How far the town of a service is from the town that was typed, as the crow flies.

        Nothing where that is the town in its name.
        """
        if isinstance(page, Service):
            for place in (one for one in where if one.is_sure):
                miles = self._nearness.miles(page, place)
                if miles or (miles == 0 and place.name not in page.name):
                    return Nearby(place.name, miles)
        return None

    def _meant(self, sought: Sequence[str]) -> Iterator[tuple[str, Mapping[str, Sequence[str]]]]:
        """Each phrase that was typed, and the phrases that it may mean with their stems; no telling ones."""
        for meaning in self._wording.meanings(sought):
            spelled = {phrase: stems(phrase) for phrase in meaning.phrases}
            plain = {phrase: words for phrase, words in spelled.items() if self._is_plain(words)}
            yield " ".join(sought[meaning.start : meaning.end]), plain

    def _is_plain(self, words: Sequence[str]) -> bool:
        """Whether words stand somewhere and tell nothing that was not asked for."""
        return self._telling.isdisjoint(words) and all(map(self._index.document_frequency, words))

    def _because(
        self, page: Page, meant: Iterable[tuple[str, Mapping[str, Sequence[str]]]]
    ) -> CanMean | None:
        for said, phrases in meant:
            held = [
                phrase
                for phrase, words in phrases.items()
                if all(self._index.occurs_in(one, (page.id,)) for one in words)
            ]
            if held:
                return CanMean(said, tuple(held[:MOST_MEANT]))
        return None


def _in_which_language(page: Page, asked: str) -> InLanguage | None:
    """That a page is not in the language of the question. A service speaks others than its entry does."""
    if not isinstance(page, Topic) or page.language == asked:
        return None
    return InLanguage(page.language)
