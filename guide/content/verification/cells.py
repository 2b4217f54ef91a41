"""The cells of a call sheet: CSV as spreadsheets write and read it, and what they do to numbers and dates.

A spreadsheet takes a cell that begins with = + - or @ for a formula, which can run programs. Such cells
get an apostrophe on the way out and lose it on the way back.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from guide.content.call_sheet import FORMULA
from guide.content.phones import digits_of
from guide.errors import ContentError, Problem

_SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row by column.

    Attributes:
        line: the line of the file on which the row ends.
        cells: the cell of each column.
    """

    line: int
    cells: Mapping[str, str]


def plain(cell: str) -> str:
    """The value of a cell that `neutral` made."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def read_sheet(content: bytes, columns: Iterable[str], path: str) -> Iterator[SheetRow]:
    """The rows of a file that a spreadsheet saved, without empty ones.

    Commas, semicolons and tabs are known; further columns are left out. Raises ContentError, with the line,
    if it is not such a file.

    Args:
        path: as problems name the file.
    """
    text = _text(content, path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        header = [plain(cell).strip() for cell in next(reader, [])]
        _check_header(header, columns, path)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _row(header, cells, reader.line_num, path)
    except csv.Error as error:
        raise _damaged(path, reader.line_num, f"is not CSV ({error}); save the sheet again as CSV") from None


def _text(content: bytes, path: str) -> str:
    if content.startswith(b"PK"):
        raise _damaged(path, 0, "is a spreadsheet's own file; save it as CSV (UTF-8) and name that file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _damaged(path, 0, "is not UTF-8; save the sheet as CSV UTF-8") from None


def _separator(text: str) -> str:
    first = text.partition("\n")[0]
    return max(_SEPARATORS, key=first.count)


def _check_header(header: list[str], columns: Iterable[str], path: str) -> None:
    lost = [column for column in columns if header.count(column) != 1]
    if lost:
        names = ", ".join(lost)
        raise _damaged(path, 1, f"the first line must name each column once; look for: {names}")


def _row(header: list[str], cells: list[str], line: int, path: str) -> SheetRow:
    if len(cells) > len(header):
        raise _damaged(path, line, f"has {len(cells)} cells, but the first line names {len(header)}")
    padded = [*cells, *[""] * (len(header) - len(cells))]
    return SheetRow(line, {name: plain(cell) for name, cell in zip(header, padded, strict=True)})


def _damaged(path: str, line: int, text: str) -> ContentError:
    return ContentError([Problem(path, line, text)])


OLDEST_DAYS = 180
"""Days after which a noted call or review proves little, or has a wrong year."""

_SCIENTIFIC = re.compile(r"\d+(?:[.,]\d+)?[eE]\+?\d+")
_TURNED = re.compile(
    r"\d{1,2}[-/. ](?:\d{1,2}|[^\W\d]+)[-/. ]\d{2,4}"  # 11/25/2026, 25-Nov-26
    r"|[^\W\d]+[-/. ]\d{1,4}|\d{1,2}[-/. ][^\W\d]+"  # Nov-25, 25 Nov
)
_TWO_AND_YEAR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_NO_ZERO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_AS_TEXT = "set the column to text before typing"


def number_damage(cell: str, right: str) -> str:
    """What happened to a number on the sheet; "" if it is unchanged."""
    if cell == right:
        return ""
    again = f"write {right} again, and {_AS_TEXT}"
    if not cell:
        return f"the number {right} is missing from its cell; {again}"
    if _SCIENTIFIC.fullmatch(cell):
        return f"the spreadsheet turned {right} into {cell}; {again}"
    if _TURNED.fullmatch(cell):
        return f"the spreadsheet turned {right} into a date, {cell}; {again}"
    return _other_digits(cell, right, again)


def _other_digits(cell: str, right: str, again: str) -> str:
    digits, right_digits = re.sub(r"\D", "", cell), re.sub(r"\D", "", right)
    if right_digits.startswith("0") and digits == right_digits.lstrip("0"):
        return f"{right} has lost its leading zero; {again}"
    if cell in (f"{right}.0", f"{right},0"):
        return f"the spreadsheet made {right} a decimal, {cell}; {again}"
    if digits_of(cell) == digits_of(right):
        return f"{right} is written {cell} here; write it as it was"
    return (
        f"the number was {right} and is {cell} here; leave it, and write the other one under "
        "'right number', with its source"
    )


def day_of(cell: str, today: date, last: str, deed: str = "call") -> date:
    """The day that a cell names, as of a call or a review.

    Args:
        cell: what is written.
        today: no day after it is taken.
        last: the day of the last one that is noted, "" without one.
        deed: what was done on that day: "call" or "review".

    Raises ValueError with a sentence if it is not a day, in the future, before `last`, or long ago.
    """
    written = cell.removeprefix("'")
    if not written:
        raise ValueError(f"has no date; write the day of the {deed} as 2026-11-25")
    day = _day(iso_day(cell), deed)
    if day > today:
        raise ValueError(f"{written} is in the future; write the day of the {deed}")
    if day.isoformat() < last:
        raise ValueError(f"{written} is before the last {deed}, of {last}; look at the date")
    if day < today - timedelta(days=OLDEST_DAYS):
        raise ValueError(f"{written} is more than {OLDEST_DAYS} days ago; look at the year, or {deed} again")
    return day


def iso_day(cell: str) -> str:
    """The day that a cell names as 2026-11-25, or its text where that names no day for sure.

    A spreadsheet of the United States makes 11/25/2026 of it. That is taken, since there is no month 25;
    3/4/2026 is not.
    """
    written = cell.removeprefix("'")
    if turned := _TWO_AND_YEAR.fullmatch(written):
        one, other, year = int(turned[1]), int(turned[3]), int(turned[4])
        days = {*_days(year, one, other), *_days(year, other, one)}
        if len(days) == 1:
            return days.pop().isoformat()
    return written


def _days(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:
        return []


def _day(written: str, deed: str) -> date:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise ValueError(_wrong_day(written, deed)) from None
    if day.isoformat() != written:  # fromisoformat takes 20261125 and 2026-W48-3 as well
        raise ValueError(_wrong_day(written, deed))
    return day


def _wrong_day(written: str, deed: str) -> str:
    as_text = "write it as '2026-11-25, with the apostrophe, so that the spreadsheet leaves it alone"
    if _NO_ZERO.fullmatch(written):
        return f"{written} has lost a zero, or is not a day; {as_text}"
    if re.fullmatch(r"\d{5}(?:[.,]\d+)?", written) or _SCIENTIFIC.fullmatch(written):
        return f"{written} is a date turned into a number by the spreadsheet; {as_text}"
    if _TURNED.fullmatch(written):
        return f"{written} was rearranged by the spreadsheet, and may mean two days or none; {as_text}"
    return f"{written} is not a date; write the day of the {deed} as 2026-11-25"
