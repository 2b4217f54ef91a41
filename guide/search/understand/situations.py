"""Situations that people tell, each with the pages that answer it: "he wont give me back my passport".

A phrase of like meaning adds words to a search, and words find pages that speak of something. Who tells what
happens to them asks for the pages that help with it, whatever words those use. So a situation names its
pages. It is told by a few words in their order with others between, since people put in "really", "of our"
or a name. What it gives is a share of a score, no more: a situation heard by mistake costs a place or two.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from guide.content.vocabulary import Vocabulary
from index.analysis import stem

MOST_BETWEEN = 4
"""Words that may stand between two words of a situation; past that they belong to something else."""
FALLING = 0.1
"""By how much each further page of a situation is worth less than the one before."""
LEAST = 0.4
"""What the last pages of a long list are worth."""


class Situation(Struct, frozen=True):
    """told: ways of saying it, each the words in their order, each word the stems that may stand there.

    answers: ids of the pages that help, the best first. near: of services that help where they are.
    tells: whether who says it tells of something.
    """

    told: tuple[tuple[frozenset[str], ...], ...]
    answers: tuple[str, ...]
    near: tuple[str, ...] = ()
    tells: bool = True


class SituationMatch(Struct, frozen=True):
    """What was told. pages: ids of those that help, each with what it is worth, 0 to 1.

    near: ids of services that help who is near them. tells: whether it tells of something.
    """

    pages: tuple[tuple[str, float], ...] = ()
    near: tuple[str, ...] = ()
    tells: bool = False


def situations_of(vocabulary: Vocabulary) -> tuple[Situation, ...]:
    """The situations of a vocabulary, their words as stems."""
    return tuple(
        Situation(
            tuple(tuple(map(_stems, phrase)) for phrase in one.patterns),
            one.pages,
            one.local_services,
            one.discloses,
        )
        for one in vocabulary.situations
    )


NOTHING = SituationMatch()


class Situations:
    """Hears situations in the words of one language, which are given as stems."""

    def __init__(self, situations: Sequence[Situation]) -> None:
        self._situations = situations
        beginning: defaultdict[str, list[tuple[int, Sequence[Collection[str]]]]] = defaultdict(list)
        for number, one in enumerate(situations):
            for phrase in one.told:
                for first in phrase[0]:
                    beginning[first].append((number, phrase[1:]))
        self._beginning: Mapping[str, Sequence[tuple[int, Sequence[Collection[str]]]]] = beginning

    def heard(self, stems: Sequence[str]) -> SituationMatch:
        """What is told. A page that two situations name gets the more of both."""
        worth: dict[str, float] = {}
        told = [self._situations[number] for number in _closest(list(self._told(stems)))]
        for one in told:
            for place, page in enumerate(one.answers):
                worth[page] = max(worth.get(page, 0.0), 1 - FALLING * place, LEAST)
        near = dict.fromkeys(service for one in told for service in one.near)
        return SituationMatch(tuple(worth.items()), tuple(near), any(one.tells for one in told))

    def _told(self, stems: Sequence[str]) -> Iterator[tuple[int, frozenset[int]]]:
        """The number of each situation that is told, with the places of the words that tell it."""
        for start, first in enumerate(stems):
            for number, rest in self._beginning.get(first, ()):
                places = _following(stems, start, rest)
                if places:
                    yield number, places


def _closest(told: Sequence[tuple[int, frozenset[int]]]) -> list[int]:
    """The numbers of situations, without those all of whose words are but some of another's.

    Who asks for a "dv shelter" is not answered by shelters.
    """
    return sorted({number for number, places in told if not any(places < other for _, other in told)})


def _following(stems: Sequence[str], start: int, rest: Sequence[Collection[str]]) -> frozenset[int]:
    """The places of a phrase that begins at `start` and goes on with few words between; empty if not."""
    places = [start]
    for wanted in rest:
        begin = places[-1] + 1
        end = min(begin + MOST_BETWEEN + 1, len(stems))
        found = next((place for place in range(begin, end) if stems[place] in wanted), None)
        if found is None:
            return frozenset()
        places.append(found)
    return frozenset(places)


def _stems(words: Collection[str]) -> frozenset[str]:
    return frozenset(map(stem, words))
