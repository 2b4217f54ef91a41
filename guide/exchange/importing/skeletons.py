"""The beginning of a file for a new service. `check` refuses it until a person has written the rest."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from guide.content.authoring.formats import FORMAT
from guide.content.model import Phone
from guide.exchange.importing.matching import NUMBERS, Field
from guide.exchange.importing.queue import Column
from guide.exchange.importing.weekly import clock_of, from_cell


class TakenRow(Protocol):
    """A row of a queue that a person took."""

    @property
    def cells(self) -> Mapping[str, str]:
        """The cells, by column."""

    @property
    def field(self) -> Field:
        """What it is about."""

    @property
    def phone(self) -> Phone:
        """The number of a row about a number."""


TO_WRITE = (
    ("description", "[write what they do, in plain words]"),
    ("safety_note", "[write what to know before a call: what they must report, what shows on a bill]"),
)
"""Texts that a person has to write. `check` refuses the brackets."""


def skeleton(service_id: str, name: str, rows: Iterable[TakenRow]) -> str:
    """The text of the file. Each value is quoted, so nothing in it can be taken for YAML."""
    return "\n".join((*_lines(service_id, name, tuple(rows)), ""))


def _lines(service_id: str, name: str, rows: tuple[TakenRow, ...]) -> Iterator[str]:
    first = rows[0].cells
    yield "# Read the service's own page; write kind, description, safety_note, and service_area. Then move"
    yield "# this file to resources/services/ and run: python3 run.py check"
    yield f"format: {FORMAT}"
    yield f"id: {_quoted(service_id)}"
    yield f"name: {_quoted(name)}"
    yield 'kind: ""'
    yield "status: unverified"
    for field, words in TO_WRITE:
        yield f"{field}: {_quoted(words)}"
    yield "confidence: low"
    yield from _phone_lines([row.phone for row in rows if row.field in NUMBERS])
    yield from _other_lines(rows)
    yield "service_area: []"
    yield "sources:"
    source = ", ".join(filter(None, (first[Column.SOURCE], first[Column.RECORD])))
    yield f"  - title: {_quoted(source)}"
    yield '    url: ""'
    yield f"    seen: {_quoted(first[Column.SEEN].removeprefix('seen '))}"


def _phone_lines(phones: list[Phone]) -> Iterator[str]:
    if phones:
        yield "phones:"
    for phone in phones:
        yield f"  - number: {_quoted(phone.number)}"
        yield f"    type: {phone.type}"
        yield f"    confidence: {phone.confidence}"
        if phone.seen:
            yield f"    seen: {_quoted(phone.seen)}"
        yield f"    source: {_quoted(phone.source)}"


def _other_lines(rows: Iterable[TakenRow]) -> Iterator[str]:
    for row in rows:
        theirs = row.cells[Column.THEIRS]
        if row.field == Field.WEBSITE:
            yield f"website: {_quoted(theirs)}"
        elif row.field == Field.LANGUAGES:
            yield f"languages: [{theirs}]"
        elif row.field == Field.HOURS:
            yield "schedules:"
            for each in from_cell(theirs):
                times = f'opens_at: "{clock_of(each.opens_at)}", closes_at: "{clock_of(each.closes_at)}"'
                yield f'  - {{byday: "{",".join(each.byday)}", {times}}}'


def _quoted(text: str) -> str:
    """A text as YAML reads it in any case: a JSON string is one."""
    return json.dumps(text, ensure_ascii=False)
