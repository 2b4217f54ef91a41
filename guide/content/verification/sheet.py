"""The sheet that staff call from, one row for each number."""

from collections.abc import Iterable

from guide.content.model import Phone
from guide.content.text import TYPE_WORDS
from guide.content.verification.cells import sheet_bytes
from guide.content.verification.columns import Column
from guide.content.verification.entries import Entry
from guide.content.words import area, freshness, in_one_line, known_hours, spoken_date, when_open


def call_sheet(entries: Iterable[Entry]) -> bytes:
    """A CSV file with a row for each entry, in their order. The same bytes for the same entries."""
    return sheet_bytes(tuple(Column), [_row(entry) for entry in entries])


def way_words(phone: Phone) -> str:
    """How to try a number: "Call", "Text", "TTY"."""
    return TYPE_WORDS[phone.type]


def _row(entry: Entry) -> dict[str, str]:
    service, phone = entry.service, entry.phone
    return {
        Column.SERVICE: service.name,
        Column.NUMBER: phone.number,
        Column.WAY: way_words(phone),
        Column.NOTE: in_one_line(phone.answered_by, phone.note) if phone.answered_by else phone.note,
        Column.OPEN: known_hours(phone) or when_open(service),
        Column.AREA: area(service),
        Column.CHECKED: _checked(phone),
        Column.ID: service.id,
        Column.SEAL: entry.seal,
    }


def _checked(phone: Phone) -> str:
    if phone.wrong_since:
        return f"Found wrong {spoken_date(phone.wrong_since)}"
    return freshness(phone)
