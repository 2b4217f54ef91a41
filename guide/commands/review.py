"""`review`: pages on paper for one reviewer, and the reviewer's marks recorded."""

import argparse
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TextIO

from guide.content.authoring import Authored, read_authored
from guide.content.model import Library, Topic
from guide.content.verification.applying import carry_out, write_new
from guide.content.verification.review_marks import PageReview, plan_reviews
from guide.content.verification.review_sheet import review_form, review_sheet, sentences_of
from guide.errors import ContentError, GuideError, UnknownPageError
from guide.paths import Paths

APPLY = "apply"
"""The word before a marked sheet, in the place of pages."""


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Make a form, or apply its sheet.

    Raises ContentError with every row that makes no sense, GuideError if a page is unknown or a file is
    missing or exists already, OSError if the disk does not take a file. In each case nothing has changed.
    """
    today = arguments.today or date.today()
    words = [*arguments.pages, *filter(None, [arguments.dry_run])]
    if APPLY in words:
        words.remove(APPLY)
        return _apply(words, paths, today, out, is_dry=arguments.dry_run is not None)
    return _form(words, arguments, paths, today, out)


def _form(pages: list[str], arguments: argparse.Namespace, paths: Paths, today: date, out: TextIO) -> int:
    if not arguments.role:
        raise GuideError(
            "Say who will read the pages, such as --role lawyer. See: python3 run.py review --help"
        )
    library = read_authored(paths.resources).library
    topics = [_topic(page, library) for page in dict.fromkeys(pages)]
    sentences = [sentence for topic in topics for sentence in sentences_of(topic, library)]
    form = Path(arguments.out or f"review-{arguments.role}-{today.isoformat()}.html")
    sheet = form.with_suffix(".csv")
    write_new(
        {
            form: review_form(topics, library, arguments.role, today).encode("utf-8"),
            sheet: review_sheet(sentences, arguments.role),
        }
    )
    counted = "1 page" if len(topics) == 1 else f"{len(topics)} pages"
    print(f"{form}: {counted}, {len(sentences)} sentences, to print for one reviewer.", file=out)
    print(f"{sheet}: copy the marks from the paper into this sheet.", file=out)
    print("  result: right or wrong. date: the day, as '2026-11-25, in one row of each page.", file=out)
    print(f"Then: python3 run.py review apply --dry-run {sheet}", file=out)
    return 0


def _topic(page: str, library: Library) -> Topic:
    if page in library.services:
        raise GuideError(f"{page} is a service. Call its numbers instead: python3 run.py verify --help")
    if page not in library.topics:
        raise UnknownPageError(page)
    return library.topics[page]


def _apply(names: list[str], paths: Paths, today: date, out: TextIO, *, is_dry: bool) -> int:
    file = Path(names[0]) if len(names) == 1 else None
    if file is None or not file.is_file():
        raise GuideError(
            f"Name one sheet that a review made: python3 run.py review {APPLY} review-lawyer-2026-11-25.csv"
        )
    authored = read_authored(paths.resources)
    try:
        planned = plan_reviews(file.read_bytes(), file.as_posix(), authored, paths.resources, today)
    except ContentError:
        print("Nothing was changed. Fix these rows first.", file=out)
        raise
    if not is_dry:
        carry_out(planned.changes)
    # after writing: a pager that is closed early must not prevent that
    for page in planned.pages:
        print("\n".join(_lines(page, authored)), file=out)
    if not planned.changes:
        print("No file needed a change.", file=out)
    elif is_dry:
        print("Nothing was written. Without --dry-run, resources/reviews.yaml would change.", file=out)
    else:
        print("Recorded in resources/reviews.yaml. Next: python3 run.py build", file=out)
    return 0


def _lines(page: PageReview, authored: Authored) -> Iterator[str]:
    review, counts = page.review, _counts(page)
    says = "" if review.result == "right" else " The page does not say that it was read."
    yield f"{review.page}, {review.role}, {review.date}: {counts}.{says}"
    for mark in page.marks:
        if mark.result == "wrong":
            sentence = mark.sentence
            file, line = authored.source_map.of(f"topics/{review.page}/{sentence.statement.address}")
            yield f"  {file}:{line}: sentence {sentence.number} is wrong: {sentence.words}"
            yield from _instead(mark.instead)


def _instead(words: str) -> Iterable[str]:
    return (f"    Say instead: {words}",) if words else ()


def _counts(page: PageReview) -> str:
    wrong = sum(mark.result == "wrong" for mark in page.marks)
    right = len(page.marks) - wrong
    return f"{right} right, {wrong} wrong, {page.sentences - len(page.marks)} not marked"
