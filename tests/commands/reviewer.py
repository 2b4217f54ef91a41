"""An editor who makes forms for reviewers and hands their sheets in."""

import csv
import io
from pathlib import Path

from tests.authored_tree import Tree
from tests.commands.typed import Typed

RECORDS = "resources/reviews.yaml"
DAY = ("--today", "2026-06-01")

Row = dict[str, str]


class Reviewer:
    """An editor who makes a form of the sample's page, and hands its sheet in."""

    def __init__(self, tree: Tree, folder: Path) -> None:
        self.tree, self._folder = tree, folder
        self._made = 0

    def form(self, role: str = "lawyer", page: str = "warm-meals") -> list[Row]:
        """The rows of the sheet of a new form."""
        self._made += 1
        file = self._folder / f"form-{self._made}.html"
        made = Typed(self.tree, "review", "--role", role, "--out", str(file), *DAY, page)
        assert (made.status, made.err) == (0, "")
        assert made.out.startswith(f"{file}: 1 page, ")
        return rows_of(file.with_suffix(".csv"))

    def hand_in(self, rows: list[Row], *options: str) -> Typed:
        """Apply a sheet with these rows."""
        file = self._folder / "marked.csv"
        file.write_bytes(sheet_of(rows))
        return Typed(self.tree, "review", *DAY, "apply", *options, str(file))

    def records(self) -> str:
        """The file of reviews."""
        return (self.tree.paths.root / RECORDS).read_text(encoding="utf-8")

    def page(self) -> str:
        """The page as `show` prints it after a build."""
        assert Typed(self.tree, "build").status == 0
        return Typed(self.tree, "show", "warm-meals").out


def rows_of(sheet: Path) -> list[Row]:
    """The rows of a sheet as a spreadsheet shows them."""
    return list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8-sig"), newline="")))


def sheet_of(rows: list[Row]) -> bytes:
    """A sheet as a spreadsheet saves it."""
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def marked(rows: list[Row], result: str = "right", day: str = "'2026-05-30") -> list[Row]:
    """Every sentence marked, and the day in the first row."""
    return [row | {"result": result, "date": day if not number else ""} for number, row in enumerate(rows)]
