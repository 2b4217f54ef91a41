"""Whether a service answers now, as far as its pages say."""

from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, date, datetime, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from guide.content.model import Phone, Schedule, Service, Weekday
from guide.content.phones import showable

_MONDAY, _THURSDAY, _FRIDAY, _SATURDAY, _SUNDAY = 0, 3, 4, 5, 6


def is_holiday(day: date) -> bool:
    """Whether places that keep office hours may be closed on `day` because of a holiday."""
    if day in _kept(day.year):
        return True
    # the first of January may be kept before it
    return day.year < MAXYEAR and day in _kept(day.year + 1)


@lru_cache(maxsize=4)
def _kept(year: int) -> frozenset[date]:
    kept: set[date] = set()
    for day in _holidays(year):
        kept.add(day)
        if day.weekday() == _SUNDAY:
            kept.add(day + timedelta(days=1))
        if day.weekday() == _SATURDAY:
            kept.add(day - timedelta(days=1))
    return frozenset(kept)


def _holidays(year: int) -> Iterator[date]:
    yield from (date(year, month, day) for month, day in ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25)))
    yield _nth(year, 1, _MONDAY, 3)  # Martin Luther King Day
    yield _nth(year, 2, _MONDAY, 3)  # Washington's Birthday
    yield _nth(year, 4, _MONDAY, 3)  # Patriots' Day
    yield _nth(year, 6, _MONDAY, 1) - timedelta(days=7)  # Memorial Day, the last Monday of May
    yield _nth(year, 9, _MONDAY, 1)  # Labor Day
    yield _nth(year, 10, _MONDAY, 2)  # Indigenous Peoples Day
    thanksgiving = _nth(year, 11, _THURSDAY, 4)
    yield from (thanksgiving, thanksgiving + timedelta(days=1))  # state offices close on the Friday too


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


Openness = Literal["open", "ask", "closed"]
"""ask: its hours are not known, or a holiday may change them."""

_DAYS: tuple[Weekday, ...] = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WHOLE_DAY = (0, 1440)
_WEEK_AND_TODAY = 8
_SPOKEN = frozenset({"voice", "text", "chat", "tty"})


def in_maine(now: datetime) -> datetime:
    """`now` by the clocks of Maine. Without a database of time zones, by the clock of this machine."""
    try:
        return now.astimezone(ZoneInfo("America/New_York"))
    except ZoneInfoNotFoundError:
        return now.astimezone()


def believed(now: datetime, newest_date: str) -> datetime | None:
    """`now`, a time in Maine; None where it lies before `newest_date` of the library: that clock is wrong."""
    return None if now.date().isoformat()[: len(newest_date)] < newest_date else now


def is_always_open(service: Service) -> bool:
    """Whether somebody answers day and night, every day, holidays too."""
    return is_always(_schedules(service))


def openness(service: Service, now: datetime | None) -> Openness:
    """Whether somebody answers at `now`, a time in Maine, by the hours of the service or of its phones.

    Closed only where all its hours are known. Where the time is not known, only day and night is open.
    """
    phones = _spoken_to(service)
    if is_always_open(service):
        return "open"
    if now is None or is_holiday(now.date()):
        return "ask"
    schedules = _schedules(service)
    if any(_covers(schedule, now) for schedule in schedules):
        return "open"
    is_known = service.schedules or (phones and all(phone.schedules for phone in phones))
    return "closed" if is_known else "ask"


def _spoken_to(service: Service) -> list[Phone]:
    return [phone for phone in showable(service) if phone.type in _SPOKEN]


def _schedules(service: Service) -> list[Schedule]:
    return [*service.schedules, *(one for phone in _spoken_to(service) for one in phone.schedules)]


def is_always(schedules: Iterable[Schedule]) -> bool:
    """Whether they are open day and night, every day, in one schedule or in several."""
    whole = [schedule for schedule in schedules if (schedule.opens_at, schedule.closes_at) == WHOLE_DAY]
    return {day for schedule in whole for day in schedule.byday} == {*_DAYS}


def _covers(schedule: Schedule, now: datetime) -> bool:
    minute = now.hour * 60 + now.minute
    if schedule.opens_at < schedule.closes_at:
        return _on(schedule, now) and schedule.opens_at <= minute < schedule.closes_at
    # open across midnight: this evening's hours, or what is left of yesterday's
    begun_today = _on(schedule, now) and minute >= schedule.opens_at
    return begun_today or (_on(schedule, now - timedelta(days=1)) and minute < schedule.closes_at)


def _on(schedule: Schedule, day: datetime) -> bool:
    return _DAYS[day.weekday()] in schedule.byday


def next_opening(service: Service, now: datetime) -> datetime | None:
    """When it opens next after `now`, a time in Maine; holidays are passed over. None: not within a week."""
    schedules = _schedules(service)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    days = (midnight + timedelta(days=ahead) for ahead in range(_WEEK_AND_TODAY))
    openings = (
        day + timedelta(minutes=schedule.opens_at)
        for day in days
        if not is_holiday(day.date())
        for schedule in schedules
        if _on(schedule, day)
    )
    return min((opening for opening in openings if opening > now), default=None)
