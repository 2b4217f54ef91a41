"""What a row of a list says of a page."""

from typing import Literal

import msgspec
import pytest

from guide.content.model import Confidence, Library, Line, Phone, PhoneType, Service, Source, Span
from guide.search.labels import CanMean
from guide.search.results import Result
from guide.ui.lists.result_rows import ResultRow, ResultRows, first_phone


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


NONE = ("No number yet", "No number of its own")


def asks() -> Line:
    return (Span("Ask."),)


def row_of(library: Library, *phones: Phone, snippet: tuple[Span, ...] = (Span("Listens."),)) -> ResultRow:
    """The row of a help line with these phones."""
    service = msgspec.structs.replace(HELP_LINE, phones=phones)
    small = msgspec.structs.replace(
        library,
        services={"line": service, "other": OTHER},
        kinds={"hotline": "Help line", "food": "Food"},
    )
    return ResultRows(small).row(Result("line", "service", service.name, 1.0, lambda: snippet))


def test_a_topic_shows_its_title_and_the_line_that_answers(library: Library) -> None:
    found = (Span("See a "), Span("dentist", bold=True), Span("."))
    row = ResultRows(library).row(Result("dentist", "topic", "See a dentist", 1.0, lambda: found))

    assert (row.title, row.lines, row.number, row.note) == ("See a dentist", (found,), "", "")
    assert row.spoken == "See a dentist. See a dentist."


def test_a_service_shows_its_number_and_what_where_and_when(library: Library) -> None:
    row = row_of(library, phone("207-555-0111"))

    assert (row.number, row.note) == ("207-555-0111", "")
    assert row.lines[0] == (Span("Help line \u00b7 All of Maine \u00b7 Every night"),)


def test_an_unconfirmed_number_asks_to_be_confirmed(library: Library) -> None:
    row = row_of(library, phone("207-555-0111", confidence="medium"))

    assert (row.number, row.note) == ("207-555-0111", "call to confirm")


def test_a_number_that_may_be_wrong_is_not_shown(library: Library) -> None:
    row = row_of(library, phone("207-555-0111", confidence="low"))

    assert (row.number, row.note) == ("", "No number yet")


def test_a_relay_shows_its_number(library: Library) -> None:
    row = row_of(library, phone("711", "tty"))

    assert (row.number, row.note) == ("711", "TTY or relay")


def test_the_number_of_another_service_never_replaces_its_own(library: Library) -> None:
    parent = msgspec.structs.replace(phone("207-555-0111"), answered_by="The Parent")
    row = row_of(library, parent)

    assert (row.number, row.note) == ("", "No number of its own")
    assert "207-555-0100" not in row_of(library).spoken
    assert row_of(library, parent, phone("207-555-0122")).number == "207-555-0122"


def test_a_row_shows_a_public_street_address_and_its_year(library: Library) -> None:
    views = ResultRows(library)
    shelter, hidden = (
        views.row(result)
        for result in views.for_pages(["bangor-area-homeless-shelter", "safe-voices-trafficking-safe-house"])
    )

    assert shelter.lines[0] == (
        Span("Shelter \u00b7 263 Main Street, Bangor (2023) \u00b7 Day and night. Day program 8 to 4"),
    )
    assert "Street" not in hidden.spoken


def test_a_service_without_a_number_says_so(library: Library) -> None:
    row = row_of(library)

    assert (row.number, row.note) == ("", "No number yet")


def test_a_screen_reader_reads_the_name_and_then_the_number(library: Library) -> None:
    spoken = row_of(library, phone("207-555-0111", confidence="medium")).spoken

    assert spoken.startswith("The Line. 207-555-0111. call to confirm. Help line")
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
        assert chosen is next(one for one in phones if one.type == first)


def test_every_service_of_the_guide_gives_a_number_or_says_that_there_is_none(library: Library) -> None:
    views = ResultRows(library)
    rows = [views.row(result) for result in views.for_pages(library.services)]

    assert [row.page for row in rows if not row.number and row.note not in NONE] == []


def test_a_list_of_pages_keeps_its_order(library: Library) -> None:
    pages = ["rides", "maine-211", "dentist"]

    assert [result.id for result in ResultRows(library).for_pages(pages)] == pages


@pytest.mark.parametrize(("page", "kind"), [("dentist", "topic"), ("maine-211", "service")])
def test_the_reason_for_a_result_is_the_last_line_and_is_spoken(
    library: Library, page: str, kind: Literal["topic", "service"]
) -> None:
    reason = CanMean("tooth", ("dentist",))
    row = ResultRows(library).row(Result(page, kind, "See a dentist", 1.0, asks, reason))
    why = "Because \u201ctooth\u201d can mean dentist."

    assert (row.lines[-1], row.why) == ((Span(why),), why)
    assert row.spoken.endswith(f"Ask. {why}")


def test_a_row_without_a_reason_has_no_line_for_it(library: Library) -> None:
    row = ResultRows(library).row(Result("dentist", "topic", "See a dentist", 1.0, asks))

    assert (row.lines, row.why) == (((Span("Ask."),),), "")


def test_only_services_with_a_location_have_a_pin(library: Library) -> None:
    views = ResultRows(library)
    pages = (
        "maine-211",
        "maine-relay",
        "988-lifeline",
        "bangor-area-homeless-shelter",
        "maine-vital-records",
    )

    assert [views.row(result).icon for result in views.for_pages(pages)] == ["phone"] * 3 + ["map-pin"] * 2
