"""Misspelled words, by lists that are there anyway."""

import pytest

from guide.content.authoring import read_authored
from guide.content.checks import check
from guide.content.checks.spelling import known_words
from tests.authored_tree import FILES, Tree
from tests.content.checking import KITCHEN, MEALS, TODAY


@pytest.fixture
def spelled(tree: Tree) -> Tree:
    """The sample, with every word of its pages accepted."""
    pages = [text.replace("\n", " ") for name, text in FILES.items() if name.endswith((".md", ".yaml"))]
    tree.write("resources/search/accepted.txt", " ".join(pages))
    return tree


def problems(tree: Tree) -> list[str]:
    """The problems with words, as they are printed."""
    authored = read_authored(tree.paths.resources)
    dictionary = known_words(tree.paths.resources, authored.library, authored.vocabulary)
    findings = check(authored.library, authored.vocabulary, authored.source_map, TODAY, dictionary)
    return [str(problem) for problem in findings.warnings]


def test_a_word_that_no_list_has_is_reported_once_for_each_page(spelled: Tree) -> None:
    spelled.change(MEALS, "Bring a bag.", "Bring a bgag or a bgag.")
    spelled.change(KITCHEN, "to whoever comes", "to whoevver comes")

    advice = "if it is right, add it to resources/search/accepted.txt"
    assert problems(spelled) == [
        f"{KITCHEN}:6: the word 'whoevver' is not known; {advice}",
        f"{MEALS}:21: the word 'bgag' is not known; {advice}",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Bags and calling.",
        "Kitchens of Maine serve.",
        "Ask kitchen.example/xyzzy.",
        "TOWNS.",
        "It is 5pmx.",
    ],
    ids=["other endings", "a name in the library", "an address", "capitals", "beside a digit"],
)
def test_known_words_in_other_forms_names_and_addresses_are_no_mistakes(spelled: Tree, words: str) -> None:
    spelled.change(MEALS, "Bring a bag.", words)

    assert problems(spelled) == []
