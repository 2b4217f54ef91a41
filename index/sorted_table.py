"""Tables of texts that are searched where they lie.

A dictionary takes ten times the memory of its texts, and all of it is made before anybody asks. A table is
lines of key and value, sorted, in blocks that are compressed one by one. A look-up bisects the first keys of
the blocks, decompresses one, and decodes one line.
"""

import zlib
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise

_BLOCK_BYTES = 4096
"""Text of a block: larger ones take less space, and longer to decompress."""
_RAW_DEFLATE = -zlib.MAX_WBITS


def sorted_table(entries: Mapping[str, str]) -> bytes:
    """The table of keys and values, the same bytes for the same entries.

    Args:
        entries: without line breaks; keys without tabs, too.
    """
    blocks: list[bytes] = []
    firsts: list[bytes] = []
    for key, value in sorted(entries.items()):
        if not blocks or len(blocks[-1]) >= _BLOCK_BYTES:
            firsts.append(key.encode())
            blocks.append(b"\n")
        blocks[-1] += f"{key}\t{value}\n".encode()
    packed = list(map(_compressed, (b"\n".join(firsts), *blocks)))
    return array("I", [len(packed), *map(len, packed)]).tobytes() + b"".join(packed)


class SortedTable:
    """Looks texts up.

    Args:
        content: what `sorted_table` made.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content

    def get(self, key: str) -> str | None:
        """The value of `key`, None without one."""
        return _looked_up(self, key)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        return (key for key, _ in self.beginning(""))

    def beginning(self, prefix: str) -> Iterator[tuple[str, str]]:
        """The keys that begin so, in order, with their values."""
        start = bisect_right(self._firsts, prefix.encode())
        for span in self._spans[max(start, 1) :]:
            for line in self._block(span).decode().split("\n")[1:-1]:
                key, _, value = line.partition("\t")
                if key.startswith(prefix):
                    yield key, value
                elif key > prefix:
                    return

    def block_with(self, key: bytes) -> bytes:
        """The lines among which that of `key` is, if there is one."""
        number = bisect_right(self._firsts, key)
        return self._block(self._spans[number]) if number else b""

    def _block(self, span: tuple[int, int]) -> bytes:
        return _decompressed(self._content[slice(*span)])

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """Where the list of first keys is, and then each block."""
        count = int.from_bytes(self._content[:4], "little")
        lengths = array("I", self._content[4 : 4 * (count + 1)])
        ends = list(accumulate(lengths, initial=4 * (count + 1)))
        return list(pairwise(ends))

    @cached_property
    def _firsts(self) -> list[bytes]:
        return self._block(self._spans[0]).split(b"\n") if len(self._spans) > 1 else []


def _compressed(text: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=_RAW_DEFLATE)
    return packer.compress(text) + packer.flush()


@lru_cache(maxsize=2048)
def _looked_up(table: SortedTable, key: str) -> str | None:
    """Kept, since a word is looked up several times for each letter that is typed."""
    typed = key.encode()
    block = table.block_with(typed)
    position = block.find(b"\n%b\t" % typed)
    start = position + len(typed) + 2
    return block[start : block.index(b"\n", start)].decode() if position >= 0 else None


@lru_cache(maxsize=64)
def _decompressed(block: bytes) -> bytes:
    """The text of a block. Some are kept: what one word is looked up by is in few of them."""
    return zlib.decompress(block, wbits=_RAW_DEFLATE)


def forget_lookups() -> None:
    """Keep nothing of what was looked up."""
    _looked_up.cache_clear()
    _decompressed.cache_clear()
