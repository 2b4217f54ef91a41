"""What a caller may write on a sheet, and what is refused, line by line."""

from collections.abc import Callable

import pytest

from guide.content.call_sheet import Column
from guide.errors import ContentError
from tests.content.verification.desk import Desk, Marks


def refused(desk: Desk, *marks: Marks) -> list[str]:
    """The problems of a marked sheet."""
    with pytest.raises(ContentError) as error:
        desk.plan(desk.marked(*marks))
    return [str(problem) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"result": "maybe"}, "result is 'maybe'; write one of: right, wrong, no answer"),
        ({"result": ""}, "result is ''; write one of: right, wrong, no answer"),
        ({"initials": ""}, "initials are ''; write those of the caller, such as AB"),
        ({"initials": "A # B"}, "initials are 'A # B'; write those of the caller, such as AB"),
        ({"day": ""}, "has no date; write the day of the call as 2026-11-25"),
        ({"day": "yesterday"}, "yesterday names no day for sure; write it as '2026-11-25"),
        ({"day": "2026-06-02"}, "2026-06-02 is in the future; write the day of the call"),
        ({"day": "2025-05-30"}, "2025-05-30 is more than 180 days ago; look at the year"),
        ({"day": "2026-5-30"}, "2026-5-30 names no day for sure"),
        ({"day": "2026-02-30"}, "2026-02-30 names no day for sure"),
        ({"day": "5/4/2026"}, "5/4/2026 names no day for sure"),
        ({"day": "30/31/2026"}, "30/31/2026 names no day for sure"),
        ({"day": "6/14/2026"}, "6/14/2026 is in the future; write the day of the call"),
        ({"day": "5/30/2025"}, "5/30/2025 is more than 180 days ago; look at the year"),
        ({"day": "30.05.26"}, "30.05.26 names no day for sure"),
        ({"day": "30-May-26"}, "30-May-26 names no day for sure"),
        ({"day": "46172"}, "46172 names no day for sure"),
        ({"day": "20260530"}, "20260530 names no day for sure"),
        ({"id": "nowhere"}, "there is no service 'nowhere' with a number to call; make a new sheet"),
        ({"service": "Soup"}, "the row of County Kitchen is named 'Soup'; it may belong to another row"),
        ({"way": "Text"}, "'how' was TTY; write it again"),
        ({"seal": "aaaa"}, "county-kitchen has changed since this sheet was made, or was marked; make a new"),
        ({"seal": "", "number": "211"}, "county-kitchen no longer has this number; make a new sheet"),
        ({"source": "the web"}, "names a source but no number; write the number under 'right number'"),
        (
            {"right_number": "207-555-0142", "source": "the web"},
            "names another number, 207-555-0142, though 711 then 207-555-0100 is not marked wrong; mark it",
        ),
        (
            {"result": "wrong", "right_number": "207-555-0142"},
            "changes 711 then 207-555-0100 without a source; write the page, or who said so",
        ),
        (
            {"result": "wrong", "right_number": "555-0142", "source": "the web"},
            "555-0142 is not another number for 711 then 207-555-0100; write it as",
        ),
        (
            {"result": "wrong", "right_number": "1-866-373-7888", "source": "the web"},
            "1-866-373-7888 must not be shown; the national hotline is",
        ),
        (
            {"result": "wrong", "right_number": "207-555-0142", "source": "a\nb"},
            "the source must be one line of at most 300 characters",
        ),
        (
            {"result": "wrong", "right_number": "207-555-0142", "source": "the c\u043eok"},
            "the source contains the character CYRILLIC SMALL LETTER O (U+043E) inside",
        ),
    ],
    ids=lambda value: str(value)[:40],
)
def test_nonsense_is_refused_in_a_sentence(
    desk: Desk, mark: Callable[..., Marks], cells: Marks, problem: str
) -> None:
    (refusal,) = refused(desk, mark(**cells))

    assert refusal.partition(": ")[2].startswith(problem)


@pytest.mark.parametrize(
    "day", ["2026-05-30", "'2026-05-30", "5/30/2026", "05/30/2026", "30.05.2026", "30-5-2026"]
)
def test_a_date_that_can_only_be_read_as_one_day_is_taken(
    desk: Desk, mark: Callable[..., Marks], day: str
) -> None:
    desk.hand_in(mark(result="right", day=day))

    assert 'assured_date: "2026-05-30"' in desk.text("county-kitchen")


def test_rows_that_disagree_are_refused_and_rows_that_repeat_are_not(
    desk: Desk, mark: Callable[..., Marks]
) -> None:
    first = desk.marked(mark("right"))
    lines = first.splitlines(keepends=True)
    wrong = desk.marked(mark("wrong")).splitlines(keepends=True)[1]

    with pytest.raises(ContentError) as error:
        desk.plan(b"".join([*lines, wrong]))

    assert str(error.value) == (
        "calls.csv:4: contradicts line 2 about 711 then 207-555-0100; keep one of the two rows"
    )
    assert desk.plan(b"".join([*lines, lines[1]])).results == {"right": 1}


def test_every_bad_line_is_reported_at_once_and_nothing_is_changed(
    desk: Desk, mark: Callable[..., Marks]
) -> None:
    before = desk.text("county-kitchen")

    refusals = refused(desk, mark("maybe", day="soon"), mark(initials="?"))

    assert [problem.split(": ")[0] for problem in refusals] == ["calls.csv:2", "calls.csv:2", "calls.csv:3"]
    assert desk.text("county-kitchen") == before


def test_a_sheet_made_from_an_older_library_is_refused(desk: Desk, mark: Callable[..., Marks]) -> None:
    sheet = desk.marked({}, mark())
    desk.tree.change("resources/services/county-kitchen.yaml", "Ask for the cook", "Ask for the baker")

    with pytest.raises(ContentError, match="county-kitchen has changed since this sheet was made"):
        desk.plan(sheet)


def test_a_row_without_marks_says_nothing_whatever_stands_in_it(desk: Desk) -> None:
    planned = desk.plan(desk.marked({Column.NUMBER: "1.8E+10", Column.REMARKS: "ask Jo"}))

    assert (planned.changes, planned.results) == ((), {})


def test_a_call_cannot_have_been_before_the_last_one(desk: Desk, mark: Callable[..., Marks]) -> None:
    desk.tree.change(
        "resources/services/county-kitchen.yaml", "note: Ask for the cook", "assured_date: 2026-05-31"
    )

    (refusal,) = refused(desk, {}, mark(day="2026-05-30"))

    assert refusal.endswith("2026-05-30 is before the last call, of 2026-05-31; look at the date")


def test_a_call_cannot_have_been_before_the_number_was_found_wrong(
    desk: Desk, mark: Callable[..., Marks]
) -> None:
    desk.hand_in({}, mark("wrong", day="2026-05-31"))

    (refusal,) = refused(desk, mark(day="2026-05-30"))  # what was found wrong is called first

    assert refusal.endswith("2026-05-30 is before the last call, of 2026-05-31; look at the date")
