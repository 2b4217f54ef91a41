"""Call sheets as files: what spreadsheets save is read, and no cell is a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.call_sheet import neutral, sheet_bytes
from guide.content.verification.cells import number_damage, plain, read_sheet
from guide.errors import ContentError

COLUMNS = ("name", "number")


def rows(content: bytes) -> list[dict[str, str]]:
    """The cells of each row."""
    return [dict(row.cells) for row in read_sheet(content, COLUMNS, "calls.csv")]


@given(st.text())
def test_no_cell_that_goes_out_is_a_formula_and_each_comes_back_as_it_was(value: str) -> None:
    cell = neutral(value)

    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert plain(cell) == value


@given(
    st.lists(
        st.fixed_dictionaries(
            dict.fromkeys(COLUMNS, st.text(st.characters(codec="utf-8", exclude_characters="\0")))
        ).filter(lambda row: any(value.strip() for value in row.values()))
    )
)
def test_what_is_written_is_read_back(written: list[dict[str, str]]) -> None:
    assert rows(sheet_bytes(COLUMNS, written)) == written


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_every_separator_that_spreadsheets_use_is_known(separator: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([("number", "more", "name"), ("211", "x", "A, B; C")])

    assert rows(out.getvalue().encode()) == [{"number": "211", "more": "x", "name": "A, B; C"}]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"PK\x03\x04rest", "calls.csv: is a spreadsheet's own file; save it as CSV"),
        ("name,number\nCaf\u00e9,211\n".encode("latin-1"), "calls.csv: is not UTF-8; save the sheet as"),
        (b"", "calls.csv:1: the first line must name each column once; look for: name, number"),
        (b"name,name,number\n", "calls.csv:1: the first line must name each column once; look for: name"),
        (b"name,number\nA,211,x\n", "calls.csv:2: has 3 cells, but the first line names 2"),
        (b'name,number\n"A,211\n', "calls.csv:2: is not CSV (unexpected end of data); save the sheet again"),
    ],
    ids=["spreadsheet", "other encoding", "nothing", "column twice", "cell too many", "open quote"],
)
def test_a_file_that_is_not_a_sheet_is_refused_by_line(content: bytes, problem: str) -> None:
    with pytest.raises(ContentError) as refused:
        rows(content)

    assert str(refused.value).startswith(problem)


@pytest.mark.parametrize(
    ("right", "cell", "damage"),
    [
        (
            "1-800-871-7741",
            "1.80E+10",
            "the number was 1-800-871-7741 and is 1.80E+10 here; set the column to",
        ),
        (
            "0800-123",
            "800123",
            "the number was 0800-123 and is 800123 here; set the column to text and write",
        ),
        ("211", "211,0", "the number was 211 and is 211,0 here; set the column to text and write 211 again"),
        ("207-555-0100", "(207) 555 0100", "207-555-0100 is written (207) 555 0100 here; write it as it was"),
        ("988", "", "the number was 988 and is missing here; set the column to text and write 988 again"),
        ("988", "911", "the number was 988 and is 911 here; set the column to text and write 988 again, or"),
    ],
)
def test_the_damage_to_a_number_is_described(right: str, cell: str, damage: str) -> None:
    assert number_damage(cell, right).startswith(damage)
