"""Reads `resources/state.yaml`."""

import re
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import available_timezones

from guide.content.authoring.record import Record, SourceFile
from guide.content.state import LAST, Holiday, State, TimeZone

STATE_FILE = "state.yaml"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": LAST}
_DAY_OF_MONTH = re.compile(rf"({'|'.join(_MONTHS)}) ([12]?\d|3[01])")
_WEEKDAY_OF_MONTH = re.compile(
    rf"(day after the )?({'|'.join(_NTH)}) ({'|'.join(_WEEKDAYS)}) of ({'|'.join(_MONTHS)})"
)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def state_in(source: SourceFile, file: Path) -> State:
    """The state that a file describes. Problems are noted in the file."""
    if not file.is_file():
        source.report(0, "is missing; restore it, because the guide cannot be built without it")
        return State()
    record = source.document(source.yaml(source.text(file)), "state", State.__struct_fields__)
    return _state(record) if record is not None else State()


def _state(record: Record) -> State:
    return record.made(
        State,
        name=record.text("name"),
        code=_code(record),
        everywhere=record.text("everywhere"),
        area_codes=_filled(record, "area_codes"),
        languages=_filled(record, "languages"),
        counties=_filled(record, "counties"),
        time_zones=_time_zones(record),
        holidays=tuple(_holidays(record)),
        who_words=_who_words(record),
    )


def _code(record: Record) -> str:
    code = record.text("code")
    if code and not re.fullmatch("[A-Z]{2}", code):
        record.report("code", f"code is {code!r}; write the two capital letters that the post uses")
    return code


def _filled(record: Record, key: str) -> tuple[str, ...]:
    values = record.filled(key)
    for value in {value for value in values if values.count(value) > 1}:
        record.report(key, f"{key} has {value!r} twice; remove one")
    return values


def _time_zones(record: Record) -> tuple[TimeZone, ...]:
    counties = record.texts("counties")
    zones = tuple(
        _time_zone(entry, counties) for entry in record.records("time_zones", TimeZone.__struct_fields__)
    )
    if not zones:
        record.report("time_zones", "names no time zone; write '- name: ...' and 'words: ...' below it")
    return zones


def _time_zone(record: Record, known: tuple[str, ...]) -> TimeZone:
    name, counties = record.text("name"), record.texts("counties")
    if name and name not in available_timezones():
        record.report("name", f"{name!r} is not a time zone; write a name such as America/New_York")
    for county in counties:
        if county not in known:
            record.report("counties", f"{county!r} is not one of the counties above")
    return TimeZone(name, record.text("words"), counties)


def _holidays(record: Record) -> Iterator[Holiday]:
    table = record.table("holidays")
    if table is None:
        return
    for name in table.keys:
        holiday = _holiday(name, table.text(name))
        if holiday is None:
            problem = (
                f'{name} is {table.text(name)!r}; write a day such as "June 19", "last Monday of May" or '
                '"day after the fourth Thursday of November"'
            )
            table.report(name, problem)
        else:
            yield holiday


def _holiday(name: str, rule: str) -> Holiday | None:
    """The holiday that a rule in words describes, None where the words are no rule."""
    if day := _DAY_OF_MONTH.fullmatch(rule):
        month = _MONTHS.index(day[1])
        return Holiday(name, month + 1, day=int(day[2])) if 1 <= int(day[2]) <= _LENGTHS[month] else None
    if match := _WEEKDAY_OF_MONTH.fullmatch(rule):
        after, nth, weekday, month_name = match.groups()
        month = _MONTHS.index(month_name) + 1
        return Holiday(name, month, weekday=_WEEKDAYS.index(weekday), nth=_NTH[nth], later=int(bool(after)))
    return None


def _who_words(record: Record) -> dict[str, tuple[str, ...]]:
    table = record.table("who_words")
    return {} if table is None else {who: table.texts(who) for who in table.keys}
