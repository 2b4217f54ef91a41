"""Phrases for readers: when a service is open, whom it serves, how fresh a number is.

They are in the language of this process (`guide.content.translation`).
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from guide.content.hours import (
    SOON_MINUTES,
    Holidays,
    Opening,
    closing,
    hours_seen,
    is_always,
    is_always_open,
    is_holiday,
    is_old,
    next_opening,
    openness,
)
from guide.content.model import WEEKDAYS, Phone, Schedule, Service, Source, Topic, Weekday
from guide.content.phones import is_ever_called, own_phones, showable
from guide.content.review import ReviewerRole
from guide.content.state import State, TimeZone
from guide.content.translation import QT_TRANSLATE_NOOP, as_written, translate

_DAYS: dict[Weekday, str] = {
    "MO": QT_TRANSLATE_NOOP("words", "Monday"),
    "TU": QT_TRANSLATE_NOOP("words", "Tuesday"),
    "WE": QT_TRANSLATE_NOOP("words", "Wednesday"),
    "TH": QT_TRANSLATE_NOOP("words", "Thursday"),
    "FR": QT_TRANSLATE_NOOP("words", "Friday"),
    "SA": QT_TRANSLATE_NOOP("words", "Saturday"),
    "SU": QT_TRANSLATE_NOOP("words", "Sunday"),
}

ALWAYS = QT_TRANSLATE_NOOP("words", "Day and night")
BEFORE_CALLING = QT_TRANSLATE_NOOP("words", "Before you call.")
ASK_FIRST = QT_TRANSLATE_NOOP("words", "Before you give your name, you can ask what they have to report.")
"""For services that may have to report, without a fact about what."""

ON_A_BILL = QT_TRANSLATE_NOOP("words", "A call can show on a phone bill or in the phone's list of calls.")
NO_NUMBER = QT_TRANSLATE_NOOP("words", "No number yet")
NO_OWN_NUMBER = QT_TRANSLATE_NOOP("words", "No number of its own")
CALL_INSTEAD = QT_TRANSLATE_NOOP("words", "You can call:")
HOURS_NOT_KNOWN = QT_TRANSLATE_NOOP("words", "Hours not known.")
NOT_CALLED = QT_TRANSLATE_NOOP("words", "Nobody has called to check this yet.")
SOURCES = QT_TRANSLATE_NOOP("words", "Sources and dates")
WHAT_THEY_DO = QT_TRANSLATE_NOOP("words", "What they do")

NEAR_HERE = QT_TRANSLATE_NOOP("words", "Near here")
ALSO_HERE = QT_TRANSLATE_NOOP("words", "Also for this area")
"""Over other services: in the same town, or for the same counties where the page shows no street."""

NO_ADDRESS = QT_TRANSLATE_NOOP("words", "This guide gives no address here, to keep people safe.")
"""In place of the street of a service whose address is hidden."""


def when_open(entry: Service | Phone) -> str:
    """Opening hours in one line: "Day and night", "Monday to Friday, 8 am to 5 pm", or "not known"."""
    if is_always(entry.schedules):
        return in_one_line(translate("words", ALWAYS), entry.hours)
    times = "; ".join(_days_and_times(schedule) for schedule in entry.schedules)
    if times:
        return in_one_line(times, entry.hours)
    return entry.hours or translate("words", "Hours not known: ask when you call")


def answered(phone: Phone, service: Service) -> str:
    """When a number of a service is answered, by its own hours, else by those of the service."""
    return known_hours(phone) or when_open(service)


def known_hours(entry: Service | Phone) -> str:
    """Opening hours in one line, "" where nothing is known of them."""
    return when_open(entry) if entry.schedules or entry.hours else ""


def _days_and_times(schedule: Schedule) -> str:
    days, times = _days(schedule.byday), _times(schedule)
    both = translate("words", "{days}, {times}").format(days=days, times=times)
    return both if schedule.is_whole_day else _with_zone(both, schedule.zone)


def _with_zone(time: str, zone: TimeZone | None) -> str:
    """A time with the name of its time zone, if that is not the state's first one."""
    return translate("words", "{time}, {zone}").format(time=time, zone=zone.words) if zone else time


def _days(byday: tuple[Weekday, ...]) -> str:
    """A run such as "Monday to Friday", "Every day", or the days one by one."""
    entries = sorted({WEEKDAYS.index(day) for day in byday})
    names = [translate("words", _DAYS[WEEKDAYS[entry]]) for entry in entries]
    if len(names) == len(WEEKDAYS):
        return translate("words", "Every day")
    if len(names) > 2 and entries[-1] - entries[0] == len(entries) - 1:
        return translate("words", "{first} to {last}").format(first=names[0], last=names[-1])
    if len(names) < 2:
        return "".join(names)
    return translate("words", "{days} and {last}").format(days=", ".join(names[:-1]), last=names[-1])


def _times(schedule: Schedule) -> str:
    if schedule.is_whole_day:
        return translate("words", "day and night")
    opens, closes = clock(schedule.opens_at), clock(schedule.closes_at)
    return translate("words", "{opens} to {closes}").format(opens=opens, closes=closes)


def clock(minutes: int) -> str:
    """A time of day from minutes after midnight: "8 am", "12:30 pm", "noon", "midnight"."""
    hour, minute = divmod(minutes % 1440, 60)
    if minute == 0 and hour in (0, 12):
        return translate("words", "noon") if hour else translate("words", "midnight")
    past = f":{minute:02}" if minute else ""
    pattern = translate("words", "{time} pm") if hour >= 12 else translate("words", "{time} am")
    # some languages count 24 hours, and their patterns name the hour and the minute
    return pattern.format(time=f"{hour % 12 or 12}{past}", hour=f"{hour:02}", minute=f"{minute:02}")


def in_one_line(*notes: str) -> str:
    """Notes one after the other as sentences, empty ones left out, without a full stop at the end."""
    return ". ".join(note.rstrip(".") for note in notes if note)


OpenState = Literal["open", "by old hours", "closed", "not known"]


class OpenStatus(NamedTuple):
    """Whether somebody answers now, as far as pages say.

    Attributes:
        state: what a page marks; "by old hours" where the hours that say so may be out of date.
        words: "Open now, closes 8 pm", "Should be open now, day and night", "Closed, opens Monday at 8 am",
            or that the reader must ask.
    """

    state: OpenState
    words: str


def open_status(service: Service, now: datetime | None, holidays: Holidays) -> OpenStatus:
    """Whether somebody answers: until when, when it opens next, or that the reader must ask.

    now: a time in the state; None where the clock is wrong, and then no hours are known to be recent.
    """
    state = openness(service, now, holidays)
    is_sure = service.day_and_night or (now is not None and not is_old(hours_seen(service, now), now.date()))
    if is_always_open(service):
        always = translate("words", ALWAYS) if is_sure else translate("words", "Should be day and night")
        return OpenStatus("open" if is_sure else "by old hours", always)
    if state == "open":
        said = translate("words", "Open now") if is_sure else translate("words", "Should be open now")
        until = _until(service, now)
        return OpenStatus("open" if is_sure else "by old hours", f"{said}, {until}" if until else said)
    if now is None or state == "ask":
        return OpenStatus("not known", _to_ask(service, now, holidays))
    said = translate("words", "Closed") if is_sure else translate("words", "Should be closed now")
    opening = next_opening(service, now, holidays)
    if opening is not None:
        opens = translate("words", "opens {when}").format(when=_when(opening))
        said = f"{said}, {opens}"
    return OpenStatus("closed" if is_sure else "by old hours", said)


def _until(service: Service, now: datetime | None) -> str:
    """Until when an open service is open, "" where that is not known or far away."""
    end = closing(service, now) if now is not None else None
    if end is None or now is None:
        return ""
    time = _with_zone(clock(end.at.hour * 60 + end.at.minute), end.zone)
    if end.at - now <= timedelta(minutes=SOON_MINUTES):
        return translate("words", "closes soon, {time}").format(time=time)
    return translate("words", "closes {time}").format(time=time)


def _to_ask(service: Service, now: datetime | None, holidays: Holidays) -> str:
    entries: tuple[Service | Phone, ...] = (service, *showable(service))
    ask = translate("words", "Call to ask.") if showable(service) else translate("words", "Ask first.")
    if not any(map(known_hours, entries)):
        return f"{translate('words', HOURS_NOT_KNOWN)} {ask}"
    if now is not None and is_holiday(now.date(), holidays):
        return f"{translate('words', 'It may be closed for a holiday.')} {ask}"
    return f"{translate('words', 'We do not know if it is open now.')} {ask}"


def hours_note(service: Service, now: datetime | None) -> str:
    """How old the hours are that a page shows, where they may be out of date on a day; else ""."""
    has_hours = service.schedules or any(phone.schedules for phone in own_phones(service))
    if service.day_and_night or not has_hours:
        return ""
    seen = hours_seen(service, now)
    if now is not None and not is_old(seen, now.date()):
        return ""
    if not seen:
        return translate("words", "Hours from a page without a date.")
    return translate("words", "Hours of {day}.").format(day=spoken_date(seen[: len("2026-07")]))


class DayHours(NamedTuple):
    """The hours of one day of the week.

    Attributes:
        day: its name; with "today", if it is today; "Every day" where all days are alike.
        times: "8 am to 5 pm", "closed".
        is_today: whether it is today.
    """

    day: str
    times: str
    is_today: bool


def week(entry: Service | Phone, today: date | None) -> tuple[DayHours, ...]:
    """The hours of each day from Monday on, in one row where all are alike; nothing without schedules."""
    if not entry.schedules:
        return ()
    times = {day: _times_on(day, entry) for day in WEEKDAYS}
    if len({*times.values()}) == 1:
        return (DayHours(translate("words", "Every day"), times["MO"], is_today=False),)
    now = WEEKDAYS[today.weekday()] if today else ""
    return tuple(
        DayHours(_day_name(day, is_today=day == now), said, day == now) for day, said in times.items()
    )


def _day_name(day: Weekday, *, is_today: bool) -> str:
    name = translate("words", _DAYS[day])
    return translate("words", "{day}, today").format(day=name) if is_today else name


def _times_on(day: Weekday, entry: Service | Phone) -> str:
    on_day = sorted(
        (schedule for schedule in entry.schedules if day in schedule.byday),
        key=lambda schedule: schedule.opens_at,
    )
    said = ", ".join(_with_zone(_times(schedule), schedule.zone) for schedule in on_day)
    # words beside the hours may say more of the other days
    return said or (translate("words", "no set hours") if entry.hours else translate("words", "closed"))


def _when(opening: Opening) -> str:
    soon = {0: translate("words", "today"), 1: translate("words", "tomorrow")}
    day = soon.get(opening.days) or translate("words", _DAYS[WEEKDAYS[opening.at.weekday()]])
    time = clock(opening.at.hour * 60 + opening.at.minute)
    both = translate("words", "{day} at {time}").format(day=day, time=time)
    return _with_zone(both, opening.zone)


def area(service: Service, state: State) -> str:
    """Where a service helps: counties, the whole state or the whole country."""
    if service.service_area:
        return ", ".join(service.service_area)
    if service.reach == "national":
        return translate("words", "The whole country")
    if service.reach == "statewide":
        return state.everywhere
    return translate("words", "Area not known: ask when you call")


def spoken_date(value: str) -> str:
    """A full or partial date in words: "2024", "September 2024", "September 3, 2024"."""
    if len(value) < len("2024-09"):
        return value
    day = date.fromisoformat(value if len(value) == len("2024-09-03") else f"{value}-01")
    parts = {"day": day.day, "month": translate("words", _MONTHS[day.month - 1]), "year": day.year}
    if len(value) == len("2024-09-03"):
        return translate("words", "{month} {day}, {year}").format(**parts)
    return translate("words", "{month} {year}").format(**parts)


# strftime would follow the machine's language; the guide's language is its own
_MONTHS = (
    QT_TRANSLATE_NOOP("words", "January"),
    QT_TRANSLATE_NOOP("words", "February"),
    QT_TRANSLATE_NOOP("words", "March"),
    QT_TRANSLATE_NOOP("words", "April"),
    QT_TRANSLATE_NOOP("words", "May"),
    QT_TRANSLATE_NOOP("words", "June"),
    QT_TRANSLATE_NOOP("words", "July"),
    QT_TRANSLATE_NOOP("words", "August"),
    QT_TRANSLATE_NOOP("words", "September"),
    QT_TRANSLATE_NOOP("words", "October"),
    QT_TRANSLATE_NOOP("words", "November"),
    QT_TRANSLATE_NOOP("words", "December"),
)


def seen_words(seen: str) -> str:
    """When a page was dated: "seen September 2024", or that it shows no date."""
    if not seen:
        return translate("words", "no date on the page")
    return translate("words", "seen {day}").format(day=spoken_date(seen))


def freshness(entry: Phone | Service) -> str:
    """How fresh a number or an entry is, and whether anyone has called.

    A phone: "Number seen September 2024 on a public page, not yet called". A phone or service that a
    person called: "Called and confirmed May 3, 2027". A phone that the site itself called or replaced:
    "Called by this place May 3, 2027", "Changed by this place May 3, 2027".
    """
    if isinstance(entry, Phone) and entry.site_day:
        day = spoken_date(entry.site_day)
        if entry.assured_date:
            return translate("words", "Called by this place {day}").format(day=day)
        return translate("words", "Changed by this place {day}").format(day=day)
    if entry.assured_date:
        day = spoken_date(entry.assured_date)
        return translate("words", "Called and confirmed {day}").format(day=day)
    if not is_ever_called(entry):
        return _read(entry)
    calls = translate("words", "not yet called")
    if isinstance(entry, Service) and entry.is_called:
        calls = translate("words", "not all numbers called yet")
    return f"{_read(entry)}, {calls}"


def not_called(service: Service) -> str:
    """That nobody has called any number of a service, "" if somebody has, or nobody ever does."""
    is_open = is_ever_called(service) and not service.is_called
    return translate("words", NOT_CALLED) if is_open else ""


def _read(entry: Phone | Service) -> str:
    """Where a number or an entry was read, and how old that was."""
    if isinstance(entry, Phone):
        if not entry.seen:
            return translate("words", "Number from a page without a date")
        day = spoken_date(entry.seen)
        return translate("words", "Number seen {day} on a public page").format(day=day)
    newest = newest_seen(entry.sources)
    if not newest:
        return translate("words", "Read on pages without a date")
    day = spoken_date(newest)
    return translate("words", "Read on pages dated up to {day}").format(day=day)


READERS: dict[ReviewerRole, str] = {
    "lawyer": QT_TRANSLATE_NOOP("words", "Read by a lawyer, {day}."),
    "immigration-lawyer": QT_TRANSLATE_NOOP("words", "Read by an immigration lawyer, {day}."),
    "clinician": QT_TRANSLATE_NOOP("words", "Read by a clinician, {day}."),
    "advocate": QT_TRANSLATE_NOOP("words", "Read by an advocate, {day}."),
    "survivor": QT_TRANSLATE_NOOP("words", "Read by a survivor, {day}."),
    "tribal-program": QT_TRANSLATE_NOOP("words", "Read by a tribal program, {day}."),
}
"""What a page says of a review that counts, by the role of the reviewer."""


def reviewed_words(topic: Topic) -> str:
    """Who has read the page as it is, and in which month; "" if nobody has."""
    months = [(review.role, review.date[: len("2027-05")]) for review in topic.reviews]
    return " ".join(
        translate("words", READERS[role]).format(day=spoken_date(month)) for role, month in months
    )


def review_words(topic: Topic) -> str:
    """Who has read the page as it is, if anybody, and by when an editor must read it again."""
    due = translate("words", "Next review due {day}.").format(day=spoken_date(topic.review_by))
    return " ".join(filter(None, (reviewed_words(topic), due)))


def newest_seen(sources: Iterable[Source]) -> str:
    """The newest date among sources, "" when none has one."""
    return max((source.seen for source in sources), default="")


def source_lines(sources: Iterable[Source]) -> list[str]:
    """Sources as a page shows them, with how old each is: a newspaper is named once, with all its dates."""
    dates: dict[str, dict[str, None]] = {}
    for source in sources:
        dates.setdefault(source_name(source), {})[seen_words(source.seen)] = None
    return [", ".join((name, *seen)) for name, seen in dates.items()]


def source_name(source: Source) -> str:
    """The title of a source without the date that many titles end in."""
    with translate.by(as_written):
        date_in_title = spoken_date(source.seen) if source.seen else "\0"
    return source.title.removesuffix(date_in_title).rstrip(", ") or source.title


def source_date(source: Source) -> str:
    """The date of a source by itself: "3 July 2026", "no date"."""
    return spoken_date(source.seen) if source.seen else translate("words", "no date")


def sources_summary(sources: Iterable[Source]) -> str:
    """All sources in one line: "From 6 sources, newest July 2026". Nobody has checked them all on one day."""
    read = tuple(sources)
    count = len({source.url or source.title for source in read})
    newest = newest_seen(read)[: len("2026-07")]
    if count == 1:  # English has no file to take a singular from
        summary = (
            translate("words", "From 1 source, {day}")
            if newest
            else translate("words", "From 1 source, no date")
        )
    elif newest:
        summary = translate("words", "From %n sources, newest {day}", "", count)
    else:
        summary = translate("words", "From %n sources, none with a date", "", count)
    return summary.format(day=spoken_date(newest)) if newest else summary
