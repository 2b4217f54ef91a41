"""What a search looks up in pages and vocabulary, made once at the build: to make it takes seconds.

The file is the SHA-256 of what follows, and then MessagePack. Most of it is sorted tables, which stay as they
are.
"""

import gc
import hashlib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

import msgspec
from msgspec import Struct

from guide.content.model import Library
from guide.content.places import Places, Point
from guide.content.vocabulary import Vocabulary, WordLists
from guide.errors import LibraryError
from guide.search.present.filters import PageFacets, page_facets
from guide.search.rank.foreign_phrases import ForeignPostings, phrase_postings
from guide.search.rank.geography import points_of
from guide.search.rank.scoring import TopicLinks, links_by_topic
from guide.search.rank.sensitive_titles import plain_topics, sensitive_titles
from guide.search.understand.glossary import GlossaryTable, glossary_tables
from guide.search.understand.known_items import NameTable, name_table
from guide.search.understand.language_model import LanguageTable, language_table
from guide.search.understand.phrases import PhraseTables, phrase_tables
from index.sorted_table import sorted_table

_DIGEST_BYTES = hashlib.sha256().digest_size
_DAMAGED = "What the search needs is missing or damaged."


class Precomputed(Struct, frozen=True):
    """What is known of the pages of one library.

    Attributes:
        words: lists of the vocabulary.
        spelled: a sorted table of the words and phrases of the vocabulary, for an index that is made anew.
        phrases: of the vocabulary.
        names: titles, names and ids of pages.
        sensitive_titles: by id.
        points: where services are, by id.
        links: the pages that each topic names, by its id.
        facets: the values of every page that filters choose by.
        glossaries: by language, what its words mean in English.
        languages: the words and letters of languages.
        foreign_phrases: by language, how people ask for pages in it.
        titles: by language, titles of everyday pages that nobody has reviewed, by id, with words that say so.
    """

    words: WordLists
    spelled: bytes
    phrases: PhraseTables
    names: NameTable
    sensitive_titles: dict[str, frozenset[str]]
    points: dict[str, Point]
    links: dict[str, TopicLinks]
    facets: PageFacets
    glossaries: dict[str, GlossaryTable]
    languages: LanguageTable
    foreign_phrases: ForeignPostings
    titles: dict[str, dict[str, str]]


def precompute(
    library: Library,
    vocabulary: Vocabulary,
    places: Places,
    others: Mapping[str, Vocabulary] = MappingProxyType({}),
    common: Iterable[str] = (),
) -> Precomputed:
    """Everything that a search over `library` looks up.

    Args:
        others: the vocabulary of each language but the guide's own.
        common: frequent words of English.
    """
    phrases = phrase_tables(vocabulary)
    pages, glossaries = library.pages.values(), glossary_tables(others)
    return Precomputed(
        words=msgspec.convert(vocabulary, type=WordLists, from_attributes=True),
        spelled=sorted_table(dict.fromkeys(vocabulary.words(), "")),
        phrases=phrases,
        names=name_table(pages, phrases.small_talk),
        sensitive_titles=sensitive_titles(pages, vocabulary.sensitive),
        points=points_of(library.services.values(), places),
        links=links_by_topic(library),
        facets=page_facets(library),
        glossaries=glossaries,
        languages=language_table(library, {code: others[code] for code in glossaries}, common),
        foreign_phrases=phrase_postings(library, others),
        titles={code: _titles(words, plain_topics(library)) for code, words in sorted(others.items())},
    )


def _titles(vocabulary: Vocabulary, plain: Collection[str]) -> dict[str, str]:
    """Of plain pages alone: whatever is authored, no other title is ever shown untranslated by a reviewer."""
    return {
        page: f"{title} ({vocabulary.not_reviewed})"
        for page, title in sorted(vocabulary.titles.items())
        if page in plain
    }


def prepared_bytes(prepared: Precomputed) -> bytes:
    """The file's content: the same bytes for equal libraries, on every machine."""
    body = msgspec.msgpack.encode(prepared, order="deterministic")
    return hashlib.sha256(body).digest() + body


def read_prepared(file: Path) -> Precomputed:
    """What `prepared_bytes` put into `file`.

    Raises LibraryError when it is missing, damaged or of another version.
    """
    content = memoryview(file.read_bytes() if file.is_file() else b"")
    body = content[_DIGEST_BYTES:]
    if hashlib.sha256(body).digest() != content[:_DIGEST_BYTES]:
        raise LibraryError(_DAMAGED)
    was_enabled = gc.isenabled()
    gc.disable()  # what is decoded has no cycles, and to look for some takes longer than to decode it
    try:
        return msgspec.msgpack.decode(body, type=Precomputed)
    except msgspec.ValidationError:
        raise LibraryError(_DAMAGED) from None
    finally:
        if was_enabled:
            gc.enable()
