"""Posting lists: what each stem adds to the score of each document.

A list has what its stem adds over all fields together, as finished scores, so a search only reads numbers
and adds them up. Lengths of fields are rounded as Whoosh rounds them, to one of 256, so that scores equal
its own.

The lists are one of Whoosh's hash files. A key is a stem. Its value is its list: document numbers as 32-bit
whole numbers, then scores as 64-bit floats.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from index.analysis import spelled, stem
from index.bm25 import idf, impact, norm
from index.documents import WEIGHTS, Document, by_field
from index.query import Scores
from index.whoosh_imports import HashFile, byte_to_length, hash_file, length_to_byte

_BYTES_OF_NUMBER, _BYTES_OF_BOTH = 4, 12


class PostingsBuilder:
    """Collects words, one document after the other.

    Attributes:
        counts: each folded word with its document frequency.
    """

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        # by term and field, the number of each document with how often it occurs there
        self._found: defaultdict[str, defaultdict[str, list[tuple[int, int]]]]
        self._found = defaultdict(lambda: defaultdict(list))
        self._lengths: dict[str, list[int]] = {field: [] for field in WEIGHTS}

    def add(self, document: Document) -> None:
        """Take the next document."""
        number = len(self._lengths["title"])
        for field, terms in self._terms(document).items():
            self._lengths[field].append(len(terms))
            for term, times in Counter(terms).items():
                self._found[term][field].append((number, times))

    def lists(self) -> Iterator[tuple[str, Scores]]:
        """Each term with what it adds to documents, in alphabetical order."""
        norms = {field: _norms(lengths) for field, lengths in self._lengths.items()}
        for term, postings in sorted(self._found.items()):
            scores: defaultdict[int, float] = defaultdict(float)
            for field, occurrences in postings.items():
                worth = WEIGHTS[field] * idf(len(norms[field]), len(occurrences))
                for number, times in occurrences:
                    scores[number] += worth * impact(times, norms[field][number])
            yield term, scores

    def _terms(self, document: Document) -> dict[str, list[str]]:
        """Field to its terms, repeated ones too. Notes the words."""
        folded = by_field(document, spelled)
        self.counts.update(set(chain.from_iterable(folded.values())))
        return {field: list(map(stem, words)) for field, words in folded.items()}


def _norms(lengths: Sequence[int]) -> list[float]:
    """How much each document's field dampens its words."""
    average = sum(lengths) / max(len(lengths), 1) or 1.0
    return [norm(byte_to_length(length_to_byte(length)) if length else 0, average) for length in lengths]


def postings_file(lists: Mapping[str, Scores]) -> bytes:
    """The content of a file of lists."""
    return hash_file((term.encode("utf-8"), _packed(scores)) for term, scores in lists.items())


def _packed(scores: Scores) -> bytes:
    return array("I", scores).tobytes() + array("d", scores.values()).tobytes()


class Postings:
    """The posting lists of an index, read when they are needed.

    Args:
        file: what `postings_file` made.
    """

    def __init__(self, file: bytes) -> None:
        self._lists = HashFile(file)
        self._kept: dict[str, Scores] = {}

    def forget(self) -> None:
        """Keep nothing of the words that were looked up."""
        self._kept.clear()

    def scores_of(self, stem: str) -> Scores:
        """What `stem` adds to the documents that contain it."""
        kept = self._kept.get(stem)
        if kept is not None:
            return kept
        content = self._lists.get(stem.encode("utf-8"))
        if content is None:  # not kept: typed words would pile up
            return {}
        middle = len(content) // _BYTES_OF_BOTH * _BYTES_OF_NUMBER
        numbers, scores = array("I", content[:middle]), array("d", content[middle:])
        read = self._kept[stem] = dict(zip(numbers, scores, strict=True))
        return read
