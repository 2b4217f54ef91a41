"""Facts, and the sources of facts, services and old names."""

from typing import get_args

from guide.content.authoring.record import Record
from guide.content.check_rules import Rule
from guide.content.model import Confidence, Fact, Reviewer, Source

CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
_REVIEWERS: tuple[Reviewer, ...] = tuple(filter(None, get_args(Reviewer)))


def read_fact(record: Record) -> Fact:
    """One claim with its sources. Problems are noted in the record's file."""
    return Fact(
        id=record.text("id"),
        claim=record.text("claim"),
        citation=record.optional("citation"),
        confidence=record.choice("confidence", CONFIDENCES),
        sources=read_sources(record),
        needs_review=record.choice("needs_review", _REVIEWERS, ""),
    )


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
    return tuple(
        Source(title=source.text("title"), url=source.optional("url"), seen=source.seen("seen"))
        for source in record.records("sources", Source.__struct_fields__)
    )
