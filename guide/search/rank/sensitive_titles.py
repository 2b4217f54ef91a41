"""Searches for everyday things, and the titles that a screen others see shall not show beside them.

Who types "work" looks for work. A page about forced work may hold that word and be a good match, yet its
title tells everyone in the waiting room more than was asked. There is no list of such searches: a telling
title is left out of every search unless something that was typed says as much as the title does.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from msgspec import Struct

from guide.content.documents import document_of
from guide.content.model import OWN_LANGUAGE, Library, Page
from guide.content.text import names_of
from guide.content.vocabulary import Vocabulary
from guide.search.rank.index import SearchIndex
from guide.search.understand.languages import wording_in
from guide.search.understand.parser import ParsedQuery
from guide.search.understand.phrases import PhraseMatcher
from index.analysis import spelled, stem
from index.languages import stop_words, terms_of_word
from index.lexicon import Lexicon

ANSWERS = 0.65
"""Share of a search that a page holds whose title may name what was typed."""

Terms = Callable[[str], Sequence[str]]
"""A folded word to what the index of its language holds for it."""


def english_terms(word: str) -> tuple[str, ...]:
    """The one stem of an English word."""
    return (stem(word),)


class SensitiveTitle(Struct, frozen=True):
    """A title that tells. telling: the terms that tell. words: all terms of all names of the page."""

    telling: frozenset[str]
    words: frozenset[str]


def sensitive_titles(
    pages: Iterable[Page], telling: Iterable[str], terms: Terms = english_terms
) -> dict[str, SensitiveTitle]:
    """By id the titles and names that hold one of the `telling` words in any form."""
    tell = frozenset(term for word in telling for term in terms(word))
    found = {}
    for page in pages:
        names = names_of(page)
        telling_terms = tell.intersection(term for word in spelled(names[0]) for term in terms(word))
        if telling_terms:
            words = frozenset(term for name in names for word in spelled(name) for term in terms(word))
            found[page.id] = SensitiveTitle(telling_terms, words)
    return found


def plain_topics(library: Library) -> frozenset[str]:
    """Ids of the topics of plain sections."""
    shelves = {section.id for section in library.sections if section.plain}
    return frozenset(page.id for page in library.topics.values() if page.section in shelves)


class WordIndex(Protocol):
    """What is asked of `index.reading.Index`."""

    def occurs_in(self, stem: str, ids: Iterable[str]) -> bool:
        """Whether one of these documents holds `stem`."""


@dataclass(frozen=True, slots=True)
class LanguageProfile:
    """What is known of the words of a language.

    lexicon: of its pages. wording: what they mean. telling, secret, another: words that tell, that tell what
    the guide holds, and that speak of somebody else. says_nothing: whether a folded word is left out of a
    search. is_common: whether it is one of the language, whatever pages use. terms: how the index holds one.
    """

    lexicon: Lexicon
    wording: PhraseMatcher
    telling: Collection[str]
    secret: Collection[str]
    another: frozenset[str]
    says_nothing: Callable[[str], bool]
    is_common: Callable[[str], bool]
    terms: Terms = english_terms


class SensitiveTitleFilter:
    """Knows which words of one language are everyday ones, and which titles may stand beside which search.

    titles: by page those that tell. shelf: the documents of plain pages. meant_telling: stems of English
    words that tell, since what a word means is said in English.
    """

    def __init__(
        self,
        index: WordIndex,
        tongue: LanguageProfile,
        titles: Mapping[str, SensitiveTitle],
        shelf: Collection[str],
        meant_telling: frozenset[str],
    ) -> None:
        self._index = index
        self._tongue = tongue
        self._titles = titles
        self._shelf = shelf
        self._telling = frozenset(term for word in tongue.telling for term in tongue.terms(word))
        self._secret = frozenset(term for word in tongue.secret for term in tongue.terms(word))
        self._meant_telling = meant_telling
        self.telling = frozenset(titles)
        """Ids of the pages whose title tells more than an everyday search asks for."""

    def is_everyday(self, understood: ParsedQuery) -> bool:
        """Whether plain pages use all that was typed, and nothing was said that tells.

        Words as typed, before synonyms. What is near in meaning to "debt" does not make it less plain.
        """
        carrying = self._carrying(understood)
        if not carrying or self._says_more(understood, carrying):
            return False
        return not self._rare(understood, carrying)

    def is_one_word(self, understood: ParsedQuery) -> bool:
        """Whether one whole everyday word is all that was typed: too little to mean anything else."""
        return len(understood.sought) == 1 and self._is_plain(understood.sought[0])

    def hidden(self, understood: ParsedQuery, coverage: Mapping[str, float]) -> frozenset[str]:
        """Ids of the pages whose titles tell more than was typed; none when what was typed tells as much.

        Of everyday words no telling title is shown, of others none that tells what the guide holds. It stays
        when all that tells in it is what a typed word means ("pills" and drugs), when a place that was typed
        stands in it, or when the page answers what was typed and is called so.
        coverage: the share of the search that a page holds.
        """
        carrying = self._carrying(understood)
        if self._says_more(understood, carrying):
            return frozenset()
        rare = self._rare(understood, carrying)
        told = self._secret if rare else self._telling
        allowed, placed = self._meant(rare), self._placed(understood)
        return frozenset(
            page
            for page, title in self._titles.items()
            if not (title.telling & told) <= allowed
            and title.words.isdisjoint(placed)
            and not (coverage.get(page, 0.0) >= ANSWERS and self._is_named(title, rare, carrying))
        )

    def _rare(self, understood: ParsedQuery, carrying: Sequence[str]) -> list[str]:
        """The words that plain pages do not use. An unfinished one may become one that they do."""
        goes_on = understood.unfinished and bool(carrying) and self._begins(carrying[-1])
        whole = carrying[:-1] if goes_on else carrying
        return [word for word in whole if not self._is_plain(word)]

    def _is_named(self, title: SensitiveTitle, rare: Sequence[str], carrying: Sequence[str]) -> bool:
        """Whether several words name a page, one of them rare; or words that are none of the language."""
        if not rare:
            return False
        if not any(map(self._tongue.is_common, rare)):
            return True
        terms = (term for word in carrying for term in self._tongue.terms(word))
        return len(carrying) > 1 and not title.words.isdisjoint(terms)

    def _says_more(self, understood: ParsedQuery, carrying: Sequence[str]) -> bool:
        """Whether danger is spoken of, somebody else, what tells, or what happened."""
        if understood.danger or understood.told.tells or any(map(self._tells, carrying)):
            return True
        another = self._tongue.another.intersection(understood.words)
        if another and not another.issuperset(carrying):
            return True
        if understood.unfinished and carrying and self._can_only_tell(carrying[-1]):
            return True
        if understood.plea:  # a cry for help alone says nothing of what happened
            return False
        return any(
            one.end - one.start > 1 and not self._meant_telling.isdisjoint(one.stems)
            for one in self._tongue.wording.meanings(understood.words)
        )

    def _carrying(self, understood: ParsedQuery) -> list[str]:
        return [word for word in understood.sought if not self._tongue.says_nothing(word)]

    def _tells(self, word: str) -> bool:
        return not self._telling.isdisjoint(self._tongue.terms(word))

    def _can_only_tell(self, beginning: str) -> bool:
        """Whether an unfinished word can become nothing but a telling one: "traffi"."""
        words = self._tongue.lexicon.completions(beginning)
        return bool(words) and all(map(self._tells, words))

    def _meant(self, words: Iterable[str]) -> set[str]:
        """Stems of what single words mean."""
        return {
            found for word in words for one in self._tongue.wording.meanings([word]) for found in one.stems
        }

    def _placed(self, understood: ParsedQuery) -> set[str]:
        numbers = {number for place in understood.where for number in range(place.start, place.end)}
        return {
            term
            for number in numbers
            if not self._on_the_shelf(understood.words[number])
            for term in self._tongue.terms(understood.words[number])
        }

    def _is_plain(self, word: str) -> bool:
        """Whether plain pages use it, or all that it means: "taxi" is a ride."""
        if self._tells(word) or self._on_the_shelf(word):
            return not self._tells(word)
        meant = self._meant([word])
        return (
            bool(meant)
            and meant.isdisjoint(self._meant_telling)
            and all(self._index.occurs_in(one, self._shelf) for one in meant)
        )

    def _begins(self, beginning: str) -> bool:
        """Whether an unfinished word may become an everyday one: "tra" may be training."""
        return any(map(self._is_plain, self._tongue.lexicon.completions(beginning)))

    def _on_the_shelf(self, word: str) -> bool:
        return any(self._index.occurs_in(term, self._shelf) for term in self._tongue.terms(word))


def everyday_by_language(
    library: Library,
    index: SearchIndex,
    vocabularies: Mapping[str, Vocabulary],
    wording: PhraseMatcher,
    titles: Mapping[str, SensitiveTitle],
) -> dict[str, SensitiveTitleFilter]:
    """The rule of each language. vocabularies: by language, the guide's own among them.

    wording, titles: of the guide's own language. A page that nobody has translated keeps its title.
    """
    own = vocabularies[OWN_LANGUAGE]
    meant = frozenset(map(stem, own.sensitive))
    shelf = plain_topics(library)
    found = {
        OWN_LANGUAGE: SensitiveTitleFilter(index, _own_tongue(index, own, wording), titles, shelf, meant)
    }
    for language, lexicon in index.others.items():
        tongue = _tongue(language, lexicon, vocabularies.get(language, Vocabulary()))
        translated = library.translations.get(language, {})
        its = sensitive_titles(translated.values(), tongue.telling, tongue.terms)
        left = {page: title for page, title in titles.items() if page not in translated}
        documents = frozenset(document_of(translated[page]) for page in shelf & translated.keys())
        found[language] = SensitiveTitleFilter(index, tongue, {**left, **its}, documents, meant)
    return found


def _own_tongue(index: SearchIndex, vocabulary: Vocabulary, wording: PhraseMatcher) -> LanguageProfile:
    return LanguageProfile(
        index.lexicon,
        wording,
        vocabulary.sensitive,
        vocabulary.revealing,
        frozenset(vocabulary.another_person),
        wording.is_small_talk,
        index.spelling.is_common,
    )


def _tongue(language: str, lexicon: Lexicon, vocabulary: Vocabulary) -> LanguageProfile:
    wording = wording_in(language, vocabulary)
    another = frozenset(vocabulary.another_person)
    nothing = stop_words(language) - another

    def says_nothing(word: str) -> bool:
        return word in nothing or wording.is_small_talk(word)

    def is_common(_: str) -> bool:
        return True  # no list of the language's words is at hand, so any word may be an ordinary one

    terms = partial(terms_of_word, language=language)
    return LanguageProfile(
        lexicon, wording, vocabulary.sensitive, vocabulary.revealing, another, says_nothing, is_common, terms
    )
