"""How near the meaning of typed words comes to documents."""

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path

from index.analysis import Speller
from index.documents import Document
from index.files import PASSAGES, ROWS, Files
from index.meaning.passages import Passages, Rows, size_of_vectors
from index.meaning.words import Vector, WordVectors, direction, total


def passages_of(documents: Sequence[Document], vectors: Path) -> Generator[None, None, tuple[bytes, bytes]]:
    """Steps to the files PASSAGES and ROWS of `documents`, numbered as they stand. vectors: those of words.

    Documents in another language than that of the vectors go without.
    Raises OSError or ValueError when the vectors cannot be read.
    """
    known = WordVectors.read(vectors)
    vector, speller = cache(known.vector), Speller()  # a word stands in many passages

    def vectors_of(text: str) -> Iterator[Vector]:
        return filter(None, map(vector, speller.spelled(text)))

    rows = Rows()
    for document in documents:
        rows.add(list(_vectors(document, vectors_of)) if document.language == known.language else [])
        yield
    for _ in rows.rounded():
        yield
    return rows.files(vectors.stat().st_size)


def _vectors(document: Document, vectors_of: Callable[[str], Iterable[Vector]]) -> Iterator[Vector]:
    """A vector for each passage: the mean of that of its words and that of title and words together."""
    title = total(vectors_of(document.title))
    for passage in dict.fromkeys((document.title, *document.said, *document.passages)):
        alone = total(vectors_of(passage))
        itself, under_title = direction(alone), direction(total(filter(None, (title, alone))))
        if itself and under_title:
            yield tuple([(one + other) / 2 for one, other in zip(itself, under_title, strict=True)])


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
