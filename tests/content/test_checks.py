"""Checks of a whole library: the message for an editor, and its line."""

from datetime import date

import pytest

from tests.authored_tree import Tree
from tests.content.checking import DOORS, KITCHEN, MEALS, PANTRY, TODAY, URGENT, errors_of, findings_of


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (
            MEALS,
            "related: [county-kitchen]",
            "related: [kitchen]",
            ":10: there is no page kitchen; did you mean county",
        ),
        (
            MEALS,
            "related: [county-kitchen]",
            "related: [zzz]",
            ":10: there is no page zzz; write the id of a topic or",
        ),
        (MEALS, "[](page:county-kitchen)", "[](page:zzz)", ":28: there is no page zzz; write the id"),
        (MEALS, "a **free** meal", "a [free](page:zzz) meal", ":14: there is no page zzz; write the id"),
        (
            MEALS,
            "(call:county-kitchen)",
            "(call:zzz)",
            ":16: there is no service zzz; write the id of a service",
        ),
        (
            MEALS,
            "(call:county-kitchen)",
            "(call:quiet-pantry)",
            ":16: quiet-pantry has no voice number that may be",
        ),
        (
            MEALS,
            "(call:county-kitchen)",
            "(call:county-kitchen#text)",
            ":16: county-kitchen has no text number",
        ),
        (DOORS, "warm-meals", "cold-meals", ":3: there is no page cold-meals; did you mean warm-meals?"),
        (
            DOORS,
            "section:everyday",
            "section:night",
            ":3: there is no section:night; write the id of a section",
        ),
        (DOORS, "icon: soup", "icon: soap", ":3: there is no icon soap; did you mean soup?"),
        (URGENT, "service: county-kitchen", "service: zzz", ":3: there is no service zzz; write the id"),
        (
            URGENT,
            "207-555-0100",
            "207-555-0199",
            ":3: county-kitchen has no number 207-555-0199 that may be shown",
        ),
        (PANTRY, "county-kitchen", "zzz", ":9: there is no service zzz; write the id of one"),
        (PANTRY, "county-kitchen", "quiet-pantry", ":9: quiet-pantry has no number that may be shown either"),
        (
            PANTRY,
            "call_instead: county-kitchen\n",
            "",
            ":1: has no number that may be shown; write call_instead",
        ),
        (PANTRY, "reach: statewide\n", "", ":1: names no county; write service_area, or reach"),
        (PANTRY, "kind: food", "kind: food\nday_and_night: yes", ":5: says yes, but no schedule"),
        (PANTRY, "kind: food", "kind: food\nlocation_type: virtual", ":5: is virtual; write the website"),
        (
            PANTRY,
            "kind: food",
            "kind: food\ntakes: {children: no, source: https://other.example}",
            ":5: is not the url of one of the sources",
        ),
        (PANTRY, "kind: food", "kind: shop", ":4: kind is shop; write one of: advocacy, food"),
        (
            MEALS,
            "Call first.",
            "Call 207-555-0123 first.",
            ":23: 207-555-0123 is not the number of any service",
        ),
        (MEALS, "Call first.", "Call 911 first.", ":23: 911 is not the number of any service"),
        (MEALS, "Call first.", "Text MEAL to 741741.", ":23: 741741 is not the number of any service"),
        (MEALS, "Call first.", "Call 207-555-0199.", ":23: 207-555-0199 is not the number of any service"),
        (
            MEALS,
            "Call first.",
            "Call (207) 555-0100.",
            ":23: (207) 555-0100 is written 207-555-0100 in the directory",
        ),
        (
            MEALS,
            "Call first.",
            "Call 1-877-871-7741.",
            ":23: 1-877-871-7741 must not be shown; remove it: the statewide",
        ),
        (
            MEALS,
            "Call first.",
            "Call 1-800-GET-FOOD.",
            ":23: 1-800-GET-FOOD is not the number of any service",
        ),
        (
            MEALS,
            "Call first.",
            "Call 866-373-7888.",
            ":23: 866-373-7888 must not be shown; remove it: the national",
        ),
        (MEALS, "[Free, in", "[Free at 207-555-0100, in", ":16: 207-555-0100 is in the text of a call card"),
        (
            MEALS,
            "## Before you go",
            "## Before you call 207-555-0123",
            ":18: 207-555-0123 is not the number of any service",
        ),
        (
            KITCHEN,
            "note: Ask for the cook",
            "assured_date: 2026-06-02",
            ":14: is in the future; write the day of the call",
        ),
        (
            KITCHEN,
            "type: tty\n",
            "type: tty\n    wrong_since: 2026-06-02\n",
            ":21: is in the future; write the day",
        ),
        (
            KITCHEN,
            "seen: 2024-09\n    source",
            "seen: 2026-07\n    source",
            ":17: is in the future; write the page",
        ),
        (KITCHEN, "seen: 2024-09}", "seen: 2027}", ":33: is in the future; write the page's own date"),
        (KITCHEN, "read: 2026-05-02", "read: 2026-06-02", ":33: is in the future; write the page"),
    ],
    ids=lambda value: value[-30:],
)
def test_a_link_a_number_or_a_date_that_is_wrong_is_reported_with_its_line(
    tree: Tree, name: str, old: str, new: str, problem: str
) -> None:
    tree.change(name, old, new)

    (error,) = errors_of(tree)
    assert error.startswith(name + problem)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (MEALS, "Call first.", "Call 207-555-0100 first."),
        (MEALS, "Call first.", "Dial 711 first."),
        (MEALS, "Call first.", "Call 1-207-KKJ-0100."),
        (MEALS, "Bring a bag.", "Narcotics Anonymous meets there."),
        (KITCHEN, "note: Ask for the cook", f"assured_date: {TODAY}"),
    ],
    ids=["number", "short code", "number in letters", "name that is no promise", "call made today"],
)
def test_what_is_right_may_stand(tree: Tree, name: str, old: str, new: str) -> None:
    tree.change(name, old, new)

    assert errors_of(tree) == []


@pytest.mark.parametrize(
    "written",
    [
        "18778717741",
        "(877) 871 7741",
        "877.871.7741",
        "1-877-\u20118717741",
    ],
    ids=["run together", "with brackets", "with dots", "with a hard hyphen"],
)
@pytest.mark.parametrize(
    ("file", "old"),
    [
        (KITCHEN, "Ask for the cook"),
        (KITCHEN, "Kitchens of Maine"),
        (KITCHEN, "Kitchen contact page"),
        (MEALS, "where can i eat"),
        (DOORS, "subtitle: Meals"),
        ("resources/facts/everyday.yaml", "ask for no papers"),
    ],
    ids=["note of a number", "organization", "title of a source", "what people say", "a door", "a fact"],
)
def test_a_refused_number_is_reported_wherever_and_however_it_is_written(
    tree: Tree, file: str, old: str, written: str
) -> None:
    tree.change(file, old, f"{old} {written}")

    assert any("must not be shown; remove it: the statewide" in error for error in errors_of(tree))


@pytest.mark.parametrize(
    ("name", "old", "new", "words", "problem"),
    [
        (
            MEALS,
            "## Before you go",
            "## Before you steal",
            "revealing:\n  - stealing\n",
            f"{MEALS}:18: says 'steal' on a plain page; write it in words that tell nothing",
        ),
        (
            "resources/sections.yaml",
            '"yes"',
            '"no"',
            "sensitive:\n  - meals\n",
            f"{DOORS}:3: warm-meals says 'meal', so no door may name it; write section:everyday",
        ),
    ],
    ids=["a heading in the contents of a plain page", "a door to a page that tells more"],
)
def test_words_that_tell_stand_only_where_a_reader_expects_them(
    tree: Tree, name: str, old: str, new: str, words: str, problem: str
) -> None:
    tree.change(name, old, new)
    assert errors_of(tree) == []

    tree.write("resources/vocabulary/en.yaml", f"format: 2\n{words}")

    assert errors_of(tree) == [problem]


@pytest.mark.parametrize(
    ("name", "old", "new", "promise"),
    [
        (MEALS, "Bring a bag.", "It leaves no trace.", "no trace"),
        (MEALS, "Bring a bag.", "You stay Anonymous.", "Anonymous"),
        (MEALS, "Bring a bag.", "This is 100 % private.", "100 % private"),
        (MEALS, "Bring a bag.", "This is 100% private.", "100% private"),
        (MEALS, "a bag.", "a totally safe bag.", "totally safe"),
        (MEALS, "summary: Meals", "summary: Untraceable meals", "Untraceable"),
        (KITCHEN, "a warm meal to", "anonymously a warm meal to", "anonymously"),
        (DOORS, "subtitle: Meals", "subtitle: Without a trace", "Without a trace"),
    ],
    ids=lambda value: value[-20:],
)
def test_a_promise_that_nobody_can_keep_is_reported(
    tree: Tree, name: str, old: str, new: str, promise: str
) -> None:
    tree.change(name, old, new)

    (error,) = errors_of(tree)
    assert f"promises {promise!r}" in error
    assert error.startswith(name)


def test_a_page_past_its_review_is_a_warning_from_the_day_after(tree: Tree) -> None:
    assert findings_of(tree, date(2027, 5, 31)).warnings == ()

    late = findings_of(tree, date(2027, 6, 1))
    assert late.errors == ()
    assert [str(problem) for problem in late.warnings] == [
        f"{MEALS}:8: was due for review by 2027-05-31; read it, then write a new date"
    ]


def test_90_days_past_its_review_a_page_stops_a_release_but_no_machine(tree: Tree) -> None:
    assert findings_of(tree, date(2027, 8, 29)).overdue == ()

    late = findings_of(tree, date(2027, 8, 30))
    assert (late.errors, late.warnings) == ((), ())
    (overdue,) = late.overdue
    assert str(overdue).startswith(f"{MEALS}:8: was due for review by 2027-05-31; read it, then")
    assert str(overdue).endswith("and release nothing before")


@pytest.mark.parametrize(
    ("first", "is_error", "problem"),
    [
        ("[warm-meals, county-kitchn]", False, "there is no page county-kitchn to put first; did you mean"),
        ("[zzz]", True, "there is no page zzz to put first; write the id of a topic or service"),
    ],
    ids=["one of two", "the only one"],
)
def test_a_danger_rule_that_leads_nowhere_is_reported(
    tree: Tree,
    first: str,
    is_error: bool,  # noqa: FBT001 - a case
    problem: str,
) -> None:
    tree.write(
        "resources/vocabulary/en.yaml", f"format: 2\ndanger:\n- phrases: [has a gun]\n  pages: {first}\n"
    )

    findings = findings_of(tree)
    (error,) = findings.errors if is_error else findings.warnings
    assert str(error).startswith(f"resources/vocabulary/en.yaml:4: {problem}")
    assert len(findings.errors) == int(is_error)
