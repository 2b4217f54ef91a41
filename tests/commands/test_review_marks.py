"""What a reviewer marked, applied as it is typed: what a page then says, and what is refused."""

import os
import re
from collections.abc import Callable

import pytest

from tests.authored_tree import Tree
from tests.commands.reviewer import DAY, RECORDS, Reviewer, Row, marked
from tests.commands.typed import Typed

MEALS = "resources/topics/en/everyday/warm-meals.md"
FACTS = "resources/facts/everyday.yaml"
BIDI, ZERO_WIDTH, CYRILLIC_A = "\u202e", "\u200b", "\u0430"


# -- marks


def test_a_page_says_that_it_was_read_only_after_every_sentence_was_marked_right(reviewer: Reviewer) -> None:
    assert "Read by" not in reviewer.page()
    rows = reviewer.form()

    applied = reviewer.hand_in(marked(rows))

    assert (applied.status, applied.err) == (0, "")
    assert applied.out.splitlines() == [
        f"warm-meals, lawyer, 2026-05-30: {len(rows)} right, 0 wrong, 0 not marked.",
        "Recorded in resources/reviews.yaml. Next: python3 run.py build",
    ]
    assert "Read by a lawyer, May 2026. Next review due May 31, 2027." in reviewer.page()


def test_several_reviewers_are_named_in_the_order_of_their_days(reviewer: Reviewer) -> None:
    reviewer.hand_in(marked(reviewer.form("tribal-program"), day="2026-05-30"))
    reviewer.hand_in(marked(reviewer.form("survivor"), day="2026-04-02"))

    assert "Read by a survivor, April 2026. Read by a tribal program, May 2026. Next" in reviewer.page()


@pytest.mark.parametrize("result", ["wrong", ""])
def test_one_sentence_that_is_not_right_keeps_the_page_silent(reviewer: Reviewer, result: str) -> None:
    rows = marked(reviewer.form())
    rows[4]["result"] = result

    applied = reviewer.hand_in(rows)

    assert applied.status == 0
    assert "The page does not say that it was read." in applied.out
    assert 'role: "lawyer"' in reviewer.records()
    assert "Read by" not in reviewer.page()


def test_what_a_sentence_should_say_is_shown_with_its_file_and_line(reviewer: Reviewer) -> None:
    rows = marked(reviewer.form())
    [row] = [row for row in rows if row["sentence"] == "Bring a bag."]
    row |= {"result": "wrong", "say instead": "Bring two bags."}

    applied = reviewer.hand_in(rows)

    line = (reviewer.tree.paths.root / MEALS).read_text().splitlines().index("- Bring a bag. [^advice]") + 1
    assert f"  {MEALS}:{line}: sentence {row['no.']} is wrong: Bring a bag.\n" in applied.out
    assert "    Say instead: Bring two bags.\n" in applied.out


def test_a_review_no_longer_counts_once_a_word_of_the_page_changes(reviewer: Reviewer) -> None:
    reviewer.hand_in(marked(reviewer.form()))
    assert "Read by a lawyer" in reviewer.page()

    reviewer.tree.change(MEALS, "Bring a bag.", "Bring a bowl.")

    assert "Read by" not in reviewer.page()
    assert 'role: "lawyer"' in reviewer.records()


def test_a_review_no_longer_counts_once_a_fact_of_the_page_changes(reviewer: Reviewer) -> None:
    reviewer.hand_in(marked(reviewer.form()))

    reviewer.tree.change(FACTS, "and ask for no papers.", "and some ask for papers.")

    assert "Read by" not in reviewer.page()


def test_a_review_still_counts_when_a_source_was_read_again(reviewer: Reviewer) -> None:
    reviewer.hand_in(marked(reviewer.form()))

    reviewer.tree.change(FACTS, "seen: 2023}", "seen: 2026}")

    assert "Read by a lawyer, May 2026." in reviewer.page()


def test_a_later_review_of_the_same_role_takes_the_place_of_the_earlier_one(reviewer: Reviewer) -> None:
    rows = reviewer.form()
    reviewer.hand_in(marked(rows, day="2026-05-01"))
    later = marked(rows, day="2026-05-30")
    later[3]["result"] = "wrong"
    reviewer.hand_in(later)

    assert reviewer.records().count("role:") == 1
    assert "Read by" not in reviewer.page()


def test_an_earlier_day_than_the_last_review_is_refused(reviewer: Reviewer) -> None:
    rows = reviewer.form()
    reviewer.hand_in(marked(rows, day="2026-05-30"))

    assert "before the last review, of 2026-05-30" in reviewer.hand_in(marked(rows, day="2026-05-01")).err


def test_a_sheet_that_is_applied_twice_changes_nothing_the_second_time(reviewer: Reviewer) -> None:
    rows = marked(reviewer.form())
    reviewer.hand_in(rows)
    before = reviewer.records()

    applied = reviewer.hand_in(rows)

    assert applied.out.endswith("No file needed a change.\n")
    assert reviewer.records() == before


def test_a_dry_run_shows_the_same_and_changes_nothing(reviewer: Reviewer) -> None:
    before = reviewer.records()

    applied = reviewer.hand_in(marked(reviewer.form()), "--dry-run")

    assert applied.status == 0
    assert "right, 0 wrong, 0 not marked." in applied.out
    assert applied.out.endswith(
        "Nothing was written. Without --dry-run, resources/reviews.yaml would change.\n"
    )
    assert reviewer.records() == before


def test_a_sheet_without_marks_records_nothing(reviewer: Reviewer) -> None:
    before = reviewer.records()

    assert reviewer.hand_in(reviewer.form()).out == "No file needed a change.\n"
    assert reviewer.records() == before


def change_word(tree: Tree) -> None:
    """An editor changes the page while the form is out."""
    tree.change(MEALS, "Bring a bag.", "Bring a bowl.")


def edit_by_hand(tree: Tree) -> None:
    """Somebody writes into the file of reviews."""
    tree.write(RECORDS, "format: 2\nreviews: []\n")


Spoil = Callable[[list[Row]], None]


def set_cell(column: str, value: str, row: int = 2) -> Spoil:
    """A sheet with one cell that is not as it should be."""

    def spoil(rows: list[Row]) -> None:
        rows[row][column] = value

    return spoil


def swap_seals(rows: list[Row]) -> None:
    """Two rows with each other's seals, as after sorting one column."""
    rows[1]["seal"], rows[2]["seal"] = rows[2]["seal"], rows[1]["seal"]


def contradict(rows: list[Row]) -> None:
    """One sentence marked twice, in two ways."""
    rows.append(rows[2] | {"result": "wrong"})


def without_days(rows: list[Row]) -> None:
    """No day at all."""
    rows[0]["date"] = ""


def only_a_day(rows: list[Row]) -> None:
    """A day, and nothing marked."""
    for row in rows:
        row["result"] = ""


CHANGED = "the page has changed since this form was made"
HOSTILE: dict[str, tuple[Spoil, str]] = {
    "a result that is not one": (
        set_cell("result", "rihgt"),
        "result is 'rihgt'; write one of: right, wrong",
    ),
    "a formula as a result": (set_cell("result", "=1+1"), "result is '=1+1'"),
    "a formula as a sentence": (
        set_cell("sentence", '=HYPERLINK("x")'),
        "sentence 3 is not written as it was",
    ),
    "a sentence that was edited": (set_cell("sentence", "Meals cost $9."), "is not written as it was"),
    "a seal of nothing": (
        set_cell("seal", "aaaaaaaaaaaaaaaa"),
        CHANGED,
    ),
    "no seal": (set_cell("seal", ""), CHANGED),
    "swapped seals": (swap_seals, CHANGED),
    "another number": (set_cell("no.", "4"), CHANGED),
    "a number that is none": (set_cell("no.", "٣"), "the page has no sentence '٣'"),
    "a number beyond the page": (set_cell("no.", "999"), "the page has no sentence '999'"),
    "a huge number": (set_cell("no.", "9" * 5000), "the page has no sentence"),
    "another page": (set_cell("page", "cold-meals"), "there is no topic 'cold-meals'"),
    "a service": (set_cell("page", "county-kitchen"), "there is no topic 'county-kitchen'"),
    "another role": (set_cell("reviewer", "clinician"), CHANGED),
    "a role that is none": (set_cell("reviewer", "A. Name, Esq."), "which is not a role"),
    "a day to come": (
        set_cell("date", "2026-06-02", 0),
        "2026-06-02 is in the future",
    ),
    "a day long ago": (set_cell("date", "2024-06-02", 0), "or review again"),
    "a day that may be two": (set_cell("date", "3/4/2026", 0), "may mean two days or none"),
    "two days": (set_cell("date", "2026-05-29"), "has several dates, 2026-05-30, 2026-05-29"),
    "no day": (without_days, "warm-meals: has no date; write the day of the review"),
    "a day alone": (only_a_day, "no sentence is marked"),
    "both right and other words": (set_cell("say instead", "No."), "though the sentence is marked right"),
    "contradiction": (contradict, "contradicts line 4"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_one_row_that_makes_no_sense_refuses_the_whole_sheet(reviewer: Reviewer, name: str) -> None:
    spoil, sentence = HOSTILE[name]
    before, rows = reviewer.records(), marked(reviewer.form())
    spoil(rows)

    applied = reviewer.hand_in(rows)

    assert (applied.status, applied.out) == (1, "Nothing was changed. Fix these rows first.\n")
    assert sentence in applied.err
    assert "Traceback" not in applied.err
    assert reviewer.records() == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (f"Call {BIDI}0010-555-702", "RIGHT-TO-LEFT OVERRIDE"),
        (f"Call{ZERO_WIDTH} first", "ZERO WIDTH SPACE"),
        (f"B{CYRILLIC_A}g", "CYRILLIC SMALL LETTER A"),
        ("one\ntwo", "must be one line"),
        ("x\x1b[2Jx", "U+001B"),
        ("x" * 601, "at most 600 characters"),
    ],
    ids=["bidi", "zero width", "look-alike", "two lines", "terminal codes", "too long"],
)
def test_words_that_hide_something_are_refused(reviewer: Reviewer, words: str, sentence: str) -> None:
    before, rows = reviewer.records(), marked(reviewer.form())
    rows[2] |= {"result": "wrong", "say instead": words}

    applied = reviewer.hand_in(rows)

    assert applied.status == 1
    assert sentence in applied.err
    assert BIDI not in applied.err
    assert reviewer.records() == before


def test_a_sheet_of_a_page_that_changed_since_is_refused(reviewer: Reviewer) -> None:
    before, rows = reviewer.records(), marked(reviewer.form())
    change_word(reviewer.tree)

    applied = reviewer.hand_in(rows)

    assert applied.status == 1
    assert CHANGED in applied.err
    assert reviewer.records() == before


def test_a_file_of_reviews_that_somebody_edited_is_not_touched(reviewer: Reviewer) -> None:
    rows = marked(reviewer.form())
    edit_by_hand(reviewer.tree)
    before = reviewer.records()

    applied = reviewer.hand_in(rows)

    assert applied.status == 1
    assert "resources/reviews.yaml: was edited by hand" in applied.err
    assert reviewer.records() == before


def test_a_disk_that_takes_no_more_leaves_the_reviews_as_they_were(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rows = reviewer.records(), marked(reviewer.form())

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    applied = reviewer.hand_in(rows)
    monkeypatch.undo()

    assert applied.status == 2
    assert reviewer.records() == before
    assert [
        file.name for file in (reviewer.tree.paths.resources).iterdir() if file.name.endswith(".new")
    ] == []


# -- the file of reviews

ENTRY = '{page: "warm-meals", role: "lawyer", date: "2026-05-30", result: "right", text: "aaaaaaaaaaaaaaaa"}'


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"lawyer"', '"A. Name"', "role is 'A. Name'; write one of: lawyer,"),
        ('"right"', '"good"', "result is 'good'; write one of: right, wrong, unfinished"),
        ('"2026-05-30"', '"May"', "date is 'May'; write a date as YYYY-MM-DD"),
        ('"2026-05-30"', '""', "date is missing; write the day on which the page was read"),
        ('"aaaaaaaaaaaaaaaa"', '"aaaa"', "text is not a digest"),
        ('"warm-meals"', '"cold-meals"', "there is no topic 'cold-meals'; delete this entry"),
        ("}", "}\n- " + ENTRY, "warm-meals has two reviews of one role"),
        ('role: "lawyer"', 'role: "lawyer", name: "A. Name"', "the key 'name' is not known here"),
    ],
)
def test_the_check_names_an_entry_that_makes_no_sense(tree: Tree, old: str, new: str, sentence: str) -> None:
    tree.write(RECORDS, f"format: 2\nreviews:\n- {ENTRY.replace(old, new, 1)}\n")

    checked = Typed(tree, "check", *DAY)

    assert checked.status == 1
    assert re.search(rf"resources/reviews\.yaml:\d+: {re.escape(sentence)}", checked.out)


def test_the_check_refuses_a_review_of_a_day_to_come(reviewer: Reviewer) -> None:
    reviewer.hand_in(marked(reviewer.form()))

    checked = Typed(reviewer.tree, "check", "--today", "2026-05-29")

    assert "has a review of 2026-05-30, which is in the future" in checked.out


def test_a_review_cannot_be_claimed_in_the_page_itself(tree: Tree) -> None:
    tree.change(MEALS, "review_by: 2027-05-31", f"review_by: 2027-05-31\nreviews: [{ENTRY}]")

    assert "the key 'reviews' is not known here" in Typed(tree, "check", *DAY).out


def test_nobody_has_reviewed_a_page_that_is_not_recorded(tree: Tree) -> None:
    tree.write(RECORDS, f"format: 2\nreviews:\n- {ENTRY}\n")
    assert Typed(tree, "build").status == 0

    assert "Read by" not in Typed(tree, "show", "warm-meals").out
