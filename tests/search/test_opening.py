"""Opening the search of what was built, and the errors if it is missing or damaged."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from guide.content.authoring import Authored
from guide.content.build import build
from guide.content.current import current
from guide.content.places import Places
from guide.errors import LibraryError
from guide.paths import Paths
from guide.search.opening import open_search
from guide.search.precomputed import precompute, prepared_bytes
from guide.search.results import IndexDamagedError
from index.builder import build_index
from tests.authored_tree import Tree
from tests.index.conftest import result_of

LOSSES: dict[str, Callable[[Paths], Path]] = {
    "the places": lambda paths: paths.resources / "places" / "places.json",
    "the prepared tables": lambda paths: current(paths).prepared,
    "a file of the index": lambda paths: sorted(current(paths).index.iterdir())[0],
}


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A small tree, built."""
    paths = Tree(tmp_path).paths

    def prepare(authored: Authored) -> bytes:
        places = Places.read(paths.resources, authored.library.state)
        return prepared_bytes(precompute(authored.library, authored.vocabulary, places, authored.others))

    build(paths, build_index, date(2026, 12, 1), lambda _line: None, prepare)
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


@pytest.mark.parametrize("changed", ["lists.bin", "words.json"])
def test_with_a_damaged_index_a_search_is_made_in_memory_and_finds_the_same(
    paths: Paths, changed: str
) -> None:
    library = current(paths).library()
    whole = open_search(paths, current(paths), library)
    file = next(current(paths).index.glob(changed))
    content = file.read_bytes()
    file.unlink()
    file.write_bytes(content[1:])
    files = {path: path.read_bytes() for path in paths.build.rglob("*") if path.is_file()}

    with pytest.raises(IndexDamagedError) as refused:
        open_search(paths, current(paths), library)
    made = result_of(refused.value.remaking)

    titles = [topic.title for topic in library.topics.values()]
    assert [made.search(title) for title in titles] == [whole.search(title) for title in titles]
    assert {path: path.read_bytes() for path in paths.build.rglob("*") if path.is_file()} == files


@pytest.mark.parametrize("is_damaged", [False, True], ids=["a whole index", "a damaged index"])
def test_a_number_that_a_site_corrected_is_found_and_the_old_one_is_not(
    paths: Paths, *, is_damaged: bool
) -> None:
    library = current(paths).library()
    kitchen = library.services["county-kitchen"]
    phone = replace(kitchen.phones[0], number="207-555-0188")
    corrected = replace(library, services={**library.services, kitchen.id: replace(kitchen, phones=(phone,))})
    if is_damaged:
        next(current(paths).index.glob("lists.bin")).unlink()
        with pytest.raises(IndexDamagedError) as refused:
            open_search(paths, current(paths), corrected)
    search = (
        result_of(refused.value.remaking) if is_damaged else open_search(paths, current(paths), corrected)
    )

    assert [result.id for result in search.search("555-0188").results] == [kitchen.id]
    assert kitchen.id not in {result.id for result in search.search("555-0100").results}
