"""From typed text to what is asked, as a line of small steps. Each is a function of values alone.

typed -> spelling -> words in a hurry -> places, danger -> small talk -> clauses (completion, synonyms)
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from guide.content.model import OWN_LANGUAGE
from guide.content.places import PlaceMatch, Places, WordTests
from guide.search.understand.danger import DangerSpellings
from guide.search.understand.phrases import PhraseMatcher
from guide.search.understand.query import QueryText
from guide.search.understand.situations import NOTHING, SituationMatch
from index.analysis import stem
from index.lexicon import Lexicon
from index.query import Clause, Term
from index.spelling.corrector import SpellingCorrector
from index.spelling.edit_cost import edit_cost
from index.spelling.segmentation import Segmenter

MOST_CLAUSES = 12
"""Words of a query that are searched for, small talk left out."""
AKIN = 0.35
"""Weight of a synonym beside a typed word; 0.25 to 0.5 judge alike."""
HALF = 0.5
"""Weight of the word that two typed ones are together, for each of the two."""
COMPLETED = 0.8
COMPLETED_BESIDE_A_WORD = 0.3
"""Weights of a word that goes on from the typed one: where that is no word, and where it is one."""


class ClauseBuilder:
    """Makes clauses. It knows which words may follow a beginning, and what words mean."""

    def __init__(self, lexicon: Lexicon, spelling: SpellingCorrector, wording: PhraseMatcher) -> None:
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


FEWEST_LETTERS_OF_A_PLACE = 3
"""Letters from which an unfinished word may be a place."""

FAR = 1.2
"""What it takes to mistype a word from which on it is a guess: "gmail" for "mail"; one slip takes about 1."""

MOST_MENDED = 6
"""Unknown words of a text that are looked up. Each takes half a millisecond, and more are no sentence."""


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """What a text asks.

    words: the folded words, misspelled ones mended.
    sought: the words without those that name a place. unfinished: whether the last of them may go on.
    what: the same, without a last one that is no word yet; for their meaning.
    corrected: the text with misspelled words mended; None when nothing was.
    clauses: what to look for. where: the places named. asks_only_where: nothing else was typed.
    danger: ids of the pages that come first, empty when no danger is spoken of.
    plea: the same for a mere plea for help. language: what it is asked in.
    wishes: facets with their values that it says in words, "open now".
    is_guessed: whether no word of it is right, or nearly right, as it was typed.
    unreadable: the numbers of the typed words that are unknown and near no known word.
    told: the situation that it tells, or the need, with the pages that help.
    """

    words: tuple[str, ...]
    sought: tuple[str, ...]
    unfinished: bool
    what: tuple[str, ...]
    corrected: str | None
    clauses: tuple[Clause, ...]
    where: tuple[PlaceMatch, ...]
    asks_only_where: bool
    danger: tuple[str, ...]
    plea: tuple[str, ...]
    language: str = OWN_LANGUAGE
    is_guessed: bool = False
    unreadable: frozenset[int] = frozenset()
    wishes: frozenset[tuple[str, str]] = frozenset()
    told: SituationMatch = NOTHING

    @property
    def is_where_doubtful(self) -> bool:
        """Whether a place is named that may be none, and no other."""
        return bool(self.where) and not any(place.is_sure for place in self.where)


class QueryParser:
    """Knows the words (lexicon, spelling, vocabulary) and the places of one language."""

    def __init__(
        self, lexicon: Lexicon, spelling: SpellingCorrector, wording: PhraseMatcher, places: Places
    ) -> None:
        self._lexicon = lexicon
        self._spelling = spelling
        self._wording = wording
        self._places = places
        self._slips = DangerSpellings(wording.danger_words, spelling.is_known)
        self._asking = ClauseBuilder(lexicon, spelling, wording)
        self._segmenter = Segmenter(lexicon)
        self._talk = WordTests(self._is_request, wording.is_small_talk)

    def understand(self, typed: QueryText, *, as_typed: bool = False) -> ParsedQuery:
        """Run all the steps over `typed`. as_typed: leave the spelling alone."""
        mended = typed.spelled() if as_typed else self._mended(typed)
        # a word that lacked a space is two from here on, and "bf" is a boyfriend
        spelled = self._places.without_zip_words(
            self._wording.written_out([word for one in mended for word in one.split()])
        )
        where = self._places.find(spelled, self._talk) or self._half_typed_place(
            spelled, unfinished=typed.unfinished
        )
        placed = {number for place in where for number in range(place.start, place.end)}
        return ParsedQuery(
            words=spelled,
            sought=_without(spelled, placed),
            unfinished=typed.unfinished and len(spelled) - 1 not in placed,
            what=_without(self._whole(spelled, unfinished=typed.unfinished), placed),
            corrected=None if mended == typed.spelled() else typed.with_words(mended),
            clauses=self._asking.clauses(spelled, placed, unfinished=typed.unfinished),
            where=where,
            asks_only_where=bool(where) and placed.issuperset(self._asking.kept(spelled)),
            danger=self._danger(typed, mended, spelled),
            plea=self._wording.plea(spelled),
            is_guessed=self._is_guessed(typed.spelled(), mended),
            unreadable=self._unreadable(self._settled(typed), mended),
            wishes=self._wording.wishes(spelled),
            told=self._wording.told(spelled),
        )

    def _is_request(self, words: Sequence[str]) -> bool:
        """Whether the vocabulary knows what folded words ask for."""
        wording = self._wording
        return bool(wording.meanings(words) or wording.told(words).pages or wording.plea(words))

    def _mended(self, typed: QueryText) -> tuple[str, ...]:
        """The words with unknown ones corrected, but not a last one that may still become a known word.

        A word is read beside the one before, as mended, and the one after, as typed.
        """
        words = typed.spelled()
        mended: list[str] = []
        unknown = 0
        for number, word in enumerate(self._settled(typed)):
            unknown += not self._spelling.is_known(word)
            before, after = "".join(mended[-1:]), "".join(words[number + 1 : number + 2])
            is_left = unknown > MOST_MENDED or self._is_right(before, word, after)
            mended.append(word if is_left else self._meant(word, before, after))
        return (*mended, *words[len(mended) :])

    def _is_right(self, before: str, word: str, after: str) -> bool:
        """Whether the word is written in a hurry, or half of one with a space inside, "shel ter"."""
        halves = self._spelling.joined(before, word) or self._spelling.joined(word, after)
        return bool(halves) or self._wording.is_short(word)

    def _meant(self, word: str, before: str, after: str) -> str:
        """The word as it stands in no list, mended; or cut into words where it is none.

        One letter again and again ("aaaa") is a key held down, and no misspelled word.
        """
        if len(set(word)) == 1:
            return word
        meant = self._spelling.correct(word, before, after)
        if meant is None and not self._spelling.is_known(word):
            meant = self._segmenter.segment(word)
        return meant or word

    def _is_guessed(self, words: Sequence[str], mended: Sequence[str]) -> bool:
        """Whether each word that says something was mended by more than a slip."""
        carrying = [(word, new) for word, new in zip(words, mended, strict=True) if self._carries(new)]
        return bool(carrying) and all(word != new and _is_far(word, new) for word, new in carrying)

    def _unreadable(self, settled: Sequence[str], mended: Sequence[str]) -> frozenset[int]:
        """The numbers of the unknown words that were left as they are, or replaced by a guess.

        Only the words that were looked up count: of the others nobody knows what they may be.
        """
        unknown = [number for number, word in enumerate(settled) if not self._spelling.is_known(word)]
        return frozenset(
            number
            for number in unknown[:MOST_MENDED]
            if self._is_left(settled[number], mended[number]) or _is_far(settled[number], mended[number])
        )

    def _is_left(self, word: str, new: str) -> bool:
        """Whether nothing explains a word of letters: no correction, no ending, no short form."""
        explained = self._wording.is_short(word) or self._spelling.is_form_of_known(word)
        return word == new and word.isalpha() and not explained

    def _carries(self, word: str) -> bool:
        return not self._wording.is_small_talk(word)

    def _danger(self, typed: QueryText, mended: Sequence[str], spelled: Sequence[str]) -> tuple[str, ...]:
        """The pages of the danger that is spoken of, in the words as understood and with their slips."""
        # a slip is known by its number, so a word that became two stays as it was typed
        whole = [old if " " in new else new for old, new in zip(typed.spelled(), mended, strict=True)]
        slips = self._slips.meant(self._settled(typed))
        found = (*self._wording.danger(whole, slips), *self._wording.danger(spelled))
        return tuple(dict.fromkeys(found))

    def _settled(self, typed: QueryText) -> tuple[str, ...]:
        """The words as typed, without a last one that may still become a known word."""
        spelled = typed.spelled()
        goes_on = typed.unfinished and self._lexicon.completions(spelled[-1])
        return spelled[:-1] if goes_on else spelled

    def _whole(self, words: Sequence[str], *, unfinished: bool) -> Sequence[str]:
        """The words without a last one that is none yet: what it will mean is not known."""
        return words[:-1] if unfinished and not self._spelling.is_known(words[-1]) else words

    def _half_typed_place(self, words: Sequence[str], *, unfinished: bool) -> tuple[PlaceMatch, ...]:
        """The place that an unfinished last word most likely becomes: "shelter ban" is about Bangor."""
        if not unfinished or len(words[-1]) < FEWEST_LETTERS_OF_A_PLACE or self._lexicon.count(words[-1]):
            return ()
        likeliest = self._lexicon.completions(words[-1])[:1]
        found = self._places.find((*words[:-1], *likeliest), self._talk)
        return tuple(place for place in found if place.end == len(words))


def _is_far(word: str, new: str) -> bool:
    """Whether a corrected word is a guess: more than a slip away, and not two words that lacked a space."""
    return " " not in new and edit_cost(word, new) > FAR


def _without(words: Sequence[str], left_out: Collection[int]) -> tuple[str, ...]:
    return tuple(word for number, word in enumerate(words) if number not in left_out)
