"""Which numbers are called, and in which order."""

from datetime import date

import msgspec
import pytest

from guide.content import number_ages
from guide.content.authoring import read_library
from guide.content.model import Library, Phone, Service
from guide.content.number_ages import Entry, entries_of
from tests.authored_tree import Tree

TODAY = date(2026, 6, 1)


@pytest.fixture
def library(tree: Tree) -> Library:
    """The sample library without services."""
    return msgspec.structs.replace(read_library(tree.paths.resources), services={}, urgent=())


def with_services(library: Library, *services: Service) -> Library:
    return msgspec.structs.replace(library, services={service.id: service for service in services})


def service(name: str, kind: str, *phones: Phone) -> Service:
    return Service(
        id=name, name=name, kind=kind, status="active", description="d", confidence="high", sources=(),
        phones=phones,
    )  # fmt: skip


def phone(number: str = "207-555-0100", **others: str) -> Phone:
    return msgspec.convert({"number": number, "type": "voice", "confidence": "high"} | others, Phone)


def test_help_lines_come_first_then_shelters_then_the_rest(library: Library) -> None:
    kinds = ("food", "shelter", "advocacy", "hotline")
    whole = with_services(library, *(service(kind, kind, phone()) for kind in kinds))

    assert [entry.service.kind for entry in entries_of(whole)] == ["hotline", "shelter", "advocacy", "food"]


def test_a_number_that_stands_on_every_page_comes_with_the_help_lines(tree: Tree) -> None:
    library = read_library(tree.paths.resources)
    whole = msgspec.structs.replace(
        library, services=library.services | {"a": service("a", "shelter", phone())}
    )

    assert [entry.service.id for entry in entries_of(whole)] == ["county-kitchen", "county-kitchen", "a"]


def test_the_oldest_come_first_and_the_wrong_before_all(library: Library) -> None:
    phones = (
        phone("988", assured_date="2026-05-01"),
        phone("211", assured_date="2026-04-01"),
        phone("711", seen="2024"),
        phone("898211"),
        phone("233733", wrong_since="2026-05-02"),
    )
    whole = with_services(library, service("s", "hotline", *phones))

    assert [entry.phone.number for entry in entries_of(whole)] == ["233733", "898211", "711", "211", "988"]


def test_nobody_is_asked_to_call_what_no_page_shows_or_what_saves_lives(library: Library) -> None:
    phones = (phone("911"), phone(confidence="low"), phone("a@b.example", type="email"), phone("211"))
    whole = with_services(library, service("s", "hotline", *phones))

    assert [entry.phone.number for entry in entries_of(whole)] == ["211"]


@pytest.mark.parametrize(
    ("called", "wrong", "is_due"),
    [("", "", True), ("2026-03-03", "", True), ("2026-03-04", "", False), ("", "2026-05-31", True)],
    ids=["never called", "called 90 days ago", "called 89 days ago", "found wrong yesterday"],
)
def test_a_number_is_due_when_its_last_call_is_old(
    called: str,
    wrong: str,
    is_due: bool,  # noqa: FBT001 - a case
) -> None:
    entry = Entry(service("s", "hotline", phone(assured_date=called, wrong_since=wrong)), 0)

    assert number_ages.is_due(entry.phone, TODAY, 90) is is_due


def test_a_seal_is_letters_alone_and_another_one_when_the_number_changes() -> None:
    seals = {Entry(service("s", "hotline", phone(seen=seen)), 0).seal for seen in ("2023", "2024", "2025")}

    assert len(seals) == 3
    assert all(seal.isalpha() and len(seal) == 16 for seal in seals)
