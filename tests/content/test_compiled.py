"""The compiled library: what is written comes back, and nothing damaged is read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.authoring import read_library as read_authored_library
from guide.content.compiled import library_bytes, read_library
from guide.content.model import Fact, Library, Paragraph, Source, Span, Topic
from guide.errors import LibraryError
from tests.authored_tree import Tree

WORDS = st.text(max_size=20)
SPANS = st.builds(Span, WORDS, st.booleans(), WORDS)
TOPICS = st.builds(
    Topic,
    id=WORDS,
    title=WORDS,
    section=WORDS,
    audience=st.sampled_from(["survivor", "anyone"]),
    summary=WORDS,
    review_by=WORDS,
    blocks=st.lists(st.builds(Paragraph, st.lists(SPANS, max_size=2).map(tuple)), max_size=2).map(tuple),
)
FACTS = st.builds(Fact, WORDS, WORDS, WORDS, st.just("high"), st.just((Source("page"),)))


def library_of(topics: dict[str, Topic], facts: dict[str, Fact]) -> Library:
    """A library that contains only these."""
    return Library(
        version="1", sections=(), doors=(), urgent=(), kinds={}, topics=topics, services={}, facts=facts
    )


@pytest.fixture
def written(tree: Tree, tmp_path: Path) -> Path:
    """The compiled sample library."""
    path = tmp_path / "library.json"
    path.write_bytes(library_bytes(read_authored_library(tree.paths.resources)))
    return path


def test_a_library_comes_back_as_it_was_written(tree: Tree, written: Path) -> None:
    assert read_library(written) == read_authored_library(tree.paths.resources)


@given(st.dictionaries(WORDS, TOPICS, max_size=2), st.dictionaries(WORDS, FACTS, max_size=2))
def test_any_library_comes_back_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, topics: dict[str, Topic], facts: dict[str, Fact]
) -> None:
    path = tmp_path_factory.getbasetemp() / "library.json"
    library = library_of(topics, facts)

    path.write_bytes(library_bytes(library))

    assert read_library(path) == library


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda content: content[:-40], "damaged"),
        (lambda content: content[:0], "damaged"),
        (lambda content: b"\xff\xfe" + content, "damaged"),
        (lambda content: content.replace(b"County Kitchen", b"County Kitsune"), "damaged"),
        (lambda content: content.replace(b'"format":', b'"format":99'), "another version"),
    ],
    ids=["cut short", "empty", "no text", "one word changed", "another format"],
)
def test_what_was_not_written_so_is_refused_in_a_sentence(
    written: Path, damage: Callable[[bytes], bytes], sentence: str
) -> None:
    written.write_bytes(damage(written.read_bytes()))

    with pytest.raises(LibraryError, match=sentence):
        read_library(written)


def test_a_missing_file_is_reported_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be read"):
        read_library(tmp_path / "library.json")
