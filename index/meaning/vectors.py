"""Vectors of words and texts: read from a file and added up.

The file contains `n` words: scales (little-endian 32-bit floats), rows (signed bytes) and the words in
UTF-8, sorted, one a line. Row times scale is the word's vector, its weight by rarity included. A file
of the same name that ends in `.json` says where each part begins.
"""

import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from math import hypot
from pathlib import Path
from typing import Self

Vector = tuple[float, ...]
"""Numbers of length 1 together; the nearness of two is the sum of their products, -1 to 1."""


class WordVectors:
    """Finds words by binary search, so that opening makes no table of 22,000 entries.

    Args:
        words: sorted, as UTF-8.
        rows: `dims` signed bytes for each word.
        scales: a 32-bit float for each word.
        dims: numbers of a vector.
    """

    def __init__(self, words: Sequence[bytes], rows: memoryview, scales: Sequence[float], dims: int) -> None:
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
        return cls(listed, rows.cast("b"), scales.cast("f"), dims)

    def of(self, words: Iterable[str]) -> Vector | None:
        """The vector of a text from its folded words; None when none of them is known."""
        return direction(total(filter(None, map(self.vector, words))))

    def vector(self, word: str) -> Vector | None:
        """The vector of a folded word, as long as its weight; None when it is not known."""
        key = word.encode("utf-8", "replace")
        number = bisect_left(self._words, key)
        if number == len(self._words) or self._words[number] != key:
            return None
        scale = self._scales[number]
        return tuple(scale * value for value in self._rows[number * self.dims : (number + 1) * self.dims])


def total(vectors: Iterable[Vector]) -> Vector:
    """The sum of vectors, empty for that of none."""
    return tuple(map(sum, zip(*vectors, strict=True)))


def direction(vector: Vector) -> Vector | None:
    """Where a vector points, at length 1; None for one without length."""
    length = hypot(*vector)
    return tuple([value / length for value in vector]) if length else None
