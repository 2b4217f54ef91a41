"""What a row of a list says of a page."""

import re
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec
import pytest

from guide.content.display_text import open_status
from guide.content.kinds import Kind
from guide.content.model import (
    Confidence,
    Library,
    Line,
    Phone,
    PhoneType,
    Schedule,
    Service,
    Source,
    Span,
)
from guide.content.phones import first_phone
from guide.search.labels import Nearby
from guide.search.results import Result
from guide.ui.lists.result_rows import ResultRow, ResultRows


def phone(number: str, kind: PhoneType = "voice", confidence: Confidence = "high") -> Phone:
    return Phone(number=number, type=kind, confidence=confidence, seen="2024-09")


HELP_LINE = Service(
    id="line",
    name="The Line",
    kind="hotline",
    status="active",
    description="Listens.",
    confidence="high",
    sources=(Source("A page"),),
    reach="statewide",
    hours="Every night",
    call_instead="other",
)
OTHER = msgspec.structs.replace(
    HELP_LINE, id="other", name="The Other", kind="food", phones=(phone("207-555-0100"),)
)


def noon() -> datetime:
    """A Tuesday in Maine."""
    return datetime(2026, 12, 1, 12, tzinfo=ZoneInfo("America/New_York"))


def text_of(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(span.text for span in line) for line in lines]


def asks() -> Line:
    return (Span("Ask."),)


def row_of(library: Library, *phones: Phone, snippet: tuple[Span, ...] = (Span("Listens."),)) -> ResultRow:
    """The row of a help line with these phones."""
    is_answered = any(line.answered_by for line in phones)
    instead = "" if is_answered else HELP_LINE.call_instead
    service = msgspec.structs.replace(HELP_LINE, phones=phones, call_instead=instead)
    small = msgspec.structs.replace(
        library,
        services={"line": service, "other": OTHER},
        kinds={"hotline": Kind("Help line"), "food": Kind("Food")},
    )
    return ResultRows(small, noon).row(Result("line", "service", service.name, 1.0, lambda: snippet))


def test_a_topic_shows_its_title_and_the_line_that_answers(library: Library) -> None:
    spans = (Span("See a "), Span("dentist", bold=True), Span("."))
    row = ResultRows(library, noon).row(Result("dentist", "topic", "See a dentist", 1.0, lambda: spans))

    assert (row.title, row.line, row.number, row.status.words) == ("See a dentist", spans, "", "")
    assert row.spoken == "See a dentist. See a dentist."


def test_a_service_shows_its_number_and_where_it_helps_before_the_line_that_answers(library: Library) -> None:
    row = row_of(library, phone("207-555-0111"))

    assert (row.number, row.instead) == ("207-555-0111", ())
    assert text_of((row.line,)) == ["All of Maine \u00b7 Listens."]


SAID_BY = {
    "open": ("Open now", "Day and night"),
    "by old hours": ("Should be",),
    "closed": ("Closed",),
    "not known": ("",),
}
"""How the words beside each sign begin: nobody has to know the signs."""


def test_the_words_say_what_each_sign_and_each_year_means(library: Library) -> None:
    views = ResultRows(library, noon)
    rows = [views.row(view) for view in views.for_pages(library.services)]

    assert [row for row in rows if not row.status.words.startswith(SAID_BY[row.status.state])] == []
    assert [row.street for row in rows if re.search(r"\((?!as of )\d{4}\)", row.street)] == []
    assert any("(as of 20" in row.street for row in rows)


def test_what_is_open_is_computed_again_after_a_minute(library: Library) -> None:
    now = [noon()]
    views = ResultRows(library, lambda: now[0])
    [view] = views.for_pages(["maine-general-assistance"])
    assert views.row(view).status.words.startswith("Should be open now, closes 5 pm")

    now[0] = now[0].replace(hour=23)
    assert views.row(view).status.words == "Call to confirm"


def test_a_number_that_may_be_wrong_is_not_shown(library: Library) -> None:
    row = row_of(library, phone("207-555-0111", confidence="low"))

    assert (row.number, text_of(row.instead)) == ("", ["No number yet", "Try 207-555-0100"])


def test_a_line_that_others_answer_is_shown_with_their_name_but_never_replaces_its_own(
    library: Library,
) -> None:
    parent = msgspec.structs.replace(phone("207-555-0111", confidence="medium"), answered_by="The Parent")
    row = row_of(library, parent)

    assert (row.number, row.status, row.instead) == (
        "207-555-0111",
        ("not known", "The Parent, call to confirm"),
        (),
    )
    assert row_of(library, parent, phone("207-555-0122")).number == "207-555-0122"


ALWAYS = Schedule(byday=("MO", "TU", "WE", "TH", "FR", "SA", "SU"), opens_at=0, closes_at=1440)
PARENT = Phone(
    number="207-555-0111", type="voice", confidence="medium", seen="2026-09", answered_by="The Parent"
)
HOUSE = msgspec.structs.replace(HELP_LINE, hours="", sources=(Source("A page", seen="2026-09"),))


@pytest.mark.parametrize(
    ("house", "row", "on_page"),
    [
        (
            msgspec.structs.replace(HOUSE, phones=(PARENT,), schedules=(ALWAYS,)),
            ("open", "Day and night. The Parent, call to confirm"),
            ("open", "Day and night"),
        ),
        (
            msgspec.structs.replace(
                HOUSE, phones=(msgspec.structs.replace(PARENT, schedules=(ALWAYS,), confidence="high"),)
            ),
            ("not known", "The Parent answers day and night"),
            ("not known", "We do not know if it is open now. Call to ask."),
        ),
    ],
    ids=["the house is always open", "the line always answers"],
)
def test_a_row_and_a_page_say_the_same_of_a_house_and_of_a_line_that_others_answer(
    library: Library, house: Service, row: tuple[str, str], on_page: tuple[str, str]
) -> None:
    views = ResultRows(msgspec.structs.replace(library, services={house.id: house}), noon)
    [view] = views.for_pages([house.id])

    assert views.row(view).status == row
    assert open_status(house, noon(), ()) == on_page


def test_a_row_shows_a_public_street_address_and_its_year(library: Library) -> None:
    views = ResultRows(library, noon)
    shelter, hidden = (
        views.row(result)
        for result in views.for_pages(["bangor-area-homeless-shelter", "safe-voices-trafficking-safe-house"])
    )

    assert (shelter.street, shelter.area) == ("263 Main Street, Bangor (as of 2023)", "")
    assert "Street" not in hidden.spoken


def test_a_service_without_a_number_names_another_one_in_its_place(library: Library) -> None:
    views = ResultRows(library, noon)
    row = views.row(views.for_pages(["landing-place"])[0])

    assert (row.number, row.status.words) == ("", "")
    assert text_of(row.instead) == ["No number yet", "Try 1-800-786-2929"]
    assert row.instead[1][-1] == Span("1-800-786-2929", bold=True)
    assert "No number yet. Try 1-800-786-2929" in row.spoken


def test_a_screen_reader_reads_the_name_and_then_the_number(library: Library) -> None:
    spoken = row_of(library, phone("207-555-0111", confidence="medium")).spoken

    assert spoken.startswith("The Line. 207-555-0111. Call to confirm. All of Maine. ")
    assert spoken.endswith("Listens.")


@pytest.mark.parametrize(
    ("kinds", "first"),
    [
        (("text", "voice"), "voice"),
        (("tty", "text"), "text"),
        (("voice", "voice"), "voice"),
        (("tty", "fax"), None),
        ((), None),
    ],
    ids=[
        "speaking before texting",
        "texting before nothing",
        "the first of two",
        "no way to reach a person",
        "none",
    ],
)
def test_the_first_number_is_for_calls(kinds: tuple[PhoneType, ...], first: str | None) -> None:
    phones = tuple(phone(f"555-010{number}", kind) for number, kind in enumerate(kinds))
    chosen = first_phone(msgspec.structs.replace(HELP_LINE, phones=phones))

    assert (chosen.type if chosen else None) == first
    if chosen:
        assert chosen is next(line for line in phones if line.type == first)


@pytest.mark.parametrize(("page", "kind"), [("dentist", "topic"), ("maine-211", "service")])
def test_the_reason_for_a_result_stands_before_the_answer_and_is_spoken(
    library: Library, page: str, kind: Literal["topic", "service"]
) -> None:
    reason = Nearby("Bangor", 0)
    row = ResultRows(library, noon).row(Result(page, kind, "See a dentist", 1.0, asks, reason))
    why = "In Bangor."

    [line] = text_of((row.line,))
    assert (line.startswith(why), line.endswith("Ask.")) == (True, True)
    assert row.spoken.endswith(f"Ask. {why}")
