"""A page that asks more years of school than its readers can be asked for."""

import pytest

from guide.content.checks.readability import grade
from tests.authored_tree import Tree
from tests.content.checking import MEALS, errors_of

HARD = "Notwithstanding contrary provisions, determination of eligibility necessitates documentation. " * 15
EASY = "You can call us. We are here all day. " * 15


def test_a_page_too_hard_for_its_readers_is_told(tree: Tree) -> None:
    tree.change(MEALS, "Bring a bag.", HARD)

    (found,) = errors_of(tree)
    assert found.startswith(f"{MEALS}:2: reads at grade ")
    assert found.endswith("; shorten words and sentences to 6 at most")


@pytest.mark.parametrize(
    "words",
    [
        EASY,
        "Ask the Immigrant Legal Advocacy Project in Androscoggin. " * 15,
        "It is the law (Title 17-A, section 853, subsection 2, notwithstanding other determinations). " * 15,
    ],
    ids=["plain words", "names of services and places", "names of laws"],
)
def test_names_are_nobody_s_fault(tree: Tree, words: str) -> None:
    tree.change(MEALS, "Bring a bag.", words)

    assert errors_of(tree) == []


def test_a_text_of_a_few_words_has_no_grade(tree: Tree) -> None:
    tree.change(MEALS, "Bring a bag.", "Documentation necessitates determination.")

    assert errors_of(tree) == []


def test_the_measure_is_kincaid_s() -> None:
    """10 words in a sentence and 1.5 syllables in a word: 0.39 x 10 + 11.8 x 1.5 - 15.59."""
    assert grade(1, ["cat"] * 5 + ["little"] * 5) == pytest.approx(6.01)
