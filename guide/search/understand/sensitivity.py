"""How much a query says by itself, compared with what the titles beside it could give away.

Somebody who types "work" looks for work. A page about forced work may contain that word and be a good match,
yet its title tells everyone in the waiting room more than was typed. There is no list of such queries: a
query is everyday if plain pages use all of its words, and open if it says as much as a sensitive title does.

"He told me to wait" says something of somebody else, and may be a disclosure or not: it is vague. Occasions
and places make no difference: who was hit at a wedding needs the number that anybody else does.
"""

from collections.abc import Collection

from guide.content.vocabulary import WordLists
from guide.search.stages import ParsedQuery, Sensitivity
from guide.search.weights import FEWEST_DIGITS
from index.analysis import stem
from index.index import Index


class SensitivityReader:
    """Judges queries.

    Args:
        vocabulary: words that say more than an everyday search, and words that speak of somebody else.
        plain_topics: ids of the topics of plain sections.
    """

    def __init__(self, index: Index, vocabulary: WordLists, plain_topics: Collection[str]) -> None:
        self._index = index
        self._another_person = frozenset(vocabulary.another_person)
        self._plain_topics = plain_topics
        self._sensitive = frozenset(map(stem, vocabulary.sensitive))
        self._disclosing = self._sensitive.union(map(stem, vocabulary.disclosing))
        self._ambiguous = self._sensitive.difference(map(stem, vocabulary.revealing))

    def read(self, query: ParsedQuery) -> Sensitivity:
        """How much `query` says, in its words as typed: what is similar to "debt" makes it no less plain."""
        if self._is_open(query):
            return Sensitivity(is_open=True)
        if self._is_about_a_person(query):
            return Sensitivity(is_open=True, is_vague=not query.glossed_from)
        rare = self._rare_terms(query)
        return Sensitivity(is_everyday=bool(query.content_words) and not rare, rare_terms=rare)

    def _rare_terms(self, query: ParsedQuery) -> frozenset[str]:
        content = query.content_words
        rare = (word for word in content if self._discloses(word) or not self._is_on_a_plain_page(word))
        return frozenset(map(stem, rare))

    def _is_open(self, query: ParsedQuery) -> bool:
        """Whether a query speaks of danger, of what happened, or in a sensitive word."""
        if query.danger or query.situation.discloses or self._has_disclosing_word(query):
            return True
        if query.plea:  # a plea alone does not say what happened
            return False
        return any(
            not phrase.is_one_word and not self._sensitive.isdisjoint(phrase.stems)
            for phrase in query.phrases
        )

    def _is_about_a_person(self, query: ParsedQuery) -> bool:
        """Whether a query says something of another person."""
        another = self._another_person.intersection(query.words) - query.guesses
        return bool(another) and not another.issuperset(query.content_words)

    def _has_disclosing_word(self, query: ParsedQuery) -> bool:
        """Whether a word discloses, or can only become one that does.

        Not in everyday talk; with two meanings, not in a phrase that has its own: "ice cream".
        """
        disclosing = self._disclosing
        plain = (
            phrase
            for phrase in query.phrases
            if not phrase.is_one_word and disclosing.isdisjoint(phrase.stems)
        )
        covered = {
            word
            for phrase in plain
            for word in phrase.typed.split()
            if not phrase.meanings or stem(word) in self._ambiguous
        }
        last = query.content_words[-1:] if query.is_unfinished else ()
        return any(
            self._discloses(word) or (word in last and self._can_only_disclose(word))
            for word in query.content_words
            if word not in covered
        )

    def _discloses(self, word: str) -> bool:
        """Whether a word says what it is about: by itself, or as a number that no plain page has."""
        is_section = word.isdecimal() and len(word) >= FEWEST_DIGITS and self._index.lexicon.count(word)
        if is_section and not self._is_on_a_plain_page(word):
            return True
        return stem(word) in self._disclosing

    def _can_only_disclose(self, beginning: str) -> bool:
        """Whether an unfinished word can become nothing but one that discloses: "traffi"."""
        words = self._index.lexicon.completions(beginning)
        return bool(words) and all(map(self._discloses, words))

    def _is_on_a_plain_page(self, word: str) -> bool:
        return self._index.occurs_in(stem(word), self._plain_topics)
