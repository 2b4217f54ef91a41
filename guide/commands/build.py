"""`build`: library and search index from the content."""

import argparse
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TextIO

from guide.arguments import Parser
from guide.content.authoring import Authored
from guide.content.build import build, is_fresh
from guide.content.index_documents import common_words
from guide.content.places import Places
from guide.errors import ContentError, GuideError
from guide.paths import Paths
from guide.search.precomputed import precompute, prepared_bytes
from index.builder import IndexBuildError, build_index
from index.documents import Document, WordSources


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    command.describe("", "--if-changed")
    command.add_argument(
        "--if-changed", action="store_true", help="only if a file changed since the last build"
    )


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Build, one line per step. Raises ContentError with all problems, LibraryError or OSError."""
    if arguments.if_changed and is_fresh(paths):
        print("Nothing changed since the last build.", file=out)
        return 0
    today = date.today()
    try:
        report = build(paths, _index, today, lambda line: print(line, file=out, flush=True), _prepare(paths))
    except ContentError:
        print("Not built. Fix these problems first. The previous library stays in use.", file=out)
        raise
    for warning in report.warnings:
        print(f"Warning: {warning}", file=out)
    print(f"Built: {report.topics} topics, {report.services} services, {report.facts} facts.", file=out)
    return 0


def _prepare(paths: Paths) -> Callable[[Authored], bytes]:
    """What makes the tables of the search, with the places of this checkout."""

    def prepared(authored: Authored) -> bytes:
        places = Places.read(paths.resources, authored.library.state)
        common = common_words(paths.resources)
        tables = precompute(authored.library, authored.vocabulary, places, authored.others, common)
        return prepared_bytes(tables)

    return prepared


def _index(documents: Iterable[Document], folder: Path, word_sources: WordSources) -> str:
    try:
        return build_index(documents, folder, word_sources)
    except IndexBuildError as error:
        raise GuideError(str(error)) from None
