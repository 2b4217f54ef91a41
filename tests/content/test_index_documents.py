"""What the search index is given of each page."""

import pytest

from guide.content.authoring import read_library
from guide.content.index_documents import documents_of, passages_of
from guide.content.model import Heading, Items, Paragraph, Span, Topic
from index.documents import Document
from tests.authored_tree import Tree


@pytest.fixture
def documents(tree: Tree) -> dict[str, Document]:
    """The sample documents, by id."""
    return {document.id: document for document in documents_of(read_library(tree.paths.resources))}


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


def _line(text: str) -> Paragraph:
    return Paragraph(line=(Span(text=text),))


def test_a_page_says_its_summary_its_headings_with_a_sentence_and_its_items() -> None:
    topic = Topic(
        id="meals",
        title="Meals",
        section="everyday",
        audience="anyone",
        summary="Where to eat.",
        review_by="2030-01-01",
        blocks=(
            _line("An opening."),
            Heading(level=2, text="Before you go"),
            _line("Call first. Then go."),
            Heading(level=2, text="What to bring"),
            Items(items=(_line("A bag."), _line("A friend."))),
        ),
    )

    assert passages_of(topic) == (
        "Where to eat.",
        "Before you go. Call first",
        "What to bring. ",
        "A bag.",
        "A friend.",
    )
