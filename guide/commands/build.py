"""`build`: library and search index from the content."""

import argparse
import shutil
import subprocess
from collections.abc import Callable, Iterable
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

from guide.content.authoring import Authored
from guide.content.build import build, is_fresh
from guide.content.index_documents import common_words
from guide.content.places import Places
from guide.errors import ContentError, GuideError
from guide.paths import Paths
from guide.search.precomputed import precompute, prepared_bytes
from index.builder import IndexBuildError, build_index
from index.documents import Document, WordSources


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
    compile_translations(paths.resources / "translations", paths.languages)
    for warning in report.warnings:
        print(f"Warning: {warning}", file=out)
    print(f"Built: {report.topics} topics, {report.services} services, {report.facts} facts.", file=out)
    return 0


def compile_translations(folder: Path, into: Path) -> None:
    """Compile each translation of the window, as Qt loads it, and put the fonts beside it that it needs.

    `signpost_es.ts` has what the program says, `es/content.ts` short words of the content.

    A draft has marks of "unfinished"; it is compiled all the same, and shown only where a site names who has
    read it.
    """
    into.mkdir(parents=True, exist_ok=True)
    package = find_spec("PySide6")
    program = Path(package.origin).parent / "lrelease" if package and package.origin else Path("lrelease")
    for source in sorted(folder.glob("signpost_*.ts")):
        language = source.stem.removeprefix("signpost_")
        compiled = into / f"{language}.qm"
        try:
            sources = [source, *sorted((folder / language).glob("*.ts"))]
            command = [str(part) for part in (program, "-silent", *sources, "-qm", compiled)]
            subprocess.run(command, check=True, timeout=60)  # noqa: S603  Qt's own program, our own files
        except (OSError, subprocess.SubprocessError):
            raise GuideError(f"The translation {source.name} could not be compiled.") from None
        if any((folder / language).glob("*.ttf")):
            ignored = shutil.ignore_patterns("*.ts")
            shutil.copytree(folder / language, into / language, ignore=ignored, dirs_exist_ok=True)


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
