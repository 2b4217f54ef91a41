"""`review`: pages on paper for one reviewer, and the record that the reviewer found one right."""

import argparse
from datetime import date
from pathlib import Path
from typing import TextIO, get_args

from guide.arguments import Parser, add_today, day, meant
from guide.content.authoring import read_authored
from guide.content.model import Library, Topic
from guide.content.review import Review, ReviewerRole
from guide.content.statements import text_seal
from guide.content.verification.applying import carry_out, write_new
from guide.content.verification.cells import day_of
from guide.content.verification.review_form import review_form
from guide.content.verification.reviews import REVIEWS, with_review
from guide.errors import GuideError, UnknownPageError
from guide.paths import Paths


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    form = "--role lawyer court-and-testifying am-i-in-trouble"
    record = "am-i-in-trouble --role lawyer --day 2026-11-25 --text aaaabbbbccccdddd"
    command.describe(f"form {form}", f"record {record}")
    about = "Make an HTML file to print: a letter, and each page with the facts that it rests on."
    step = command.step("form", about, form)
    _add_role(step)
    add_today(step)
    step.add_argument("--out", default="", metavar="FILE.html", help="(default: review-ROLE-DAY.html)")
    step.add_argument("pages", nargs="+", metavar="PAGE", help="ids of topics")
    about = "Record that a reviewer found all of a page right. Until it changes, the page says so."
    step = command.step("record", about, record)
    _add_role(step)
    add_today(step)
    step.add_argument("--day", type=day, required=True, metavar="DATE", help="when it was read, YYYY-MM-DD")
    step.add_argument("--text", required=True, help="the letters below the title of the printed page")
    step.add_argument("page", metavar="PAGE", help="the id of the topic")


def _add_role(step: Parser) -> None:
    roles = get_args(ReviewerRole)
    step.add_argument("--role", choices=roles, required=True, help="who reads the pages; no name is stored")


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Make a form, or record a review.

    Raises ContentError if authored files cannot be read, GuideError if a page is unknown, has changed, or a
    file exists already, OSError if the disk does not take a file. In each case nothing has changed.
    """
    today = arguments.today or date.today()
    if arguments.step == "form":
        return _form(arguments, paths, today, out)
    return _record(arguments, paths, today, out)


def _form(arguments: argparse.Namespace, paths: Paths, today: date, out: TextIO) -> int:
    library = read_authored(paths.resources).library
    topics = [_topic(page, library) for page in dict.fromkeys(arguments.pages)]
    form = Path(arguments.out or f"review-{arguments.role}-{today.isoformat()}.html")
    write_new({form: review_form(topics, library, arguments.role, today).encode("utf-8")})
    counted = "1 page" if len(topics) == 1 else f"{len(topics)} pages"
    print(f"{form}: {counted} to print for one reviewer.", file=out)
    print("When it comes back, change what is wrong. For each page on which all was right:", file=out)
    print(f"python3 run.py review record PAGE --role {arguments.role} --day DAY --text TEXT", file=out)
    print("TEXT is printed below the title of the page.", file=out)
    return 0


def _topic(page: str, library: Library) -> Topic:
    if page in library.services:
        raise GuideError(f"{page} is a service. Call its numbers instead: python3 run.py verify --help")
    if page not in library.topics:
        raise UnknownPageError(page, meant(page, library.topics))
    return library.topics[page]


def _record(arguments: argparse.Namespace, paths: Paths, today: date, out: TextIO) -> int:
    authored = read_authored(paths.resources)
    topic, role = _topic(arguments.page, authored.library), arguments.role
    if arguments.text != text_seal(topic, authored.library):
        raise GuideError(
            f"{topic.id} does not say now what was printed with the text {arguments.text}. "
            f"Print it again: python3 run.py review form --role {role} {topic.id}"
        )
    last = next((each.date for each in authored.reviews if (each.page, each.role) == (topic.id, role)), "")
    try:
        day = day_of(arguments.day.isoformat(), today, last, "review").isoformat()
    except GuideError as error:
        raise GuideError(f"The day {error}.") from None
    carry_out([with_review(Review(topic.id, role, day, arguments.text), authored.reviews, paths.resources)])
    print(f"Recorded in resources/{REVIEWS}. Next: python3 run.py build", file=out)
    return 0
