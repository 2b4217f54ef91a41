"""What a word adds to the score of each document, read from Whoosh's posting lists a block at a time.

A list is read when its word is first asked for, and kept as finished scores. Whoosh's own matchers give one
number at a time and begin anew with each query, which is what makes them slow.
"""

from collections.abc import Iterator, Mapping, Sequence

from index.fields import WEIGHTS
from index.scorer import impacts, norm, rarity
from index.whoosh_door import IndexReader, LeafMatcher, TermNotFound


class Postings:
    """All posting lists of an index. reader: Whoosh's.

    lengths: by field the length of each document; totals: of all of them together. Both are Whoosh's, which
    rounds a length to one of 256, so that each has its norm ready.
    """

    def __init__(
        self, reader: IndexReader, lengths: Mapping[str, Sequence[int]], totals: Mapping[str, float]
    ) -> None:
        self._reader = reader
        self._lengths = lengths
        self._documents = max(map(len, lengths.values()))
        averages = {field: total / max(self._documents, 1) for field, total in totals.items()}
        self._norms = {
            field: {length: norm(length, averages[field] or 1.0) for length in set(found)}
            for field, found in lengths.items()
        }
        self._kept: dict[str, Mapping[int, float]] = {}

    def scores(self, stem: str) -> Mapping[int, float]:
        """By document number what `stem` adds to its score, over all fields."""
        kept = self._kept.get(stem)
        if kept is not None:
            return kept
        found = self._read(stem)
        if found:  # what stands nowhere is not kept: typed words would pile up
            self._kept[stem] = found
        return found

    def _read(self, stem: str) -> dict[int, float]:
        whole: dict[int, float] = {}
        known = whole.get
        for field, weight in WEIGHTS.items():
            for numbers, scores in self._in_field(field, stem, weight):
                added = zip(numbers, scores, strict=True)
                whole.update([(number, known(number, 0.0) + score) for number, score in added])
        return whole

    def _in_field(self, field: str, stem: str, weight: float) -> Iterator[tuple[Sequence[int], list[float]]]:
        try:
            matcher = self._reader.postings(field, stem)
        except TermNotFound:
            return
        worth = weight * rarity(self._documents, self._reader.doc_frequency(field, stem))
        length_of, norm_of = self._lengths[field].__getitem__, self._norms[field].__getitem__
        for numbers, frequencies in _blocks(matcher):
            yield numbers, impacts(frequencies, map(norm_of, map(length_of, numbers)), worth)


def _blocks(matcher: LeafMatcher) -> Iterator[tuple[Sequence[int], Sequence[float]]]:
    """Document numbers and how often each holds the word, as Whoosh has them in a block."""
    while matcher.is_active():
        # asking for one reads its block, which Whoosh then keeps, and gives out in no other way
        matcher.id()
        matcher.weight()
        yield matcher._ids, matcher._weights  # noqa: SLF001 - see above
        matcher._next_block()  # noqa: SLF001 - see above
