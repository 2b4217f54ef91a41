"""From understood words to clauses: what the index is asked to look for, and at what weight."""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from guide.search.wording import Wording
from index.analysis import stem
from index.lexicon import Lexicon
from index.query import Clause, Term
from index.spelling import Spelling

MOST_CLAUSES = 12
"""Words of a query that are searched for, small talk left out."""
AKIN = 0.35
"""Weight of a synonym beside a typed word; 0.25 to 0.5 judge alike."""
HALF = 0.5
"""Weight of the word that two typed ones are together, for each of the two."""
COMPLETED = 0.8
COMPLETED_BESIDE_A_WORD = 0.3
"""Weights of a word that goes on from the typed one: where that is no word, and where it is one."""


class Asking:
    """Makes clauses. It knows which words may follow a beginning, and what words mean."""

    def __init__(self, lexicon: Lexicon, spelling: Spelling, wording: Wording) -> None:
        self._lexicon = lexicon
        self._spelling = spelling
        self._wording = wording

    def kept(self, words: Sequence[str]) -> list[int]:
        """The numbers of the words to search for: small talk goes unless nothing else is there."""
        carrying = [number for number, word in enumerate(words) if not self._wording.is_small_talk(word)]
        return (carrying or list(range(len(words))))[:MOST_CLAUSES]

    def clauses(
        self, words: Sequence[str], placed: Collection[int], *, unfinished: bool
    ) -> tuple[Clause, ...]:
        """A clause for each kept word, and one for what phrases of small talk alone mean.

        placed: the numbers of the words that name a place. unfinished: whether the last word may go on.
        """
        kept = self.kept(words)
        akin = self._akin(words, kept)
        whole = self._whole(words)
        last = len(words) - 1
        clauses = [
            self._clause(
                words[number],
                akin.get(number, ()),
                whole.get(number, ()),
                is_place=number in placed,
                goes_on=unfinished and number == last,
            )
            for number in kept
        ]
        spoken = akin.get(None, ())
        return (*clauses, Clause((), _akin_terms(spoken))) if spoken else tuple(clauses)

    def _clause(
        self, word: str, akin: Collection[str], whole: Collection[str], *, is_place: bool, goes_on: bool
    ) -> Clause:
        typed = stem(word)
        longer = self._longer(word, typed) if goes_on else []
        factor = COMPLETED_BESIDE_A_WORD if self._spelling.is_known(word) else COMPLETED
        halved = (Term(one, HALF) for one in whole)
        own = (Term(typed), *halved, *(Term(one, factor) for one in longer))
        known = {term.stem for term in own}
        return Clause(own, _akin_terms(one for one in akin if one not in known), counts=not is_place)

    def _whole(self, words: Sequence[str]) -> dict[int, list[str]]:
        """By the number of a word, the stems of what it is with a neighbour: "hot line" is "hotline"."""
        whole: dict[int, list[str]] = {}
        for number, (first, second) in enumerate(pairwise(words)):
            joined = self._spelling.joined(first, second)
            for half in (number, number + 1) if joined else ():
                whole.setdefault(half, []).append(stem(joined or ""))
        return whole

    def _longer(self, word: str, typed: str) -> list[str]:
        """The stems that a word may become, without its own."""
        stems = dict.fromkeys(stem(completion) for completion in self._lexicon.completions(word))
        return [one for one in stems if one != typed]

    def _akin(self, words: Sequence[str], kept: Sequence[int]) -> dict[int | None, dict[str, None]]:
        """Stems of like meaning by the first kept word inside their phrase, by None where there is none."""
        akin: dict[int | None, dict[str, None]] = {}
        for meaning in self._wording.meanings(words):
            inside = (number for number in kept if meaning.start <= number < meaning.end)
            akin.setdefault(next(inside, None), {}).update(dict.fromkeys(meaning.stems))
        return akin


def _akin_terms(stems: Iterable[str]) -> tuple[Term, ...]:
    return tuple(Term(one, AKIN) for one in stems)
