"""Addresses that may be shown, and the many ways in which one must not."""

import pytest

from guide.errors import ContentError
from tests.authored_tree import Tree
from tests.content.checking import KITCHEN, MEALS, PANTRY, errors_of

SOURCE = "https://kitchen.example/contact"
SHOWN = f"address: 12 Elm Street, Bangor\naddress_public: true\naddress_source: {SOURCE}\n"
"""A street that may be shown, instead of an empty line of the sample."""


@pytest.fixture
def shelter(tree: Tree) -> Tree:
    """The sample with a shelter for a kitchen, whose street may be shown."""
    tree.write(
        "resources/kinds.yaml",
        "format: 2\nkinds: {food: {name: Food}, shelter: {name: Shelter},"
        " advocacy: {name: Advocates, street: hidden}}\n",
    )
    tree.change(KITCHEN, "kind: food", "kind: shelter")
    tree.change(KITCHEN, 'hours: ""\n', SHOWN)
    return tree


def test_a_street_stands_where_an_editor_says_so_and_a_page_gives_it(shelter: Tree) -> None:
    assert errors_of(shelter) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("address_public: true\n", "", "may be hidden; remove it, or write address_public: true"),
        ("address_public: true", "address_public: false", "may be hidden; remove it"),
        ("address_public: true", "address_public: yes", "address_public is 'yes'; write one of: true, false"),
        (f"address_source: {SOURCE}\n", "", "names no page that gives it; write address_source"),
        (
            f"address_source: {SOURCE}",
            "address_source: https://gossip.example",
            "names no page that gives it; write address_source",
        ),
        ("address: 12 Elm Street, Bangor\n", "", "says this of no address"),
    ],
    ids=["no field", "field says no", "field is not a word", "no page", "page is not a source", "no address"],
)
def test_a_street_needs_the_field_and_its_page(shelter: Tree, old: str, new: str, problem: str) -> None:
    shelter.change(KITCHEN, old, new)

    with_problem = [found for found in _problems(shelter) if problem in found]
    assert with_problem, _problems(shelter)


DESCRIPTION = "Serves a warm meal to whoever comes."
TRICKY = {
    "advocates": ("kind: shelter", "kind: advocacy"),
    "advocates with an office": ("12 Elm Street", "Office 12 Elm Street", "kind: shelter", "kind: advocacy"),
    "advocates with a box": ("12 Elm Street", "PO Box 12", "kind: shelter", "kind: advocacy"),
    "name of a safe house": ("name: County Kitchen", "name: County Safe House"),
    "name in capitals": ("name: County Kitchen", "name: COUNTY SAFEHOUSE"),
    "name of a haven": ("name: County Kitchen", "name: County Safe Haven"),
    "name about violence": ("name: County Kitchen", "name: Family Violence Project house"),
    "old name about abuse": ("[The Soup Place]", "[The Soup Place, Abused Women's House]"),
    "run by a coalition": ("Kitchens of Maine", "Coalition to End Domestic Violence"),
    "domestic violence": (DESCRIPTION, "A house for people hurt by domestic violence."),
    "DV for short": (DESCRIPTION, "A DV house."),
    "sexual assault": (DESCRIPTION, "Sexual assault advocates come on Wednesdays."),
    "trafficking": (DESCRIPTION, "For women getting out of human trafficking."),
    "trafficked": (DESCRIPTION, "For people who were trafficked."),
    "exploitation": (DESCRIPTION, "For young people who were exploited."),
    "stalking": (DESCRIPTION, "For anyone who is stalked."),
    "survivors": ("eligibility: Anyone", "eligibility: Survivors and their children"),
    "victims": ("eligibility: Anyone", "eligibility: Victims of a crime"),
    "people who flee": (DESCRIPTION, "A bed for women fleeing a partner."),
    "hurt by somebody": (DESCRIPTION, "A bed for anyone hurt by a partner."),
    "a partner who hurts": (DESCRIPTION, "Come if your partner hurts you."),
    "undisclosed": (DESCRIPTION, "At an undisclosed place."),
    "confidential": ("The door is on a busy street.", "The location is confidential."),
    "secret": ("The door is on a busy street.", "The address is kept secret."),
    "not made public": ("The door is on a busy street.", "We do not make the address public."),
    "a private address": ("The door is on a busy street.", "The house has a private address."),
    "in a note of a number": ("Ask for the cook", "Ask for the safe house"),
    "in the title of a source": ("Kitchen contact page", "Coalition to End Domestic Violence"),
    "in who answers": ("note: Ask for the cook", "answered_by: The battered women's line"),
    "in the address": ("12 Elm Street", "Hidden house, 12 Elm Street"),
    "a protection order": (DESCRIPTION, "Staff help with a protection order."),
}  # fmt: skip


@pytest.mark.parametrize("changes", TRICKY.values(), ids=TRICKY.keys())
def test_no_street_of_a_place_where_people_may_hide(shelter: Tree, changes: tuple[str, ...]) -> None:
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        shelter.change(KITCHEN, old, new)

    of_street = [
        error
        for error in errors_of(shelter)
        if "may lead to people in hiding" in error or "is that of a service of kind advocacy" in error
    ]
    assert of_street, errors_of(shelter)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("traf\u00adficked", "which is invisible"),
        ("traf\u200bficked", "which is invisible"),
        ("safe\u00a0house", "which is invisible"),
        ("\uff44\uff56", "where it looks like another"),
        ("tr\u0430fficked", "where it looks like another"),
    ],
    ids=["soft hyphen", "no width", "hard space", "full width", "Cyrillic"],
)
def test_letters_that_hide_a_word_do_not_reach_the_checks(shelter: Tree, written: str, problem: str) -> None:
    shelter.change(KITCHEN, DESCRIPTION, f"For people who were {written}.")

    assert any(problem in found for found in _problems(shelter))


def test_no_street_of_a_place_that_advocates_run(shelter: Tree) -> None:
    shelter.change(PANTRY, "kind: food", "kind: advocacy")
    shelter.change(KITCHEN, DESCRIPTION, "A program of Quiet Pantry.")

    assert any(
        "may lead to people in hiding: description says 'quiet pantry'" in error
        for error in errors_of(shelter)
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Quiet Pantry", "name: Quiet Pantry at 12 Elm Street"),
        ("name: Quiet Pantry", "name: Elm Street House"),
        ("Gives out groceries.", "Gives out groceries at 12 Elm Street."),
        ("Gives out groceries.", "Gives out groceries at the city office, 39 Forest Avenue."),
        ("Gives out groceries.", "Gives out groceries on elm street."),
        ("Gives out groceries.", "Gives out groceries at the corner of Elm and Main."),
        ("Gives out groceries.", "Gives out groceries behind Hannaford."),
        ("A list of pantries", "The pantry at 12 Elm Street"),
        ("reach: statewide\n", "reach: statewide\nhours: Mornings at 140 Main Court\n"),
        ("reach: statewide\n", "reach: statewide\neligibility: Anyone who comes to 140 3rd Ave\n"),
        ("reach: statewide\n", "reach: statewide\ncost_option: Free at 12 Elm St\n"),
        ("reach: statewide\n", "reach: statewide\norganization: Pantries of 12 Elm Street\n"),
        ("reach: statewide\n", "reach: statewide\nsafety_note: The door is at 5B Old County Rd.\n"),
    ],
    ids=lambda value: value.strip()[:60],
)
@pytest.mark.parametrize("kind", ["food", "shelter", "advocacy"])
def test_a_street_stands_in_no_other_field(shelter: Tree, kind: str, old: str, new: str) -> None:
    shelter.change(PANTRY, "kind: food", f"kind: {kind}")
    shelter.change(PANTRY, old, new)

    assert any(
        f"{PANTRY}:" in error and "a street belongs only in address" in error for error in errors_of(shelter)
    )


def test_a_page_names_a_full_address_only_if_a_service_gives_it(shelter: Tree) -> None:
    shelter.change(MEALS, "Call first.", "Go to 12 Elm Street.")
    assert errors_of(shelter) == []

    shelter.change(MEALS, "Go to 12 Elm Street.", "Go to 13 Elm Street.")
    assert any(
        "names '13 Elm Street', which is not the address of any service" in error
        for error in errors_of(shelter)
    )


def _problems(tree: Tree) -> list[str]:
    try:
        return errors_of(tree)
    except ContentError as error:
        return [str(problem) for problem in error.problems]


def test_a_source_that_names_no_page_gives_no_street(shelter: Tree) -> None:
    shelter.change(KITCHEN, f"address_source: {SOURCE}\n", "")
    shelter.change(
        KITCHEN,
        "url: https://kitchen.example/contact, read: 2026-05-02, seen: 2024-09}",
        "read: 2026-05-02, seen: 2024-09}",
    )

    assert any("names no page that gives it" in problem for problem in _problems(shelter)), _problems(shelter)
