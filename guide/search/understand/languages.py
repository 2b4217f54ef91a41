"""Questions in another language than the guide's own, where the library has pages in it."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property

from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from guide.search.understand.danger import DangerSpellings
from guide.search.understand.parser import AKIN, COMPLETED, MOST_CLAUSES, ParsedQuery
from guide.search.understand.phrases import PhraseMatch, PhraseMatcher, phrases_of
from guide.search.understand.query import QueryText
from index.analysis import fold, stem
from index.languages import ENGLISH, language_of_script, stop_words, terms_of_word
from index.lexicon import Lexicon
from index.query import Clause, Term
from index.spelling.corrector import SpellingCorrector

BORROWED = AKIN
"""Weight of a typed word in English pages: names, "visa" and "911" are the same in every language.

No more than a synonym's, or an English title would come before the page that the reader can read.
"""


class TranslatedQueryParser:
    """Understands questions in one language.

    lexicon: the words of its pages. vocabulary: what its words mean, said in it and meant in English; by it a
    page is found that nobody has translated.
    """

    def __init__(self, language: str, lexicon: Lexicon, vocabulary: Vocabulary, places: Places) -> None:
        self.language = language
        self._lexicon = lexicon
        self._wording = wording_in(language, vocabulary)
        said = self._wording.danger_words
        self._slips = DangerSpellings(said, lambda word: word in said or self.knows(word), as_written)
        self._places = places

    def knows(self, word: str) -> bool:
        """Whether a folded word belongs to the language, as far as its pages tell, in any of its forms."""
        terms = terms_of_word(word, self.language)
        held = not self._terms_of_pages.isdisjoint(terms)
        return held or self.says_nothing(word) or bool(self._wording.meanings([word]))

    def says_nothing(self, word: str) -> bool:
        """Whether a folded word is left out unless nothing else is there."""
        return word in stop_words(self.language) or self._wording.is_small_talk(word)

    @cached_property
    def _terms_of_pages(self) -> frozenset[str]:
        words = map(self._lexicon.__getitem__, range(len(self._lexicon)))
        return frozenset(term for word in words for term in terms_of_word(word, self.language))

    def understand(self, typed: QueryText) -> ParsedQuery:
        """What `typed` asks. Its spelling is not mended, and how near its meaning comes is not known."""
        spelled = typed.spelled()
        where = self._places.find(spelled)
        placed = {number for place in where for number in range(place.start, place.end)}
        carrying = [number for number, word in enumerate(spelled) if not self.says_nothing(word)]
        kept = (carrying or list(range(len(spelled))))[:MOST_CLAUSES]
        sought = tuple(word for number, word in enumerate(spelled) if number not in placed)
        return ParsedQuery(
            words=spelled,
            sought=sought,
            unfinished=typed.unfinished and len(spelled) - 1 not in placed,
            what=sought,
            corrected=None,
            clauses=tuple(self._clauses(typed, kept, placed)),
            where=where,
            asks_only_where=bool(where) and placed.issuperset(kept),
            danger=self._wording.danger(spelled, self._slips.meant(self._settled(typed))),
            plea=self._wording.plea(spelled),
            language=self.language,
        )

    def _settled(self, typed: QueryText) -> tuple[str, ...]:
        """The words without a last one that may still become a known word."""
        spelled = typed.spelled()
        goes_on = typed.unfinished and self._lexicon.completions(spelled[-1])
        return spelled[:-1] if goes_on else spelled

    def _clauses(self, typed: QueryText, kept: Iterable[int], placed: set[int]) -> Iterable[Clause]:
        meant = self._wording.meanings(typed.spelled())
        for number in kept:
            own = dict.fromkeys(self._terms(typed, number), 1.0)
            for longer in self._longer(typed, number):
                own.setdefault(longer, COMPLETED)
            own.setdefault(stem(typed.words[number].text), BORROWED)
            terms = tuple(Term(term, worth) for term, worth in own.items())
            yield Clause(terms, _akin(meant, number), counts=number not in placed)

    def _terms(self, typed: QueryText, number: int) -> tuple[str, ...]:
        word = typed.words[number]
        return terms_of_word(typed.text[word.start : word.end], self.language)

    def _longer(self, typed: QueryText, number: int) -> Iterable[str]:
        """Terms of the words that an unfinished last one may become."""
        if typed.unfinished and number == len(typed.words) - 1:
            for word in self._lexicon.completions(typed.words[number].text):
                yield from terms_of_word(word, self.language)


def wording_in(language: str, vocabulary: Vocabulary) -> PhraseMatcher:
    """The words of a language. Danger is heard in the very words: "quiere matarme" is not "quiero"."""

    def stem_of(word: str) -> str:
        return next(iter(terms_of_word(word, language)), word)

    return PhraseMatcher(phrases_of(vocabulary, stem_of, as_written), stem_of, as_written)


def as_written(word: str) -> str:
    """A folded word as it is."""
    return word


class Languages:
    """Knows in which language a question is. own: the words of the guide's own language that its pages use.

    A long list of English words would not do: it holds "el", "para" and "plainte", as people write them.
    """

    def __init__(self, foreign: Iterable[TranslatedQueryParser], own: Lexicon) -> None:
        self._foreign = {one.language: one for one in foreign}
        self._own = own

    def of(self, typed: QueryText, chosen: str = "") -> TranslatedQueryParser | None:
        """The language of a question, None for the guide's own: what the reader chose, or what the words say.

        By their letters, else by the language that most of them belong to.
        """
        if chosen or not self._foreign:
            return self._foreign.get(chosen)
        script = language_of_script(typed.text)
        if script:
            return self._foreign.get(script)
        words = typed.spelled()
        own = sum(self._own.count(word) > 0 for word in words)
        known = [(sum(map(foreign.knows, words)), language) for language, foreign in self._foreign.items()]
        most, language = max(known)
        return self._foreign[language] if most > own else None


def _akin(meant: Iterable[PhraseMatch], number: int) -> tuple[Term, ...]:
    stems = (found for one in meant if one.start == number for found in one.stems)
    return tuple(Term(found, AKIN) for found in dict.fromkeys(stems))


FEWEST_LETTERS = 3
"""Letters from which a word says which language it is of: "na", "u" and "pa" stand in many."""
_ELIDED = re.compile("^(?:[cdjlmnst]|qu)['\u2019](?=.)")
"""What French joins to the next word."""


class UnsupportedLanguage:
    """Tells a question in another language by its letters, its small words, or words that are not English.

    first: ids of what has interpreters. lexicon, spelling: of English. A word that neither pages nor English
    use stands in the vocabulary alone, which holds words of other languages too. says_nothing: whether a
    folded word is small talk in English. languages: that people of the state speak; small words are known of
    some of them.
    """

    def __init__(
        self,
        first: tuple[str, ...],
        lexicon: Lexicon,
        spelling: SpellingCorrector,
        says_nothing: Callable[[str], bool],
        languages: Iterable[str],
    ) -> None:
        self._small_words = [stop_words(language) for language in languages if language != ENGLISH]
        self._first = first
        self._lexicon = lexicon
        self._spelling = spelling
        self._says_nothing = says_nothing

    def first(self, typed: QueryText, unreadable: Collection[int]) -> tuple[str, ...]:
        """The ids that come first for such a question; empty for one that is in English, or may be.

        unreadable: the numbers of the words that are unknown and near no known one. A single word says
        too little.
        """
        is_unread = _in_other_letters(typed.text) or self._in_other_words(typed, unreadable)
        return self._first if is_unread else ()

    def _in_other_words(self, typed: QueryText, unreadable: Collection[int]) -> bool:
        """Whether more words are of other languages than of English, or as many, small ones among them."""
        if len(typed.words) == 1:
            return False
        written = [_ELIDED.sub("", typed.text[word.start : word.end]) for word in typed.words]
        small = set(self._small(typed, written))
        other = small.union(unreadable)
        rest = {fold(word) for number, word in enumerate(written) if number not in other}
        # beside a small word of another language, what English has in common with others says nothing
        own = sum(self._is_english(word) and not self._is_small(word) for word in rest)
        if small and len(other) >= own:
            return True
        long = sum(len(word.text) >= FEWEST_LETTERS for word in typed.words)
        return long > 1 and len(other) > sum(map(self._tells_english, rest))

    def _small(self, typed: QueryText, written: Sequence[str]) -> Iterator[int]:
        """The numbers of the words that say nothing in another language; a last one only if it is whole."""
        for number, word in enumerate(typed.words[: len(typed.words) - typed.unfinished]):
            is_elided = len(written[number]) < word.end - word.start
            folded = fold(written[number])
            if is_elided or (self._is_small(folded) and not self._lexicon.count(folded)):
                yield number

    def _tells_english(self, word: str) -> bool:
        """Whether a word speaks for English: one of its own, or an unknown one that is near a known one."""
        if len(word) < FEWEST_LETTERS:
            return self._says_nothing(word)
        return self._is_english(word) or not self._spelling.is_known(word)

    def _is_english(self, word: str) -> bool:
        return bool(self._lexicon.count(word)) or self._spelling.is_common(word)

    def _is_small(self, word: str) -> bool:
        return any(word in small for small in self._small_words)


def _in_other_letters(text: str) -> bool:
    """Whether most letters are no Latin ones."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return latin < len(letters) - latin
