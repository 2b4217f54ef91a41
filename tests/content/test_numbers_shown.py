"""No number stands on any real page that no service has: every group of digits that could be dialled."""

import re

import pytest

from guide.content.checks.directory import reasons_by_digits
from guide.content.model import Library, Page
from guide.content.phones import digits_of, numbers_in, showable
from guide.content.plain_text import page_text

# 7, 10 or 11 digits, short codes, and codes for texts
DIALLED = re.compile(
    r"(?<![\w/.$-])(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ]?)?\d{3}[-. ]?\d{4}(?![\w/-])"
    r"|(?<![\w/.$,-])(?:[2-9]11|988)(?![\w/-]|,\d)"
    r"|(?<=\b[Tt]o )\d{5,6}\b|(?<=\b[Tt]ext )\d{5,6}\b"
)
ADDRESS = re.compile(r"\S+\.\S+/\S*|\S+@\S+")


def dialled(text: str) -> set[str]:
    """The digits of everything in a text that could be dialled."""
    return {digits_of(found) for found in DIALLED.findall(ADDRESS.sub("", text))}


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Call (207) 555-0100 or 1 800 555 0199.", {"2075550100", "8005550199"}),
        ("Call 555-0100, or 211, or 988.", {"5550100", "211", "988"}),
        ("Text HOME to 741741 or text 898211.", {"741741", "898211"}),
        ("On 2024-09-03, section 1-800, $911, https://a.example/207-555-0100.", set()),
    ],
)
def test_what_could_be_dialled_is_found(text: str, digits: set[str]) -> None:
    assert dialled(text) == digits


def test_every_number_on_every_page_is_one_that_a_service_has(library: Library) -> None:
    services = library.services.values()
    shown_digits = {digits_of(number) for service in services for number in numbers_in(showable(service))}
    pages: dict[str, Page] = {**library.topics, **library.services}

    strangers = {id_: dialled(page_text(page, library)) - shown_digits for id_, page in pages.items()}
    assert {id_: found for id_, found in strangers.items() if found} == {}


def test_no_page_shows_a_refused_number(library: Library) -> None:
    pages: dict[str, Page] = {**library.topics, **library.services}

    refused = set(reasons_by_digits(library.refused_numbers))

    assert len(refused) >= 10
    assert [id_ for id_, page in pages.items() if dialled(page_text(page, library)) & refused] == []
