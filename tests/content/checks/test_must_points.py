"""What a page has to answer, and under which heading it does."""

import pytest

from guide.content.authoring import read_library
from guide.content.model import MustPoint
from tests.authored_tree import Tree
from tests.content.checking import MEALS, errors_of, findings_of

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
        (["{point: prices}"], ":12: nothing answers 'prices'; write the answer, then its heading as at"),
        ([], ":2: names no point that a reader must find here; write must_answer: a list of {point, at}"),
        (["{point: a, at: start}", "{point: A, at: start}"], ":12: the point 'A' stands here twice; take"),
    ],
    ids=["a slip", "no such heading", "nowhere", "no points", "twice"],
)
def test_a_point_that_leads_nowhere_or_stands_twice_is_told(
    tree: Tree, points: list[str], problem: str
) -> None:
    give_points(tree, *points)

    findings = findings_of(tree)
    (found,) = findings.warnings
    assert str(found).startswith(MEALS + problem)
    assert findings.errors == ()
