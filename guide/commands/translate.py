"""`translate`: pages to a translator as a PO file, and a reviewed translation into the guide."""

import argparse
from pathlib import Path
from typing import TextIO

from guide.arguments import Parser, add_dry_run, meant
from guide.content.authoring import Authored, read_authored
from guide.content.model import OWN_LANGUAGE, Topic
from guide.content.verification.applying import carry_out, write_new
from guide.content.verification.po import po_bytes, texts_to_translate
from guide.content.verification.translating import LANGUAGE, plan_translation
from guide.errors import ContentError, GuideError, UnknownPageError
from guide.paths import Paths


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    export, apply = "es danger safety", 'translate-es.po --reviewer "court interpreter"'
    command.describe(f"export {export}", f"apply {apply}")
    about = "Write a PO file with all texts of some pages, and what is translated of them."
    step = command.step("export", about, export)
    step.add_argument("language", metavar="LANGUAGE", help="the code of the language, such as es")
    step.add_argument(
        "ids", nargs="*", metavar="ID", help="sections or topics, such as danger or t-visa (default: all)"
    )
    step.add_argument("--out", default="", metavar="FILE.po", help="(default: translate-LANGUAGE.po)")
    about = "Put a translation into the files of its language: all of it, or nothing."
    step = command.step("apply", about, apply)
    step.add_argument("file", metavar="FILE.po", help="the PO file that the translator filled in")
    step.add_argument(
        "--reviewer",
        required=True,
        metavar="ROLE",
        help="who is qualified in the language and has read all of it; no name is stored",
    )
    add_dry_run(step)


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Write a PO file, or apply one.

    Raises ContentError with every entry that cannot be taken, GuideError if a page is unknown or a file is
    missing or exists already, OSError if the disk does not take a file. In each case nothing has changed.
    """
    authored = read_authored(paths.resources)
    if arguments.step == "export":
        return _export(arguments, authored, out)
    return _apply(arguments, authored, paths, out)


def _export(arguments: argparse.Namespace, authored: Authored, out: TextIO) -> int:
    language = arguments.language
    if not LANGUAGE.fullmatch(language) or language == OWN_LANGUAGE:
        raise GuideError(f"{language!r} is not the code of another language, such as es or pt.")
    library, written = authored.library, authored.written.get(language, {})
    topics = _topics(arguments.ids, authored)
    texts = [text for topic in topics for text in texts_to_translate(topic, library, written.get(topic.id))]
    file = Path(arguments.out or f"translate-{language}.po")
    write_new({file: po_bytes(texts, language)})
    outdated = sum(text.is_outdated for text in texts)
    done = sum(bool(text.translated) for text in texts) - outdated
    words = sum(len(text.english.split()) for text in texts)
    print(f"{file}: {len(topics)} pages, {len(texts)} texts, {words:,} words.", file=out)
    print(
        f"  translated: {done}; outdated: {outdated}; to translate: {len(texts) - done - outdated}", file=out
    )
    print(f'Then: python3 run.py translate apply {file} --reviewer "ROLE"', file=out)
    return 0


def _topics(ids: list[str], authored: Authored) -> list[Topic]:
    """The topics with these ids and of these sections, in the order of the library; all without ids."""
    topics, sections = authored.library.topics, {section.id for section in authored.library.sections}
    for name in ids:
        if name not in topics and name not in sections:
            raise UnknownPageError(name, meant(name, (*topics, *sections)))
    return [topic for topic in topics.values() if not ids or topic.id in ids or topic.section in ids]


def _apply(arguments: argparse.Namespace, authored: Authored, paths: Paths, out: TextIO) -> int:
    file = Path(arguments.file)
    if not file.is_file():
        raise GuideError(f"There is no file {file}.")
    try:
        pages = plan_translation(file, arguments.reviewer, authored, paths.resources)
    except ContentError:
        print("Nothing was changed. Correct these entries first.", file=out)
        raise
    changes = [page.change for page in pages if page.change]
    if not arguments.dry_run:
        carry_out(changes)
    for page in pages:
        unlisted = "" if page.is_listed else "; too little for a page of this language"
        print(f"{page.page}: {page.translated} of {page.parts} parts{unlisted}", file=out)
    if not changes:
        print("No file needed a change.", file=out)
    elif arguments.dry_run:
        print(f"Nothing was written. Without --dry-run, {len(changes)} files would change.", file=out)
    else:
        print(f"Written: {len(changes)} files. Next: python3 run.py check", file=out)
    return 0
