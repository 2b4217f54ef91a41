"""What the build makes for the search, and a search that has to do without."""

from pathlib import Path

import pytest

from guide.content.model import Library
from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from guide.search.precomputed import Precomputed, precompute, prepared_bytes, read_prepared
from guide.search.service import SearchService
from index.index import Index

ASKED = ("shelter in bangor", "871 77", "he has my passport", "crisis line", "food", "kill myself")


@pytest.fixture
def prepared(library: Library, vocabulary: Vocabulary, places: Places) -> Precomputed:
    return precompute(library, vocabulary, places)


def test_it_reads_back_as_it_was_written_and_always_alike(prepared: Precomputed, tmp_path: Path) -> None:
    file = tmp_path / "prepared.bin"
    file.write_bytes(prepared_bytes(prepared))

    assert read_prepared(file) == prepared
    assert prepared_bytes(read_prepared(file) or prepared) == file.read_bytes()


@pytest.mark.parametrize("content", [b"", b"x" * 40, None], ids=["empty", "another file", "one changed byte"])
def test_a_damaged_file_counts_as_missing(
    content: bytes | None, prepared: Precomputed, tmp_path: Path
) -> None:
    whole = prepared_bytes(prepared)
    file = tmp_path / "prepared.bin"
    file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]) if content is None else content)

    assert read_prepared(file) is None
    assert read_prepared(tmp_path / "missing.bin") is None


@pytest.fixture
def quick(
    prepared: Precomputed, library: Library, index: Index, places: Places, vocabulary: Vocabulary
) -> SearchService:
    return SearchService(library, index, places, vocabulary, prepared=prepared)


@pytest.mark.parametrize("text", ASKED)
def test_answers_are_the_same_with_it_and_without(
    text: str, quick: SearchService, search: SearchService
) -> None:
    assert quick.search(text) == search.search(text)
