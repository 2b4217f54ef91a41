"""Whatever a spreadsheet or a hand does to a sheet, it is refused by line or does what it says."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.content.call_sheet import MARKS, Column, sheet_bytes
from guide.content.verification.cells import read_sheet
from guide.errors import ContentError
from tests.authored_tree import Tree
from tests.content.verification.desk import TODAY, Desk, Marks

READ = (Column.SERVICE, Column.NUMBER, Column.WAY, Column.ID, Column.SEAL)
RIGHT: Marks = {Column.RESULT: "right", Column.DAY: "2026-05-30", Column.INITIALS: "AB"}
NUMBERS = st.sampled_from(["1.8E+10", "2,07556E+09", "18008717741", "Nov-25", "211.0", "", "0207-555-0100"])
DAYS = st.dates().map(lambda day: f"{day.month}/{day.day}/{day.year}") | st.sampled_from(["46172", "4.6E+04"])
RECENT = st.dates(TODAY - timedelta(days=180), TODAY)
LAW = settings(max_examples=40, deadline=None)
"""Each example reads the sample's files; the processor may be shared with other work."""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """One desk for all examples; none of them writes."""
    return Desk(Tree(Path(tmp_path_factory.mktemp("office")) / "checkout"))


def outcome(office: Desk, sheet: bytes) -> int | None:
    """How many numbers a sheet marks, None when it is refused. Anything but a refusal fails the test."""
    try:
        return office.plan(sheet).results.total()
    except ContentError as error:
        refused = {problem.path for problem in error.problems}
    assert refused == {"calls.csv"}
    return None


@LAW
@given(column=st.sampled_from(READ), cell=st.text() | NUMBERS)
def test_a_marked_row_whose_own_cells_were_changed_is_refused(
    office: Desk, column: Column, cell: str
) -> None:
    (first, *_) = read_sheet(office.sheet(), tuple(Column), "")
    is_same = cell.strip() == first.cells[column]

    assert outcome(office, office.marked(RIGHT | {column: cell})) == (1 if is_same else None)


@LAW
@given(st.fixed_dictionaries(dict.fromkeys(MARKS, st.text() | NUMBERS | DAYS)))
def test_marks_of_any_kind_are_refused_or_make_sense(office: Desk, marks: dict[str, str]) -> None:
    count = outcome(office, office.marked(marks))

    assert count in (None, 0)  # no such text is right, wrong or no answer
    assert count is None or not any(value.strip() for value in marks.values())


@LAW
@given(RECENT, st.sampled_from(["{0.month}/{0.day}/{0.year}", "{0.day}.{0.month}.{0.year}"]))
def test_a_date_that_a_spreadsheet_turned_is_taken_where_it_can_be_no_other_day(
    office: Desk, day: date, form: str
) -> None:
    marked = office.marked(RIGHT | {Column.DAY: form.format(day)})

    is_sure = day.day > 12 or day.day == day.month
    assert outcome(office, marked) == (1 if is_sure else None)


@LAW
@given(st.data())
def test_a_file_cut_or_overwritten_anywhere_never_ends_in_anything_but_a_sentence(
    office: Desk, data: st.DataObject
) -> None:
    sheet = office.marked(RIGHT, RIGHT)
    at = data.draw(st.integers(0, len(sheet)))
    instead = data.draw(st.binary(max_size=4))

    assert outcome(office, sheet[:at] + instead + sheet[at + len(instead) :]) in (None, 0, 1, 2)
    assert outcome(office, sheet[:at]) in (None, 0, 1, 2)


@LAW
@given(st.permutations(range(2)), st.permutations(tuple(Column)))
def test_rows_and_columns_may_be_sorted_whole(office: Desk, order: list[int], columns: list[Column]) -> None:
    rows = [row.cells for row in read_sheet(office.marked(RIGHT, RIGHT), tuple(Column), "")]

    assert outcome(office, sheet_bytes(columns, [rows[number] for number in order])) == 2


def test_one_column_sorted_alone_is_refused(office: Desk) -> None:
    rows = [dict(row.cells) for row in read_sheet(office.marked(RIGHT, RIGHT), tuple(Column), "")]
    numbers = sorted(
        (row[Column.NUMBER] for row in rows), reverse=rows[0][Column.NUMBER] < rows[1][Column.NUMBER]
    )
    for row, number in zip(rows, numbers, strict=True):
        row[Column.NUMBER] = number

    assert outcome(office, sheet_bytes(tuple(Column), rows)) is None
