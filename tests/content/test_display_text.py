"""Words for people: hours, areas, dates and how fresh a number is."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from guide.content.display_text import (
    DayHours,
    OpenStatus,
    clock,
    freshness,
    hours_note,
    open_status,
    source_lines,
    spoken_date,
    week,
    when_open,
)
from guide.content.model import Phone, Schedule, Service, Source, Weekday
from guide.paths import checkout
from tests.authored_tree import read_state

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
    partly_called = service("2023", called=("2026-05-03", ""))

    assert freshness(both) == "Called and confirmed April 1, 2026"
    assert freshness(partly_called) == "Read on pages dated up to 2023, not all numbers called yet"
    assert freshness(partly_called.phones[0]) == "Called and confirmed May 3, 2026"


def test_a_source_says_its_date_once() -> None:
    assert source_lines([Source("State of Maine", seen="2018-07-06")]) == [
        "State of Maine, seen July 6, 2018"
    ]
    assert source_lines([Source("The County, July 2018", seen="2018-07")]) == ["The County, seen July 2018"]
    assert source_lines([Source("State of Maine")]) == ["State of Maine, no date on the page"]


OFFICE = Schedule(WEEK[:5], 540, 1020)
HOLIDAYS = STATE.holidays


def open_at(
    day: int, hour: int, *schedules: Schedule, hours: str = "", seen: str = "2026-09", minute: int = 0
) -> str:
    """What a page says at an hour of a day of October 2026; the 5th is a Monday, the 12th a holiday."""
    return status_at(day, hour, *schedules, hours=hours, seen=seen, minute=minute).words


def status_at(
    day: int, hour: int, *schedules: Schedule, hours: str = "", seen: str = "2026-09", minute: int = 0
) -> OpenStatus:
    """The same, with what a page marks."""
    answering = msgspec.structs.replace(
        service("2026-09"), phones=(phone(*schedules, hours=hours, seen=seen),)
    )
    return open_status(answering, datetime(2026, 10, day, hour, minute, tzinfo=UTC), HOLIDAYS)


def test_while_somebody_answers_it_is_open_and_says_until_when() -> None:
    assert status_at(5, 9, OFFICE) == OpenStatus("open", "Open now, closes 5 pm")
    assert open_at(5, 16, OFFICE, minute=30) == "Open now, closes soon, 5 pm"
    assert status_at(12, 3, Schedule(WEEK, 0, 1440)) == OpenStatus("open", "Day and night")


def test_hours_after_midnight_and_hours_without_a_gap_end_when_they_end() -> None:
    night, morning, afternoon = Schedule(WEEK, 1200, 120), Schedule(WEEK, 480, 720), Schedule(WEEK, 720, 1020)

    assert open_at(5, 22, night) == "Open now, closes 2 am"
    assert open_at(5, 1, night, minute=30) == "Open now, closes soon, 2 am"
    assert open_at(5, 9, morning, afternoon) == "Open now, closes 5 pm"


@pytest.mark.parametrize("seen", ["", "2023-03", "2024", "2024-10"])
def test_hours_that_are_old_or_without_a_date_are_not_sure(seen: str) -> None:
    always = Schedule(WEEK, 0, 1440)

    assert status_at(6, 9, OFFICE, seen=seen) == OpenStatus("by old hours", "Should be open now, closes 5 pm")
    assert open_at(6, 9, always, seen=seen) == "Should be day and night"
    assert open_at(6, 8, OFFICE, seen=seen) == "Should be closed now, opens today at 9 am"


def test_hours_of_the_last_24_months_or_confirmed_by_a_call_are_sure() -> None:
    called = msgspec.structs.replace(phone(OFFICE, seen="2019"), assured_date="2026-09-01")
    answering = msgspec.structs.replace(service("2019"), phones=(called,))

    assert open_at(5, 9, OFFICE, seen="2024-11") == "Open now, closes 5 pm"
    assert open_status(answering, datetime(2026, 10, 5, 9, tzinfo=UTC), HOLIDAYS).state == "open"


def test_where_the_clock_is_wrong_one_must_ask_and_nothing_is_sure() -> None:
    def shown(*schedules: Schedule) -> OpenStatus:
        answering = msgspec.structs.replace(service("2024"), phones=(phone(*schedules, seen="2026-09"),))
        return open_status(answering, None, HOLIDAYS)

    assert shown(OFFICE) == OpenStatus("not known", "We do not know if it is open now. Call to ask.")
    assert shown(Schedule(WEEK, 0, 1440)) == OpenStatus("by old hours", "Should be day and night")


@pytest.mark.parametrize(
    ("day", "hour", "words"),
    [
        (5, 8, "Closed, opens today at 9 am"),
        (5, 17, "Closed, opens tomorrow at 9 am"),
        (16, 18, "Closed, opens Monday at 9 am"),
        (9, 18, "Closed, opens Tuesday at 9 am"),
    ],
)
def test_while_it_is_closed_the_next_opening_is_named(day: int, hour: int, words: str) -> None:
    assert status_at(day, hour, OFFICE) == OpenStatus("closed", words)


def test_what_is_not_known_is_to_be_asked() -> None:
    assert open_at(5, 9) == "Hours not known. Call to ask."
    assert open_at(5, 9, hours="mornings") == "We do not know if it is open now. Call to ask."
    assert open_at(12, 9, OFFICE) == "It may be closed for a holiday. Call to ask."


def test_without_a_number_a_reader_asks_first_instead_of_calling() -> None:
    assert open_status(service("2026-09"), None, HOLIDAYS).words == "Hours not known. Ask first."


MONDAY = date(2026, 10, 5)


def test_a_week_has_a_row_for_each_day_from_monday_and_marks_today() -> None:
    days = week(phone(OFFICE, Schedule(("SA",), 540, 720)), MONDAY)

    assert days[0] == DayHours("Monday, today", "9 am to 5 pm", is_today=True)
    assert days[1] == DayHours("Tuesday", "9 am to 5 pm", is_today=False)
    assert days[5:] == (
        DayHours("Saturday", "9 am to noon", is_today=False),
        DayHours("Sunday", "closed", is_today=False),
    )


def test_where_words_say_more_about_the_hours_no_day_is_called_closed() -> None:
    days = week(phone(OFFICE, hours="Weekends by appointment"), MONDAY)

    assert days[6].times == "no set hours"


@pytest.mark.parametrize(
    ("seen", "words"),
    [("2026-09", ""), ("2023-03-14", "Hours of March 2023."), ("", "Hours from a page without a date.")],
)
def test_a_page_says_how_old_its_hours_are_once_they_are_old(seen: str, words: str) -> None:
    answering = msgspec.structs.replace(service(), phones=(phone(OFFICE, seen=seen),))

    assert hours_note(answering, datetime(2026, 10, 5, 9, tzinfo=UTC)) == words
