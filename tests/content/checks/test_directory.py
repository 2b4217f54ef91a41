"""Entries of the directory that stand there twice, or claim more than their sources say."""

import pytest

from tests.authored_tree import Tree
from tests.content.checking import EDITION, KITCHEN, PANTRY, errors_of


@pytest.mark.parametrize("name", ["County Kitchen", "county  kitchen!", "The Soup Place"])
def test_two_entries_of_one_name_are_told(tree: Tree, name: str) -> None:
    tree.change(PANTRY, "name: Quiet Pantry", f"name: {name}")

    assert any(found.startswith(f"{PANTRY}:3: has the name of county-kitchen (") for found in errors_of(tree))


def test_a_number_that_stands_twice_in_an_entry_is_told(tree: Tree) -> None:
    tree.change(KITCHEN, "711 then 207-555-0100\n    type: tty", "1-207-555-0100\n    type: voice")

    (found,) = errors_of(tree)
    assert found.startswith(f"{KITCHEN}:19: 1-207-555-0100 stands here twice; make one entry of both")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("    seen: 2024-09\n", "    seen: 2019-12\n", 13),
        ("    seen: 2024-09\n", "", 13),
        ("seen: 2024-09}", "seen: 2015}", 7),
        ("seen: 2024-09}", 'seen: ""}', 7),
    ],
    ids=["a number of 2019", "a number without a date", "an entry of 2015", "an entry without a date"],
)
def test_only_a_page_of_2020_or_later_makes_an_entry_sure(tree: Tree, old: str, new: str, line: int) -> None:
    tree.change(KITCHEN, old, new)

    (found,) = errors_of(tree)
    assert found.startswith(f"{KITCHEN}:{line}: ")
    assert "is high, but no page dated 2020 or later shows it; write medium" in found


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

    (found,) = errors_of(tree)
    assert (
        found == f"{EDITION}:4: {withdrawn} was withdrawn, but it is still shown; take it out there or here"
    )


def test_an_edition_of_a_day_to_come_is_an_error(tree: Tree) -> None:
    tree.write(EDITION, 'format: 2\nsequence: 7\ndate: "2026-06-02"\n')

    (found,) = errors_of(tree)
    assert found.startswith(f"{EDITION}:3: is a day to come")
