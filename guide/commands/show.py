"""`show`: a page as text, with everything that a reader sees on it."""

import argparse
from typing import Any, TextIO

from guide.arguments import Parser, add_json, meant
from guide.commands import as_json
from guide.content.addresses import shown_address
from guide.content.current import current
from guide.content.display_text import known_hours
from guide.content.model import Library, Page, Topic
from guide.content.phones import contact_of
from guide.content.plain_text import names_of, page_text, phones_of, sources_of
from guide.errors import UnknownPageError
from guide.paths import Paths
from guide.sites.config import Choice, SiteConfig


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    command.describe("ID", "--json ID")
    add_json(command)
    command.add_argument("id", metavar="ID", help="the id, as `search` prints it")


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Print the page with this id. Raises UnknownPageError or LibraryError."""
    library = SiteConfig(Choice(), paths).read().corrected(current(paths).library())
    page = library.topics.get(arguments.id) or library.services.get(arguments.id)
    if page is None:
        raise UnknownPageError(arguments.id, meant(arguments.id, (*library.topics, *library.services)))
    shown = page_text(page, library)
    if arguments.json:
        shown = as_json(_contents(page, library))
    print(shown, file=out)
    return 0


def facts_of(page: Page, library: Library) -> dict[str, Any]:
    """How a service is reached and what it costs, as JSON. A topic has the same keys, with nothing in them.

    `number_of` is the id of the service whose number it is: the one to call instead, where it has none.
    """
    facts: dict[str, Any] = {
        "number": "",
        "number_of": "",
        "to_confirm": False,
        "street": "",
        "hours": "",
        "counties": [],
        "cost": "",
    }
    if isinstance(page, Topic):
        return facts
    if (contact := contact_of(page, library)) and contact.phone:
        to_confirm = contact.phone.to_confirm
        facts |= {"number": contact.phone.number, "number_of": contact.service.id, "to_confirm": to_confirm}
    return facts | {
        "street": shown_address(page),
        "hours": known_hours(page),
        "counties": list(page.service_area),
        "cost": page.cost_option,
    }


def _contents(page: Page, library: Library) -> dict[str, Any]:
    is_topic = isinstance(page, Topic)
    return {
        "id": page.id,
        "kind": "topic" if is_topic else "service",
        "title": names_of(page)[0],
        "text": page_text(page, library),
        **facts_of(page, library),
        "phones": [
            {
                "number": phone.number,
                "type": phone.type,
                "note": phone.note,
                "to_confirm": phone.to_confirm,
                "hours": known_hours(phone),
            }
            for phone in phones_of(page, library)
        ],
        "sources": [
            {"title": source.title, "url": source.url, "seen": source.seen}
            for source in sources_of(page, library)
        ],
    }
