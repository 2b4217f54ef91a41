"""How much a query says by itself, compared with what the titles beside it could give away.

Somebody who types "work" looks for work. A page about forced work may contain that word and be a good match,
yet its title tells everyone in the waiting room more than was typed. There is no list of such queries: a
query is everyday if plain pages use all of its words, and open if it says as much as a sensitive title does.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from guide.content.vocabulary import Vocabulary
from guide.search.search_index import SearchIndex
from guide.search.stages import ParsedQuery, Sensitivity
from guide.search.understand.phrases import PhraseMatcher
from guide.search.weights import FEWEST_DIGITS
from index.analysis import stem
from index.foreign_analysis import terms_of_word
from index.lexicon import Lexicon

Terms = Callable[[str], Sequence[str]]
"""A folded word to what the index of its language contains for it."""


@dataclass(frozen=True, slots=True)
class LanguageProfile:
    """What is known of the words of a language.

    Attributes:
        lexicon: the words of its pages.
        matcher: what its words mean.
        disclosing: words that say more than an everyday search, those of sensitive titles among them.
        another_person: words that speak of somebody else.
        is_common: whether a folded word is one of the language, whatever pages use.
        terms: how the index contains a folded word.
    """

    lexicon: Lexicon
    matcher: PhraseMatcher
    disclosing: Collection[str]
    another_person: frozenset[str]
    is_common: Callable[[str], bool]
    terms: Terms


def english_terms(word: str) -> tuple[str, ...]:
    """The one stem of an English word."""
    return (stem(word),)


def english_profile(index: SearchIndex, vocabulary: Vocabulary, matcher: PhraseMatcher) -> LanguageProfile:
    """What is known of English words."""
    return LanguageProfile(
        lexicon=index.lexicon,
        matcher=matcher,
        disclosing=(*vocabulary.sensitive, *vocabulary.disclosing),
        another_person=frozenset(vocabulary.another_person),
        is_common=index.spelling.is_common,
        terms=english_terms,
    )


def foreign_profile(
    language: str, lexicon: Lexicon, vocabulary: Vocabulary, matcher: PhraseMatcher
) -> LanguageProfile:
    """What is known of the words of another language. There is no list of them, so any may be common."""
    return LanguageProfile(
        lexicon=lexicon,
        matcher=matcher,
        disclosing=(*vocabulary.sensitive, *vocabulary.disclosing),
        another_person=frozenset(vocabulary.another_person),
        is_common=lambda _: True,
        terms=partial(terms_of_word, language=language),
    )


class SensitivityReader:
    """Judges queries in one language.

    Args:
        plain_documents: ids of the documents of plain pages.
        sensitive_stems: of English words, since what a word means is written in English.
    """

    def __init__(
        self,
        index: SearchIndex,
        profile: LanguageProfile,
        plain_documents: Collection[str],
        sensitive_stems: frozenset[str],
    ) -> None:
        self._index = index
        self._profile = profile
        self._plain_documents = plain_documents
        self._sensitive_stems = sensitive_stems
        self._disclosing = frozenset(term for word in profile.disclosing for term in profile.terms(word))

    def read(self, query: ParsedQuery) -> Sensitivity:
        """How much `query` says, in its words as typed: what is similar to "debt" makes it no less plain."""
        if self._is_open(query):
            return Sensitivity(is_open=True)
        content = query.content_words
        rare = self._rare(query)
        return Sensitivity(
            is_everyday=bool(content) and not rare,
            rare_terms=frozenset(self._terms_of(rare)),
        )

    def _is_open(self, query: ParsedQuery) -> bool:
        """Whether a query speaks of danger, of somebody else, of what happened, or in a sensitive word."""
        content = query.content_words
        if query.danger or query.situation.discloses or self._has_disclosing_word(query):
            return True
        another = self._profile.another_person.intersection(query.words)
        if another and not another.issuperset(content):
            return True
        if query.is_unfinished and content and self._can_only_disclose(content[-1]):
            return True
        if query.plea:  # a plea alone does not say what happened
            return False
        return any(
            not one.is_one_word and not self._sensitive_stems.isdisjoint(one.stems) for one in query.phrases
        )

    def _has_disclosing_word(self, query: ParsedQuery) -> bool:
        """Whether a word discloses, outside of phrases with a meaning of their own: "ice cream"."""
        secret = self._sensitive_stems | self._disclosing
        plain = (one for one in query.phrases if not one.is_one_word and secret.isdisjoint(one.stems))
        covered = {word for one in plain for word in one.typed.split()}
        return any(self._discloses(word) for word in query.content_words if word not in covered)

    def _rare(self, query: ParsedQuery) -> list[str]:
        """The words that plain pages do not use. An unfinished word may become one that they use."""
        content = query.content_words
        goes_on = query.is_unfinished and bool(content) and self._may_be_plain(content[-1])
        return [word for word in (content[:-1] if goes_on else content) if not self._is_plain(word)]

    def _discloses(self, word: str) -> bool:
        """Whether a word says what it is about: by itself, or as a number that no plain page has."""
        is_section = word.isdecimal() and len(word) >= FEWEST_DIGITS and self._profile.lexicon.count(word)
        if is_section and not self._is_on_a_plain_page(word):
            return True
        return not self._disclosing.isdisjoint(self._profile.terms(word))

    def _can_only_disclose(self, beginning: str) -> bool:
        """Whether an unfinished word can become nothing but one that discloses: "traffi"."""
        words = self._profile.lexicon.completions(beginning)
        return bool(words) and all(map(self._discloses, words))

    def _may_be_plain(self, beginning: str) -> bool:
        """Whether an unfinished word may become an everyday one: "tra" may be training."""
        return any(map(self._is_plain, self._profile.lexicon.completions(beginning)))

    def _is_plain(self, word: str) -> bool:
        """Whether plain pages use a word, or all that it means: "taxi" is a ride."""
        if self._discloses(word):
            return False
        if self._is_on_a_plain_page(word):
            return True
        meant = self._meant([word])
        return (
            bool(meant)
            and meant.isdisjoint(self._sensitive_stems)
            and all(self._index.occurs_in(one, self._plain_documents) for one in meant)
        )

    def _is_on_a_plain_page(self, word: str) -> bool:
        return any(self._index.occurs_in(term, self._plain_documents) for term in self._profile.terms(word))

    def _meant(self, words: Iterable[str]) -> set[str]:
        """Stems of what single words mean."""
        return {
            found
            for word in words
            for phrase in self._profile.matcher.phrases([word])
            for found in phrase.stems
        }

    def _terms_of(self, words: Iterable[str]) -> Iterable[str]:
        return (term for word in words for term in self._profile.terms(word))
