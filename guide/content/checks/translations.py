"""Checks of translations: read by somebody qualified, and each of a page that there is."""

from collections.abc import Iterator

from guide.content.blocks import address_of
from guide.content.checks.findings import Finding
from guide.content.model import Library, Topic
from guide.content.rules import Rule


def check_translations(library: Library) -> Iterator[Finding]:
    """Every translation that nobody has vouched for. Errors: nobody notices a wrong word."""
    for translated in library.translations.values():
        for topic in translated.values():
            yield from _check(topic, library)


def _check(topic: Topic, library: Library) -> Iterator[Finding]:
    if not topic.reviewed_by:
        text = (
            "has no reviewed_by; have it read by a person qualified in this language, then write who it was"
        )
        yield Finding(f"{address_of(topic)}/reviewed_by", text, Rule.UNREVIEWED)
    if topic.id not in library.topics:
        text = f"there is no page {topic.id} to be a translation of; write the id of the page it translates"
        yield Finding(f"{address_of(topic)}/id", text, Rule.TRANSLATES_NOTHING)
