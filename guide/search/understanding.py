"""From typed text to what is asked, as a line of small steps. Each is a function of values alone.

typed -> spelling -> places, danger -> small talk -> clauses (completion, synonyms)
"""

from collections.abc import Sequence
from dataclasses import dataclass

from guide.content.places import Places, Where
from guide.search.typed import Typed
from guide.search.wording import Meaning, Wording
from index.analysis import stem
from index.lexicon import Lexicon
from index.query import Clause, Term
from index.spelling import Spelling

MOST_CLAUSES = 12
"""Words of a query that are searched for, small talk left out."""
AKIN = 0.35
"""Weight of a synonym beside a typed word; 0.25 to 0.5 judge alike."""
FEWEST_LETTERS_OF_A_PLACE = 3
PLACE = 0.5
"""Weight of a place's name as text: what is asked for says more than where."""
COMPLETED = 0.8
COMPLETED_BESIDE_A_WORD = 0.3
"""Weights of a word that goes on from the typed one: where that is no word, and where it is one."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text asks.

    words: the folded words, misspelled ones mended.
    corrected: the text with misspelled words mended; None when nothing was.
    clauses: what to look for. where: the places named. asks_only_where: nothing else was typed.
    danger: ids of the pages that come first, empty when no danger is spoken of.
    """

    words: tuple[str, ...]
    corrected: str | None
    clauses: tuple[Clause, ...]
    where: tuple[Where, ...]
    asks_only_where: bool
    danger: tuple[str, ...]


class Understanding:
    """Knows the words (lexicon, spelling, vocabulary) and the places of one language."""

    def __init__(self, lexicon: Lexicon, spelling: Spelling, wording: Wording, places: Places) -> None:
        self._lexicon = lexicon
        self._spelling = spelling
        self._wording = wording
        self._places = places

    def understand(self, typed: Typed) -> Understood:
        """Run all the steps over `typed`."""
        spelled = self._mended(typed)
        where = self._places.find(spelled) or self._half_typed_place(spelled, unfinished=typed.unfinished)
        placed = {number for place in where for number in range(place.start, place.end)}
        kept = self._kept(spelled)
        return Understood(
            words=spelled,
            corrected=None if spelled == typed.spelled() else typed.with_words(spelled),
            clauses=self._clauses(spelled, kept, placed, unfinished=typed.unfinished),
            where=where,
            asks_only_where=bool(where) and set(kept) <= placed,
            danger=self._wording.danger(spelled),
        )

    def _mended(self, typed: Typed) -> tuple[str, ...]:
        """The words with unknown ones corrected, but not a last one that may still become a known word."""
        spelled = list(typed.spelled())
        last = len(spelled) - 1
        for number, word in enumerate(spelled):
            if number == last and typed.unfinished and self._lexicon.completions(word):
                continue
            spelled[number] = self._spelling.correct(word) or word
        return tuple(spelled)

    def _half_typed_place(self, words: Sequence[str], *, unfinished: bool) -> tuple[Where, ...]:
        """The place that an unfinished last word most likely becomes: "shelter ban" is about Bangor."""
        if not unfinished or len(words[-1]) < FEWEST_LETTERS_OF_A_PLACE or self._lexicon.count(words[-1]):
            return ()
        likeliest = self._lexicon.completions(words[-1])[:1]
        last = len(words) - 1
        return tuple(
            Where(place.name, place.counties, last, last + 1) for place in self._places.find(likeliest)
        )

    def _kept(self, words: Sequence[str]) -> list[int]:
        """The numbers of the words to search for: small talk goes unless nothing else is there."""
        carrying = [n for n, word in enumerate(words) if not self._wording.is_small_talk(word)]
        return (carrying or list(range(len(words))))[:MOST_CLAUSES]

    def _clauses(
        self, words: Sequence[str], kept: Sequence[int], placed: set[int], *, unfinished: bool
    ) -> tuple[Clause, ...]:
        last = len(words) - 1
        own = {
            number: self._own(words[number], weight=PLACE if number in placed else 1.0, goes_on=unfinished)
            if number == last
            else (Term(stem(words[number]), PLACE if number in placed else 1.0),)
            for number in kept
        }
        akin: dict[int, dict[str, None]] = {number: {} for number in own}
        of_small_talk: dict[str, None] = {}
        for meaning in self._wording.meanings(words):
            holder = _holder(meaning, kept)
            (akin[holder] if holder is not None else of_small_talk).update(dict.fromkeys(meaning.stems))
        clauses = [
            Clause(own[number], _akin(akin[number], own[number]), counts=number not in placed)
            for number in kept
        ]
        if of_small_talk:
            clauses.append(Clause((), _akin(of_small_talk, ())))
        return tuple(clauses)

    def _own(self, word: str, *, weight: float, goes_on: bool) -> tuple[Term, ...]:
        """The word itself, and what it may be the beginning of."""
        typed = Term(stem(word), weight)
        if not goes_on:
            return (typed,)
        factor = COMPLETED_BESIDE_A_WORD if self._spelling.is_known(word) else COMPLETED
        longer = dict.fromkeys(stem(completion) for completion in self._lexicon.completions(word))
        longer.pop(typed.stem, None)
        return (typed, *(Term(one, weight * factor) for one in longer))


def _holder(meaning: Meaning, kept: Sequence[int]) -> int | None:
    """The searched word that a meaning hangs on: the first inside its phrase."""
    return next((number for number in kept if meaning.start <= number < meaning.end), None)


def _akin(found: dict[str, None], own: Sequence[Term]) -> tuple[Term, ...]:
    typed = {term.stem for term in own}
    return tuple(Term(one, AKIN) for one in found if one not in typed)
