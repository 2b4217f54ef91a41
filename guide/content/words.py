"""Words for people that several rooms need: when a place is open, whom it serves, how fresh a number is."""

from collections.abc import Iterable
from datetime import date, datetime

from guide.content.holidays import is_holiday
from guide.content.hours import WHOLE_DAY, is_always, next_opening, openness
from guide.content.model import Phone, Schedule, Service, Source, Topic, Weekday
from guide.content.phones import showable

_DAYS: dict[Weekday, str] = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
_ORDER = tuple(_DAYS)

ALWAYS = "Day and night"
BEFORE_CALLING = "Before you call."
ASK_FIRST = "You can ask what they must tell others before you say your name."
"""For the many services of which no fact says what they must report."""

ON_A_BILL = "A call can show on a phone bill or in the phone's list of calls."
NO_NUMBER = "We have no confirmed number for this place."
CALL_INSTEAD = "Call instead:"
NOT_CALLED = "Nobody has called to check this yet."
SOURCES = "Sources and dates"


def when_open(place: Service | Phone) -> str:
    """Opening hours in one line: "Day and night", "Monday to Friday, 8 am to 5 pm", or "not known"."""
    if any(is_always(schedule) for schedule in place.schedules):
        return ALWAYS
    said = [f"{_days(schedule.byday)}, {_times(schedule)}" for schedule in place.schedules]
    if said:
        return "; ".join(said)
    return place.hours or "Hours not known: ask when you call"


def known_hours(place: Service | Phone) -> str:
    """Opening hours in one line, "" where nothing is known of them."""
    return when_open(place) if place.schedules or place.hours else ""


def _days(byday: tuple[Weekday, ...]) -> str:
    """A run such as "Monday to Friday", "Every day", or the days one by one."""
    places = sorted({_ORDER.index(day) for day in byday})
    names = [_DAYS[_ORDER[place]] for place in places]
    if len(names) == len(_ORDER):
        return "Every day"
    if len(names) > 2 and places[-1] - places[0] == len(places) - 1:
        return f"{names[0]} to {names[-1]}"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _times(schedule: Schedule) -> str:
    if (schedule.opens_at, schedule.closes_at) == WHOLE_DAY:
        return "day and night"
    return f"{clock(schedule.opens_at)} to {clock(schedule.closes_at)}"


def clock(minutes: int) -> str:
    """A time of day from minutes after midnight: "8 am", "12:30 pm", "noon", "midnight"."""
    hour, minute = divmod(minutes % 1440, 60)
    if minute == 0 and hour in (0, 12):
        return "noon" if hour else "midnight"
    past = f":{minute:02}" if minute else ""
    return f"{hour % 12 or 12}{past} {'pm' if hour >= 12 else 'am'}"


def in_one_line(*notes: str) -> str:
    """Notes one after the other as sentences, empty ones left out, without a full stop at the end."""
    return ". ".join(note.rstrip(".") for note in notes if note)


def open_now(service: Service, now: datetime) -> str:
    """Whether somebody answers at `now`, a time in Maine: "Open now", when it opens, or that one must ask."""
    state = openness(service, now)
    if state == "open":
        return "Open now"
    if state == "ask":
        return _to_ask(service, now)
    opening = next_opening(service, now)
    return f"Closed now. Opens {_when(opening, now)}" if opening else "Closed now"


def _to_ask(service: Service, now: datetime) -> str:
    places: tuple[Service | Phone, ...] = (service, *showable(service))
    if not any(map(known_hours, places)):
        return "Hours not known: call to ask"
    if is_holiday(now.date()):
        return "It may be closed for a holiday: call to ask"
    return "Call to ask if it is open"


def _when(opening: datetime, now: datetime) -> str:
    ahead = (opening.date() - now.date()).days
    day = {0: "today", 1: "tomorrow"}.get(ahead, _DAYS[_ORDER[opening.weekday()]])
    return f"{day} at {clock(opening.hour * 60 + opening.minute)}"


def area(service: Service) -> str:
    """Where a service helps: counties, "All of Maine" or "The whole country"."""
    if service.service_area:
        return ", ".join(service.service_area)
    if service.reach == "national":
        return "The whole country"
    return "All of Maine" if service.reach == "statewide" else "Area not known: ask when you call"


def spoken_date(value: str) -> str:
    """A full or partial date in words: "2024", "September 2024", "3 September 2024"."""
    if len(value) < len("2024-09"):
        return value
    day = date.fromisoformat(value if len(value) == len("2024-09-03") else f"{value}-01")
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    return f"{day.day} {month}" if len(value) == len("2024-09-03") else month


# strftime would follow the machine's language; the guide's language is its own
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def seen_words(seen: str) -> str:
    """When a page was dated: "seen September 2024", or that it shows no date."""
    return f"seen {spoken_date(seen)}" if seen else "no date on the page"


def freshness(place: Phone | Service) -> str:
    """How fresh a number or an entry is, and whether anyone has called.

    A phone: "Number seen September 2024 on a public page, not yet called". A phone or service that a
    person called: "Called and confirmed 3 May 2027".
    """
    if place.assured_date:
        return f"Called and confirmed {spoken_date(place.assured_date)}"
    if isinstance(place, Phone):
        return f"{_read('Number', place.seen)}, not yet called"
    calls = "not all numbers called yet" if place.is_called else "not yet called"
    return f"{_read('Read', newest_seen(place.sources))}, {calls}"


def _read(what: str, seen: str) -> str:
    if what == "Number":
        return (
            f"Number seen {spoken_date(seen)} on a public page"
            if seen
            else "Number from a page without a date"
        )
    return f"Read on pages dated up to {spoken_date(seen)}" if seen else "Read on pages without a date"


def review_words(topic: Topic) -> str:
    """By when an editor must read a page again."""
    return f"This page is to be read again by {spoken_date(topic.review_by)}."


def newest_seen(sources: Iterable[Source]) -> str:
    """The newest date among sources, "" when none has one."""
    return max((source.seen for source in sources), default="")


def source_line(source: Source) -> str:
    """A source as a page shows it: its title and how old it is, the date not said twice."""
    if source.seen and source.title.endswith(spoken_date(source.seen)):
        return source.title
    return f"{source.title}, {seen_words(source.seen)}"
