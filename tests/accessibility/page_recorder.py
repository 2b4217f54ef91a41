"""Visit a page of every kind over the accessibility bus, and record what a screen reader gets.

Writes JSON to standard output: for each kind of page its headings with levels, the roles in its
lists, every name, and what has the focus.

python -m tests.accessibility.page_recorder COMMAND...      (on a session bus and a screen of its own)
"""

import json
import os
import sys
from collections.abc import Iterator
from functools import partial
from typing import TypedDict

from msgspec import Struct

from support.screen.xscreen import XScreen
from tests.accessibility.assistive import Part
from tests.accessibility.visit import frame_not_of, running, wait_for

HOME = "Front page"


class Ask(Struct, frozen=True):
    """Type into the search field."""

    words: str


class Key(Struct, frozen=True):
    """Press a key in the focused widget."""

    name: str


WALK: dict[str, tuple[tuple[str | Ask | Key, ...], str]] = {
    "front page": ((), "What are you looking for?"),
    "How Leave works": (("How Leave works",), "How Leave works"),
    "door": ((HOME, "Food and money"), "Food and money"),
    "topic with a list": ((HOME, "Privacy"), "What this guide can and cannot hide"),
    "topic with numbered steps": (
        (Ask("help with rent"), Key("Return")),
        "Help with rent",
    ),
    "sources of a topic": (("See them all",), "Where this comes from"),
    "section": ((HOME, "Safety", "Staying safer"), "Staying safer"),
    "interpreter": ((HOME, "Portugu\u00eas, Portuguese"), "Ask for an interpreter: Portuguese"),
    "languages": ((HOME, "More languages"), "Ask for an interpreter"),
    "counties": ((HOME, "Help by county"), "Choose your county"),
    "county": (("Penobscot",), "Penobscot"),
    "the whole state": ((HOME, "Help by county", "All of Maine"), "All of Maine"),  # or the county would stay
    "service": ((Ask("211 maine"), Key("Return")), "211 Maine"),
    "list of one's own": (("Add to my list", "My list"), "My list"),
    "urgent numbers": (("All urgent numbers",), "Urgent numbers"),
    "cards to print": (("Print small cards",), "Print"),
    "nothing found": ((Ask("zz"),), "Nothing found"),
    "results": ((Ask("housing"),), "Results"),
    "filters": (("Filters",), "Filters"),
}
"""For each kind of page, the steps from the page before, and how its title begins.

A text is the beginning of the name of the widget to press.
"""

STAFF: dict[str, tuple[tuple[str | Ask | Key, ...], str]] = {
    "find the number": ((), "Step 1 of 3. Which number?"),
    "changes made here": (("Changes",), "Changes made here"),
    "our own lines": (("Own lines",), "Our own lines"),
}
"""The same for the window for staff."""

WITHIN = ("list item", "filler")
"""The current row of a list with the focus, and the part of a page that scrolls: both repeat its state."""

PRESSED = ("button", "link", "toggle button", "check box", "radio button", "page tab")


class PageRecord(TypedDict):
    """What a screen reader gets of a page.

    Attributes:
        headings: level and words, in their order.
        lists: the roles in each.
        names: of everything.
        locales: of the page and of what can be pressed, by their names.
        focused: the role of everything that says it has the focus, without what is `WITHIN` it.
    """

    headings: list[tuple[str, str]]
    lists: list[list[str]]
    names: list[str]
    locales: dict[str, str]
    focused: list[str]


def showing(part: Part) -> Iterator[Part]:
    """Yield all visible descendants, in order."""
    for child in part.children():
        if child.is_showing:
            yield child
            yield from showing(child)


def do(frame: Part, action: str | Ask | Key) -> None:
    """Carry out one step as soon as it is possible."""
    if isinstance(action, Ask):
        wait_for(lambda: frame.find("text", "Search")).write(action.words)
        wait_for(lambda: frame.find("list", "Results") or document(frame, "Nothing found"))
    elif isinstance(action, Key):
        with XScreen(os.environ["DISPLAY"]) as screen:
            screen.tap(action.name)
    else:
        wait_for(lambda: first(frame, PRESSED, action)).press()


def first(frame: Part, roles: tuple[str, ...], beginning: str) -> Part | None:
    """Return the first visible object with one of these roles whose name begins with a text."""
    shown = (part for part in showing(frame) if part.role in roles)
    return next((part for part in shown if part.name.startswith(beginning)), None)


def document(frame: Part, title: str) -> Part | None:
    """Return the page with a title. Results are a list."""
    return first(frame, ("document frame", "list"), title)


def record_of(frame: Part) -> PageRecord:
    """Return what a screen reader gets of the visible page."""
    parts = list(showing(frame))
    return {
        "headings": [(part.attribute("level"), part.name) for part in parts if part.role == "heading"],
        "lists": [[item.role for item in part.children()] for part in parts if part.role == "list"],
        "names": [part.name for part in parts],
        "locales": {part.name: part.locale for part in parts if part.role in ("document frame", *PRESSED)},
        "focused": [part.role for part in parts if part.has_state("focused") and part.role not in WITHIN],
    }


def settled_record(frame: Part, title: str) -> PageRecord | None:
    """Return the record of a page as soon as its title and the focus are there and nothing moves any more."""
    record = record_of(frame)
    has_title = [words for _, words in record["headings"][:1] if words.startswith(title)]
    return record if has_title and record["focused"] and record == record_of(frame) else None


def walk(frame: Part) -> Iterator[tuple[str, PageRecord]]:
    """Visit a page of each kind and record it."""
    for kind, (actions, title) in WALK.items():
        for action in actions:
            do(frame, action)
        wait_for(partial(document, frame, title))
        yield kind, record_of(frame)


def walk_for_staff(frame: Part) -> Iterator[tuple[str, PageRecord]]:
    """Visit each section of the window for staff and record it. Its pages are no documents."""
    for kind, (actions, title) in STAFF.items():
        for action in actions:
            do(frame, action)
        yield kind, wait_for(partial(settled_record, frame, title))


def main(command: list[str]) -> None:
    """Run the guide during all visits."""
    with running(command) as desk:
        frame = wait_for(lambda: frame_not_of(desk, 0))
        json.dump(dict(walk_for_staff(frame) if command[-1] == "staff" else walk(frame)), sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
