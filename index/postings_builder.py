"""From documents to what each word adds to their scores. Takes one document after the other.

A list holds what its word adds over all fields together, as finished scores: a search then reads numbers
and adds them up. Lengths of fields are rounded as Whoosh rounds them, to one of 256, so that scores equal
its own.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from index.analysis import Speller, stem
from index.documents import WEIGHTS, Document, by_field
from index.languages import ENGLISH, terms
from index.scorer import idf, impacts, norm
from index.whoosh_door import byte_to_length, length_to_byte


class PostingList(NamedTuple):
    """Who holds a word. numbers: of the documents. scores: what it adds to each, the most first, above 0."""

    numbers: "array[int]"
    scores: "array[float]"


class PostingsBuilder:
    """Gathers words. counts: each folded English word to the number of documents that hold it.

    others: the same for the words of each other language.
    """

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.others: defaultdict[str, Counter[str]] = defaultdict(Counter)
        # by field and stem: the number of a document, how often it stands there, the next number ...
        self._found: dict[str, defaultdict[str, list[int]]] = {field: defaultdict(list) for field in WEIGHTS}
        self._lengths: dict[str, list[int]] = {field: [] for field in WEIGHTS}
        self._speller = Speller()

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
