"""How similar the meaning of a query is to each document, by the passages of the documents.

A passage is a row of bytes, one for each number of its vector. Python is slow at vectors and fast at whole
numbers of any length. So a column, which is the same number of every row, is one whole number with 32 bits
for each row, and one multiplication makes a product for every row.
"""

import json
from array import array
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import cache, cached_property
from itertools import accumulate, pairwise
from math import sqrt
from pathlib import Path

from index.analysis import spelled
from index.documents import Document
from index.index_files import PASSAGES, ROWS, Files, as_json
from index.meaning.vectors import Vector, WordVectors, direction, total

MANY = 8
"""Passages from which the columns of a document are kept. Topics have so many. Services have two or three,
and few of a large directory are compared with one query."""
_MIDDLE = 128
"""Is added to the numbers of a row, since bytes are not below 0."""
_ONE = 127
"""What 1 is in a row."""
_BYTES_OF_LANE = 4
_HALF = 1 << 31
"""Is added to each lane beforehand, so that what is subtracted there takes nothing from the next."""


Reading = Callable[[], AbstractContextManager[None]]
"""What is entered while tables are read, such as to arrange their memory."""


class PassageColumns:
    """The passages of some documents, compared with a vector all at once.

    Args:
        rows: `dims` bytes for each passage, by document number; none is empty.
    """

    def __init__(self, rows: Mapping[int, bytes], dims: int) -> None:
        ends = list(accumulate(len(row) // dims for row in rows.values()))
        self._spans = dict(zip(rows, map(slice, [0, *ends], ends), strict=False))
        whole = b"".join(rows.values())
        self._bytes = len(whole) // dims * _BYTES_OF_LANE
        self._ones = _spaced(b"\1" * (len(whole) // dims))
        self._columns = [_spaced(whole[column::dims]) for column in range(dims)]
        # numbers of a vector of length 1 are at most sqrt(dims) together, and a half each by rounding
        self._unit = int(_HALF / (2 * _MIDDLE * (sqrt(dims) + dims / 2**16)))

    def similarity(self, vector: Vector) -> dict[int, float]:
        """By document number how similar its most similar passage is to a vector of length 1, -1 to 1."""
        weights = [round(value * self._unit) for value in vector]
        whole = self._ones * (_HALF - _MIDDLE * sum(weights))
        for weight, column in zip(weights, self._columns, strict=True):
            whole += weight * column
        products = array("I", whole.to_bytes(self._bytes, "little"))
        unit_product = self._unit * _ONE
        return {number: (max(products[span]) - _HALF) / unit_product for number, span in self._spans.items()}


def _spaced(column: bytes) -> int:
    """A whole number with the bytes of `column` in one lane each."""
    whole = bytearray(len(column) * _BYTES_OF_LANE)
    whole[::_BYTES_OF_LANE] = column
    return int.from_bytes(whole, "little")


def passages_of(documents: Iterable[Document], vectors: Path) -> Generator[None, None, tuple[bytes, bytes]]:
    """Steps to the files PASSAGES and ROWS of `documents`, by the word vectors in a file.

    Raises OSError or ValueError when the vectors cannot be read.
    """
    words = WordVectors.read(vectors)
    vector_of = cache(words.vector)  # a word occurs in many passages
    rows: list[bytes] = []
    ends: list[int] = []
    for document in documents:
        vectors_of_page = _vectors(document, vector_of)
        rows += (bytes([round(value * _ONE) + _MIDDLE for value in vector]) for vector in vectors_of_page)
        ends.append(len(rows))
        yield
    about = {"dims": words.dims, "vectors_size": vectors.stat().st_size, "ends": ends}
    return as_json(about), b"".join(rows)


def _vectors(document: Document, vector_of: Callable[[str], Vector | None]) -> Iterator[Vector]:
    """A vector for each passage: the mean of that of its words and that of title and words together."""

    def vectors_of(text: str) -> list[Vector]:
        return list(filter(None, map(vector_of, spelled(text))))

    title = vectors_of(document.title)
    for passage in dict.fromkeys((document.title, *document.phrases, *document.passages)):
        passage_vectors = vectors_of(passage)
        itself, under_title = direction(total(passage_vectors)), direction(total([*title, *passage_vectors]))
        if itself and under_title:
            yield tuple([(one + other) / 2 for one, other in zip(itself, under_title, strict=True)])


class SemanticSimilarity:
    """Semantic similarity in one index.

    Its files are read when first needed, so that opening it does not wait.

    Args:
        files: the index.
        vectors: the file of word vectors that it was built with.
        reading: entered while tables are read from them; no word of a query is copied there.
    """

    def __init__(self, files: Files, vectors: Path, reading: Reading = nullcontext) -> None:
        self._files = files
        self._reading = reading
        self._vectors = vectors
        self._about = json.loads(files[PASSAGES])
        self._dims: int = self._about["dims"]

    @property
    def is_whole(self) -> bool:
        """Whether the vectors are there, at the size they had when the index was built.

        Their bytes are not compared at each opening, since it would take longer than reading them.
        """
        return self._vectors.is_file() and self._vectors.stat().st_size == self._about["vectors_size"]

    def similarity(self, spelled: Iterable[str], numbers: Iterable[int]) -> dict[int, float]:
        """By document number how similar it is to the folded words, -1 to 1; empty if no word is known."""
        vector = self._words.of(word for word in spelled if len(word) > 1)
        if not vector:
            return {}
        wanted = [number for number in numbers if number in self._rows]
        short = {number: self._rows[number] for number in wanted if number not in self._long_rows}
        similarities = PassageColumns(short, self._dims).similarity(vector) if short else {}
        if len(short) < len(wanted):
            similarities |= self._long_columns.similarity(vector)
        return {number: similarities[number] for number in wanted}

    @cached_property
    def _words(self) -> WordVectors:
        with self._reading():
            return WordVectors.read(self._vectors)

    @cached_property
    def _rows(self) -> dict[int, bytes]:
        """The rows of each document that has any."""
        whole, dims = self._files[ROWS], self._dims
        spans = enumerate(pairwise([0, *self._about["ends"]]))
        with self._reading():
            return {number: whole[start * dims : end * dims] for number, (start, end) in spans if end > start}

    @cached_property
    def _long_rows(self) -> dict[int, bytes]:
        least = MANY * self._dims
        return {number: row for number, row in self._rows.items() if len(row) >= least}

    @cached_property
    def _long_columns(self) -> PassageColumns:
        with self._reading():
            return PassageColumns(self._long_rows, self._dims)
