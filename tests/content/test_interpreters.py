"""Which lines can be called in another language, from the notes and languages of the directory."""

from guide.content.interpreters import how_to_ask, information_phone, spoken_lines
from guide.content.model import Library, Phone, Service
from guide.content.navigation import Door, DoorList
from guide.content.state import State

MAIN_LINE = "Main line. Press 2 for Spanish or Somali. Open at noon."
ASK = "Say your county. Ask for an interpreter if you need one."


def service(name: str, *phones: Phone, languages: tuple[str, ...] = (), plain: str = "") -> Service:
    """A service whose id is its name."""
    return Service(
        id=name, name=name, kind="legal", status="active", description="d", confidence="high",
        sources=(), phones=phones, languages=languages, plain_name=plain,
    )  # fmt: skip


def phone(note: str = "", *, languages: tuple[str, ...] = (), wrong: str = "") -> Phone:
    """A phone to talk on."""
    return Phone(
        number="207-555-0101", type="voice", confidence="high", note=note, languages=languages,
        wrong_since=wrong,
    )  # fmt: skip


def library(*services: Service, behind: tuple[str, ...], information: str = "") -> Library:
    """A library with one door."""
    door = Door(id="d", title="D", subtitle="", icon="", lists=(DoorList(behind),))
    state = State(name="Maine", code="ME", information_line=information)
    return Library(
        version="", sections=(), doors=(door,), urgent=(), kinds={}, topics={},
        services={entry.id: entry for entry in services}, facts={}, state=state,
    )  # fmt: skip


def test_only_the_sentences_about_the_language_or_an_interpreter_are_shown() -> None:
    assert how_to_ask(phone(MAIN_LINE), "Somali") == "Press 2 for Spanish or Somali."
    assert how_to_ask(phone(ASK), "Somali") == "Ask for an interpreter if you need one."
    assert how_to_ask(phone(MAIN_LINE), "Khmer") == ""


def test_lines_that_answer_in_the_language_come_before_those_with_interpreters() -> None:
    asks = service("asks", phone(ASK))
    speaks = service("speaks", phone(MAIN_LINE, languages=("Somali",)))
    without = service("without", phone("Ask for Ann."))

    lines = spoken_lines(library(asks, speaks, without, behind=("asks", "without", "speaks")), "Somali")

    assert [(line.service.id, line.speaks) for line in lines] == [("speaks", True), ("asks", False)]


def test_a_service_that_no_door_leads_to_is_left_out() -> None:
    lines = spoken_lines(library(service("hidden", phone(ASK)), behind=()), "Somali")

    assert lines == []


def test_a_line_with_a_plain_name_comes_first_under_that_name_though_no_door_leads_to_it() -> None:
    speaks = service("speaks", phone(MAIN_LINE, languages=("Somali",)))
    urgent = service("Line for secrets", phone(ASK), plain="You need to talk")

    lines = spoken_lines(library(speaks, urgent, behind=("speaks",)), "Somali")

    assert [line.title for line in lines] == ["You need to talk", "speaks"]


def test_a_line_with_a_plain_name_comes_after_the_others_if_nothing_says_that_it_has_interpreters() -> None:
    silent = service("a line for secrets", phone("Free."), plain="You need to talk")
    urgent = service("line for secrets", phone(ASK), plain="You are not safe")

    lines = spoken_lines(library(silent, urgent, behind=()), "Somali")

    assert [(line.title, line.how != "") for line in lines] == [
        ("You are not safe", True),
        ("You need to talk", False),
    ]


def test_a_number_that_was_found_wrong_is_not_among_the_lines() -> None:
    wrong = service("wrong", phone(ASK, wrong="2026-11-01"), languages=("Somali",))

    assert spoken_lines(library(wrong, behind=("wrong",)), "Somali") == []


def test_the_information_line_stands_apart_and_only_if_it_says_how_to_ask() -> None:
    asks, silent = service("asks", phone(ASK)), service("silent", phone())

    with_it = library(asks, behind=("asks",), information="asks")

    assert spoken_lines(with_it, "Somali") == []
    first = information_phone(with_it, "Somali")
    assert first is not None
    assert first.how == "Ask for an interpreter if you need one."
    assert information_phone(library(silent, behind=(), information="silent"), "Somali") is None
