"""A page as plain text: what a reader sees, in the order seen."""

import pytest
from msgspec.structs import replace

from guide.content.authoring import read_library
from guide.content.eligibility import Takes
from guide.content.model import Library
from guide.content.plain_text import body_text, page_text
from tests.authored_tree import Tree


@pytest.fixture
def library(tree: Tree) -> Library:
    """The sample library."""
    return read_library(tree.paths.resources)


def test_a_topic_reads_from_its_title_to_its_sources(library: Library) -> None:
    assert page_text(library.topics["warm-meals"], library).splitlines() == [
        "A warm meal today",
        "Many towns serve a free meal once a week.",
        "County Kitchen",
        "Free, in the daytime.",
        "Call 207-555-0100",
        "Before you go",
        "- Ask for the day and the hour.",
        "- Bring a bag.",
        "1. Call first.",
        "2. Then go.",
        "Nobody asks for papers.",
        "County Kitchen",
        "Sources and dates",
        "Report on meals, seen 2023",
        "Kitchen contact page, seen September 2024",
        "Next review due May 31, 2027.",
    ]


def test_a_service_reads_from_its_number_to_its_sources(library: Library) -> None:
    assert page_text(library.services["county-kitchen"], library).splitlines() == [
        "County Kitchen",
        "Food",
        "Before you call. The door is on a busy street.",
        "Call 207-555-0100",
        "Ask for the cook",
        "Monday to Friday, 8 am to 5 pm",
        "Number seen September 2024 on a public page, not yet called",
        "TTY 711 then 207-555-0100 (call to confirm)",
        "Number from a page without a date, not yet called",
        "A call can show on a phone bill or in the phone's list of calls.",
        "Cost: Free",
        "Who it is for: Anyone",
        "Serves: Penobscot, Waldo",
        "Languages: English",
        "Website: kitchen.example",
        "Run by: Kitchens of Maine",
        "Also known as: The Soup Place",
        "Hours of September 2024.",
        "What they do",
        "Serves a warm meal to whoever comes.",
        "Sources and dates",
        "Read on pages dated up to September 2024, not yet called",
        "Nobody has called to check this yet.",
        "Kitchen contact page, seen September 2024",
    ]


def test_a_service_without_a_number_says_whom_to_call(library: Library) -> None:
    lines = page_text(library.services["quiet-pantry"], library).splitlines()

    assert lines[2:8] == [
        "Before you call. The door is on a busy street.",  # the note of the service to call
        "No number yet",
        "You can call:",
        "County Kitchen",
        "Call 207-555-0100",
        "Ask for the cook",
    ]


def test_a_website_has_no_hours_to_know(tree: Tree) -> None:
    tree.change("resources/services/quiet-pantry.yaml", "reach:", "location_type: virtual\nreach:")
    library = read_library(tree.paths.resources)

    assert "Hours not known." not in page_text(library.services["quiet-pantry"], library)


def test_whom_a_place_takes_is_said_in_short_words(library: Library) -> None:
    takes = Takes(children="no", pets="yes", identification="no")
    pantry = replace(library.services["quiet-pantry"], takes=takes)

    assert "Takes: No children. Pets can come. No ID needed" in page_text(pantry, library).splitlines()


def test_a_number_at_which_somebody_else_answers_says_so(tree: Tree) -> None:
    tree.change(
        "resources/services/quiet-pantry.yaml",
        "reach:",
        "phones:\n  - {number: 207-555-0142, type: voice, confidence: medium, note: Ask for the pantry,"
        " answered_by: Kitchens of Maine}\nreach:",
    )
    library = read_library(tree.paths.resources)

    lines = page_text(library.services["quiet-pantry"], library).splitlines()
    at = lines.index("Call 207-555-0100")  # to call instead
    assert lines[at - 3 : at] == ["No number of its own", "You can call:", "County Kitchen"]
    at = lines.index("Ask for the pantry") - 1

    assert lines[at] == "Call 207-555-0142 (Kitchens of Maine, call to confirm)"


def test_words_that_every_page_has_are_not_searched(library: Library) -> None:
    searched = body_text(library.services["county-kitchen"], library)

    assert "phone bill" not in searched
    assert "not yet called" not in searched
    assert "Ask for the cook" in searched


def test_once_somebody_called_the_page_says_so_and_no_more(tree: Tree) -> None:
    kitchen = "resources/services/county-kitchen.yaml"
    tree.change(kitchen, "note: Ask for the cook", "assured_date: 2026-01-05")
    tree.change(kitchen, "type: tty\n", "type: tty\n    assured_date: 2026-01-07\n")
    library = read_library(tree.paths.resources)

    text = page_text(library.services["county-kitchen"], library)

    assert "Called and confirmed January 5, 2026" in text
    assert "not yet called" not in text
    assert "Nobody has called" not in text


def test_a_service_whose_only_number_was_found_wrong_says_that_it_has_none(tree: Tree) -> None:
    kitchen = "resources/services/county-kitchen.yaml"
    tree.change(kitchen, "note: Ask for the cook", "wrong_since: 2026-05-03")
    tree.change(kitchen, "confidence: medium", "confidence: low")
    library = read_library(tree.paths.resources)

    text = page_text(library.services["county-kitchen"], library)

    assert "No number yet\n" in text
    assert "207-555-0100" not in text
