"""A caller at a desk, for the tests of this folder."""

from dataclasses import replace
from datetime import date

from guide.content.authoring import read_library
from guide.content.call_sheet import Column, call_sheet, sheet_bytes
from guide.content.number_ages import entries_of
from guide.content.verification.applying import Plan, carry_out, plan
from guide.content.verification.cells import read_sheet
from guide.content.verification.marks import rules_for
from tests.authored_tree import Tree

TODAY = date(2026, 6, 1)

Marks = dict[str, str]


class Desk:
    """A caller at a desk: makes a sheet of the tree's numbers, marks it, hands it in."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree

    def sheet(self) -> bytes:
        """The sheet as it comes out."""
        library = read_library(self.tree.paths.resources)
        return call_sheet(entries_of(library), library.state)

    def marked(self, *marks: Marks) -> bytes:
        """The sheet with the cells of its first rows replaced, one dictionary for each row."""
        rows = [dict(row.cells) for row in read_sheet(self.sheet(), tuple(Column), "")]
        for row, cells in zip(rows, marks, strict=False):
            row.update(cells)
        return sheet_bytes(tuple(Column), rows)

    def plan(self, sheet: bytes) -> Plan:
        """What the sheet comes to, on a fixed day."""
        resources = self.tree.paths.resources
        library = read_library(resources)
        rules = replace(rules_for(library, TODAY, we_called=True), protected=())
        return plan(sheet, "calls.csv", library, resources / "services", rules)

    def hand_in(self, *marks: Marks) -> Plan:
        """Mark the first rows of a fresh sheet, and put the marks into the files."""
        planned = self.plan(self.marked(*marks))
        carry_out(planned.changes)
        return planned

    def text(self, service: str) -> str:
        """A service's file as it stands."""
        return (self.tree.paths.resources / "services" / f"{service}.yaml").read_text()
