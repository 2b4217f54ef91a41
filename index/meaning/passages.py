"""The passages of the documents as rows of bytes, and how near a question comes to each document.

`math.dist` makes a sum over two rows in C, five times faster than a sum of products in Python: the
product of r and q is (|r|^2 + |q|^2 - |r - q|^2) / 2. A number is stored with MIDDLE added, because
Python keeps one copy of each whole number from 0 to 256; moving both rows leaves their distance alone.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from math import dist
from pathlib import Path
from typing import Self

from index.files import PASSAGES, ROWS
from index.meaning.words import Vector

MIDDLE = 128
LARGEST = 127

Row = tuple[int, ...]


def write_passages(documents: Sequence[Sequence[Vector]], folder: Path) -> None:
    """Write the vectors of each document's passages, in order of document number.

    All are brought to whole numbers by one scale, which the largest number sets.
    """
    rows = [row for passages in documents for row in passages]
    scale = max((abs(value) for row in rows for value in row), default=1.0) / LARGEST
    about = {
        "dims": len(rows[0]) if rows else 0,
        "scale": scale,
        "passages": [len(passages) for passages in documents],
    }
    (folder / PASSAGES).write_text(json.dumps(about, separators=(",", ":")), encoding="utf-8")
    (folder / ROWS).write_bytes(b"".join(bytes(round(one / scale) + MIDDLE for one in row) for row in rows))


@dataclass(frozen=True, slots=True)
class _Document:
    """rows: its passages. lengths: the square of each row's length, nothing added to its numbers."""

    rows: tuple[Row, ...]
    lengths: tuple[float, ...]


class Passages:
    """The rows of an index. scale: what a whole number of a row stands for."""

    def __init__(self, scale: float, documents: Sequence[_Document]) -> None:
        self._scale = scale
        self._documents = documents

    @classmethod
    def read(cls, folder: Path) -> Self:
        """What `write_passages` put into an index folder. Raises OSError or ValueError when it cannot."""
        about = json.loads((folder / PASSAGES).read_bytes())
        rows = (folder / ROWS).read_bytes()
        return cls(about["scale"], list(_documents(rows, about["dims"], about["passages"])))

    def nearness(self, vector: Vector, numbers: Collection[int]) -> dict[int, float]:
        """How near the nearest passage of each numbered document is, 1 at most; none for one without."""
        asked = tuple(value / self._scale + MIDDLE for value in vector)
        length = sum(value * value for value in vector) / self._scale**2
        return {
            number: self._scale**2 * (length + _nearest(self._documents[number], asked)) / 2
            for number in numbers
            if self._documents[number].rows
        }


def _nearest(document: _Document, asked: Vector) -> float:
    apart = map(dist, document.rows, repeat(asked))
    return max(own - far * far for own, far in zip(document.lengths, apart, strict=True))


def _documents(rows: bytes, dims: int, passages: Sequence[int]) -> Iterator[_Document]:
    middle = (MIDDLE,) * dims
    start = 0
    for count in passages:
        ends = range(start + dims, start + (count + 1) * dims, dims) if count else ()
        own = tuple(tuple(rows[end - dims : end]) for end in ends)
        yield _Document(own, tuple(dist(row, middle) ** 2 for row in own))
        start += count * dims
