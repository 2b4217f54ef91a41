"""Entries of the directory, old names and numbers: doubled, gone, or sure of more than their sources."""

import pytest

from guide.content.model import Library
from tests.authored_tree import Tree
from tests.content.checking import EDITION, KITCHEN, MEALS, PANTRY, URGENT, errors_of, findings_of


@pytest.mark.parametrize("name", ["County Kitchen", "county  kitchen!", "The Soup Place"])
def test_two_entries_of_one_name_are_reported(tree: Tree, name: str) -> None:
    tree.change(PANTRY, "name: Quiet Pantry", f"name: {name}")

    assert any(
        error.startswith(f"{PANTRY}:3: has the same name as county-kitchen (") for error in errors_of(tree)
    )


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("    seen: 2024-09\n", "    seen: 2019-12\n", 13),
        ("    seen: 2024-09\n", "", 13),
        ("seen: 2024-09}", "seen: 2015}", 7),
        ("seen: 2024-09}", "seen: none}", 7),
    ],
    ids=["a number of 2019", "a number without a date", "an entry of 2015", "an entry without a date"],
)
def test_only_a_page_of_2020_or_later_makes_an_entry_sure(tree: Tree, old: str, new: str, line: int) -> None:
    tree.change(KITCHEN, old, new)

    (error,) = errors_of(tree)
    assert error.startswith(f"{KITCHEN}:{line}: ")
    assert "is high, but no page dated 2020 or later shows it; write medium" in error


def test_the_countrys_short_codes_need_no_dated_page(tree: Tree) -> None:
    tree.change(
        KITCHEN,
        "number: 711 then 207-555-0100\n    type: tty\n    confidence: medium",
        "number: '711'\n    type: tty\n    confidence: high",
    )

    assert errors_of(tree) == []


@pytest.mark.parametrize("withdrawn", ["warm-meals", "county-kitchen", "207-555-0100"])
def test_what_was_withdrawn_must_not_still_be_shown(tree: Tree, withdrawn: str) -> None:
    tree.write(EDITION, f'format: 2\nsequence: 7\ndate: "2026-05-31"\nwithdrawn: [{withdrawn}, other-page]\n')

    (error,) = errors_of(tree)
    assert error == f"{EDITION}:4: {withdrawn} was withdrawn but is still shown; remove it there or here"


OLD = "resources/old_names.yaml"
SOURCES = "sources: [{title: A paper, seen: 2025, read: 2026-05-02}]"


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (
            f"name: Elm House, status: closed, services: [zzz], {SOURCES}",
            "there is no service zzz to send",
        ),
        (
            f"name: Elm House, status: closed, {SOURCES}",
            "Elm House has no successor; write services: the ids",
        ),
        (
            "name: Elm House, status: closed, services: [county-kitchen]",
            "no source says what became of Elm House",
        ),
        (
            "name: Elm House, status: renamed, services: [county-kitchen]",
            "county-kitchen does not know this name",
        ),
        (
            "name: The Soup Place, status: renamed, services: [county-kitchen, quiet-pantry]",
            "The Soup Place cannot be renamed to several services; name one",
        ),
        (
            f"name: Quiet Pantry, status: closed, services: [county-kitchen], {SOURCES}",
            "'quiet pantry' is still a name of quiet-pantry; remove it there or here",
        ),
        (
            f"name: Elm House, also_known_as: [elm house], status: closed, services: [zzz], {SOURCES}",
            "'elm house' is listed twice; remove one of them",
        ),
    ],
    ids=["no such service", "nowhere", "no source", "no name of its", "to two", "still a name", "twice"],
)
def test_an_old_name_that_misleads_is_reported(tree: Tree, entry: str, problem: str) -> None:
    tree.write(OLD, f"format: 2\nold_names:\n- {{{entry}}}\n")

    assert any(error.startswith(f"{OLD}:3: {problem}") for error in errors_of(tree)), errors_of(tree)


def test_no_closed_service_is_in_the_guide_and_each_name_in_circulation_is_caught(library: Library) -> None:
    caught = {name for old in library.old_names for name in (old.name, *old.also_known_as)}

    assert {
        "Downeast Community Partners",
        "Health Equity Alliance",
        "York County Shelter Programs",
        "Maine Human Trafficking Hotline",
        "Maine Human Trafficking Coalition",
    } <= caught
    called = {
        name for service in library.services.values() for name in (service.name, *service.also_known_as)
    }
    closed = {old.name for old in library.old_names if old.status != "renamed"}
    assert closed & called <= {"Oxford Street Shelter"}, "a closed service has an entry"


def test_a_number_found_wrong_keeps_no_library_from_being_built_without_it(tree: Tree) -> None:
    tree.change(KITCHEN, "note: Ask for the cook", "wrong_since: 2026-05-03")
    tree.change(KITCHEN, "confidence: medium", "confidence: low")
    tree.change(MEALS, "Call first.", "Call 207-555-0100 first.")

    findings = findings_of(tree)

    assert findings.errors == ()
    assert [str(problem).partition(";")[0] for problem in findings.warnings] == [
        f"{KITCHEN}:1: has no number that may be shown",
        f"{KITCHEN}:14: 207-555-0100 was found wrong on 2026-05-03, so no page shows it",
        f"{PANTRY}:9: county-kitchen has no number that may be shown either",
        f"{MEALS}:16: county-kitchen has no voice number that may be shown",
        f"{MEALS}:23: 207-555-0100 is not the number of any service",
        f"{URGENT}:3: county-kitchen has no number 207-555-0100 that may be shown",
    ]
