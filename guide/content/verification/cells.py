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
from guide.errors import ContentError, GuideError, Problem

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

_TWO_AND_YEAR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")


def number_damage(cell: str, right: str) -> str:
    """What is wrong with a number on the sheet; "" if it is unchanged."""
    if cell == right:
        return ""
    if digits_of(cell) == digits_of(right):
        return f"{right} is written {cell} here; write it as it was"
    return (
        f"the number was {right} and is {cell or 'missing'} here; set the column to text and write {right} "
        "again, or write another number under 'right number', with its source"
    )


def day_of(cell: str, today: date, last: str, deed: str = "call") -> date:
    """The day that a cell names, as of a call or a review.

    Args:
        cell: what is written.
        today: no day after it is taken.
        last: the day of the last one that is noted, "" without one.
        deed: what was done on that day: "call" or "review".

    Raises GuideError with a sentence if it is not a day, in the future, before `last`, or long ago.
    """
    written = cell.removeprefix("'")
    if not written:
        raise GuideError(f"has no date; write the day of the {deed} as 2026-11-25")
    try:
        day = date.fromisoformat(iso_day(cell))
    except ValueError:
        day = date.min
    if day.isoformat() != iso_day(cell):  # fromisoformat takes 20261125 and 2026-W48-3 as well
        raise GuideError(
            f"{written} names no day for sure; write it as '2026-11-25, with the apostrophe, so that the "
            "spreadsheet leaves it alone"
        )
    if day > today:
        raise GuideError(f"{written} is in the future; write the day of the {deed}")
    if day.isoformat() < last:
        raise GuideError(f"{written} is before the last {deed}, of {last}; look at the date")
    if day < today - timedelta(days=OLDEST_DAYS):
        raise GuideError(f"{written} is more than {OLDEST_DAYS} days ago; look at the year, or {deed} again")
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
