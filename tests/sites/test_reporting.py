"""What a site found out is typed once: the editors' command takes the list that staff saved."""

from collections import Counter
from datetime import date

import pytest

from guide.content.call_sheet import Column
from guide.content.current import current
from guide.content.model import Library
from guide.content.number_ages import entries_of
from guide.content.verification.cells import read_sheet
from guide.content.verification.marks import Mark, Rules, read_marks
from guide.paths import checkout
from guide.sites.local_changes import Basis, Correction, LocalChanges, Result
from guide.sites.reporting import sheet_to_send, with_sent

SHELTER = "bangor-area-homeless-shelter"
NUMBER = "207-947-0092"
TODAY = date(2026, 11, 28)


@pytest.fixture(scope="module")
def library() -> Library:
    return current(checkout()).library()


def changes(result: Result, basis: Basis = "called", new: str = "") -> LocalChanges:
    correction = Correction(SHELTER, NUMBER, "voice", result, basis, "2026-11-27", "MK", new)
    return LocalChanges(corrections=(correction,))


def applied(library: Library, saved: LocalChanges) -> tuple[Mark, ...]:
    """What the editors' command reads from the list."""
    return read_marks(sheet_to_send(library, saved), "list.csv", entries_of(library), Rules(TODAY))


def test_a_number_that_was_called_and_is_right_is_confirmed(library: Library) -> None:
    [mark] = applied(library, changes("right"))

    assert (mark.result, mark.day, mark.initials) == ("right", "2026-11-27", "MK")
    assert mark.edits[mark.entry.position]["assured_date"] == "2026-11-27"


def test_a_wrong_number_is_taken_off(library: Library) -> None:
    [mark] = applied(library, changes("wrong"))

    assert mark.edits[mark.entry.position]["wrong_since"] == "2026-11-27"


def test_a_replaced_number_comes_with_the_new_one_and_where_it_is_from(library: Library) -> None:
    [mark] = applied(library, changes("replaced", new="207-555-0142"))

    assert mark.edits[mark.entry.position]["number"] == "207-555-0142"
    assert mark.source == "Said on the phone when MK called, 2026-11-27"


@pytest.mark.parametrize("basis", ["informed", "read"])
@pytest.mark.parametrize("result", ["right", "wrong", "replaced"])
def test_what_nobody_called_about_is_never_marked_as_a_call(
    library: Library, basis: Basis, result: Result
) -> None:
    saved = changes(result, basis, "207-555-0142" if result == "replaced" else "")

    assert applied(library, saved) == ()
    [row] = read_sheet(sheet_to_send(library, saved), [*Column], "list.csv")
    assert "MK, 2026-11-27" in row.cells[Column.REMARKS]


def test_a_number_of_several_services_has_a_row_for_each(library: Library) -> None:
    [(shared, rows), *_] = Counter(entry.phone.number for entry in entries_of(library)).most_common()
    correction = Correction(SHELTER, shared, "voice", "right", "called", "2026-11-27", "MK")

    marks = applied(library, LocalChanges(corrections=(correction,)))

    assert len(marks) == rows > 1


def test_a_list_that_was_saved_once_keeps_its_first_day() -> None:
    once = with_sent(changes("right"), "2026-11-28")

    assert [correction.sent for correction in with_sent(once, "2026-12-05").corrections] == ["2026-11-28"]
