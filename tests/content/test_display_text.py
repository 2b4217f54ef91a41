"""Words for people: hours, areas, dates and how fresh a number is."""

from datetime import UTC, datetime

import msgspec
import pytest

from guide.content.authoring.state import read_state
from guide.content.display_text import (
    area,
    clock,
    freshness,
    newest_seen,
    open_now,
    source_lines,
    spoken_date,
    when_open,
)
from guide.content.model import Phone, Schedule, Service, Source, Weekday
from guide.content.state import TimeZone
from guide.paths import checkout

STATE = read_state(checkout().resources)
WEEK: tuple[Weekday, ...] = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def phone(*schedules: Schedule, hours: str = "", seen: str = "") -> Phone:
    """A phone with these hours."""
    return Phone(number="211", type="voice", confidence="high", schedules=schedules, hours=hours, seen=seen)


def service(*seen: str, called: tuple[str, ...] = (), counties: tuple[str, ...] = ()) -> Service:
    """A service with a source for each date, and a number for each day of a call ("" for no call)."""
    return Service(
        id="s",
        name="S",
        kind="food",
        status="active",
        description="d",
        confidence="high",
        sources=tuple(Source("page", seen=date) for date in seen),
        service_area=counties,
        phones=tuple(_called(day) for day in called),
    )


def _called(day: str) -> Phone:
    return Phone(number="211", type="voice", confidence="high", assured_date=day)


@pytest.mark.parametrize(
    ("schedules", "words"),
    [
        ([Schedule(WEEK, 0, 1440)], "Day and night"),
        ([Schedule(WEEK[:5], 480, 1020)], "Monday to Friday, 8 am to 5 pm"),
        ([Schedule(WEEK, 540, 720)], "Every day, 9 am to noon"),
        ([Schedule(("SA", "SU"), 0, 1440)], "Saturday and Sunday, day and night"),
        ([Schedule(("FR", "MO", "WE"), 510, 1350)], "Monday, Wednesday and Friday, 8:30 am to 10:30 pm"),
        ([Schedule(("TU",), 1200, 420)], "Tuesday, 8 pm to 7 am"),
        ([Schedule(("TU",), 720, 1440)], "Tuesday, noon to midnight"),
        (
            [Schedule(WEEK[:5], 480, 1020), Schedule(("SA",), 480, 720)],
            "Monday to Friday, 8 am to 5 pm; Saturday, 8 am to noon",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_hours_read_as_people_say_them(schedules: list[Schedule], words: str) -> None:
    assert when_open(phone(*schedules)) == words


def test_hours_in_words_serve_where_schedules_cannot() -> None:
    assert when_open(phone(hours="By appointment")) == "By appointment"
    assert when_open(phone()) == "Hours not known: ask when you call"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "midnight"), (1, "12:01 am"), (60, "1 am"), (719, "11:59 am"), (720, "noon"), (721, "12:01 pm"),
     (780, "1 pm"), (1439, "11:59 pm"), (1440, "midnight")],
)  # fmt: skip
def test_a_time_of_day_is_written_with_am_or_pm(minutes: int, words: str) -> None:
    assert clock(minutes) == words


def test_an_area_is_counties_or_the_state_or_the_country() -> None:
    assert area(service(counties=("Penobscot", "Waldo")), STATE) == "Penobscot, Waldo"
    statewide = Service(
        id="s", name="S", kind="k", status="active", description="d", confidence="high", sources=(),
        reach="statewide",
    )  # fmt: skip
    national = Service(
        id="s", name="S", kind="k", status="active", description="d", confidence="high", sources=(),
        reach="national",
    )  # fmt: skip
    assert area(statewide, STATE) == "All of Maine"
    assert area(national, STATE) == "The whole country"
    assert area(service(), STATE) == "Area not known: ask when you call"


@pytest.mark.parametrize(
    ("value", "words"),
    [("2024", "2024"), ("2024-09", "September 2024"), ("2024-09-03", "September 3, 2024")],
)
def test_a_date_is_written_as_exactly_as_it_is_known(value: str, words: str) -> None:
    assert spoken_date(value) == words


def test_a_number_says_when_it_was_seen_and_that_nobody_called() -> None:
    assert freshness(phone(seen="2024-09")) == "Number seen September 2024 on a public page, not yet called"
    assert freshness(phone()) == "Number from a page without a date, not yet called"


def test_a_service_says_how_old_its_newest_page_is_or_that_someone_called() -> None:
    assert (
        freshness(service("2023", "", "2024-02")) == "Read on pages dated up to February 2024, not yet called"
    )
    assert freshness(service("")) == "Read on pages without a date, not yet called"
    assert freshness(service("2023", called=("2026-05-03",))) == "Called and confirmed May 3, 2026"


def test_a_service_is_as_fresh_as_the_oldest_call_among_its_numbers() -> None:
    both = service("2023", called=("2026-05-03", "2026-04-01"))
    one = service("2023", called=("2026-05-03", ""))

    assert freshness(both) == "Called and confirmed April 1, 2026"
    assert freshness(one) == "Read on pages dated up to 2023, not all numbers called yet"
    assert freshness(one.phones[0]) == "Called and confirmed May 3, 2026"


def test_a_source_says_its_date_once() -> None:
    assert source_lines([Source("State of Maine", seen="2018-07-06")]) == [
        "State of Maine, seen July 6, 2018"
    ]
    assert source_lines([Source("The County, July 2018", seen="2018-07")]) == ["The County, seen July 2018"]
    assert source_lines([Source("State of Maine")]) == ["State of Maine, no date on the page"]


def test_a_source_is_named_once_with_each_of_its_dates() -> None:
    paper, again = Source("The County, July 2018", seen="2018-07"), Source("The County", seen="2020")
    other = Source("State of Maine")

    assert source_lines([paper, other, again, other]) == [
        "The County, seen July 2018, seen 2020",
        "State of Maine, no date on the page",
    ]


def test_no_source_has_no_newest_date() -> None:
    assert newest_seen([]) == ""


OFFICE = Schedule(WEEK[:5], 540, 1020)
HOLIDAYS = STATE.holidays
CENTRAL = TimeZone("America/Chicago", "Central time")


def open_at(day: int, hour: int, *schedules: Schedule, hours: str = "") -> str:
    """What a page says at an hour of a day of October 2026; the 5th is a Monday, the 12th a holiday."""
    answering = msgspec.structs.replace(service("2024"), phones=(phone(*schedules, hours=hours),))
    return open_now(answering, datetime(2026, 10, day, hour, tzinfo=UTC), HOLIDAYS)


def test_while_somebody_answers_it_is_open() -> None:
    assert open_at(5, 9, OFFICE) == "Open now"
    assert open_at(12, 3, Schedule(WEEK, 0, 1440)) == "Open now"


def test_where_the_clock_is_wrong_one_must_ask_but_day_and_night_stays_open() -> None:
    def shown(*schedules: Schedule) -> str:
        answering = msgspec.structs.replace(service("2024"), phones=(phone(*schedules),))
        return open_now(answering, None, HOLIDAYS)

    assert shown(OFFICE) == "Call to ask if it is open"
    assert shown(Schedule(WEEK, 0, 1440)) == "Open now"


@pytest.mark.parametrize(
    ("day", "hour", "words"),
    [
        (5, 8, "Closed now. Opens today at 9 am"),
        (5, 17, "Closed now. Opens tomorrow at 9 am"),
        (16, 18, "Closed now. Opens Monday at 9 am"),
        (9, 18, "Closed now. Opens Tuesday at 9 am"),
    ],
)
def test_while_it_is_closed_the_next_opening_is_named(day: int, hour: int, words: str) -> None:
    assert open_at(day, hour, OFFICE) == words


def test_hours_of_another_time_zone_say_so() -> None:
    office = msgspec.structs.replace(OFFICE, zone=CENTRAL)
    always = Schedule(WEEK, 0, 1440, zone=CENTRAL)

    assert when_open(phone(office)) == "Monday to Friday, 9 am to 5 pm, Central time"
    assert when_open(phone(always)) == "Day and night"
    # 9 am by UTC is 4 am in Chicago
    assert open_at(5, 9, office) == "Closed now. Opens today at 9 am, Central time"
    assert open_at(5, 14, office) == "Open now"


def test_what_is_not_known_is_to_be_asked() -> None:
    assert open_at(5, 9) == "Hours not known: call to ask"
    assert open_at(5, 9, hours="mornings") == "Call to ask if it is open"
    assert open_at(12, 9, OFFICE) == "It may be closed for a holiday: call to ask"
