"""From authored files to the library and index in use.

Everything is made in a folder of its own, whose name no other build uses. That folder is then
renamed to its digest, and the pointer file replaced, both in one step each: a reader finds the
old library or the new one, never half of one. An interrupted build leaves only its own folder, which a
later build removes.
"""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bootstrap.stamps import CONTENT, CONTENT_STAMP, tree_stamp
from guide.content.authoring import Authored, read_authored
from guide.content.authoring.window_texts import write_window_texts
from guide.content.checks import check
from guide.content.checks.spelling import known_words
from guide.content.compiled import library_bytes
from guide.content.current import (
    INDEX,
    LIBRARY,
    PREPARED,
    current,
)
from guide.content.index_documents import documents_of, word_sources
from guide.content.publishing import own_folder, publish, put_in_place, sealed
from guide.errors import ContentError, GuideError, LibraryError, Problem
from guide.files import replace_file
from guide.paths import Paths
from index.documents import Document, WordSources
from index.index_files import digest_of, read_files

BuildIndex = Callable[[Iterable[Document], Path, WordSources], str]
"""Writes an index of the documents into an empty folder and returns its digest."""

Prepare = Callable[[Authored], bytes]
"""Makes the file of what a search looks up in the pages; the same bytes for the same content."""

Say = Callable[[str], None]
"""Takes one line about the step that begins."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build made.

    Attributes:
        digest: of library and index together; the name of their folder.
        topics: how many.
        services: how many.
        facts: how many.
        warnings: problems that do not stop a build.
    """

    digest: str
    topics: int
    services: int
    facts: int
    warnings: tuple[Problem, ...]


def build(
    paths: Paths, build_index: BuildIndex, today: date, say: Say, prepare: Prepare | None = None
) -> BuildReport:
    """Build library and index, and put them in use.

    Raises ContentError when authored files are wrong, OSError when the disk does not take the files, and
    whatever `build_index` raises. The library in use stays as it was in each of these cases.

    Args:
        today: which day the checks compare dates with; it does not enter the library.
        prepare: without it, a search makes its tables itself each time it is opened.
    """
    stamp = tree_stamp(
        str(paths.root), CONTENT
    )  # before reading: a file saved while we read makes the stamp old
    say("Reading topics, services and facts")
    authored = read_authored(paths.resources, version_of(paths))
    say("Checking them")
    warnings = _checked(authored, known_words(paths.resources, authored.library, authored.vocabulary), today)
    words = word_sources(paths.resources, authored.vocabulary.words())
    with own_folder(paths.build) as folder, own_folder(paths.build) as languages:
        say("Writing the library")
        (folder / LIBRARY).write_bytes(library_bytes(authored.library))
        if prepare:
            (folder / PREPARED).write_bytes(prepare(authored))
        write_window_texts(paths.resources, languages)
        say("Writing the search index")
        index_digest = build_index(documents_of(authored.library), folder / INDEX, words)
        digest = sealed(folder, index_digest)
        say("Putting the new library in use")
        publish(folder, digest, paths.build)
        put_in_place(languages, paths.languages)
    # last, so that what an interrupted build has not made is made by the next one
    replace_file(paths.build / CONTENT_STAMP, f"{stamp}\n".encode())
    library = authored.library
    return BuildReport(digest, len(library.topics), len(library.services), len(library.facts), warnings)


def is_fresh(paths: Paths) -> bool:
    """Whether the library in use is whole and was built from the tree as it is now."""
    try:
        built = current(paths)
        built.library()
        is_whole = digest_of(read_files(built.index)) == built.index_digest
        stamp = (paths.build / CONTENT_STAMP).read_text(encoding="ascii").strip()
    except (LibraryError, OSError, UnicodeDecodeError):
        return False
    return is_whole and stamp == tree_stamp(str(paths.root), CONTENT)


def version_of(paths: Paths) -> str:
    """The version that pyproject.toml names. Raises LibraryError when it cannot be read."""
    try:
        project = tomllib.loads((paths.root / "pyproject.toml").read_text(encoding="utf-8"))
        return str(project["project"]["version"])
    except (OSError, ValueError, KeyError):
        raise GuideError("pyproject.toml names no version; a build needs the whole checkout.") from None


def _checked(authored: Authored, known: frozenset[str], today: date) -> tuple[Problem, ...]:
    findings = check(
        authored.library, authored.vocabulary, authored.source_map, today, known, authored.others
    )
    if findings.errors:
        raise ContentError(findings.errors)
    return (*findings.overdue, *findings.warnings)
