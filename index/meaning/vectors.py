"""Vectors of words and texts: read from a file, added up, and compared with many rows at once.

The file contains `n` words: scales (little-endian 32-bit floats), rows (signed bytes) and the words in
UTF-8, sorted, one a line. Row times scale is the word's vector, its weight by rarity included. A file
of the same name that ends in `.json` says where each part begins.

Python is slow at vectors and fast at whole numbers of any length. So a vector is packed into one whole
number, 64 bits for each of its numbers, and adding two of them is one step. To compare a vector with many
rows, a column has the same number of each row, 32 bits apart; one multiplication makes a product for every
row. The products of 4,400 rows of 96 numbers are 96 multiplications, which take a fifth of the time of as
many distances. The vector is rounded for it, so the products only select the few rows worth measuring.
"""

import json
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from math import hypot, sqrt
from pathlib import Path
from typing import Self

from index.index_files import little_endian

Vector = tuple[float, ...]
"""Numbers of length 1 together; the nearness of two is the sum of their products, -1 to 1."""


class WordVectors:
    """Finds words by binary search, so that opening makes no table of 22,000 entries.

    Args:
        words: sorted, as UTF-8.
        rows: `dims` signed bytes for each word.
        scales: one for each word.
        dims: numbers of a vector.
        language: its BCP 47 code.
    """

    def __init__(
        self, words: Sequence[bytes], rows: memoryview, scales: Sequence[float], dims: int, language: str
    ) -> None:
        self.language = language
        self.dims = dims
        self._words = words
        self._rows = rows
        self._scales = scales

    @classmethod
    def read(cls, file: Path) -> Self:
        """The vectors in `file`. Raises OSError when it cannot be read, ValueError when it is none."""
        whole = memoryview(file.read_bytes())
        try:
            parts = json.loads(file.with_suffix(".json").read_bytes())
            scales, rows, words = (
                whole[start : start + length]
                for start, length in (parts["scales"], parts["vectors"], parts["word_list"])
            )
            dims = int(parts["dims"])
        except (KeyError, TypeError) as error:
            raise ValueError(f"{file} contains no word vectors: {error}") from None
        listed = bytes(words).split(b"\n")
        if len(rows) != len(listed) * dims or len(scales) != len(listed) * 4:
            raise ValueError(f"{file} is cut short or damaged")
        numbers = little_endian(array("f", bytes(scales)))
        return cls(listed, rows.cast("b"), numbers, dims, str(parts.get("language", "en")))

    def __contains__(self, word: str) -> bool:
        return self._number(word) is not None

    def of(self, words: Iterable[str]) -> Vector | None:
        """The vector of a text from its folded words; None when none of them is known."""
        return direction(total(filter(None, map(self.vector, words))))

    def vector(self, word: str) -> Vector | None:
        """The vector of a folded word, as long as its weight; None when it is not known."""
        number = self._number(word)
        if number is None:
            return None
        scale = self._scales[number]
        return tuple(scale * value for value in self._rows[number * self.dims : (number + 1) * self.dims])

    def _number(self, word: str) -> int | None:
        key = word.encode("utf-8", "replace")
        number = bisect_left(self._words, key)
        return number if number < len(self._words) and self._words[number] == key else None


def total(vectors: Iterable[Vector]) -> Vector:
    """The sum of vectors, empty for that of none."""
    return tuple(map(sum, zip(*vectors, strict=True)))


def direction(vector: Vector) -> Vector | None:
    """Where a vector points, at length 1; None for one without length."""
    length = hypot(*vector)
    return tuple([value / length for value in vector]) if length else None


UNIT = 2.0**40
"""What 1 is in a packed vector; a vector of a word has a length of some units at most."""
_BYTES_OF_SUM = 8
_HALF_OF_SUM = 1 << 63
"""Is added to each lane while a vector is packed, so that what is below 0 takes nothing from the next."""


class Packing:
    """Packs vectors of `dims` numbers. Packed ones are added with `sum`; 0 is the sum of none."""

    def __init__(self, dims: int) -> None:
        self._size = dims * _BYTES_OF_SUM
        self._halves = int.from_bytes(_HALF_OF_SUM.to_bytes(_BYTES_OF_SUM, "little") * dims, "little")

    def packed(self, vector: Sequence[float]) -> int:
        """A vector as one whole number."""
        lanes = array("Q", [round(value * UNIT) + _HALF_OF_SUM for value in vector])
        return int.from_bytes(little_endian(lanes).tobytes(), "little") - self._halves

    def unpacked(self, whole: int) -> Sequence[int]:
        """The numbers of a packed vector or of a sum, each UNIT times as great."""
        # with its highest bit turned around, a lane is a number of its own that may be below 0
        lanes = array("q", ((whole + self._halves) ^ self._halves).to_bytes(self._size, "little"))
        return little_endian(lanes)


LARGEST_BYTE = 255
"""Of a number in a row; the smallest is 0."""
_BYTES_OF_PRODUCT = 4
_HALF_OF_PRODUCT = 1 << 31
"""Is added to each lane beforehand, so that what is subtracted there takes nothing from the next."""


class Columns:
    """Rows of bytes, `dims` each, one behind the other."""

    def __init__(self, rows: bytes, dims: int) -> None:
        self._count = len(rows) // dims
        self._columns = [_spaced(rows[column::dims]) for column in range(dims)]
        self._bias = int.from_bytes(
            _HALF_OF_PRODUCT.to_bytes(_BYTES_OF_PRODUCT, "little") * self._count, "little"
        )
        # numbers of a vector of length 1 are at most sqrt(dims) together, and a half each by rounding
        self._unit = int(_HALF_OF_PRODUCT / ((LARGEST_BYTE + 1) * (sqrt(dims) + dims / 2**16)))
        self.doubt = LARGEST_BYTE * dims
        """Rows whose products are no further apart than this may come in another order when measured."""

    def products(self, vector: Sequence[float]) -> Sequence[int]:
        """A number for each row, greater for a row that is more similar to `vector`, whose length is 1."""
        whole = self._bias
        for value, column in zip(vector, self._columns, strict=True):
            whole += round(value * self._unit) * column
        products = array("I", whole.to_bytes(self._count * _BYTES_OF_PRODUCT, "little"))
        return little_endian(products).tolist()


def _spaced(column: bytes) -> int:
    """A whole number with the bytes of `column` 32 bits apart."""
    whole = bytearray(len(column) * _BYTES_OF_PRODUCT)
    whole[::_BYTES_OF_PRODUCT] = column
    return int.from_bytes(whole, "little")
