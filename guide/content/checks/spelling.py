"""Checks of spelling: every word is in the list of common words, a name in the library, or accepted.

It is the list that keeps the search from correcting right words. What it lacks is in
`resources/search/accepted.txt`, one word on each line; without that file spelling is not checked.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from guide.content.check_rules import Rule
from guide.content.checks.findings import Finding
from guide.content.checks.texts import texts_of
from guide.content.index_documents import word_sources
from guide.content.model import Library
from guide.content.vocabulary import Vocabulary

ACCEPTED = "accepted.txt"

_WORD = re.compile(r"(?<![\w@/.-])[A-Za-z]{3,}(?![\w@/]|\.\w)")
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly")


def known_words(resources: Path, library: Library, vocabulary: Vocabulary) -> frozenset[str]:
    """Every word that is spelled right, in small letters; none where no word has been accepted.

    Raises OSError when the list of common words cannot be read.
    """
    accepted = resources / "search" / ACCEPTED
    if not accepted.is_file():
        return frozenset()
    right = word_sources(resources, vocabulary.words())
    names = [*right.meant, *right.common, *_names(library), accepted.read_text(encoding="utf-8")]
    return frozenset(word for name in names for word in re.findall(r"[a-z]+", name.casefold()))


def check_spelling(library: Library, known: frozenset[str]) -> Iterator[Finding]:
    """Each word of a text that is not known, once for each page. Warnings: a list knows no new words."""
    reported: set[tuple[str, str]] = set()
    for text in texts_of(library) if known else ():
        page = "/".join(text.address.split("/")[:2])
        for word in _WORD.findall(text.words):
            if not _is_known(word.casefold(), known) and (page, word) not in reported:
                reported.add((page, word))
                words = (
                    f"the word {word!r} is not known; if it is right, add it to resources/search/{ACCEPTED}"
                )
                yield Finding(text.address, words, Rule.SPELLING, is_warning=True)


def _is_known(word: str, known: frozenset[str]) -> bool:
    if word in known:
        return True
    return any(word.endswith(ending) and word.removesuffix(ending) in known for ending in _ENDINGS)


def _names(library: Library) -> Iterator[str]:
    """Names that no list contains: of the state and its peoples, services, organizations, and sources."""
    yield library.state.name
    for words in library.state.who_words.values():
        yield from words
    for service in library.services.values():
        yield from (service.name, service.organization, service.address, service.website)
        yield from service.also_known_as
        yield from (source.title for source in service.sources)
    for fact in library.facts.values():
        yield fact.citation
        yield from (source.title for source in fact.sources)
