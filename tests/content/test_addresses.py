"""Streets on pages: whose they are, and how old the page is that gives them."""

import re
from datetime import date

import msgspec
import pytest

from guide.content.addresses import (
    address_note,
    address_with_year,
    nearby,
    shown_address,
)
from guide.content.display_text import NO_ADDRESS
from guide.content.kinds import is_hidden
from guide.content.model import Library, Phone, Service, Source
from guide.content.plain_text import page_text
from tests.ui.revealing_words import revealing_words

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
    assert "263 Main Street, Bangor (as of 2023)" in page_text(shelter("2023"), library)


def test_only_streets_that_may_be_shown_are_in_the_directory(library: Library) -> None:
    shown = [service for service in library.services.values() if shown_address(service)]
    kept = [service for service in library.services.values() if service.address]

    assert len(shown) >= 20
    assert kept == shown
    assert [service.id for service in shown if service.kind == "advocacy"] == []


def test_the_page_of_a_service_whose_kind_is_hidden_says_why_it_gives_no_street(library: Library) -> None:
    advocates = next(
        service for service in library.services.values() if is_hidden(service.kinds, library.kinds)
    )

    assert NO_ADDRESS in page_text(advocates, library)
    assert NO_ADDRESS not in page_text(library.services["maine-211"], library)


def _town(service: Service) -> str:
    parts = re.split(r", |\. | \(", shown_address(service))
    return next(part for part in parts[1:] if not re.search(r"\d", part))


def test_near_a_service_are_only_services_of_its_town_or_counties(library: Library) -> None:
    near = [
        (service, neighbor) for service in library.services.values() for neighbor in nearby(service, library)
    ]

    assert len(near) > 150
    for service, neighbor in near:
        in_town = bool(shown_address(service)) and _town(service) in shown_address(neighbor)
        assert in_town or {*service.service_area} & {*neighbor.service_area}, (service.id, neighbor.id)
        assert neighbor is not service


def test_no_page_names_a_hidden_or_a_revealing_service_nearby(library: Library) -> None:
    for service in library.services.values():
        for neighbor in nearby(service, library):
            assert not is_hidden(neighbor.kinds, library.kinds), (service.id, neighbor.id)
            assert shown_address(neighbor) or neighbor.kind not in ("shelter", "youth"), (
                service.id,
                neighbor.id,
            )
            assert neighbor.kind == service.kind or not revealing_words(neighbor.name), (
                service.id,
                neighbor.id,
            )


def test_a_house_that_loses_its_public_street_is_near_nothing(library: Library) -> None:
    name = "preble-street-hope-house-bangor"
    hidden = msgspec.structs.replace(library.services[name], address_public=False)
    changed = msgspec.structs.replace(library, services={**library.services, name: hidden})
    bangor = library.services["bangor-area-homeless-shelter"]

    assert name in [neighbor.id for neighbor in nearby(bangor, library)]
    assert name not in [neighbor.id for neighbor in nearby(bangor, changed)]
