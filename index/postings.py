"""Posting lists: what each stem adds to the score of each document.

A list has what its stem adds over all fields together, as finished scores, so a search only reads numbers
and adds them up. Lengths of fields are rounded as Whoosh rounds them, to one of 256, so that scores equal
its own.

In a folder the lists are one of Whoosh's hash files, with the same bytes in every build. The file is mapped
into memory, which all processes that opened it share, and the value of a key takes two short reads. A key is
a stem. Its value is its list: document numbers as 32-bit whole numbers, then scores as 64-bit floats,
little-endian. Whoosh ends such a file with a pickle of further attributes. There are none, and reading a
pickle can run code, so none is written and none is read.
"""

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from io import BytesIO
from itertools import chain, islice
from mmap import ACCESS_READ, mmap
from operator import neg
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, Self

from index.analysis import FoldingCache, stem
from index.bm25 import idf, impacts, norm
from index.documents import WEIGHTS, Document, by_field
from index.foreign_analysis import ENGLISH, terms
from index.index_files import LISTS, little_endian
from index.top_k import Scores
from index.whoosh_imports import (
    BufferFile,
    HashReader,
    HashWriter,
    StructFile,
    byte_to_length,
    length_to_byte,
)


class PostingList(NamedTuple):
    """The documents that contain a word.

    Attributes:
        numbers: of the documents.
        scores: what the word adds to each, the highest first, above 0.
    """

    numbers: "array[int]"
    scores: "array[float]"


class PostingsBuilder:
    """Collects words, one document after the other.

    Attributes:
        counts: each folded English word with its document frequency.
        others: the same for the words of each other language.
    """

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.others: defaultdict[str, Counter[str]] = defaultdict(Counter)
        # by field and stem: the number of a document, how often it occurs there, the next number ...
        self._found: dict[str, defaultdict[str, list[int]]] = {field: defaultdict(list) for field in WEIGHTS}
        self._lengths: dict[str, list[int]] = {field: [] for field in WEIGHTS}
        self._speller = FoldingCache()

    def add(self, document: Document) -> None:
        """Take the next document."""
        number = len(self._lengths["title"])
        for field, found in self._terms(document).items():
            self._lengths[field].append(len(found))
            into = self._found[field]
            for term, times in Counter(found).items():
                into[term] += (number, times)

    def lists(self) -> Iterator[tuple[str, PostingList]]:
        """Each stem with its list, in alphabetical order."""
        norms = {field: list(self._norms(lengths)) for field, lengths in self._lengths.items()}
        for term in sorted(set(chain.from_iterable(self._found.values()))):
            scores = self._scores(term, norms)
            numbers = sorted(scores)
            numbers.sort(key=scores.__getitem__, reverse=True)  # equals stay in order of number
            yield term, PostingList(array("I", numbers), array("d", map(scores.__getitem__, numbers)))

    def _terms(self, document: Document) -> dict[str, list[str]]:
        """Field to its terms, repeated ones too. Notes the words."""
        spelled = by_field(document, self._speller.spelled)
        words = set(chain.from_iterable(spelled.values()))
        if document.language == ENGLISH:
            self.counts.update(words)
            return {field: list(map(stem, found)) for field, found in spelled.items()}
        self.others[document.language].update(words)
        return by_field(document, lambda text: terms(text, document.language))

    def _norms(self, lengths: Sequence[int]) -> Iterator[float]:
        """How much each document's field dampens."""
        average = sum(lengths) / max(len(lengths), 1) or 1.0

        @cache
        def norm_of(length: int) -> float:
            rounded = byte_to_length(length_to_byte(length)) if length else 0
            return norm(rounded, average)

        return map(norm_of, lengths)

    def _scores(self, term: str, norms: Mapping[str, Sequence[float]]) -> dict[int, float]:
        """By document number what `term` adds to its score, over all fields."""
        whole: dict[int, float] = {}
        known = whole.get
        for field, weight in WEIGHTS.items():
            found = self._found[field].get(term)
            if found:
                numbers, frequencies = found[::2], found[1::2]
                worth = weight * idf(len(self._lengths[field]), len(numbers))
                scores = impacts(frequencies, map(norms[field].__getitem__, numbers), worth)
                added = zip(numbers, scores, strict=True)
                whole.update([(number, known(number, 0.0) + score) for number, score in added])
        return whole


_BYTES_OF_NUMBER, _BYTES_OF_BOTH = 4, 12
_CRC32 = 1
"""Whoosh's number of this hash. Its usual one is MD5, which some systems refuse."""


class PostingFile:
    """The lists of an index folder, read when they are needed."""

    def __init__(self, lists: "_Reader") -> None:
        self._lists = lists

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The lists in `folder`. Raises OSError or ValueError when they cannot be read."""
        with (folder / LISTS).open("rb") as file:
            return cls(_Reader(_Mapped(mmap(file.fileno(), 0, access=ACCESS_READ))))

    def get(self, stem: str) -> PostingList | None:
        """The list of a stem; None if no document contains it."""
        found = self._lists.get(stem.encode("utf-8"))
        return None if found is None else _unpacked(found)


def postings_file(lists: Iterable[tuple[str, PostingList]]) -> bytes:
    """The content of a file of lists, which come sorted by their stems."""
    buffer, content = BytesIO(), bytearray()
    file = StructFile(
        buffer, onclose=lambda _: content.extend(buffer.getvalue())
    )  # closing empties the buffer
    writer = _Writer(file, hashtype=_CRC32)
    for term, found in lists:
        writer.add(term.encode("utf-8"), _packed(found))
    writer.close()
    return bytes(content)


class _Writer(HashWriter):  # type: ignore[misc]  # Whoosh has no types
    def _write_extras(self) -> None:
        """Write nothing, where Whoosh would write a pickle."""


class _Reader(HashReader):  # type: ignore[misc]  # Whoosh has no types
    def _read_extras(self) -> None:
        """Read nothing, where Whoosh would read a pickle."""


class _Mapped(BufferFile):  # type: ignore[misc]  # Whoosh has no types
    """What is mapped into memory as a file of Whoosh's, which would copy all of it."""

    def __init__(self, mapped: mmap) -> None:
        super().__init__(b"")
        self._buf: Any = mapped
        self.file = mapped


def _packed(found: PostingList) -> bytes:
    return b"".join(little_endian(column[:]).tobytes() for column in found)


def _unpacked(content: bytes) -> PostingList:
    middle = len(content) // _BYTES_OF_BOTH * _BYTES_OF_NUMBER
    numbers, scores = array("I", content[:middle]), array("d", content[middle:])
    little_endian(numbers)
    little_endian(scores)
    return PostingList(numbers, scores)


class DocumentScores(NamedTuple):
    """What a word adds to the scores of documents.

    Attributes:
        scores: by document number, over all fields, the highest first.
        descending: the scores alone.
    """

    scores: Mapping[int, float]
    descending: Sequence[float]


NO_DOCUMENTS = DocumentScores(MappingProxyType({}), ())


class PostingSource(Protocol):
    """Where posting lists come from: an index folder, or a dict of those that were just made."""

    def get(self, stem: str, /) -> PostingList | None:
        """The list of a stem; None if no document contains it."""


class Postings:
    """All posting lists of an index."""

    def __init__(self, lists: PostingSource) -> None:
        self._lists = lists
        self._kept: dict[str, DocumentScores] = {}

    def forget(self) -> None:
        """Keep nothing of the words that were looked up."""
        self._kept.clear()

    def scores_of(self, stem: str) -> DocumentScores:
        """The documents that contain `stem`."""
        kept = self._kept.get(stem)
        if kept is not None:
            return kept
        found = self._lists.get(stem)
        if found is None:  # not kept: typed words would pile up
            return NO_DOCUMENTS
        read = self._kept[stem] = DocumentScores(dict(zip(*found, strict=True)), found.scores)
        return read


class ScoredTerm(NamedTuple):
    """A word of a query.

    Attributes:
        scores: what it adds to documents, the highest first.
        descending: the scores alone.
        weight: what both are multiplied by, above 0.
    """

    scores: Scores
    descending: Sequence[float]
    weight: float = 1.0

    def top(self, after: int) -> float:
        """The most that it gives to a document that is not among its first."""
        return self.descending[after] * self.weight if after < len(self.descending) else 0.0

    def count(self, least: float) -> int:
        """To how many documents it gives at least that."""
        return bisect_right(self.descending, -least / self.weight, key=neg)

    def at_least(self, least: float) -> dict[int, float]:
        """What it gives to documents that get at least that."""
        pairs = islice(self.scores.items(), self.count(least))
        return dict(pairs) if self.weight == 1 else {number: score * self.weight for number, score in pairs}


class BestOfTerms:
    """Alternatives: only the best word counts for a document. As typed, corrected or completed."""

    def __init__(self, words: Iterable[ScoredTerm]) -> None:
        self._words = [word for word in words if word.scores]
        self.size = sum(len(word.descending) for word in self._words)

    def top(self, after: int = 0) -> float:
        """The most that it gives to a document that is not among the first of any of its lists."""
        return max((word.top(after) for word in self._words), default=0.0)

    def first(self, most: int) -> Set[int]:
        """The first documents of each of its lists, the best ones."""
        return set().union(*(islice(word.scores, most) for word in self._words))

    def count(self, least: float) -> int:
        """How many entries are worth at least that."""
        return sum(word.count(least) for word in self._words)

    def at_least(self, least: float) -> dict[int, float]:
        """What it gives to documents that get at least that."""
        best: dict[int, float] = {}
        for word in self._words:
            found = word.at_least(least)
            both = best.keys() & found.keys()  # few are in two lists
            found.update([(number, best[number]) for number in both if best[number] > found[number]])
            best.update(found)
        return best

    def among(self, numbers: Set[int]) -> dict[int, float]:
        """What it gives to those of the numbered documents that it gives anything."""
        best: dict[int, float] = {}
        known = best.get
        for scores, _, weight in self._words:
            found = ((number, scores[number] * weight) for number in numbers & scores.keys())
            best.update([(number, score) for number, score in found if score > known(number, 0.0)])
        return best

    def matching(self, numbers: Set[int]) -> Set[int]:
        """Those of the numbered documents that contain one of the words."""
        return set().union(*(numbers & word.scores.keys() for word in self._words))
