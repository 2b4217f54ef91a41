"""What the search index is given of each page."""

import pytest

from guide.content.authoring import read_library
from guide.content.documents import documents_of
from index.documents import Document
from tests.authored_tree import Tree


@pytest.fixture
def documents(tree: Tree) -> dict[str, Document]:
    """The sample documents, by id."""
    return {document.id: document for document in documents_of(read_library(tree.paths.resources))}


def test_every_topic_and_service_is_a_document(documents: dict[str, Document]) -> None:
    assert list(documents) == ["warm-meals", "county-kitchen", "quiet-pantry"]


def test_a_topic_gives_its_words_and_how_people_ask(documents: dict[str, Document]) -> None:
    meals = documents["warm-meals"]

    assert (meals.kind, meals.title, meals.phrases) == ("topic", "A warm meal today", ("where can i eat",))
    assert meals.headings == ("Before you go",)
    assert "Nobody asks for papers." in meals.body
    assert "A warm meal today" not in meals.body


def test_a_service_gives_its_names_and_counties_and_leaves_numbers_to_the_directory(
    documents: dict[str, Document],
) -> None:
    kitchen = documents["county-kitchen"]

    assert kitchen.kind == "service"
    assert {"The Soup Place", "Kitchens of Maine"} <= set(kitchen.names)
    assert not [text for text in (*kitchen.names, kitchen.body) if "555" in text]
    assert kitchen.places == ("Penobscot", "Waldo")
    assert kitchen.headings == ("Food",)
