"""Files in another format than this guide reads: which sentence an editor gets, and where."""

import pytest

from guide.content.authoring import read_library
from guide.errors import ContentError
from tests.authored_tree import FILES, Tree
from tests.content.checking import KITCHEN, MEALS

AUTHORED = sorted(name for name in FILES if name.endswith((".md", ".yaml")))


def problems_of(tree: Tree) -> list[str]:
    with pytest.raises(ContentError) as raised:
        read_library(tree.paths.resources)
    return [str(problem) for problem in raised.value.problems]


@pytest.mark.parametrize("name", AUTHORED)
def test_a_file_without_a_format_number_is_named(tree: Tree, name: str) -> None:
    tree.change(name, "format: 2\n", "")

    (problem,) = problems_of(tree)

    assert problem.startswith((f"{name}:1: ", f"{name}:2: "))
    assert "has no format number; " in problem
    assert "'format: 2'" in problem


@pytest.mark.parametrize("name", AUTHORED)
def test_a_file_of_a_newer_format_says_that_this_guide_is_older(tree: Tree, name: str) -> None:
    tree.change(name, "format: 2\n", "format: 3\nquite_new: [what, nobody, knows]\n")

    problems = problems_of(tree)

    line = 2 if name == MEALS else 1
    assert (
        f"{name}:{line}: is in format 3, but this guide is older and reads format 2; update the guide"
        in problems
    )
    assert [problem for problem in problems if "quite_new" in problem] == []


@pytest.mark.parametrize("written", ["1", "two", '"2.0"', "[2]"])
def test_any_other_format_is_refused_with_what_to_write(tree: Tree, written: str) -> None:
    tree.change(KITCHEN, "format: 2\n", f"format: {written}\n")

    assert any(
        problem.startswith(f"{KITCHEN}:1: ") and "format" in problem and "; " in problem
        for problem in problems_of(tree)
    )
