"""Pages: what they must answer, and where they lead."""

import pytest

from guide.content.authoring import read_library
from guide.content.model import MustPoint
from guide.errors import ContentError
from tests.authored_tree import TOPIC, Tree
from tests.content.checking import DOORS, MEALS, errors_of, findings_of

MUST = "must_answer: [{point: what to bring, at: Before you go}]"


def give_points(tree: Tree, *points: str) -> None:
    """Put other must points into the page."""
    tree.change(MEALS, MUST, f"must_answer: [{', '.join(points)}]")


def test_points_are_read_with_the_heading_that_answers_each(tree: Tree) -> None:
    give_points(tree, '{point: "who is served", at: start}', '{point: "what to bring", at: "Before you go"}')

    assert errors_of(tree) == []
    assert read_library(tree.paths.resources).topics["warm-meals"].must_answer == (
        MustPoint("who is served", "start"),
        MustPoint("what to bring", "Before you go"),
    )


@pytest.mark.parametrize(
    ("points", "problem"),
    [
        (["{point: a, at: Before you g}"], ":12: there is no heading 'Before you g' on this page; did you"),
        (["{point: a, at: Prices}"], ":12: there is no heading 'Prices' on this page; write the words"),
        (
            ["{point: prices}"],
            ":12: no heading answers 'prices'; write the answer, then name its heading under at",
        ),
        ([], ":2: lists no point that a reader must find here; write must_answer: a list of {point, at}"),
    ],
    ids=["a slip", "no such heading", "nowhere", "no points"],
)
def test_a_point_without_a_heading_is_reported(tree: Tree, points: list[str], problem: str) -> None:
    give_points(tree, *points)

    findings = findings_of(tree)
    (warning,) = findings.warnings
    assert str(warning).startswith(MEALS + problem)
    assert findings.errors == ()


ISLAND = """\
---
format: 2
id: {id}
title: Title of {id}
section: everyday
audience: anyone
summary: A page.
review_by: 2027-05-31
related: [{related}]
must_answer: [{{point: a word, at: start}}]
---
A word. [^advice]
"""


def island(tree: Tree, page: str, related: str) -> str:
    """Add a topic that only names another; gives its file."""
    name = f"resources/topics/en/everyday/{page}.md"
    tree.write(name, ISLAND.format(id=page, related=related))
    return name


def warnings_of(tree: Tree) -> list[str]:
    findings = findings_of(tree)
    assert findings.errors == ()
    return [str(problem).partition(";")[0] for problem in findings.warnings]


def test_pages_that_only_lead_to_each_other_are_reported(tree: Tree) -> None:
    tree.change(DOORS, ", section:everyday", "")
    one, two = island(tree, "one", "two"), island(tree, "two", "one")

    assert warnings_of(tree) == [
        f"{one}:2: no door, section or page leads here",
        f"{two}:2: no door, section or page leads here",
    ]


def test_a_page_behind_a_section_or_a_link_is_reached(tree: Tree) -> None:
    island(tree, "one", "warm-meals")
    assert warnings_of(tree) == []

    tree.change(DOORS, ", section:everyday", "")
    tree.change(MEALS, "related: [county-kitchen]", "related: [one]")
    assert warnings_of(tree) == []


def test_a_page_for_a_survivor_begins_with_a_number(tree: Tree) -> None:
    tree.change(MEALS, "audience: anyone", "audience: survivor")
    assert warnings_of(tree) == []

    tree.change(MEALS, "\n[Free, in the daytime.](call:county-kitchen)\n", "\nA line. [^advice]\n")
    assert warnings_of(tree) == [f"{MEALS}:2: shows no number in its first 3 paragraphs"]

    tree.change(MEALS, "A line.", "Call 207-555-0100.")
    assert warnings_of(tree) == []


def test_a_page_outside_the_folder_of_english_pages_is_reported(tree: Tree) -> None:
    tree.write("resources/topics/es/everyday/warm-meals.md", TOPIC)

    with pytest.raises(ContentError) as refused:
        read_library(tree.paths.resources)
    assert str(refused.value).startswith("resources/topics/es/everyday/warm-meals.md: is not read: only")
