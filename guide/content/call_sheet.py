"""The sheet that staff call from: one row for each number to call, the most dangerous first."""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from guide.content.display_text import answered, area, in_one_line
from guide.content.model import Phone
from guide.content.number_ages import Entry, Key, checked
from guide.content.plain_text import TYPE_WORDS
from guide.content.state import State


class Column(StrEnum):
    """One column. The caller reads the first seven, fills in the next six, and leaves the last two alone."""

    SERVICE = "service"
    NUMBER = "number"
    WAY = "how"
    NOTE = "what it is for"
    OPEN = "open"
    AREA = "serves"
    CHECKED = "checked before"
    RESULT = "result"
    DAY = "date"
    INITIALS = "initials"
    RIGHT_NUMBER = "right number"
    SOURCE = "where the right number stands"
    REMARKS = "remarks"
    ID = "id"
    SEAL = "seal"


MARKS = (Column.RESULT, Column.DAY, Column.INITIALS, Column.RIGHT_NUMBER, Column.SOURCE)
"""What a caller fills in and the guide reads. A row with all of them empty says nothing."""

RESULTS = ("right", "wrong", "no answer")

INITIALS = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .-]){0,7}")
"""One to eight letters, spaces, periods and hyphens, the first one a letter."""


FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
"""The first characters of what a spreadsheet takes for a formula, which can run programs; and the apostrophe,
which marks text."""


def call_sheet(
    entries: Iterable[Entry], state: State, filled: Mapping[Key, Mapping[str, str]] | None = None
) -> bytes:
    """A CSV file with a row for each entry, in their order. The same bytes for the same entries.

    Args:
        entries: the numbers to call.
        state: the state, for the words for all of it.
        filled: what is filled in already: for the key of an entry, words by column.
    """
    filled = filled or {}
    return sheet_bytes(
        tuple(Column), [_row(entry, state) | {**filled.get(entry.key, {})} for entry in entries]
    )


def way_words(phone: Phone) -> str:
    """How to try a number: "Call", "Text", "TTY"."""
    return TYPE_WORDS[phone.type]


def _row(entry: Entry, state: State) -> dict[str, str]:
    service, phone = entry.service, entry.phone
    return {
        Column.SERVICE: service.name,
        Column.NUMBER: phone.number,
        Column.WAY: way_words(phone),
        Column.NOTE: in_one_line(phone.answered_by, phone.note) if phone.answered_by else phone.note,
        Column.OPEN: answered(phone, service),
        Column.AREA: area(service, state),
        Column.CHECKED: checked(phone),
        Column.ID: service.id,
        Column.SEAL: entry.seal,
    }


def neutral(value: str) -> str:
    """The value as a cell that no spreadsheet runs as a formula."""
    return f"'{value}" if value.startswith(FORMULA) else value


def sheet_bytes(columns: Iterable[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """A file for a spreadsheet: UTF-8 with the mark by which Excel knows it."""
    columns = tuple(columns)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([neutral(row.get(column, "")) for column in columns] for row in rows)
    return out.getvalue().encode("utf-8-sig")
