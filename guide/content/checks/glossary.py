"""Checks of glossaries: what a word of another language means has to lead to a page."""

from collections.abc import Iterator, Mapping
from itertools import chain, count

from guide.content.check_rules import Rule
from guide.content.checks.findings import Finding
from guide.content.index_documents import documents_of
from guide.content.model import Library
from guide.content.source_map import SourceMap
from guide.content.vocabulary import GLOSSARY_ENTRIES, GLOSSARY_LINES, Vocabulary
from index.analysis import stems
from index.documents import by_field


def check_glossaries(
    others: Mapping[str, Vocabulary], vocabulary: Vocabulary, library: Library, source_map: SourceMap
) -> Iterator[Finding]:
    """Every entry of a glossary none of whose English words is on a page or has a synonym in English, and
    phrases of pages that do not exist.
    """
    if not any(words.glossary for words in others.values()):
        return
    searchable = _searchable(library, vocabulary)
    for language, words in others.items():
        # without those at the end, which mean nothing
        for address, gloss in zip(_addresses(language, source_map), words.glossary, strict=False):
            if searchable.isdisjoint(stems(gloss.means)):
                text = f"no page is found by {gloss.means!r}; write an English word that a page contains"
                yield Finding(address, text, Rule.GLOSSARY)
        for page in words.phrases.keys() - library.pages.keys():
            text = f"there is no page {page!r} that people ask for; correct its id"
            yield Finding(f"phrases/{language}/{page}", text, Rule.GLOSSARY)


def _searchable(library: Library, vocabulary: Vocabulary) -> frozenset[str]:
    """The stems of all words that find a page."""
    fields = chain.from_iterable(by_field(document, stems).values() for document in documents_of(library))
    synonyms = (stems(phrase) for synonym in vocabulary.synonyms for phrase in synonym.phrases)
    return frozenset(chain(chain.from_iterable(fields), chain.from_iterable(synonyms)))


def _addresses(language: str, source_map: SourceMap) -> Iterator[str]:
    """Of each entry, in the order of `Vocabulary.glossary`."""
    for key in (*GLOSSARY_ENTRIES, *GLOSSARY_LINES):
        for number in count():
            address = f"vocabulary/{language}/{key}/{number}"
            if address not in source_map.locations:
                break
            yield address
