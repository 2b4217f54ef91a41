"""Makes the files of a content folder from those of a pack.

It runs in a process of its own (`isolation`).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import msgspec

from guide.content.check_rules import Rule
from guide.content.checks.directory import check_edition, check_numbers, check_services
from guide.content.checks.findings import Finding
from guide.content.checks.hidden_places import check_hidden_places
from guide.content.checks.topics import check_pages
from guide.content.checks.wording import check_danger, check_promises
from guide.content.compiled import library_from
from guide.content.current import INDEX, LIBRARY, PREPARED
from guide.content.index_documents import common_words, documents_of, word_sources
from guide.content.model import OWN_LANGUAGE, Edition, Library
from guide.content.phones import digits_of, numbers_in, showable
from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from guide.errors import GuideError, LibraryError
from guide.packs.pack import NOT_AS_DESCRIBED, VOCABULARY, Manifest, PackError, Refusal, SignedPack, unpacked
from guide.search.precomputed import precompute, prepared_bytes
from index.builder import IndexBuildError, index_files

ALWAYS_URGENT = frozenset({"911", "988"})
"""Digits of the numbers without which no content is used, whoever signed it."""


def made(pack: SignedPack, resources: Path, today: date) -> dict[str, bytes]:
    """The files of a content folder by their paths in it, but for the digest of the index.

    Args:
        pack: with the right signature.
        resources: of the program: its places, its common words and its word vectors.
        today: what dates are compared with, never earlier than the day of the pack.

    Raises:
        PackError: what was signed cannot be read, or must not be shown.
    """
    files = unpacked(pack)
    library = _library(files[LIBRARY], pack.manifest)
    vocabularies = _vocabularies(files)
    _refuse_unfit(library, vocabularies, today)
    english = vocabularies.pop(OWN_LANGUAGE)
    places, common = Places.read(resources, library.state), common_words(resources)
    prepared = precompute(library, english, places, vocabularies, common)
    try:
        index = index_files(documents_of(library), word_sources(resources, english.words()))
    except (IndexBuildError, ValueError) as error:
        raise GuideError(f"The search index could not be built: {error}") from None
    return {
        LIBRARY: files[LIBRARY],
        PREPARED: prepared_bytes(prepared),
        **{f"{INDEX}/{name}": content for name, content in index.items()},
    }


def _library(content: bytes, manifest: Manifest) -> Library:
    try:
        library = library_from(content)
    except LibraryError:
        raise PackError(Refusal.UNFIT, "The pages in this file cannot be read.") from None
    edition = Edition(manifest.sequence, manifest.date, manifest.withdrawn)
    if library.edition != edition or library.state.code != manifest.state:
        raise PackError(Refusal.UNFIT, NOT_AS_DESCRIBED)
    return library


def _vocabularies(files: Mapping[str, bytes]) -> dict[str, Vocabulary]:
    """By language, the guide's own first."""
    names = {VOCABULARY: OWN_LANGUAGE}
    names.update((name, name.split(".")[1]) for name in files if name not in {LIBRARY, VOCABULARY})
    try:
        return {code: msgspec.json.decode(files[name], type=Vocabulary) for name, code in names.items()}
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise PackError(Refusal.UNFIT, "The words of the search in this file cannot be read.") from None


def _refuse_unfit(library: Library, vocabularies: Mapping[str, Vocabulary], today: date) -> None:
    """Refuse what could hurt a reader, whoever signed it. What is only badly written passes."""
    for finding in _findings(library, vocabularies, today):
        if finding.rule not in _NOT_HERE and not finding.is_warning:
            raise PackError(
                Refusal.UNFIT, f"This content must not be shown: {finding.address} {finding.text}."
            )


_NOT_HERE = frozenset({Rule.LONG_PAST_REVIEW, Rule.LONG_SUMMARY})
"""Rules of these checks that keep an editor from a release, and nobody from a number that was corrected."""


def _findings(library: Library, vocabularies: Mapping[str, Vocabulary], today: date) -> Iterator[Finding]:
    yield from _missing(library, vocabularies[OWN_LANGUAGE])
    yield from check_pages(library, today, vocabularies[OWN_LANGUAGE].sensitive)
    yield from check_services(library, today)
    yield from check_edition(library, today)
    yield from check_numbers(library)
    yield from check_hidden_places(library)
    yield from check_promises(library)
    for language, vocabulary in vocabularies.items():
        yield from check_danger(vocabulary, library, f"vocabulary/{language}")


def _missing(library: Library, vocabulary: Vocabulary) -> Iterator[Finding]:
    """What every guide has.

    An editor's check finds its parts wrong, but not that they are not there at all.
    """
    shown = {
        digits_of(number)
        for urgent in library.urgent
        if urgent.service in library.services
        for number in numbers_in(showable(library.services[urgent.service]))
        if digits_of(number) == digits_of(urgent.number)
    }
    for digits in sorted(ALWAYS_URGENT - shown):
        yield Finding("urgent", f"lacks {digits}", Rule.NO_NUMBER)
    if not vocabulary.danger:
        yield Finding("vocabulary/danger", "is empty", Rule.DANGER)
    if not library.doors:
        yield Finding("doors", "is empty", Rule.DOOR)
