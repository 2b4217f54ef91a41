"""Each entry of a glossary leads to a page."""

import pytest

from tests.authored_tree import Tree
from tests.content.checking import errors_of

FILE = "resources/vocabulary/es.yaml"
GLOSSARY = """\
format: 2
glossary_of_danger:
  - {forms: [comida ya], means: a meal now, sense: hungry}
glossary:
  - {forms: [plato caliente], means: warm meals, sense: food}
words:
  - plato = meal
  - comer = meal
short_words:
  - una = a
small_talk:
  - hola
"""


def test_entries_with_a_word_that_a_page_contains_are_right(tree: Tree) -> None:
    tree.write(FILE, GLOSSARY)

    assert errors_of(tree) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("means: a meal now", "means: zebra zoo", 3),
        ("means: warm meals", "means: zebra", 5),
        ("comer = meal", "comer = zebra", 8),
        ("una = a", "una = zebra", 10),
    ],
)
def test_an_entry_that_finds_no_page_is_named_with_file_and_line(
    tree: Tree, old: str, new: str, line: int
) -> None:
    tree.write(FILE, GLOSSARY.replace(old, new))

    (error,) = errors_of(tree)
    assert error.startswith(f"{FILE}:{line}: no page is found by 'zebra")
