"""Files in another format than this guide reads: which sentence an editor gets, and where."""

import pytest

from guide.content.authoring import read_library
from guide.errors import ContentError
from tests.authored_tree import FILES, Tree
from tests.content.checking import DOORS, KITCHEN, MEALS, URGENT

VOCABULARY = "resources/vocabulary/en.yaml"
FACTS = "resources/facts/everyday.yaml"
AUTHORED = sorted(name for name in FILES if name.endswith((".md", ".yaml")))


def problems_of(tree: Tree) -> list[str]:
    with pytest.raises(ContentError) as raised:
        read_library(tree.paths.resources)
    return [str(problem) for problem in raised.value.problems]


@pytest.mark.parametrize(
    ("name", "now", "once", "problem"),
    [
        (MEALS, "phrases: [where", "said: [where", ":11: 'said' is now called 'phrases'"),
        (MEALS, "must_answer: [", "must: [", ":12: 'must' is now called 'must_answer'"),
        (VOCABULARY, "phrases: [grub]", "said: [grub]", ":3: 'said' is now called 'phrases'"),
        (DOORS, "subtitle:", "line:", ":3: 'line' is now called 'subtitle'"),
        (URGENT, "label:", "words:", ":3: 'words' is now called 'label'"),
        ("resources/old_names.yaml", "status:", "fate:", ":3: 'fate' is now called 'status'"),
        ("resources/old_names.yaml", "services:", "now:", ":3: 'now' is now called 'services'"),
    ],
)
def test_an_old_key_is_reported_with_its_new_name_and_nothing_else(
    tree: Tree, name: str, now: str, once: str, problem: str
) -> None:
    tree.change(name, now, once)

    assert problems_of(tree) == [f"{name}{problem}; rename it everywhere in this file"]


@pytest.mark.parametrize(
    ("once", "now"),
    [
        ("needs: [{told: [free lawyer], answers: [warm-meals], near: [county-kitchen]}]", "requests"),
        ("alike: [{words: [stay, sleep]}]", "equivalents"),
        ("danger: [{said: [has a gun], first: [warm-meals]}]", "pages"),
        ("harmless: [{said: [killing me], before: [tooth]}]", "danger_exceptions"),
        ("wishes: [{said: [open now], facet: open, value: now}]", "filter_phrases"),
        ("unread: [warm-meals]", "interpreters"),
        ("telling: [meal]", "sensitive"),
        ("secret: [meal]", "revealing"),
        ("linking: [is]", "linking_words"),
        ("short: [bf = boyfriend]", "abbreviations"),
    ],
)
def test_every_old_key_of_a_vocabulary_is_reported_once(tree: Tree, once: str, now: str) -> None:
    tree.write(VOCABULARY, f"format: 2\nsynonyms: []\n{once}\n")

    found = problems_of(tree)

    assert all(problem.startswith(f"{VOCABULARY}:3: ") and "is now called" in problem for problem in found)
    assert any(f"is now called {now!r}" in problem for problem in found)


def test_a_field_that_occurs_many_times_is_reported_once(tree: Tree) -> None:
    lines = "".join(f"- {{said: [word{number}], means: [meal]}}\n" for number in range(20))
    tree.write(VOCABULARY, f"format: 2\nsynonyms:\n{lines}")

    assert len(problems_of(tree)) == 1


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

    found = problems_of(tree)

    line = 2 if name == MEALS else 1
    assert (
        f"{name}:{line}: is in format 3, but this guide is older and reads format 2; update the guide"
        in found
    )
    assert [problem for problem in found if "quite_new" in problem] == []


@pytest.mark.parametrize("written", ["1", "two", '"2.0"', "[2]"])
def test_any_other_format_is_refused_with_what_to_write(tree: Tree, written: str) -> None:
    tree.change(KITCHEN, "format: 2\n", f"format: {written}\n")

    assert any(
        problem.startswith(f"{KITCHEN}:1: ") and "format" in problem and "; " in problem
        for problem in problems_of(tree)
    )


def test_a_list_of_format_1_is_read_on_so_that_its_other_problems_are_named_too(tree: Tree) -> None:
    tree.write(FACTS, "- {id: MEALS-01, claim: Meals., citation: a, confidence: high, sources: []}\n")

    assert problems_of(tree) == [
        f"{FACTS}:1: has no format number; write 'format: 2' and 'facts:' above its content, and indent it",
        f"{FACTS}:1: sources is missing or empty; name the page this was read on",
    ]
