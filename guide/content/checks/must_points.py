"""Checks of must points: each thing that a page has to answer is paired with the heading that answers it."""

import difflib
from collections.abc import Iterator

from guide.content.checks.findings import Finding
from guide.content.model import AT_START, Heading, Library, Topic
from guide.content.rules import Rule
from guide.content.walk import address_of, topics_of


def check_must_points(library: Library) -> Iterator[Finding]:
    """Pages without points, and points that lead to no heading or stand twice.

    Warnings: such a page is as good as it was before.
    """
    for topic in topics_of(library):
        if not topic.must:
            text = "names no point that a reader must find here; write must: a list of {point, at}"
            yield Finding(address_of(topic), text, Rule.POINTS, is_warning=True)
        yield from _check_places(topic)
        yield from _check_doubles(topic)


def headings_of(topic: Topic) -> tuple[str, ...]:
    """The words of the headings of a page, in order."""
    return tuple(block.text for block in topic.blocks if isinstance(block, Heading))


def _check_places(topic: Topic) -> Iterator[Finding]:
    headings = headings_of(topic)
    for place, must in enumerate(topic.must):
        if not must.at:
            text = f"nothing answers {must.point!r}; write the answer, then its heading as at"
            yield Finding(f"{address_of(topic)}/must/{place}", text, Rule.POINTS, is_warning=True)
        elif must.at != AT_START and must.at not in headings:
            near = difflib.get_close_matches(must.at, headings, n=1)
            offer = f"did you mean {near[0]!r}?" if near else f"write the words of one, or {AT_START}"
            text = f"there is no heading {must.at!r} on this page; {offer}"
            yield Finding(f"{address_of(topic)}/must/{place}/at", text, Rule.POINT_PLACE, is_warning=True)


def _check_doubles(topic: Topic) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, must in enumerate(topic.must):
        bare = must.point.casefold()
        if bare in seen:
            text = f"the point {must.point!r} stands here twice; take one of them out"
            yield Finding(f"{address_of(topic)}/must/{place}/point", text, Rule.POINT_TWICE, is_warning=True)
        seen.add(bare)
