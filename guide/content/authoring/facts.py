"""Files of facts to Fact values."""

from typing import get_args

from guide.content.authoring.record import Record
from guide.content.authoring.services import CONFIDENCES, read_sources
from guide.content.model import Fact, Reviewer

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
