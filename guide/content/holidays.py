"""The holidays of offices in Maine, when hours on a page may not hold.

A holiday that falls on a Sunday is kept on the Monday, and by many one on a Saturday on the Friday before.
All these days count, since all that follows from one is that a reader is told to ask first.
"""

from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache

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
