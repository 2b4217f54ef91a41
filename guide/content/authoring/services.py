"""One service file to a Service."""

import re
from typing import get_args

from msgspec.structs import replace

from guide.content.authoring.facts import read_sources
from guide.content.authoring.record import Record
from guide.content.check_rules import Rule
from guide.content.eligibility import Takes
from guide.content.model import (
    MIDNIGHT,
    WEEKDAYS,
    Phone,
    PhoneType,
    Schedule,
    Service,
    Weekday,
)
from guide.content.phones import is_well_formed
from guide.content.state import State, TimeZone

_PHONE_TYPES: tuple[PhoneType, ...] = get_args(PhoneType)
_SCHEDULE_KEYS = ("byday", "opens_at", "closes_at")
_OLDEST = 120
_AGE = re.compile(r"[1-9]\d{0,2}")
_TIME = re.compile(r"([01]\d|2[0-4]):([0-5]\d)")


def read_service(record: Record, state: State) -> Service:
    """The service that a file describes, one of the state. Problems are noted in the record's file."""
    counties = _counties(record, state)
    zone = _zone(record, state, counties)
    return record.made(
        Service,
        sources=read_sources(record),
        phones=tuple(
            _phone(phone, state, zone) for phone in record.records("phones", Phone.__struct_fields__)
        ),
        schedules=_schedules(record, zone),
        service_area=counties,
        address_public=record.choice("address_public", ("true", "false"), "false") == "true",
        takes=_takes(record.table("takes", Takes.__struct_fields__)),
    )


def _takes(record: Record | None) -> Takes:
    if record is None:
        return Takes()
    ages = {key: _age(record, key) for key in ("minimum_age", "maximum_age")}
    return record.made(Takes, source=record.text("source"), **ages)


def _age(record: Record, key: str) -> int:
    """A number of years; 0 if it is not there, or with a problem noted if it is none."""
    value = record.optional(key)
    if not value:
        return 0
    if _AGE.fullmatch(value) and int(value) <= _OLDEST:
        return int(value)
    record.report(key, f"{key} is {value!r}; write a number of years, such as 18")
    return 0


def _phone(record: Record, state: State, zone: TimeZone | None) -> Phone:
    number = record.text("number")
    phone_type = record.choice("type", _PHONE_TYPES)
    if number and not is_well_formed(number, phone_type):
        text = f"{number!r} is not a valid {phone_type} number; {_instead(phone_type, state)}"
        record.report("number", text, Rule.NUMBER_FORM)
    return record.made(
        Phone,
        number=number,
        type=phone_type,
        schedules=_schedules(record, zone),
        seen=record.seen("seen"),
        assured_date=record.day("assured_date"),
        wrong_since=record.day("wrong_since"),
        site_day="",
    )


def _instead(phone_type: PhoneType, state: State) -> str:
    if phone_type == "email":
        return "write an address such as help@example.org"
    if phone_type == "chat":
        return "write the site, such as https://example.org/chat"
    local = state.example_number
    return f'write it as 1-800-555-0100, {local}, {local} ext. 12, 988 or "711 then 988"'


def _counties(record: Record, state: State) -> tuple[str, ...]:
    counties = record.texts("service_area")
    for county in counties:
        if county not in state.counties:
            text = f"{county!r} is not a {state.name} county; write one of: {', '.join(state.counties)}"
            record.report("service_area", text, Rule.COUNTY)
    return counties


def _zone(record: Record, state: State, counties: tuple[str, ...]) -> TimeZone | None:
    """The time zone of a service's hours, None for the state's first one."""
    written = record.optional("time_zone")
    if not state.time_zones:
        return None  # reported when the state was read
    zones = state.zones_of(counties)
    if written:
        zones = tuple(zone for zone in state.time_zones if zone.name == written)
    if len(zones) != 1:
        names = ", ".join(zone.name for zone in state.time_zones)
        problem = (
            "is not one of the state's time zones" if written else "is missing: its counties have several"
        )
        record.report("time_zone", f"time_zone {problem}; write one of: {names}", Rule.TIME_ZONE)
        return None
    return None if zones[0] == state.time_zones[0] else replace(zones[0], counties=())


def _schedules(record: Record, zone: TimeZone | None) -> tuple[Schedule, ...]:
    return tuple(_schedule(schedule, zone) for schedule in record.records("schedules", _SCHEDULE_KEYS))


def _schedule(record: Record, zone: TimeZone | None) -> Schedule:
    opens_at, closes_at = _minutes(record, "opens_at"), _minutes(record, "closes_at")
    if opens_at == MIDNIGHT:
        record.report("opens_at", 'opens_at is "24:00"; write "00:00" on the day that begins then')
    if opens_at == closes_at:
        record.report("closes_at", 'opens and closes at the same time; all day is "00:00" to "24:00"')
    return Schedule(byday=_weekdays(record), opens_at=opens_at, closes_at=closes_at, zone=zone)


def _minutes(record: Record, key: str) -> int:
    """Minutes after midnight; -1 with a problem noted if it is not a time of day."""
    value = record.text(key)
    match = _TIME.fullmatch(value)
    minutes = int(match[1]) * 60 + int(match[2]) if match else MIDNIGHT + 1
    if minutes <= MIDNIGHT:
        return minutes
    if value:
        record.report(key, f'{key} is {value!r}; write a time from "00:00" to "24:00"')
    return -1 if key == "opens_at" else -2  # never equal, so that one problem is reported once


def _weekdays(record: Record) -> tuple[Weekday, ...]:
    written = record.text("byday")
    days = tuple(day for day in WEEKDAYS if day in written.split(","))
    if written and ",".join(sorted(days)) != ",".join(sorted(written.split(","))):
        record.report("byday", f"byday is {written!r}; write weekdays as MO,TU,WE,TH,FR,SA,SU")
    return days
