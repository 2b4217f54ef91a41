"""Words for people: hours, areas, dates and how fresh a number is."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from guide.content.display_text import (
    DayHours,
    OpenState,
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


CALLED_TWICE = service("2023", called=("2026-05-03", "2026-04-01"))
CALLED_IN_PART = service("2023", called=("2026-05-03", ""))


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (phone(seen="2024-09"), "Number seen September 2024 on a public page, not yet called"),
        (phone(), "Number from a page without a date, not yet called"),
        (service("2023", "", "2024-02"), "Read on pages dated up to February 2024, not yet called"),
        (service(""), "Read on pages without a date, not yet called"),
        (service("2023", called=("2026-05-03",)), "Called and confirmed May 3, 2026"),
        (CALLED_TWICE, "Called and confirmed April 1, 2026"),
        (CALLED_IN_PART, "Read on pages dated up to 2023, not all numbers called yet"),
        (CALLED_IN_PART.phones[0], "Called and confirmed May 3, 2026"),
    ],
    ids=[
        "number seen on a page",
        "number without a date",
        "service by its newest page",
        "service without a date",
        "service that was called",
        "service by the oldest call among its numbers",
        "service of which one number was called",
        "that number",
    ],
)
def test_a_number_or_a_service_says_how_fresh_it_is(shown: Phone | Service, words: str) -> None:
    assert freshness(shown) == words


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (Source("State of Maine", seen="2018-07-06"), "State of Maine, seen July 6, 2018"),
        (Source("The County, July 2018", seen="2018-07"), "The County, seen July 2018"),
        (Source("State of Maine"), "State of Maine, no date on the page"),
    ],
    ids=["a day", "a date in its title", "no date"],
)
def test_a_source_says_its_date_once(source: Source, line: str) -> None:
    assert source_lines([source]) == [line]


OFFICE = Schedule(WEEK[:5], 540, 1020)
HOLIDAYS = STATE.holidays


ALWAYS = Schedule(WEEK, 0, 1440)
NIGHT, MORNING, AFTERNOON = Schedule(WEEK, 1200, 120), Schedule(WEEK, 480, 720), Schedule(WEEK, 720, 1020)


def answering(*schedules: Schedule, hours: str = "", seen: str = "2026-09") -> Service:
    """A service with a phone of these hours."""
    return msgspec.structs.replace(service("2026-09"), phones=(phone(*schedules, hours=hours, seen=seen),))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A time of October 2026; the 5th is a Monday, the 12th a holiday."""
    return datetime(2026, 10, day, hour, minute, tzinfo=UTC)


CONFIRMED = msgspec.structs.replace(
    service("2019"),
    phones=(msgspec.structs.replace(phone(OFFICE, seen="2019"), assured_date="2026-09-01"),),
)


@pytest.mark.parametrize(
    ("shown", "now", "state", "words"),
    [
        (answering(OFFICE), at(5, 9), "open", "Open now, closes 5 pm"),
        (CONFIRMED, at(5, 9), "open", "Open now, closes 5 pm"),
        (answering(OFFICE, seen="2024-11"), at(5, 9), "open", "Open now, closes 5 pm"),
        (answering(OFFICE), at(5, 16, 30), "open", "Open now, closes soon, 5 pm"),
        (answering(ALWAYS), at(12, 3), "open", "Day and night"),
        (answering(NIGHT), at(5, 22), "open", "Open now, closes 2 am"),
        (answering(NIGHT), at(5, 1, 30), "open", "Open now, closes soon, 2 am"),
        (answering(MORNING, AFTERNOON), at(5, 9), "open", "Open now, closes 5 pm"),
        (answering(OFFICE), at(5, 8), "closed", "Closed, opens today at 9 am"),
        (answering(OFFICE), at(5, 17), "closed", "Closed, opens tomorrow at 9 am"),
        (answering(OFFICE), at(16, 18), "closed", "Closed, opens Monday at 9 am"),
        (answering(OFFICE), at(9, 18), "closed", "Closed, opens Tuesday at 9 am"),
        (answering(), at(5, 9), "not known", "Hours not known. Call to ask."),
        (
            answering(hours="mornings"),
            at(5, 9),
            "not known",
            "We do not know if it is open now. Call to ask.",
        ),
        (answering(OFFICE), at(12, 9), "not known", "It may be closed for a holiday. Call to ask."),
        (service("2026-09"), None, "not known", "Hours not known. Ask first."),
        (answering(OFFICE), None, "not known", "We do not know if it is open now. Call to ask."),
        (answering(ALWAYS), None, "by old hours", "Should be day and night"),
    ],
    ids=[
        "somebody answers",
        "hours of 2019 that were confirmed by a call",
        "hours of almost 24 months ago",
        "almost until the end",
        "always, on a holiday",
        "until after midnight",
        "after midnight",
        "two times without a gap",
        "before it opens",
        "after it closed",
        "over a weekend",
        "over a weekend and a holiday",
        "no hours",
        "hours in words",
        "a holiday",
        "no number",
        "the clock is wrong",
        "always, the clock is wrong",
    ],
)
def test_a_page_says_whether_somebody_answers_now(
    shown: Service, now: datetime | None, state: OpenState, words: str
) -> None:
    assert open_status(shown, now, HOLIDAYS) == OpenStatus(state, words)


@pytest.mark.parametrize("seen", ["", "2023-03", "2024", "2024-10"])
@pytest.mark.parametrize(
    ("schedule", "hour", "words"),
    [
        (OFFICE, 9, "Should be open now, closes 5 pm"),
        (ALWAYS, 9, "Should be day and night"),
        (OFFICE, 8, "Should be closed now, opens today at 9 am"),
    ],
)
def test_hours_that_are_old_or_without_a_date_are_not_sure(
    schedule: Schedule, hour: int, words: str, seen: str
) -> None:
    status = open_status(answering(schedule, seen=seen), at(6, hour), HOLIDAYS)

    assert status == OpenStatus("by old hours", words)


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
