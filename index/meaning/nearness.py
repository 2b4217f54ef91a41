"""How near the meaning of typed words comes to documents."""

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from pathlib import Path

from index.analysis import words
from index.documents import Document
from index.meaning.passages import Passages, size_of_vectors, write_passages
from index.meaning.words import Vector, WordVectors


def write_meaning(documents: Sequence[Document], vectors: Path, folder: Path) -> None:
    """Write the passages of `documents`, numbered as they stand, by the word vectors in a file.

    Documents in another language than that of the vectors go without.
    Raises OSError or ValueError when the vectors cannot be read.
    """
    known = WordVectors.read(vectors)
    rows = [_vectors(document, known) for document in documents]
    write_passages(rows, vectors.stat().st_size, folder)


def _vectors(document: Document, known: WordVectors) -> list[Vector]:
    """A vector for each passage: the mean of that of its words and that of title and words together."""
    title = _spelled(document.title)
    found: list[Vector] = []
    if document.language != known.language:
        return found
    for passage in dict.fromkeys((document.title, *document.said, *document.passages)):
        alone = _spelled(passage)
        itself, under_title = known.of(alone), known.of([*title, *alone])
        if itself and under_title:
            found.append(tuple((one + other) / 2 for one, other in zip(itself, under_title, strict=True)))
    return found


def _spelled(text: str) -> list[str]:
    return [word.text for word in words(text)]


class Meaning:
    """Nearness of meaning in one index. folder: the index; vectors: the file that it was built with.

    Both are read when first asked for, which takes 10 ms, so that opening an index does not wait for it.
    """

    def __init__(self, folder: Path, vectors: Path) -> None:
        self._folder = folder
        self._file = vectors

    @property
    def is_whole(self) -> bool:
        """Whether the vectors are there, at the size they had when the index was built.

        Their bytes are not compared at each opening, since it would take longer than reading them.
        """
        return self._file.is_file() and self._file.stat().st_size == size_of_vectors(self._folder)

    def nearness(self, spelled: Iterable[str], numbers: Collection[int]) -> dict[int, float]:
        """By document number how near the folded words come, -1 to 1; empty when no word is known."""
        vector = self._words.of(word for word in spelled if len(word) > 1)
        return self._passages.nearness(vector, numbers) if vector else {}

    @cached_property
    def _words(self) -> WordVectors:
        return WordVectors.read(self._file)

    @cached_property
    def _passages(self) -> Passages:
        return Passages.read(self._folder)
