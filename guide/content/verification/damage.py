"""What a spreadsheet does to numbers and dates when it is not told to leave them, and other bad dates."""

import re
from datetime import date, timedelta

from guide.content.phones import digits_of

OLDEST_DAYS = 180
"""A call noted later than this is a slip of the year, or proves little."""

_SCIENTIFIC = re.compile(r"\d+(?:[.,]\d+)?[eE]\+?\d+")
_TURNED = re.compile(
    r"\d{1,2}[-/. ](?:\d{1,2}|[^\W\d]+)[-/. ]\d{2,4}"  # 11/25/2026, 25-Nov-26
    r"|[^\W\d]+[-/. ]\d{1,4}|\d{1,2}[-/. ][^\W\d]+"  # Nov-25, 25 Nov
)
_TWO_AND_YEAR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_NO_ZERO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_AS_TEXT = "set the column to text before typing"


def number_damage(cell: str, right: str) -> str:
    """What happened to a number on the sheet, "" when it stands there as it was."""
    if cell == right:
        return ""
    again = f"write {right} again, and {_AS_TEXT}"
    if not cell:
        return f"the number {right} has gone from its cell; {again}"
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


def day_of_call(cell: str, today: date, last: str) -> date:
    """The day that a cell names, as of a call. last: of the last call that is noted, "" without one.

    Raises ValueError with a sentence when it is no day, one to come, before `last`, or long ago.
    """
    written = cell.removeprefix("'")
    if not written:
        raise ValueError("has no date; write the day of the call as 2026-11-25")
    day = _day(iso_day(cell))
    if day > today:
        raise ValueError(f"{written} is a day to come; write the day of the call")
    if day.isoformat() < last:
        raise ValueError(f"{written} is before the last call, of {last}; look at the date")
    if day < today - timedelta(days=OLDEST_DAYS):
        raise ValueError(f"{written} is more than {OLDEST_DAYS} days ago; look at the year, or call again")
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


def _day(written: str) -> date:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise ValueError(_wrong_day(written)) from None
    if day.isoformat() != written:  # fromisoformat takes 20261125 and 2026-W48-3 as well
        raise ValueError(_wrong_day(written))
    return day


def _wrong_day(written: str) -> str:
    as_text = "write it as '2026-11-25, with the apostrophe, so that the spreadsheet leaves it alone"
    if _NO_ZERO.fullmatch(written):
        return f"{written} has lost a zero, or is no day; {as_text}"
    if re.fullmatch(r"\d{5}(?:[.,]\d+)?", written) or _SCIENTIFIC.fullmatch(written):
        return f"{written} is a date turned into a number by the spreadsheet; {as_text}"
    if _TURNED.fullmatch(written):
        return (
            f"{written} is a date turned round by the spreadsheet, and may mean two days or none; {as_text}"
        )
    return f"{written} is no date; write the day of the call as 2026-11-25"
