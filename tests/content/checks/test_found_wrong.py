"""A number that a call found wrong: gone at once, and everything that named it is told."""

from tests.authored_tree import Tree
from tests.content.checking import KITCHEN, MEALS, PANTRY, URGENT, findings_of


def test_a_number_found_wrong_keeps_no_library_from_being_built_without_it(tree: Tree) -> None:
    tree.change(KITCHEN, "note: Ask for the cook", "wrong_since: 2026-05-03")
    tree.change(KITCHEN, "confidence: medium", "confidence: low")
    tree.change(MEALS, "Call first.", "Call 207-555-0100 first.")

    found = findings_of(tree)

    assert found.errors == ()
    assert [str(problem).partition(";")[0] for problem in found.warnings] == [
        f"{KITCHEN}:1: has no number that may be shown",
        f"{KITCHEN}:14: 207-555-0100 was found wrong on 2026-05-03, so no page shows it",
        f"{PANTRY}:9: county-kitchen has no number that may be shown either",
        f"{MEALS}:16: county-kitchen has no voice number that may be shown",
        f"{MEALS}:23: 207-555-0100 is the number of no service",
        f"{URGENT}:3: county-kitchen has no number 207-555-0100 that may be shown",
    ]
