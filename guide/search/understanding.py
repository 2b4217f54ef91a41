"""From typed text to what is asked, as a line of small steps. Each is a function of values alone.

typed -> spelling -> places, danger -> small talk -> clauses (completion, synonyms)
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from guide.content.places import Places, Where
from guide.search.asking import Asking
from guide.search.typed import Typed
from guide.search.wording import Wording
from index.lexicon import Lexicon
from index.query import Clause
from index.spelling import Spelling

FEWEST_LETTERS_OF_A_PLACE = 3
"""Letters from which an unfinished word may be a place."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text asks.

    words: the folded words, misspelled ones mended.
    what: the words without those that name a place, an unfinished last one gone on; for their meaning.
    corrected: the text with misspelled words mended; None when nothing was.
    clauses: what to look for. where: the places named. asks_only_where: nothing else was typed.
    danger: ids of the pages that come first, empty when no danger is spoken of.
    """

    words: tuple[str, ...]
    what: tuple[str, ...]
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
        self._asking = Asking(lexicon, spelling, wording)

    def understand(self, typed: Typed, *, as_typed: bool = False) -> Understood:
        """Run all the steps over `typed`. as_typed: leave the spelling alone."""
        spelled = typed.spelled() if as_typed else self._mended(typed)
        where = self._places.find(spelled) or self._half_typed_place(spelled, unfinished=typed.unfinished)
        placed = {number for place in where for number in range(place.start, place.end)}
        return Understood(
            words=spelled,
            what=self._what(spelled, placed, unfinished=typed.unfinished),
            corrected=None if spelled == typed.spelled() else typed.with_words(spelled),
            clauses=self._asking.clauses(spelled, placed, unfinished=typed.unfinished),
            where=where,
            asks_only_where=bool(where) and placed.issuperset(self._asking.kept(spelled)),
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

    def _what(self, words: Sequence[str], placed: Collection[int], *, unfinished: bool) -> tuple[str, ...]:
        gone_on = list(words)
        if unfinished and not self._spelling.is_known(words[-1]):
            gone_on[-1:] = self._lexicon.completions(words[-1])[:1] or words[-1:]
        return tuple(word for number, word in enumerate(gone_on) if number not in placed)

    def _half_typed_place(self, words: Sequence[str], *, unfinished: bool) -> tuple[Where, ...]:
        """The place that an unfinished last word most likely becomes: "shelter ban" is about Bangor."""
        if not unfinished or len(words[-1]) < FEWEST_LETTERS_OF_A_PLACE or self._lexicon.count(words[-1]):
            return ()
        likeliest = self._lexicon.completions(words[-1])[:1]
        last = len(words) - 1
        return tuple(
            Where(place.name, place.counties, last, last + 1) for place in self._places.find(likeliest)
        )
