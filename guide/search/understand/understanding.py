"""The first stage of a search: text to a parsed query."""

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import replace

from guide.content.model import Library
from guide.content.places import Places
from guide.content.vocabulary import WordLists
from guide.search.stages import ParsedQuery, QueryText
from guide.search.understand.glossary import EnglishQuery, Glossaries, GlossaryTable
from guide.search.understand.known_items import KnownItems, NameTable, numbers_of
from guide.search.understand.language_model import LanguageModel, LanguageTable
from guide.search.understand.parser import QueryParser
from guide.search.understand.phrases import PhraseMatcher, PhraseTables
from guide.search.understand.query_language import UnsupportedLanguage
from guide.search.understand.sensitivity import SensitivityReader
from guide.search.weights import LONGEST_QUERY, MOST_WORDS, Weights
from index.analysis import words
from index.index import Index


def read_query_text(text: str, longest: int = LONGEST_QUERY) -> QueryText:
    """Normalize (NFKC), drop what cannot be seen, cut, and split into words. Never fails."""
    # normalizing a long text costs time, and a compatibility form may open into 18 characters
    plain = unicodedata.normalize("NFKC", text.lstrip()[: 2 * longest])
    line = "".join(letter if letter.isprintable() else " " for letter in plain)[:longest].lstrip()
    query_words = words(line)[:MOST_WORDS]
    return QueryText(
        line.rstrip(), tuple(query_words), bool(query_words) and query_words[-1].end == len(line)
    )


class Understanding:
    """Parses queries in every language of one library.

    Args:
        vocabulary: the lists of English words.
        plain_topics: ids of the topics of plain sections.
    """

    def __init__(  # noqa: PLR0913 - everything that is known of words, places and names
        self,
        library: Library,
        index: Index,
        places: Places,
        vocabulary: WordLists,
        weights: Weights,
        *,
        phrases: PhraseTables,
        glossaries: Mapping[str, GlossaryTable],
        languages: LanguageTable,
        names: NameTable,
        plain_topics: Collection[str],
    ) -> None:
        matcher = PhraseMatcher(phrases)
        small_talk = matcher.small_talk
        self._parser = QueryParser(index.lexicon, index.spelling, matcher, places, weights)
        model = LanguageModel(languages, index.spelling.is_common)
        self._glossaries = Glossaries(glossaries, model, index.lexicon, index.spelling, places)
        self._interpreters = vocabulary.interpreters
        self._unsupported = UnsupportedLanguage(
            vocabulary.interpreters, index.lexicon, index.spelling, small_talk, library.state.languages
        )
        numbers = numbers_of(library.services.values())
        self._known_items = KnownItems(names, numbers, library.old_names, small_talk)
        self._sensitivity = SensitivityReader(index, vocabulary, plain_topics)

    def parse(self, text: str, *, as_typed: bool = False) -> ParsedQuery:
        """What `text` asks, whatever it is.

        Args:
            as_typed: leave its spelling alone.
        """
        typed = read_query_text(text)
        query = self._parsed(typed, as_typed=as_typed)
        if query.pinned or query.glossed_from:
            return query
        interpreters = self._unsupported.interpreters(typed, query.unreadable)
        if interpreters and query.corrected is not None:
            # words of another language are not misspelled English
            query = self._parsed(typed, as_typed=True)
        return replace(query, interpreters=interpreters) if interpreters else query

    def _parsed(self, typed: QueryText, *, as_typed: bool) -> ParsedQuery:
        # an old name is never taken for a misspelled word
        is_old_name = self._known_items.old_name(typed.spelled()) is not None
        glossed = None if is_old_name else self._glossaries.english(typed)
        if glossed:
            query = self._glossed(typed, glossed)
        else:
            query = self._parser.parse(typed, as_typed=as_typed or is_old_name)
        # "is Hope House open now" names Hope House
        words = [word for index, word in enumerate(query.words) if index not in query.in_switches]
        named = typed.spelled() if glossed else words
        known_items, old_name = self._known_items.find(typed.text, named)
        return replace(
            query, known_items=known_items, old_name=old_name, sensitivity=self._sensitivity.read(query)
        )

    def _glossed(self, typed: QueryText, glossed: EnglishQuery) -> ParsedQuery:
        """What a query in another language asks, read in English. Danger counts as it is typed, too."""
        query = self._parser.parse(read_query_text(glossed.text, len(glossed.text)), as_typed=True)
        return replace(
            query,
            text=typed.text,
            glossed_from=glossed.languages,
            glossed=glossed.words,
            danger=tuple(dict.fromkeys((*query.danger, *self._parser.danger(typed, glossed.right)))),
            interpreters=() if query.words else self._interpreters,
        )
