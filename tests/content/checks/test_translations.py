"""Pages in other languages: the same ids, and never without somebody who vouches for them."""

from pathlib import Path

import pytest

from guide.content.authoring import read_library
from guide.content.compiled import library_bytes
from guide.content.compiled import read_library as read_compiled
from guide.errors import ContentError
from tests.authored_tree import TOPIC, Tree
from tests.content.checking import errors_of

COMIDA = "resources/topics/es/everyday/warm-meals.md"
REVIEWED = TOPIC.replace("related:", "reviewed_by: A. Reader, court interpreter\nrelated:")


SPANISH = """\
format: 2
danger:
  - {phrases: [me va a matar], pages: [warm-meals]}
revealing: [violencia]
another_person: [ella]
"""


@pytest.fixture(autouse=True)
def spanish_words(tree: Tree) -> Path:
    """What the search knows of Spanish, beside a page in it."""
    return tree.write("resources/vocabulary/es.yaml", SPANISH)


@pytest.mark.parametrize("key", ["danger", "revealing", "another_person"])
def test_no_page_is_translated_into_a_language_whose_danger_nobody_hears(tree: Tree, key: str) -> None:
    tree.write(COMIDA, REVIEWED)
    lines = SPANISH.splitlines(keepends=True)
    left = [line for line in lines if key not in line and not (key == "danger" and "matar" in line)]
    tree.write("resources/vocabulary/es.yaml", "".join(left))

    with pytest.raises(ContentError) as refused:
        read_library(tree.paths.resources)
    assert str(refused.value).startswith(f"resources/vocabulary/es.yaml: has no {key}; write it")


def test_no_page_is_translated_into_a_language_without_a_vocabulary(tree: Tree, spanish_words: Path) -> None:
    spanish_words.unlink()
    tree.write(COMIDA, REVIEWED)

    with pytest.raises(ContentError, match=r"es\.yaml: is missing"):
        read_library(tree.paths.resources)


def test_danger_in_another_language_leads_to_a_page_that_there_is(tree: Tree) -> None:
    tree.write(COMIDA, REVIEWED)
    tree.write("resources/vocabulary/es.yaml", SPANISH.replace("warm-meals", "warm-meal"))

    (found,) = errors_of(tree)
    assert found.startswith(
        "resources/vocabulary/es.yaml:3: there is no page warm-meal to put first; did you mean"
    )


def test_a_page_may_have_the_id_of_the_page_it_translates(tree: Tree) -> None:
    tree.write(COMIDA, REVIEWED.replace("A warm meal today", "Una comida caliente hoy"))

    assert errors_of(tree) == []
    library = read_library(tree.paths.resources)
    there = library.translations["es"]["warm-meals"]
    assert (there.title, there.language) == ("Una comida caliente hoy", "es")
    assert there.reviewed_by == "A. Reader, court interpreter"
    assert library.topics["warm-meals"].title == "A warm meal today"


def test_a_page_that_nobody_qualified_has_read_is_refused(tree: Tree) -> None:
    tree.write(COMIDA, TOPIC)

    (found,) = errors_of(tree)
    assert found.startswith(f"{COMIDA}:2: has no reviewed_by; have it read by a person qualified in this")


def test_a_page_that_translates_nothing_is_refused(tree: Tree) -> None:
    tree.write("resources/topics/es/everyday/comida.md", REVIEWED.replace("id: warm-meals", "id: comida"))

    (found,) = errors_of(tree)
    assert found.startswith("resources/topics/es/everyday/comida.md:3: there is no page comida to be a trans")


def test_a_translation_is_checked_like_any_page_but_not_for_english_words(tree: Tree) -> None:
    tree.write(COMIDA, REVIEWED.replace("Bring a bag.", "Sin anonymous 207-555-0123."))

    (found,) = errors_of(tree)
    assert found.startswith(f"{COMIDA}:22: 207-555-0123 is the number of no service")


def test_a_folder_that_is_no_language_is_told(tree: Tree) -> None:
    tree.write("resources/topics/Spanish/everyday/warm-meals.md", REVIEWED)

    with pytest.raises(ContentError) as refused:
        read_library(tree.paths.resources)
    assert str(refused.value).startswith("resources/topics/Spanish: is no folder of a language")


def test_translations_survive_being_compiled(tree: Tree) -> None:
    tree.write(COMIDA, REVIEWED)
    library = read_library(tree.paths.resources)
    path = tree.write("library.json", library_bytes(library))

    assert read_compiled(path) == library
