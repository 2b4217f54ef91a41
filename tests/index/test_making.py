"""An index made in memory, in steps, beside the same one in a folder."""

from pathlib import Path

import pytest

from index.builder import build_in_steps, made
from index.documents import Document
from index.list_file import ListFile
from index.query import Clause, Term
from index.reading import Index
from tests.index.conftest import DOCUMENTS, RIGHT_WORDS


@pytest.fixture(scope="module")
def in_memory() -> Index:
    return Index.of(made(DOCUMENTS, RIGHT_WORDS))


@pytest.mark.parametrize("stems", [["shelter"], ["passport", "court"], ["zzzz"], ["988"]])
def test_it_answers_as_the_one_in_a_folder_does(stems: list[str], in_memory: Index, index: Index) -> None:
    asked = [Clause((Term(stem),)) for stem in stems]

    assert in_memory.query(asked) == index.query(asked)
    assert in_memory.closeness(stems) == index.closeness(stems)


@pytest.mark.parametrize("word", ["pasport", "sheltr", "bleeding", "lewistn"])
def test_it_spells_as_the_one_in_a_folder_does(word: str, in_memory: Index, index: Index) -> None:
    assert in_memory.spelling.correct(word) == index.spelling.correct(word)
    assert in_memory.lexicon.completions(word[:3]) == index.lexicon.completions(word[:3])


def test_what_a_folder_holds_is_what_was_made(built: tuple[Path, str]) -> None:
    index, lists = made(reversed(DOCUMENTS), RIGHT_WORDS), ListFile.open(built[0])

    assert {name: (built[0] / name).read_bytes() for name in index.files} == index.files
    assert index.lists
    assert all(lists.get(stem) == found for stem, found in index.lists.items())
    assert lists.get("zzzz") is None


def test_it_is_made_in_many_steps() -> None:
    """At least one for each document, each of its words and each word that is right."""
    steps = sum(1 for _ in build_in_steps(DOCUMENTS, RIGHT_WORDS))

    assert steps > len(DOCUMENTS) + len(RIGHT_WORDS.meant) + 100


def test_a_document_in_another_language_has_its_own_terms_and_words() -> None:
    index = Index.of(made([Document(id="a", kind="topic", title="Casa segura", language="es")], RIGHT_WORDS))

    assert "casa" in index.others["es"]
    assert not index.holding("casa")
    assert index.holding("es:cas")
