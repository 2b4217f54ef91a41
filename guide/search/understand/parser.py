"""From the words of a query to what it asks: spelling, places, phrases, danger, clauses."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from guide.content.places import Places, WordTests
from guide.search.stages import ParsedQuery, PhraseMatch, QueryText, word_indexes
from guide.search.understand.danger import Danger
from guide.search.understand.phrases import PhraseMatcher
from guide.search.weights import MOST_CLAUSES, MOST_CORRECTED, SHORTEST_LIKELY, Weights
from index.analysis import stem
from index.lexicon import Lexicon
from index.query import Clause, Term
from index.spelling.corrector import SpellingCorrector, edit_cost


class QueryParser:
    """Knows the words (lexicon, spelling, vocabulary) and the places of English."""

    def __init__(
        self,
        lexicon: Lexicon,
        spelling: SpellingCorrector,
        matcher: PhraseMatcher,
        places: Places,
        weights: Weights = Weights(),  # noqa: B008 - frozen
    ) -> None:
        self._lexicon = lexicon
        self._spelling = spelling
        self._matcher = matcher
        self._places = places
        self._guess_edit_cost = weights.guess_edit_cost
        self._danger = Danger(matcher.danger_phrases, matcher.small_talk, spelling.is_known)
        self._clauses = ClauseBuilder(lexicon, spelling, weights)
        self._talk = WordTests(matcher.is_request, self._is_small_talk)

    def parse(self, text: QueryText, *, as_typed: bool = False) -> ParsedQuery:
        """What `text` asks.

        Args:
            as_typed: leave its spelling alone.
        """
        typed = text.spelled()
        settled = _settled(text, self._lexicon)
        corrected = typed if as_typed else self._corrected(typed, settled)
        # a word that lacked a space is two from here on, and "bf" is a boyfriend
        words = self._places.without_zip_words(
            self._matcher.written_out([word for correction in corrected for word in correction.split()])
        )
        places, matches = self._places.find(words, self._talk), self._matcher.match(words)
        situation, likely = matches.situation, self._likely(text, words)
        if likely != words:  # what a word may become discloses nothing yet
            meant = self._matcher.situation(likely)
            situation = replace(meant, discloses=situation.discloses) if meant.pages else situation
        in_places = word_indexes(places)
        in_switches = matches.in_switches
        kept = self._searched(words, in_switches)
        left_out = in_places | in_switches if in_switches.isdisjoint(kept) else in_places
        search_words = _without(words, left_out)
        guesses = frozenset(filter(None, map(self._guess, typed, corrected)))
        content = [word for word in corrected if not self._is_small_talk(word)]
        # a typing error is known by its index, so a word that became two stays as it was typed
        in_step = [old if " " in new else new for old, new in zip(typed, corrected, strict=True)]
        return ParsedQuery(
            text=text.text,
            corrected=None if corrected == typed else text.with_words(corrected),
            words=words,
            search_words=search_words,
            complete_words=_without(self._complete(text, words), left_out),
            content_words=tuple(word for word in search_words if self._says_something(text, word)),
            is_unfinished=text.is_unfinished and len(words) - 1 not in left_out,
            is_guessed=bool(content) and guesses.issuperset(content),
            guesses=guesses,
            unreadable=self._unreadable(settled, corrected),
            places=places,
            is_only_place=bool(places) and in_places.issuperset(kept),
            phrases=matches.phrases,
            filter_phrases=matches.filter_phrases,
            switches=matches.switches,
            in_switches=in_switches,
            situation=situation,
            danger=self._danger.find(settled, in_step, words),
            plea=matches.plea,
            clauses=self._clauses.build(
                words, kept, in_places, matches.phrases, is_unfinished=text.is_unfinished
            ),
        )

    def danger(self, text: QueryText, right: Collection[str]) -> tuple[str, ...]:
        """Ids of the pages that come first because the words as they are typed speak of danger.

        Args:
            right: folded words of another language, which are no slips in English.
        """
        settled = ["" if word in right else word for word in _settled(text, self._lexicon)]
        return self._danger.find(settled, text.spelled(), text.spelled())

    def _is_small_talk(self, word: str) -> bool:
        return word in self._matcher.small_talk

    def _says_something(self, text: QueryText, word: str) -> bool:
        """Whether a word is no small talk; "she" alone may become "shelter", which is none."""
        if not text.is_unfinished or text.spelled() != (word,) or len(word) < SHORTEST_LIKELY:
            return not self._is_small_talk(word)
        longer = (one for one in self._lexicon.completions(word) if one != word)
        return not (self._is_small_talk(word) and self._is_small_talk(next(longer, word)))

    def _corrected(self, typed: Sequence[str], settled: Sequence[str]) -> tuple[str, ...]:
        """The words with unknown ones corrected, except for a last word that may still become a known one.

        A word is read beside the one before, as corrected, and the one after, as typed.
        """
        corrected: list[str] = []
        unknown = 0
        for index, word in enumerate(settled):
            unknown += not self._spelling.is_known(word)
            before, after = "".join(corrected[-1:]), "".join(typed[index + 1 : index + 2])
            is_left = unknown > MOST_CORRECTED or word in self._matcher.abbreviations
            new = None if is_left else self._completed(word) or self._spelling.correct(word, before, after)
            corrected.append(new or word)
        return (*corrected, *typed[len(corrected) :])

    def _completed(self, word: str) -> str | None:
        """The word that an unknown one begins, wherever it stands: "shel wom" is "shelter women"."""
        spelling = self._spelling
        if len(word) < SHORTEST_LIKELY or spelling.is_known(word) or spelling.is_form_of_known(word):
            return None
        return next(iter(self._lexicon.completions(word)), None)

    def _guess(self, word: str, new: str) -> str:
        """A corrected word if it is a guess: more than a slip away, and not two that lacked a space."""
        is_guess = word != new and " " not in new and edit_cost(word, new) > self._guess_edit_cost
        return new if is_guess else ""

    def _unreadable(self, settled: Sequence[str], corrected: Sequence[str]) -> frozenset[int]:
        """The indexes of the unknown words that were left as they are, or replaced by a guess.

        Only the words that were looked up count: of the others nobody knows what they may be.
        """
        unknown = [index for index, word in enumerate(settled) if not self._spelling.is_known(word)]
        return frozenset(
            index
            for index in unknown[:MOST_CORRECTED]
            if self._is_left(settled[index], corrected[index])
            or self._guess(settled[index], corrected[index])
        )

    def _is_left(self, word: str, new: str) -> bool:
        """Whether nothing explains a word of letters: no correction, no ending, no short form."""
        explained = word in self._matcher.abbreviations or self._spelling.is_form_of_known(word)
        return word == new and word.isalpha() and not explained

    def _searched(self, words: Sequence[str], in_switches: Collection[int] = ()) -> list[int]:
        """The indexes of the words to search for: small talk, and what turns a filter on, are left out unless
        there is nothing else.
        """
        content = [index for index, word in enumerate(words) if not self._is_small_talk(word)]
        return (
            [index for index in content if index not in in_switches] or content or list(range(len(words)))
        )[:MOST_CLAUSES]

    def _complete(self, text: QueryText, words: Sequence[str]) -> Sequence[str]:
        """The words without an unfinished last word, whose meaning is not known yet."""
        return words[:-1] if text.is_unfinished and not self._spelling.is_known(words[-1]) else words

    def _likely(self, text: QueryText, words: Sequence[str]) -> Sequence[str]:
        """The words, an unfinished last one as what it most likely becomes: "shelt" is a shelter."""
        if not text.is_unfinished or len(words[-1]) < SHORTEST_LIKELY or self._spelling.is_known(words[-1]):
            return words
        return (*words[:-1], *(self._lexicon.completions(words[-1])[:1] or words[-1:]))


class ClauseBuilder:
    """Makes clauses. It knows which words may follow a beginning."""

    def __init__(self, lexicon: Lexicon, spelling: SpellingCorrector, weights: Weights) -> None:
        self._lexicon = lexicon
        self._spelling = spelling
        self._weights = weights

    def build(
        self,
        words: Sequence[str],
        searched: Sequence[int],
        in_places: Collection[int],
        phrases: Iterable[PhraseMatch],
        *,
        is_unfinished: bool,
    ) -> tuple[Clause, ...]:
        """A clause for each word that is searched for, and one for what phrases of small talk alone mean.

        Args:
            searched, in_places: indexes of the words to search for, and of those that name a place.
        """
        synonyms = self._synonyms(phrases, searched)
        joined = self._joined(words)
        last = len(words) - 1
        clauses = [
            self._clause(
                words[index],
                synonyms.get(index, ()),
                joined.get(index, ()),
                is_place=index in in_places,
                goes_on=is_unfinished and index == last,
            )
            for index in searched
        ]
        of_small_talk = synonyms.get(None, ())
        return (*clauses, Clause((), self._synonym_terms(of_small_talk))) if of_small_talk else tuple(clauses)

    def _clause(
        self, word: str, synonyms: Iterable[str], joined: Iterable[str], *, is_place: bool, goes_on: bool
    ) -> Clause:
        weights = self._weights
        own_stem = stem(word)
        longer = self._longer(word, own_stem) if goes_on else []
        completion = weights.completion_of_word if self._spelling.is_known(word) else weights.completion
        terms = (
            Term(own_stem),
            *(Term(compound, weights.joined) for compound in joined),
            *(Term(completed, completion) for completed in longer),
        )
        stems = {term.stem for term in terms}
        return Clause(
            terms,
            self._synonym_terms(synonym for synonym in synonyms if synonym not in stems),
            counts=not is_place,
        )

    def _joined(self, words: Sequence[str]) -> dict[int, list[str]]:
        """By the index of a word, the stems of what it is with a neighbor: "hot line" is "hotline"."""
        joined: dict[int, list[str]] = {}
        for index, (first, second) in enumerate(pairwise(words)):
            word = self._spelling.joined(first, second)
            for half in (index, index + 1) if word else ():
                joined.setdefault(half, []).append(stem(word or ""))
        return joined

    def _longer(self, word: str, own_stem: str) -> list[str]:
        """The stems that a word may become, without its own."""
        stems = dict.fromkeys(stem(completion) for completion in self._lexicon.completions(word))
        return [completed for completed in stems if completed != own_stem]

    def _synonyms(
        self, phrases: Iterable[PhraseMatch], searched: Sequence[int]
    ) -> dict[int | None, dict[str, None]]:
        """What phrases mean, by the first word in each that is searched for; by None where there is none."""
        synonyms: dict[int | None, dict[str, None]] = {}
        for phrase in phrases:
            inside = (index for index in searched if phrase.start <= index < phrase.end)
            synonyms.setdefault(next(inside, None), {}).update(dict.fromkeys(phrase.stems))
        return synonyms

    def _synonym_terms(self, stems: Iterable[str]) -> tuple[Term, ...]:
        return tuple(Term(synonym, self._weights.synonym) for synonym in stems)


def _without(words: Sequence[str], left_out: Collection[int]) -> tuple[str, ...]:
    return tuple(word for index, word in enumerate(words) if index not in left_out)


def _settled(text: QueryText, lexicon: Lexicon) -> tuple[str, ...]:
    """The words as typed, without a last word that may still become a known one."""
    typed = text.spelled()
    goes_on = text.is_unfinished and lexicon.completions(typed[-1])
    return typed[:-1] if goes_on else typed
