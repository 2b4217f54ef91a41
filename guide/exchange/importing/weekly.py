"""Hours of a week: from HSDS, from words, compared, and as one line of a queue."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from guide.content.hours import WHOLE_DAY
from guide.content.model import Schedule, Weekday
from guide.exchange.mapping import LAST_MINUTE
from guide.exchange.specification import Json

DAYS: tuple[Weekday, ...] = get_args(Weekday)
Week = Mapping[Weekday, frozenset[tuple[int, int]]]
"""For each day that has any: when it opens and closes, in minutes after midnight."""

_READ = {
    "id",
    "freq",
    "wkst",
    "byday",
    "opens_at",
    "closes_at",
    "notes",
    "service_id",
    "attributes",
    "metadata",
}
_NOTES = re.compile(r"(?:Day and night\. )?Local time \([A-Za-z_/ ]+\)", re.ASCII)
_TIME = re.compile(r"(\d\d):(\d\d)(?::00)?(Z|[+-]\d\d:?\d\d)?", re.ASCII)


def week_of(schedules: Iterable[Schedule]) -> Week:
    """The hours of each day, in whatever way they are grouped."""
    found: dict[Weekday, set[tuple[int, int]]] = {}
    for schedule in schedules:
        for day in schedule.byday:
            found.setdefault(day, set()).add((schedule.opens_at, schedule.closes_at))
    return {day: frozenset(found[day]) for day in DAYS if day in found}


def schedules_of(week: Week) -> tuple[Schedule, ...]:
    """The hours as schedules, days with the same hours together."""
    together: dict[tuple[int, int], list[Weekday]] = {}
    for day in DAYS:
        for hours in sorted(week.get(day, ())):
            together.setdefault(hours, []).append(day)
    return tuple(Schedule(tuple(days), opens, closes) for (opens, closes), days in together.items())


def offsets_of(zone: str) -> frozenset[str]:
    """The offsets from UTC that a time zone has in a year, as "-0500". None for an unknown zone."""
    try:
        offset = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return frozenset()
    return frozenset(datetime(2026, month, 1, tzinfo=offset).strftime("%z") for month in (1, 7))


def from_hsds(rows: Iterable[Mapping[str, Json]], offsets: frozenset[str]) -> tuple[Schedule, ...] | None:
    """The hours of HSDS schedules; None where one of them says more or less than days with times.

    offsets: from UTC, of local time.
    """
    schedules: list[Schedule] = []
    for row in rows:
        schedule = _from_row(
            {name: value for name, value in row.items() if value not in (None, "", [])}, offsets
        )
        if schedule is None:
            return None
        schedules.append(schedule)
    return schedules_of(week_of(schedules))


def _from_row(row: Mapping[str, Json], offsets: frozenset[str]) -> Schedule | None:
    if row.keys() - _READ or row.get("freq", "WEEKLY") != "WEEKLY":
        return None
    if not _NOTES.fullmatch(str(row.get("notes", "Local time (local)"))):
        return None
    days = tuple(day for day in DAYS if day in str(row.get("byday", "")).split(","))
    opens = _minutes(str(row.get("opens_at", "")), offsets)
    closes = _minutes(str(row.get("closes_at", "")), offsets)
    if not days or len(days) != str(row["byday"]).count(",") + 1 or opens is None or closes is None:
        return None
    return _schedule(days, opens, closes)


def _minutes(text: str, offsets: frozenset[str]) -> int | None:
    found = _TIME.fullmatch(text)
    if found is None or (found[3] and found[3].replace(":", "").replace("Z", "+0000") not in offsets):
        return None
    return WHOLE_DAY[1] if text[:5] == LAST_MINUTE else int(found[1]) * 60 + int(found[2])


def _schedule(days: tuple[Weekday, ...], opens: int, closes: int) -> Schedule | None:
    """Midnight at the end of a day is 24:00. The same time twice could mean all day or nothing."""
    opens, closes = opens % WHOLE_DAY[1], closes or WHOLE_DAY[1]
    return None if opens == closes else Schedule(days, opens, closes)


_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_NAMES = ("mon", "tue tues", "wed", "thu thur thurs", "fri", "sat", "sun")
_DAY_WORDS: Mapping[str, Weekday] = {
    word: day
    for day, name, short in zip(DAYS, _DAY_NAMES, _SHORT_NAMES, strict=True)
    for word in (name, *short.split())
}
_ALWAYS = re.compile(
    r"24 ?/ ?7|24 hours(?:,? ?(?:a|per|/)? ?day)?[,;/]? ?(?:7 days(?: ?(?:a|per|/) ?week)?|daily|every day)",
    re.ASCII,
)
_TIMES = r"(\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|noon|midnight)"
_PART = re.compile(rf"(?P<days>[a-z ,&.-]+?)[:,]? *{_TIMES} ?(?:-|to) ?{_TIMES}", re.ASCII)
_CLOCK = re.compile(r"(1[0-2]|0?[1-9])(?::([0-5]\d))? ?([ap])\.?m\.?", re.ASCII)
LONGEST_HOURS = 200


def from_words(text: str) -> tuple[Schedule, ...] | None:
    """Hours such as "Mon-Fri 8:00am-4:30pm; Sat 9am-noon"; None where the words say anything else."""
    words = " ".join(text.casefold().replace("\u2013", "-").split()).rstrip(".")
    if not words or len(words) > LONGEST_HOURS:
        return None
    if _ALWAYS.fullmatch(words):
        return (Schedule(DAYS, *WHOLE_DAY),)
    schedules: list[Schedule] = []
    for part in words.split(";"):
        found = _PART.fullmatch(part.strip())
        days = _days(found["days"]) if found else ()
        opens, closes = (_clock(found[2]), _clock(found[3])) if found else (None, None)
        schedule = None if opens is None or closes is None else _schedule(days, opens, closes)
        if schedule is None or not days:
            return None
        schedules.append(schedule)
    return schedules_of(week_of(schedules))


def _days(words: str) -> tuple[Weekday, ...]:
    """The days that words name; none where a word is not a day."""
    if words.strip() in ("daily", "every day"):
        return DAYS
    days: set[Weekday] = set()
    for part in re.split(r" *(?:,|&|\band\b) *", words.replace(".", "").strip()):
        ends = [_DAY_WORDS.get(end) for end in re.split(r" *(?:-|\bthrough\b|\bto\b) *", part)]
        first, last = ends[0], ends[-1]
        if len(ends) > 2 or first is None or last is None or DAYS.index(first) > DAYS.index(last):
            return ()
        days |= {*DAYS[DAYS.index(first) : DAYS.index(last) + 1]}
    return tuple(day for day in DAYS if day in days)


def _clock(words: str) -> int | None:
    if words in ("noon", "midnight"):
        return 12 * 60 if words == "noon" else 0
    found = _CLOCK.fullmatch(words)
    if found is None:
        return None
    return (int(found[1]) % 12 + 12 * (found[3] == "p")) * 60 + int(found[2] or 0)


def in_one_cell(schedules: Iterable[Schedule]) -> str:
    """Hours as "MO,TU 08:00-17:00; SA 09:00-12:00", the same for the same hours."""
    return "; ".join(
        f"{','.join(each.byday)} {clock_of(each.opens_at)}-{clock_of(each.closes_at)}"
        for each in schedules_of(week_of(schedules))
    )


def clock_of(minutes: int) -> str:
    """A time of day as authored files write it: "08:00", "24:00"."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def from_cell(cell: str) -> tuple[Schedule, ...]:
    """The hours that `in_one_cell` wrote."""
    schedules = []
    for part in cell.split("; "):
        days, _, times = part.partition(" ")
        opens, closes = ((int(time[:2]) * 60 + int(time[3:])) for time in times.split("-"))
        named = tuple(day for day in DAYS if day in days.split(","))
        schedules.append(Schedule(named, opens, closes))
    return tuple(schedules)
