from datetime import UTC, date, datetime

import pytest

from guide.content.hours import is_holiday, local_time, next_opening, openness
from guide.content.model import Phone, Schedule, Service, Source, Weekday
from guide.content.state import TimeZone
from guide.paths import checkout
from tests.authored_tree import read_state

STATE = read_state(checkout().resources)
HOLIDAYS = STATE.holidays
CENTRAL = TimeZone("America/Chicago", "Central time")

WEEKDAYS: tuple[Weekday, ...] = ("MO", "TU", "WE", "TH", "FR")
EVERY_DAY: tuple[Weekday, ...] = (*WEEKDAYS, "SA", "SU")
OFFICE = Schedule(byday=WEEKDAYS, opens_at=8 * 60, closes_at=17 * 60)
NIGHT = Schedule(byday=("FR",), opens_at=20 * 60, closes_at=6 * 60)
ALWAYS = Schedule(byday=EVERY_DAY, opens_at=0, closes_at=1440)


def _phone(*schedules: Schedule, kind: str = "voice") -> Phone:
    return Phone(number="207-555-0100", type=kind, confidence="high", schedules=schedules)  # type: ignore[arg-type]  # a test names any


def _service(*schedules: Schedule, phones: tuple[Phone, ...] = ()) -> Service:
    return Service(
        id="one",
        name="One",
        kind="shelter",
        status="active",
        description="",
        confidence="high",
        sources=(Source(title="A page"),),
        schedules=schedules,
        phones=phones,
    )


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    """A time of a week without holidays; day 5 of October 2026 is a Monday."""
    return datetime(2026, 10, day, hour, minute, tzinfo=UTC)


THANKSGIVING = datetime(2026, 11, 26, 9, tzinfo=UTC)
DAY_AND_NIGHT = Schedule(byday=WEEKDAYS, opens_at=0, closes_at=1440)
THE_SAME_ON_WEEKENDS = Schedule(byday=("SA", "SU"), opens_at=0, closes_at=1440)


@pytest.mark.parametrize(
    ("service", "now", "expected"),
    [
        pytest.param(_service(OFFICE), _at(5, 8), "open", id="opening"),
        pytest.param(_service(OFFICE), _at(5, 7, 59), "closed", id="before"),
        pytest.param(_service(OFFICE), _at(5, 16, 59), "open", id="last minute"),
        pytest.param(_service(OFFICE), _at(5, 17), "closed", id="closing"),
        pytest.param(_service(OFFICE), _at(10, 12), "closed", id="Saturday"),
        pytest.param(_service(NIGHT), _at(9, 20), "open", id="evening"),
        pytest.param(_service(NIGHT), _at(10, 5, 59), "open", id="the night after it"),
        pytest.param(_service(NIGHT), _at(10, 6), "closed", id="the morning after it"),
        pytest.param(_service(NIGHT), _at(9, 5), "closed", id="the morning of the same day"),
        pytest.param(_service(phones=(_phone(OFFICE),)), _at(5, 9), "open", id="a phone answers"),
        pytest.param(
            _service(phones=(_phone(ALWAYS), _phone(OFFICE))),
            _at(10, 3),
            "open",
            id="one of two phones answers",
        ),
        pytest.param(_service(), _at(5, 9), "ask", id="no hours"),
        pytest.param(
            _service(phones=(_phone(OFFICE), _phone())),
            _at(10, 9),
            "ask",
            id="the hours of one phone are unknown",
        ),
        pytest.param(_service(phones=(_phone(OFFICE, kind="fax"),)), _at(10, 9), "ask", id="a fax has hours"),
        pytest.param(
            _service(DAY_AND_NIGHT, THE_SAME_ON_WEEKENDS), THANKSGIVING, "open", id="day and night, a holiday"
        ),
        pytest.param(_service(DAY_AND_NIGHT), THANKSGIVING, "ask", id="day and night on weekdays, a holiday"),
        pytest.param(_service(OFFICE), THANKSGIVING, "ask", id="office hours, a holiday"),
        pytest.param(_service(ALWAYS), THANKSGIVING, "open", id="always, a holiday"),
    ],
)
def test_a_service_is_open_or_closed_or_has_to_be_asked(
    service: Service, now: datetime, expected: str
) -> None:
    assert openness(service, now, HOLIDAYS) == expected


def test_the_clock_is_that_of_the_state() -> None:
    assert local_time(datetime(2026, 1, 5, 13, tzinfo=UTC), STATE.zone).hour == 8
    assert local_time(datetime(2026, 7, 6, 13, tzinfo=UTC), STATE.zone).hour == 9


@pytest.mark.parametrize(
    "day",
    [
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-04-20", "2026-05-25", "2026-06-19", "2026-07-03",
        "2026-07-04", "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26", "2026-11-27", "2026-12-25",
        "2021-12-31", "2023-01-02",
    ],
)  # fmt: skip
def test_holidays_of_offices_in_maine(day: str) -> None:
    assert is_holiday(date.fromisoformat(day), HOLIDAYS)


@pytest.mark.parametrize("day", ["2026-01-02", "2026-04-13", "2026-05-18", "2026-07-06", "2026-12-24"])
def test_other_days_are_none(day: str) -> None:
    assert not is_holiday(date.fromisoformat(day), HOLIDAYS)


def test_a_service_that_opens_one_day_a_week_opens_next_a_week_ahead() -> None:
    mondays = Schedule(byday=("MO",), opens_at=9 * 60, closes_at=17 * 60)

    opening = next_opening(_service(mondays), _at(19, 20), HOLIDAYS)
    assert opening is not None
    assert (opening.at, opening.days) == (_at(26, 9), 7)


def test_hours_of_another_time_zone_go_by_its_clocks() -> None:
    office = Schedule(byday=WEEKDAYS, opens_at=8 * 60, closes_at=17 * 60, zone=CENTRAL)
    morning, noon = (local_time(_at(5, hour), "America/New_York") for hour in (12, 13))

    assert (morning.hour, noon.hour) == (8, 9)
    assert openness(_service(office), morning, ()) == "closed"
    assert openness(_service(office), noon, ()) == "open"
    opening = next_opening(_service(office), morning, ())
    assert opening is not None
    assert (opening.at, opening.days, opening.zone) == (noon, 0, CENTRAL)
