"""Streets on pages: whose they are, and how old the page is that gives them."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from guide.content.addresses import address_note, address_seen, address_with_year, shown_address
from guide.content.authoring import read_library
from guide.content.model import Library, Phone, Service, Source
from guide.content.plain_text import page_text

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 27)
URL = "https://news.example/shelters"


def shelter(seen: str, *, number: str = "207-555-0100", public: bool = True) -> Service:
    """A shelter whose street a page of `seen` gives."""
    phones = (Phone(number=number, type="voice", confidence="high", seen="2024"),) if number else ()
    return Service(
        id="shelter",
        name="A Shelter",
        kind="shelter",
        status="active",
        description="Beds.",
        confidence="high",
        sources=(Source("A list"), Source("The Daily News", URL, seen)),
        phones=phones,
        address="263 Main Street, Bangor",
        address_public=public,
        address_source=URL,
    )


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(ROOT / "resources")


@pytest.mark.parametrize(
    ("seen", "note"),
    [
        ("2023-02-02", "Address of 2023. Call first."),
        ("2024-11-26", "Address of 2024. Call first."),
        ("2024-11-27", ""),
        ("2025-11-20", ""),
        ("2024", "Address of 2024. Call first."),
        ("2024-12", ""),
        ("", "Address from a page without a date. Call first."),
    ],
    ids=lambda value: value or "none",
)
def test_an_address_of_more_than_24_months_says_its_year(seen: str, note: str) -> None:
    assert address_note(shelter(seen), TODAY) == note


def test_a_reader_who_cannot_call_is_advised_to_ask() -> None:
    assert address_note(shelter("2023", number=""), TODAY) == "Address of 2023. Ask first."


def test_an_address_that_is_not_public_is_nowhere(library: Library) -> None:
    hidden = shelter("2023", public=False)

    assert (shown_address(hidden), address_with_year(hidden), address_note(hidden, TODAY)) == ("", "", "")
    assert "Main Street" not in page_text(hidden, library)
    assert "263 Main Street, Bangor (2023)" in page_text(shelter("2023"), library)


def test_only_streets_that_may_be_shown_are_in_the_directory(library: Library) -> None:
    shown = [service for service in library.services.values() if shown_address(service)]
    kept = [service for service in library.services.values() if service.address]

    assert len(shown) >= 20
    assert kept == shown
    assert [service.id for service in shown if service.kind == "advocacy"] == []


def test_the_shelters_of_bangor_can_be_found_on_foot(library: Library) -> None:
    streets = {
        "bangor-area-homeless-shelter": "263 Main Street, Bangor",
        "preble-street-hope-house-bangor": "179 Corporate Drive, Bangor",
    }

    assert {id_: shown_address(library.services[id_]) for id_ in streets} == streets
    assert all(address_seen(library.services[id_]) for id_ in streets)


def test_without_the_field_no_street_would_be_shown(library: Library) -> None:
    for service in library.services.values():
        assert shown_address(msgspec.structs.replace(service, address_public=False)) == ""
