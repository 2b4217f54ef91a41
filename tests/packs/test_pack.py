"""The file itself: how much memory it may take, and how it names its keys."""

import tracemalloc

import pytest

from guide.packs.pack import PackError, read_pack, unpacked
from tests.packs.packing import FIRST, SECOND, Packer
from tests.packs.test_hostile_packs import bomb

MOST_BYTES = 64 << 20
"""Of memory for content of 1.8 MB; the bomb stands for 256 MB."""


def test_a_bomb_is_not_decompressed_beyond_the_size_that_was_signed(packer: Packer) -> None:
    content = packer.pack(packer.edition(1), payload=bomb(packer))
    keys = (FIRST.public, SECOND.public)
    pack = read_pack(content, keys, packer.library.state.code, 1)

    tracemalloc.start()
    try:
        with pytest.raises(PackError, match="its content does not match its description"):
            unpacked(pack)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert most < MOST_BYTES


def test_keys_are_named_as_minisign_names_them() -> None:
    assert FIRST.public.name == "3159454B54534554"
