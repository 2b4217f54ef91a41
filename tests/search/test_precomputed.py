"""What the build makes for the search."""

import hashlib
from pathlib import Path

import msgspec
import pytest

from guide.content.model import Library
from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from guide.errors import LibraryError
from guide.search.precomputed import Precomputed, precompute, prepared_bytes, read_prepared


@pytest.fixture
def prepared(library: Library, vocabulary: Vocabulary, places: Places) -> Precomputed:
    return precompute(library, vocabulary, places)


def test_it_reads_back_as_it_was_written_and_always_alike(prepared: Precomputed, tmp_path: Path) -> None:
    file = tmp_path / "prepared.bin"
    file.write_bytes(prepared_bytes(prepared))

    assert read_prepared(file) == prepared
    assert prepared_bytes(read_prepared(file)) == file.read_bytes()


@pytest.mark.parametrize("damage", ["empty", "cut", "changed", "of another version"])
def test_a_damaged_file_is_refused(damage: str, prepared: Precomputed, tmp_path: Path) -> None:
    whole, other = prepared_bytes(prepared), msgspec.msgpack.encode({"phrases": {}})
    contents = {
        "empty": b"",
        "cut": whole[:-1],
        "changed": whole[:-1] + bytes([whole[-1] ^ 1]),
        "of another version": hashlib.sha256(other).digest() + other,
    }
    file = tmp_path / "prepared.bin"
    file.write_bytes(contents[damage])

    with pytest.raises(LibraryError):
        read_prepared(file)
