"""A caller over the sample checkout, and what a caller writes."""

from collections.abc import Callable

import pytest

from guide.content.call_sheet import Column
from tests.authored_tree import Tree
from tests.content.verification.desk import Desk, Marks


@pytest.fixture
def desk(tree: Tree) -> Desk:
    """A caller over the sample checkout: row 1 is its TTY number, row 2 its voice number."""
    return Desk(tree)


@pytest.fixture
def mark() -> Callable[..., Marks]:
    """The cells that a caller fills in; what is not named is as it should be."""

    def _mark(result: str = "right", **others: str) -> Marks:
        cells: Marks = {Column.RESULT: result, Column.DAY: "2026-05-30", Column.INITIALS: "AB"}
        return cells | {Column[name.upper()].value: value for name, value in others.items()}

    return _mark
