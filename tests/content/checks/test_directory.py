"""Entries of the directory that give away a place, or stand there twice."""

import pytest

from tests.authored_tree import Tree
from tests.content.checking import KITCHEN, PANTRY, errors_of


@pytest.fixture
def shelter(tree: Tree) -> Tree:
    """The sample, with a shelter for a kitchen."""
    tree.write("resources/kinds.yaml", "food: Food\nshelter: Shelter\n")
    tree.change(KITCHEN, "kind: food", "kind: shelter")
    return tree


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('hours: ""', "address: Bangor", ":30: gives the address of a place that may be hidden"),
        ("a warm meal to", "a warm meal at 12 Elm Street to", ":5: names '12 Elm Street'; take it out"),
        ("on a busy street", "at 5B Old County Rd", ":29: names '5B Old County Rd'; take it out"),
        ('hours: ""', "hours: Mornings at 140 Main Court", ":30: names '140 Main Court'; take it out"),
    ],
)
def test_a_street_of_a_shelter_is_told(shelter: Tree, old: str, new: str, problem: str) -> None:
    shelter.change(KITCHEN, old, new)

    (found,) = errors_of(shelter)
    assert found.startswith(KITCHEN + problem)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('hours: ""', "address: 'Office: 12 Elm Street, Bangor'"),
        ("whoever comes.", "all. Ask first at the city office, 39 Forest Avenue."),
    ],
)
def test_a_public_office_may_be_named_as_one(shelter: Tree, old: str, new: str) -> None:
    shelter.change(KITCHEN, old, new)

    assert errors_of(shelter) == []


def test_a_kitchen_may_say_where_it_is(tree: Tree) -> None:
    tree.change(KITCHEN, 'hours: ""', "address: 12 Elm Street, Bangor")

    assert errors_of(tree) == []


@pytest.mark.parametrize("name", ["County Kitchen", "county  kitchen!", "The Soup Place"])
def test_two_entries_of_one_name_are_told(tree: Tree, name: str) -> None:
    tree.change(PANTRY, "name: Quiet Pantry", f"name: {name}")

    assert any(found.startswith(f"{PANTRY}:2: has the name of county-kitchen (") for found in errors_of(tree))


def test_a_number_that_stands_twice_in_an_entry_is_told(tree: Tree) -> None:
    tree.change(KITCHEN, "711 then 207-555-0100\n    type: tty", "1-207-555-0100\n    type: voice")

    (found,) = errors_of(tree)
    assert found.startswith(f"{KITCHEN}:18: 1-207-555-0100 stands here twice; make one entry of both")
