"""Facts, and the sources of facts, services and old names."""

from typing import get_args

from guide.content.authoring.record import Record
from guide.content.check_rules import Rule
from guide.content.model import Fact, Source
from guide.content.review import ReviewerRole

NO_DATE = "none"
"""The date of a page that shows none. Somebody has looked for it."""


def read_fact(record: Record) -> Fact:
    """One claim with its sources. Problems are noted in the record's file."""
    citation = record.optional("citation")
    return record.made(Fact, citation=citation, sources=read_sources(record), needs_review=_reviewers(record))


def _reviewers(record: Record) -> tuple[ReviewerRole, ...]:
    roles: tuple[ReviewerRole, ...] = get_args(ReviewerRole)
    written = record.texts("needs_review")
    if not set(written) <= set(roles):
        record.report("needs_review", f"needs_review has an unknown word; write some of: {', '.join(roles)}")
    return tuple(role for role in roles if role in written)


def read_sources(record: Record) -> tuple[Source, ...]:
    """The sources of a service or fact; at least one must be named."""
    sources = sources_in(record)
    if not sources:
        record.report(
            "sources", "sources is missing or empty; name the page this was read on", Rule.NO_SOURCE
        )
    return sources


def sources_in(record: Record) -> tuple[Source, ...]:
    """The sources that a record names, perhaps none."""
    return tuple(_source(source) for source in record.records("sources", Source.__struct_fields__))


def _source(record: Record) -> Source:
    """A page with its own date and the day on which somebody read it: a row without both is not traceable."""
    has_no_date = record.optional("seen") == NO_DATE
    seen = "" if has_no_date else record.seen("seen")
    if not record.optional("seen"):
        text = f"seen is missing; write the page's own date, or {NO_DATE} if it shows none"
        record.report("seen", text, Rule.NO_SOURCE)
    missing = "write the day on which you read this page, as YYYY-MM-DD"
    read = record.day("read", missing, Rule.NO_SOURCE)
    return record.made(Source, seen=seen, read=read)
