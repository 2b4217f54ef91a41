"""How old numbers are, as `status` reports it."""

from datetime import date

import pytest

from guide.content.authoring import read_library
from guide.content.model import Library
from guide.content.number_ages import CallStatus, call_status_of, entries_of
from tests.authored_tree import Tree

TODAY = date(2026, 6, 1)
KITCHEN = "resources/services/county-kitchen.yaml"


def ages(tree: Tree) -> CallStatus:
    return call_status_of(read_library(tree.paths.resources), TODAY)


@pytest.mark.parametrize(
    ("day", "called", "due"),
    [("2026-06-01", 1, 0), ("2026-03-04", 1, 0), ("2026-03-03", 0, 1), ("2024-01-01", 0, 1)],
    ids=["today", "89 days ago", "90 days ago", "years ago"],
)
def test_a_number_is_due_again_90_days_after_its_call(tree: Tree, day: str, called: int, due: int) -> None:
    tree.change(KITCHEN, "note: Ask for the cook", f"assured_date: {day}")

    listed = ages(tree)

    assert (listed.called, listed.due, listed.never) == (called, due, 1)
    assert (listed.oldest_call, listed.oldest_seen) == (day, "")


def test_a_number_found_wrong_counts_as_neither_called_nor_never_called(tree: Tree) -> None:
    tree.change(KITCHEN, "note: Ask for the cook", "wrong_since: 2026-05-30")

    listed = ages(tree)

    assert (listed.numbers, listed.wrong, listed.called, listed.never) == (2, 1, 0, 1)


def test_numbers_for_food_are_called_before_those_of_offices(library: Library) -> None:
    urgent = {urgent.service for urgent in library.urgent}
    kinds = [entry.service.kind for entry in entries_of(library) if entry.service.id not in urgent]

    order = [*dict.fromkeys(kinds)]
    assert order[:4] == ["hotline", "shelter", "advocacy", "youth"]
    assert order.index("food") == 4
    assert len(order) == sum(1 for at, kind in enumerate(kinds) if at == 0 or kinds[at - 1] != kind)
