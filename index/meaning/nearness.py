"""How near the meaning of typed words comes to documents."""

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from functools import cache, cached_property
from math import hypot
from pathlib import Path

from index.analysis import Speller
from index.documents import Document
from index.files import PASSAGES, ROWS, Files
from index.meaning.passages import Passages, Rows, size_of_vectors
from index.meaning.summing import Packing
from index.meaning.words import Vector, WordVectors


def passages_of(documents: Sequence[Document], vectors: Path) -> Generator[None, None, tuple[bytes, bytes]]:
    """Steps to the files PASSAGES and ROWS of `documents`, numbered as they stand. vectors: those of words.

    Documents in another language than that of the vectors go without.
    Raises OSError or ValueError when the vectors cannot be read.
    """
    known = WordVectors.read(vectors)
    packing, speller = Packing(known.dims), Speller()

    @cache  # a word stands in many passages
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


class Meaning:
    """Nearness of meaning in one index. files: the index; vectors: the file that it was built with.

    Both are read when first asked for, so that opening an index does not wait for it.
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

    def nearness(self, spelled: Iterable[str], numbers: Collection[int]) -> dict[int, float]:
        """By document number how near the folded words come, -1 to 1; empty when no word is known."""
        vector = self._words.of(word for word in spelled if len(word) > 1)
        return self._passages.nearness(vector, numbers) if vector else {}

    @cached_property
    def _words(self) -> WordVectors:
        return WordVectors.read(self._vectors)

    @cached_property
    def _passages(self) -> Passages:
        return Passages.read(self._files[PASSAGES], self._files[ROWS])
