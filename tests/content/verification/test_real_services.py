"""The real services: a sheet of all of them, out and back."""

from datetime import date
from itertools import groupby

from guide.content.call_sheet import call_sheet
from guide.content.model import Library
from guide.content.number_ages import Entry, entries_of
from guide.content.verification.applying import plan, rewritten
from guide.content.verification.marks import Mark, Rules
from guide.paths import checkout

SERVICES = checkout().resources / "services"
TODAY = date(2026, 11, 25)


def text_of(service: str) -> str:
    return (SERVICES / f"{service}.yaml").read_bytes().decode("utf-8")


def by_service(entry: Entry) -> str:
    return entry.service.id


def test_a_sheet_without_marks_changes_nothing_and_comes_out_the_same_again(library: Library) -> None:
    sheet = call_sheet(entries_of(library), library.state)

    assert plan(sheet, "calls.csv", library, SERVICES, Rules(TODAY)).changes == ()
    assert call_sheet(entries_of(library), library.state) == sheet


def test_every_file_can_be_written_without_changing_a_byte(library: Library) -> None:
    """What no call changes is written as it stands: here nobody answers at any number."""
    for service, group in groupby(sorted(entries_of(library), key=by_service), by_service):
        marks = [Mark(entry, "no answer", "2026-11-24", "AB") for entry in group]
        assert rewritten(text_of(service), marks, library.state) == text_of(service)


def test_a_call_to_every_number_adds_one_line_for_each_and_moves_none(library: Library) -> None:
    entries = sorted(entries_of(library), key=by_service)

    for service, group in groupby(entries, by_service):
        marks = [Mark(entry, "right", "2026-11-24", "AB") for entry in group]
        lines = rewritten(text_of(service), marks, library.state).splitlines(keepends=True)
        called = [line for line in lines if line.endswith('assured_date: "2026-11-24" # called by AB\n')]
        assert len(called) == len(marks)
        assert "".join(line for line in lines if line not in called) == text_of(service)
