"""The passages of the documents as rows of bytes, and how near a question comes to each document.

`math.dist` makes a sum over two rows in C, five times faster than a sum of products in Python: the
product of r and q is (|r|^2 + |q|^2 - |r - q|^2) / 2. So that the nearest passage is the one with the
smallest distance, each row gets one number more, which brings all rows to one length; for a question it
is 0. A number is stored with MIDDLE added, because Python keeps one copy of each whole number from 0 to
256; moving both rows leaves their distance alone.
"""

import json
from collections.abc import Collection, Sequence
from itertools import islice, repeat
from math import dist, sqrt
from pathlib import Path
from typing import Self

from index.files import PASSAGES, ROWS
from index.meaning.words import Vector

MIDDLE = 128
LARGEST = 127

Row = tuple[float, ...]


def write_passages(documents: Sequence[Sequence[Vector]], vectors_size: int, folder: Path) -> None:
    """Write the vectors of each document's passages, in order of document number.

    vectors_size: bytes of the file of word vectors, by which it is known again.
    All are brought to whole numbers by one scale, which the largest number sets.
    """
    rows = [row for passages in documents for row in passages]
    scale = max((abs(value) for row in rows for value in row), default=1.0) / LARGEST
    about = {
        "dims": len(rows[0]) if rows else 0,
        "scale": scale,
        "vectors_size": vectors_size,
        "passages": [len(passages) for passages in documents],
    }
    (folder / PASSAGES).write_text(json.dumps(about, separators=(",", ":")), encoding="utf-8")
    (folder / ROWS).write_bytes(b"".join(bytes(round(one / scale) + MIDDLE for one in row) for row in rows))


def size_of_vectors(folder: Path) -> int:
    """The size in bytes of the word vectors that an index was built with."""
    return int(json.loads((folder / PASSAGES).read_bytes())["vectors_size"])


class Passages:
    """The rows of an index. scale: what a whole number of a row stands for.

    documents: by number, their rows. length: the square of every row's length, MIDDLE not added.
    """

    def __init__(self, scale: float, documents: Sequence[Sequence[Row]], length: float) -> None:
        self._scale = scale
        self._documents = documents
        self._length = length

    @classmethod
    def read(cls, folder: Path) -> Self:
        """What `write_passages` put into an index folder. Raises OSError or ValueError when it cannot."""
        about = json.loads((folder / PASSAGES).read_bytes())
        dims: int = about["dims"]
        whole = (folder / ROWS).read_bytes()
        rows = [tuple(whole[start : start + dims]) for start in range(0, len(whole), dims or 1)]
        squares = [dist(row, (MIDDLE,) * dims) ** 2 for row in rows]
        length = max(squares, default=0.0)
        evened = iter([(*row, MIDDLE + sqrt(length - own)) for row, own in zip(rows, squares, strict=True)])
        return cls(about["scale"], [tuple(islice(evened, count)) for count in about["passages"]], length)

    def nearness(self, vector: Vector, numbers: Collection[int]) -> dict[int, float]:
        """How near the nearest passage of each numbered document is, 1 at most; none for one without."""
        asked = (*(value / self._scale + MIDDLE for value in vector), MIDDLE)
        both = self._length + sum(value * value for value in vector) / self._scale**2
        return {
            number: self._scale**2 * (both - min(map(dist, rows, repeat(asked))) ** 2) / 2
            for number in numbers
            if (rows := self._documents[number])
        }
