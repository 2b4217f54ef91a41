"""Whether a service answers now, according to its pages."""

from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, date, datetime, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from guide.content.model import WEEKDAYS, Phone, Schedule, Service
from guide.content.phones import own_phones
from guide.content.state import Holiday, TimeZone

OLD_AFTER_DAYS = 730
"""24 months, after which a page says how old hours or an address are."""

SOON_MINUTES = 60
"""How long before closing a page says that a place closes soon."""

_SATURDAY, _SUNDAY = 5, 6
Holidays = tuple[Holiday, ...]


def is_holiday(day: date, holidays: Holidays) -> bool:
    """Whether services that have office hours may be closed on `day` because of a holiday."""
    if day in _observed(holidays, day.year):
        return True
    # the first of January may be observed before it
    return day.year < MAXYEAR and day in _observed(holidays, day.year + 1)


@lru_cache(maxsize=4)
def _observed(holidays: Holidays, year: int) -> frozenset[date]:
    """The holidays of a year, and the working day beside each that falls on a weekend."""
    observed: set[date] = set()
    for day in (holiday.in_year(year) for holiday in holidays):
        observed.add(day)
        if day.weekday() == _SUNDAY:
            observed.add(day + timedelta(days=1))
        if day.weekday() == _SATURDAY:
            observed.add(day - timedelta(days=1))
    return frozenset(observed)


def is_old(seen: str, today: date) -> bool:
    """Whether something read on `seen`, a full or partial date, may be out of date; "" is no date, and old.

    A partial date counts as its first day: nothing looks newer than it is.
    """
    if not seen:
        return True
    return today - date.fromisoformat(seen + "-01-01"[len(seen) - 4 :]) > timedelta(days=OLD_AFTER_DAYS)


Openness = Literal["open", "ask", "closed"]
"""ask: its hours are not known, or a holiday may change them."""

_WEEK_AND_TODAY = 8
_SPOKEN = frozenset({"voice", "text", "chat", "tty"})


def local_time(now: datetime, zone: str) -> datetime:
    """`now` by the clocks of a time zone, by its IANA name.

    Where the system does not know the zone, or none is named, by the clock of this machine.
    """
    try:
        return now.astimezone(ZoneInfo(zone) if zone else None)
    except ZoneInfoNotFoundError:
        return now.astimezone()


def believed(now: datetime, newest_date: str) -> datetime | None:
    """`now`, a time in the state; None where it is before `newest_date`: the clock is wrong."""
    return None if now.date().isoformat()[: len(newest_date)] < newest_date else now


def is_always_open(service: Service) -> bool:
    """Whether somebody answers day and night, every day, holidays too."""
    return is_always(_schedules(service))


def openness(service: Service, now: datetime | None, holidays: Holidays) -> Openness:
    """Whether somebody answers at `now`, a time in the state, by the hours of the service or of its phones.

    The hours of a line that others answer say nothing about the service. Closed only where all its hours are
    known. Where the time is not known, only day and night is open.
    """
    phones = _spoken_to(service)
    if is_always_open(service):
        return "open"
    if now is None or is_holiday(now.date(), holidays):
        return "ask"
    schedules = _schedules(service)
    if any(_covers(schedule, now) for schedule in schedules):
        return "open"
    is_known = service.schedules or (phones and all(phone.schedules for phone in phones))
    return "closed" if is_known else "ask"


def _spoken_to(service: Service) -> list[Phone]:
    return [phone for phone in own_phones(service) if phone.type in _SPOKEN]


def _schedules(service: Service) -> list[Schedule]:
    return [*service.schedules, *(schedule for phone in _spoken_to(service) for schedule in phone.schedules)]


def is_always(schedules: Iterable[Schedule]) -> bool:
    """Whether they are open day and night, every day, in one schedule or in several."""
    whole = [schedule for schedule in schedules if schedule.is_whole_day]
    return {day for schedule in whole for day in schedule.byday} == {*WEEKDAYS}


def _in_zone_of(schedule: Schedule, now: datetime) -> datetime:
    """`now` by the clocks that the schedule goes by."""
    return local_time(now, schedule.zone.name) if schedule.zone else now


def _covers(schedule: Schedule, now: datetime) -> bool:
    now = _in_zone_of(schedule, now)
    minute = now.hour * 60 + now.minute
    if schedule.opens_at < schedule.closes_at:
        return _on(schedule, now) and schedule.opens_at <= minute < schedule.closes_at
    # open across midnight: this evening's hours, or what is left of yesterday's
    begun_today = _on(schedule, now) and minute >= schedule.opens_at
    return begun_today or (_on(schedule, now - timedelta(days=1)) and minute < schedule.closes_at)


def _on(schedule: Schedule, day: datetime) -> bool:
    return WEEKDAYS[day.weekday()] in schedule.byday


class Opening(NamedTuple):
    """When a service opens or closes next.

    Attributes:
        at: by the clocks that its schedule goes by.
        days: how many days ahead, by those clocks; 0 for today.
        zone: the time zone, None for that of the state.
    """

    at: datetime
    days: int
    zone: TimeZone | None


def next_opening(service: Service, now: datetime, holidays: Holidays) -> Opening | None:
    """When it opens next after `now`, a time in the state; holidays are passed over.

    None: not within a week.
    """
    openings = (
        opening
        for schedule in _schedules(service)
        for opening in _openings(schedule, _in_zone_of(schedule, now), holidays)
    )
    return min(openings, key=lambda opening: opening.at, default=None)


def _openings(schedule: Schedule, now: datetime, holidays: Holidays) -> Iterator[Opening]:
    """The times at which a schedule opens in the week after `now`."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    for ahead in range(_WEEK_AND_TODAY):
        day = midnight + timedelta(days=ahead)
        at = day + timedelta(minutes=schedule.opens_at)
        if at > now and _on(schedule, day) and not is_holiday(day.date(), holidays):
            yield Opening(at, ahead, schedule.zone)


def closing(service: Service, now: datetime) -> Opening | None:
    """When a service that is open at `now`, a time in the state, closes; hours without a gap are one.

    None: it is not open, or does not close within a day.
    """
    schedules, end = _schedules(service), now
    until = now + timedelta(days=1)
    while end < until:
        ends = [_end(schedule, end) for schedule in schedules if _covers(schedule, end)]
        if not ends:
            break
        end = max(ends)
    if not now < end < until:
        return None
    first = next(schedule for schedule in schedules if _covers(schedule, now))
    here, start = _in_zone_of(first, end), _in_zone_of(first, now)
    return Opening(here, (here.date() - start.date()).days, first.zone)


def _end(schedule: Schedule, now: datetime) -> datetime:
    """The end of the hours of a schedule that cover `now`."""
    here = _in_zone_of(schedule, now)
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0)
    is_past_midnight = schedule.closes_at <= schedule.opens_at <= here.hour * 60 + here.minute
    return midnight + timedelta(days=int(is_past_midnight), minutes=schedule.closes_at)


def hours_seen(service: Service, now: datetime | None) -> str:
    """The date of the hours that say whether a service is open at `now`, "" when their page shows none.

    Hours are as new as the page that gives them, or else as the newest page of the service, those of a phone
    as its number, or as the last call.
    If several say that it is open, the newest counts; if all say that it is closed, the oldest.
    """
    dated = list(_dated_schedules(service))
    covering = [seen for schedule, seen in dated if _is_on_at(schedule, now)]
    if covering:
        return max(covering)
    return min((seen for _, seen in dated), default="")


def _is_on_at(schedule: Schedule, now: datetime | None) -> bool:
    return is_always((schedule,)) if now is None else _covers(schedule, now)


def _dated_schedules(service: Service) -> Iterator[tuple[Schedule, str]]:
    given = [source.seen for source in service.sources if service.hours_source in (source.url, source.title)]
    newest = max(
        (given if service.hours_source else None) or (source.seen for source in service.sources), default=""
    )
    for schedule in service.schedules:
        yield schedule, service.assured_date or newest
    for phone in _spoken_to(service):
        for schedule in phone.schedules:
            yield schedule, phone.assured_date or phone.seen
