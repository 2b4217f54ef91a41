"""`verify` as it is typed: a sheet out, its marks in, and what is said on the way."""

from pathlib import Path

import pytest

from tests.authored_tree import SERVICE, Tree
from tests.commands.typed import Typed

KITCHEN = "resources/services/county-kitchen.yaml"
TODAY = ("--today", "2026-06-01")
CALLED = ("--we-called", "--urgent", "207-555-0100")


@pytest.fixture
def sheet(tree: Tree, tmp_path: Path) -> Path:
    """A sheet of the sample's two numbers."""
    file = tmp_path / "calls.csv"
    assert Typed(tree, "verify", "sheet", str(file), *TODAY).status == 0
    return file


def mark(sheet: Path, number: str, marks: str) -> None:
    """Fill in result, date and initials in the row of a number; the sample's rows end in six free cells."""
    lines = sheet.read_bytes().decode("utf-8").splitlines(keepends=True)
    rows = [line.replace(",,,,,,,", f",{marks},,,,") if f",{number}," in line else line for line in lines]
    assert rows != lines
    sheet.write_bytes("".join(rows).encode("utf-8"))


def test_a_sheet_says_how_many_numbers_are_to_be_called_and_what_to_do_next(
    tree: Tree, tmp_path: Path
) -> None:
    file = tmp_path / "calls.csv"

    typed = Typed(tree, "verify", "sheet", "--due", "90", str(file), *TODAY)

    assert (typed.status, typed.err) == (0, "")
    assert typed.out.splitlines()[0] == f"{file}: 2 of 2 numbers to call, the riskiest first."
    assert f"python3 run.py verify apply --we-called --dry-run {file}" in typed.out


def test_a_sheet_has_what_the_caller_needs(sheet: Path) -> None:
    header, tty, voice = sheet.read_bytes().decode("utf-8-sig").splitlines()

    assert header.startswith(
        "service,number,how,what it is for,open,serves,checked before,result,date,initials"
    )
    assert voice.startswith(
        'County Kitchen,207-555-0100,Call,Ask for the cook,"Monday to Friday, 8 am to 5 pm","Penobscot'
    )
    assert tty.startswith("County Kitchen,711 then 207-555-0100,TTY,")


def test_a_sheet_is_never_written_over_another(tree: Tree, sheet: Path) -> None:
    before = sheet.read_bytes()

    typed = Typed(tree, "verify", "sheet", str(sheet))

    assert typed.status == 2
    assert typed.err == f"The file {sheet} exists already, and may have marks in it. Choose another name.\n"
    assert sheet.read_bytes() == before


def test_marks_go_into_the_files_and_the_difference_is_shown(tree: Tree, sheet: Path) -> None:
    mark(sheet, "207-555-0100", "right,2026-05-30,AB")

    typed = Typed(tree, "verify", "apply", *CALLED, str(sheet), *TODAY)

    assert (typed.status, typed.err) == (0, "")
    assert f"--- {KITCHEN}\n+++ {KITCHEN}\n" in typed.out
    assert '+    assured_date: "2026-05-30" # called by AB\n' in typed.out
    assert typed.out.splitlines()[-2] == "Marked: 1 right, 0 wrong, 0 no answer."
    assert 'assured_date: "2026-05-30"' in (tree.paths.root / KITCHEN).read_text()
    assert (
        "Already applied by an earlier run: 1."
        in Typed(tree, "verify", "apply", *CALLED, str(sheet), *TODAY).out
    )


def test_a_dry_run_shows_the_same_and_changes_nothing(tree: Tree, sheet: Path) -> None:
    mark(sheet, "207-555-0100", "wrong,2026-05-30,AB")

    typed = Typed(tree, "verify", "apply", *CALLED, "--dry-run", str(sheet), *TODAY)

    assert typed.status == 0
    assert '+    wrong_since: "2026-05-30" # called by AB\n' in typed.out
    assert typed.out.endswith("Nothing was written. Without --dry-run, 1 files would change.\n")
    assert (tree.paths.root / KITCHEN).read_text() == SERVICE


def test_a_wrong_number_leaves_the_guide_with_the_next_build(tree: Tree, sheet: Path) -> None:
    """Though a page's card and the urgent numbers still name it: a build must not wait for them."""
    mark(sheet, "207-555-0100", "wrong,2026-05-30,AB")
    Typed(tree, "verify", "apply", *CALLED, str(sheet), *TODAY)

    built = Typed(tree, "build")
    assert built.status == 0
    assert "207-555-0100 was found wrong on 2026-05-30, so no page shows it" in built.out

    shown = Typed(tree, "show", "warm-meals")
    assert shown.status == 0
    assert "207-555-0100" not in shown.out


def test_a_sheet_that_is_not_there_is_a_sentence(tree: Tree, tmp_path: Path) -> None:
    typed = Typed(tree, "verify", "apply", str(tmp_path / "none.csv"))

    assert typed.status == 2
    assert typed.err.startswith(
        f"The file {tmp_path / 'none.csv'} is missing. To make a sheet: python3 run.py verify sheet"
    )
