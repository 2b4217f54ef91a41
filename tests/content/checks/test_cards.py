"""Checks of the numbers for cards and strips of paper."""

import pytest

from tests.authored_tree import Tree
from tests.content.checking import errors_of

CARDS = "resources/cards.yaml"


def card(number: str, label: str) -> str:
    return f'- {{number: "{number}", label: "{label}", service: county-kitchen}}\n'


def written(tree: Tree, *cards: str) -> list[str]:
    """The errors that these cards cause."""
    before = set(errors_of(tree))
    tree.write(CARDS, f"format: 2\ncards:\n{''.join(cards)}")
    return [error for error in errors_of(tree) if error not in before]


@pytest.mark.parametrize(
    ("number", "label", "problem"),
    [
        ("207-555-0199", "a warm meal", "county-kitchen has no number 207-555-0199 that may be shown"),
        ("207-555-0100", "a warm meal, day and night", "label has 26 characters; write at most 25"),
        ("207-555-0100", "after violence", "label says 'violence', which a person"),
    ],
)
def test_a_card_that_would_not_do_is_an_error(tree: Tree, number: str, label: str, problem: str) -> None:
    file = tree.paths.root / "resources/vocabulary/en.yaml"
    file.write_text(f"{file.read_text(encoding='utf-8')}revealing: [violence]\n", encoding="utf-8")
    [error] = written(tree, card(number, label))

    assert error.startswith(f"{CARDS}:3: {problem}")


def test_more_than_ten_cards_are_an_error(tree: Tree) -> None:
    errors = written(tree, *(card("207-555-0100", f"meal {number}") for number in range(12)))

    assert errors == [f"{CARDS}:13: is one number too many; keep at most 10"]
