"""How near the meaning of typed words comes to documents."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path

from index.analysis import spelled
from index.documents import Document
from index.meaning.passages import Passages, size_of_vectors, write_passages
from index.meaning.words import Vector, WordVectors, direction


def write_meaning(documents: Sequence[Document], vectors: Path, folder: Path) -> None:
    """Write the passages of `documents`, numbered as they stand, by the word vectors in a file.

    Documents in another language than that of the vectors go without.
    Raises OSError or ValueError when the vectors cannot be read.
    """
    known = WordVectors.read(vectors)
    vector = cache(known.vector)  # a word stands in many passages
    rows = [
        list(_vectors(document, vector)) if document.language == known.language else []
        for document in documents
    ]
    write_passages(rows, vectors.stat().st_size, folder)


def _vectors(document: Document, vector: Callable[[str], Vector | None]) -> Iterator[Vector]:
    """A vector for each passage: the mean of that of its words and that of title and words together."""
    title = _known(document.title, vector)
    for passage in dict.fromkeys((document.title, *document.said, *document.passages)):
        alone = _known(passage, vector)
        itself, under_title = direction(alone), direction([*title, *alone])
        if itself and under_title:
            yield tuple((one + other) / 2 for one, other in zip(itself, under_title, strict=True))


def _known(text: str, vector: Callable[[str], Vector | None]) -> list[Vector]:
    """The vectors of the words of a text that have one."""
    return [found for word in spelled(text) if (found := vector(word))]


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
