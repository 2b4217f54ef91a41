"""How similar the meaning of a query is to each document, by the passages of the documents.

`math.dist` makes a sum over two rows in C, five times faster than a sum of products in Python: the
product of r and q is (|r|^2 + |q|^2 - |r - q|^2) / 2. So that the most similar passage is the one with the
smallest distance, each row gets one number more, which brings all rows to one length; for a query it
is 0. A number is stored with MIDDLE added, because Python keeps one copy of each whole number from 0 to
256; moving both rows leaves their distance alone.
"""

import json
from array import array
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate, repeat
from math import dist, hypot, sqrt
from pathlib import Path
from typing import NamedTuple, Self

from index.analysis import FoldingCache
from index.documents import Document
from index.index_files import PASSAGES, ROWS, Files, as_json, little_endian
from index.meaning.vectors import Columns, Packing, Vector, WordVectors

MIDDLE = 128
LARGEST = 127
MANY = 8
"""Passages from which those of a document are looked at together first; a service has two or three."""

Row = tuple[float, ...]


class _About(NamedTuple):
    """What is known of the rows.

    Attributes:
        dims: numbers of a row.
        scale: the value of one unit of its whole numbers.
        length: the square of every row's length once the rows are evened, without MIDDLE.
        vectors_size: bytes of the file of word vectors, which identifies it.
        passages: how many each document has.
    """

    dims: int
    scale: float
    length: float
    vectors_size: int
    passages: list[int]


class Rows:
    """Makes the rows, of one document after the other."""

    def __init__(self) -> None:
        self._counts: list[int] = []
        self._vectors: list[Vector] = []
        self._rows: list[bytes] = []
        self._squares: list[float] = []
        self._scale = 1.0

    def add(self, passages: Sequence[Vector]) -> None:
        """Take the vectors of the next document's passages."""
        self._counts.append(len(passages))
        self._vectors += passages

    def rounded(self) -> Iterator[None]:
        """Steps that bring all to whole numbers by one scale, which the largest number sets."""
        largest = 0.0
        for vector in self._vectors:
            most, least = max(vector), min(vector)
            largest = max(largest, most, -least)
            yield
        self._scale = scale = (largest or 1.0) / LARGEST
        whole, up = 1 / scale, MIDDLE + 0.5  # cutting off is rounding, of what is half more and above 0
        for vector in self._vectors:
            row = bytes([int(one * whole + up) for one in vector])
            self._rows.append(row)
            self._squares.append(dist(row, (MIDDLE,) * len(row)) ** 2)
            yield

    def files(self, vectors_size: int) -> tuple[bytes, bytes]:
        """What is known of the rows, and the rows with the one number more of each behind them all."""
        dims = len(self._vectors[0]) if self._vectors else 0
        length = max(self._squares, default=0.0)
        evens = array("d", [MIDDLE + sqrt(length - own) for own in self._squares])
        about = _About(dims, self._scale, length, vectors_size, self._counts)
        return as_json(about._asdict()), b"".join([*self._rows, little_endian(evens).tobytes()])


def size_of_vectors(about: bytes) -> int:
    """The size in bytes of the word vectors that an index was built with."""
    return int(json.loads(about)["vectors_size"])


class Passages:
    """The rows of an index, each made when it is first needed."""

    def __init__(self, about: _About, rows: bytes) -> None:
        self._about = about
        self._rows = rows
        counts = about.passages
        self._evens = little_endian(array("d", rows[sum(counts) * about.dims :]))
        # by document, the numbers of its rows
        self._spans = [range(end - count, end) for count, end in zip(counts, accumulate(counts), strict=True)]
        self._many = [number for number, count in enumerate(counts) if count >= MANY]
        self._kept: dict[int, Row] = {}

    @classmethod
    def read(cls, about: bytes, rows: bytes) -> Self:
        """What `Rows.files` made. Raises ValueError when it is anything else."""
        return cls(_About(**json.loads(about)), rows)

    def similarity(self, vector: Vector, numbers: Collection[int]) -> dict[int, float]:
        """How similar the most similar passage of each numbered document is, at most 1."""
        scale, length = self._about.scale, self._about.length
        wanted = (*(value / scale + MIDDLE for value in vector), MIDDLE)
        both = length + sum(value * value for value in vector) / scale**2
        measured = {} if set(self._many).isdisjoint(numbers) else self._worth_measuring(vector)
        return {
            number: scale**2 * (both - min(map(dist, map(self._row, rows), repeat(wanted))) ** 2) / 2
            for number in numbers
            if (rows := measured.get(number, self._spans[number]))
        }

    def _worth_measuring(self, vector: Vector) -> dict[int, Sequence[int]]:
        """The rows that may be the nearest one, of each document of many passages."""
        products = self._columns.products(vector)
        found: dict[int, Sequence[int]] = {}
        end = 0
        for number in self._many:
            span = self._spans[number]
            start, end = end, end + len(span)
            own = products[start:end]
            least = max(own) - self._columns.doubt
            found[number] = [row for row, product in zip(span, own, strict=True) if product >= least]
        return found

    @cached_property
    def _columns(self) -> Columns:
        dims = self._about.dims
        spans = (self._spans[number] for number in self._many)
        rows = (self._rows[span.start * dims : span.stop * dims] for span in spans)
        return Columns(b"".join(rows), dims)

    def _row(self, row: int) -> Row:
        kept = self._kept.get(row)
        if kept is None:
            dims = self._about.dims
            kept = (*self._rows[row * dims : (row + 1) * dims], self._evens[row])
            self._kept[row] = kept
        return kept


def passages_of(documents: Sequence[Document], vectors: Path) -> Generator[None, None, tuple[bytes, bytes]]:
    """Steps to the files PASSAGES and ROWS of `documents`, numbered in their order.

    Documents in another language than that of the vectors go without. Raises OSError or ValueError when the
    vectors cannot be read.

    Args:
        vectors: those of words.
    """
    known = WordVectors.read(vectors)
    packing, speller = Packing(known.dims), FoldingCache()

    @cache  # a word occurs in many passages
    def packed(word: str) -> int:
        vector = known.vector(word)
        return packing.packed(vector) if vector else 0

    def sum_of(text: str) -> int:
        return sum(map(packed, speller.spelled(text)))

    rows = Rows()
    for document in documents:
        given = _vectors(document, sum_of, packing) if document.language == known.language else ()
        rows.add(list(given))
        yield
    for _ in rows.rounded():
        yield
    return rows.files(vectors.stat().st_size)


def _vectors(document: Document, sum_of: Callable[[str], int], packing: Packing) -> Iterator[Vector]:
    """A vector for each passage: the mean of that of its words and that of title and words together.

    Args:
        sum_of: what the vectors of the words of a text are together, packed.
    """
    title = sum_of(document.title)
    for passage in dict.fromkeys((document.title, *document.phrases, *document.passages)):
        alone = sum_of(passage)
        itself, under_title = packing.unpacked(alone), packing.unpacked(title + alone)
        lengths = hypot(*itself), hypot(*under_title)
        if all(lengths):
            one, other = (0.5 / length for length in lengths)
            yield tuple([a * one + b * other for a, b in zip(itself, under_title, strict=True)])


class SemanticSimilarity:
    """Semantic similarity in one index.

    Its files are read when first needed, so that opening it does not wait.

    Args:
        files: the index.
        vectors: the file of word vectors that it was built with.
    """

    def __init__(self, files: Files, vectors: Path) -> None:
        self._files = files
        self._vectors = vectors

    @property
    def is_whole(self) -> bool:
        """Whether the vectors are there, at the size they had when the index was built.

        Their bytes are not compared at each opening, since it would take longer than reading them.
        """
        size = size_of_vectors(self._files[PASSAGES])
        return self._vectors.is_file() and self._vectors.stat().st_size == size

    def similarity(self, spelled: Iterable[str], numbers: Collection[int]) -> dict[int, float]:
        """By document number how similar it is to the folded words, -1 to 1; empty if no word is known."""
        vector = self._words.of(word for word in spelled if len(word) > 1)
        return self._passages.similarity(vector, numbers) if vector else {}

    @cached_property
    def _words(self) -> WordVectors:
        return WordVectors.read(self._vectors)

    @cached_property
    def _passages(self) -> Passages:
        return Passages.read(self._files[PASSAGES], self._files[ROWS])
