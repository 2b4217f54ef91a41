"""What a page has to answer, and under which heading it does."""

import pytest

from guide.content.authoring import read_library
from guide.content.model import MustPoint
from tests.authored_tree import Tree
from tests.content.checking import MEALS, errors_of, findings_of

SAID = "  - where can i eat\n"


def give_points(tree: Tree, *points: str) -> None:
    """Put must points after the front matter's last list."""
    tree.change(MEALS, SAID, f"{SAID}must:\n" + "".join(f"  - {point}\n" for point in points))


def test_points_are_read_with_the_heading_that_answers_each(tree: Tree) -> None:
    give_points(tree, '{point: "who is served", at: start}', '{point: "what to bring", at: "Before you go"}')

    assert errors_of(tree) == []
    assert read_library(tree.paths.resources).topics["warm-meals"].must == (
        MustPoint("who is served", "start"),
        MustPoint("what to bring", "Before you go"),
    )


@pytest.mark.parametrize(
    ("points", "problem"),
    [
        (["{point: a, at: Before you g}"], ":13: there is no heading 'Before you g' on this page; did you"),
        (["{point: a, at: Prices}"], ":13: there is no heading 'Prices' on this page; write the words"),
        (["{point: a, at: start}", "{point: A, at: start}"], ":14: the point 'A' stands here twice; take"),
    ],
    ids=["a slip", "no such heading", "twice"],
)
def test_a_point_that_leads_nowhere_or_stands_twice_is_told(
    tree: Tree, points: list[str], problem: str
) -> None:
    give_points(tree, *points)

    findings = findings_of(tree)
    (found,) = findings.warnings
    assert str(found).startswith(MEALS + problem)
    assert findings.errors == ()
