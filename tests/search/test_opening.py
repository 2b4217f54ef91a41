"""Opening the search of what was built, and the errors if it is missing or damaged."""

from collections.abc import Callable, Generator
from datetime import date
from pathlib import Path

import pytest

from guide.content.build import build
from guide.content.current import current
from guide.errors import LibraryError
from guide.paths import Paths
from guide.search.opening import open_search
from guide.search.results import IndexDamagedError, Search
from index.builder import build_index
from tests.authored_tree import Tree

LOSSES: dict[str, Callable[[Paths], Path]] = {
    "the places": lambda paths: paths.resources / "places" / "places.json",
    "a file of the index": lambda paths: sorted(current(paths).index.iterdir())[0],
}


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A small tree, built."""
    paths = Tree(tmp_path).paths
    build(paths, build_index, date(2026, 12, 1), say=lambda _line: None)
    return paths


@pytest.mark.parametrize("lost", LOSSES.values(), ids=LOSSES)
def test_a_missing_file_is_reported_in_words_without_its_path(
    tmp_path: Path, paths: Paths, lost: Callable[[Paths], Path]
) -> None:
    library = current(paths).library()
    lost(paths).unlink()

    with pytest.raises(LibraryError) as refused:
        open_search(paths, current(paths), library)
    assert "damaged" in str(refused.value)
    assert str(tmp_path) not in str(refused.value)
    assert "Errno" not in str(refused.value)


def _last(steps: Generator[None, None, Search]) -> Search:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # what the steps end in


@pytest.mark.parametrize("changed", ["lists.bin", "words.json"])
def test_with_a_damaged_index_a_search_is_made_in_memory_and_finds_the_same(
    paths: Paths, changed: str
) -> None:
    library = current(paths).library()
    whole = open_search(paths, current(paths), library)
    file = next(current(paths).index.glob(changed))
    content = file.read_bytes()
    file.unlink()  # `whole` has the old one mapped into memory
    file.write_bytes(content[1:])
    files = {one: one.read_bytes() for one in paths.build.rglob("*") if one.is_file()}

    with pytest.raises(IndexDamagedError) as refused:
        open_search(paths, current(paths), library)
    made = _last(refused.value.remaking)

    titles = [topic.title for topic in library.topics.values()]
    assert [made.search(title) for title in titles] == [whole.search(title) for title in titles]
    assert {one: one.read_bytes() for one in paths.build.rglob("*") if one.is_file()} == files


def test_an_index_cannot_be_made_without_the_vocabulary(paths: Paths) -> None:
    library = current(paths).library()
    next(current(paths).index.glob("lists.bin")).unlink()
    current(paths).vocabulary.unlink()

    with pytest.raises(IndexDamagedError) as refused:
        open_search(paths, current(paths), library)
    with pytest.raises(LibraryError, match="vocabulary"):
        _last(refused.value.remaking)
