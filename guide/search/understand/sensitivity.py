"""How much a query says by itself, compared with what the titles beside it could give away.

Somebody who types "work" looks for work. A page about forced work may contain that word and be a good match,
yet its title tells everyone in the waiting room more than was typed. There is no list of such queries: a
query is everyday if plain pages use all of its words, and open if it says as much as a sensitive title does.
"""

from collections.abc import Collection
from functools import partial

from guide.content.model import OWN_LANGUAGE
from guide.content.vocabulary import Vocabulary
from guide.search.stages import ParsedQuery, Sensitivity
from guide.search.weights import FEWEST_DIGITS
from index.foreign_analysis import terms_of_word
from index.index import Index
from index.lexicon import Lexicon


class SensitivityReader:
    """Judges queries in one language.

    Args:
        lexicon: the words of its pages.
        vocabulary: words that say more than an everyday search, and words that speak of somebody else.
        plain_documents: ids of the documents of plain pages.
        sensitive_stems: of English words, since what a word means is written in English.
        language: its BCP 47 code.
    """

    def __init__(
        self,
        index: Index,
        lexicon: Lexicon,
        vocabulary: Vocabulary,
        plain_documents: Collection[str],
        sensitive_stems: frozenset[str],
        language: str = OWN_LANGUAGE,
    ) -> None:
        self._index = index
        self._lexicon = lexicon
        self._another_person = frozenset(vocabulary.another_person)
        self._plain_documents = plain_documents
        self._sensitive_stems = sensitive_stems
        self._terms = partial(terms_of_word, language=language)
        disclosing = (*vocabulary.sensitive, *vocabulary.disclosing)
        self._disclosing = frozenset(term for word in disclosing for term in self._terms(word))

    def read(self, query: ParsedQuery) -> Sensitivity:
        """How much `query` says, in its words as typed: what is similar to "debt" makes it no less plain."""
        if self._is_open(query):
            return Sensitivity(is_open=True)
        content = query.content_words
        rare = [word for word in content if self._discloses(word) or not self._is_on_a_plain_page(word)]
        return Sensitivity(
            is_everyday=bool(content) and not rare,
            rare_terms=frozenset(term for word in rare for term in self._terms(word)),
        )

    def _is_open(self, query: ParsedQuery) -> bool:
        """Whether a query speaks of danger, of somebody else, of what happened, or in a sensitive word."""
        content = query.content_words
        if query.danger or query.situation.discloses or self._has_disclosing_word(query):
            return True
        another = self._another_person.intersection(query.words) - query.guesses
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

    def _discloses(self, word: str) -> bool:
        """Whether a word says what it is about: by itself, or as a number that no plain page has."""
        is_section = word.isdecimal() and len(word) >= FEWEST_DIGITS and self._lexicon.count(word)
        if is_section and not self._is_on_a_plain_page(word):
            return True
        return not self._disclosing.isdisjoint(self._terms(word))

    def _can_only_disclose(self, beginning: str) -> bool:
        """Whether an unfinished word can become nothing but one that discloses: "traffi"."""
        words = self._lexicon.completions(beginning)
        return bool(words) and all(map(self._discloses, words))

    def _is_on_a_plain_page(self, word: str) -> bool:
        return any(self._index.occurs_in(term, self._plain_documents) for term in self._terms(word))
