"""Which words are next to each other, so that a misspelled word is read with its neighbors.

Several words are one error away from "afta". After "morning" it means "after".
"""

import json
from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from index.analysis import spelled
from index.documents import Document
from index.index_files import as_json

MOST = 20_000
"""Pairs kept, the most frequent ones: those of a large directory would fill the memory for little."""
MOST_NEIGHBORS = 60
"""Number of neighbors above which a word ("my", "the") says nothing about the one next to it."""


def pair_steps(documents: Iterable[Document], meant: Iterable[str]) -> Generator[None, None, bytes]:
    """Steps to the most frequent pairs, as `Bigrams` reads them.

    Counted are the pairs in what names a document and asks for it, and in the texts `meant`.
    """
    counted: Counter[tuple[str, str]] = Counter()
    for document in documents:
        for text in (document.title, *document.names, *document.headings, *document.phrases):
            counted.update(pairwise(spelled(text)))
        yield
    for text in meant:
        counted.update(pairwise(spelled(text)))
        yield
    kept = sorted(counted, key=lambda pair: (-counted[pair], pair))[:MOST]
    after: defaultdict[str, list[str]] = defaultdict(list)
    for first, second in sorted(kept):
        after[first].append(second)
    return as_json(after)


class Bigrams:
    """Finds the neighbors of a word.

    Its file is read for the first misspelled word, since that takes a quarter of the time of opening an
    index.

    Args:
        file: what `pair_steps` made.
    """

    def __init__(self, file: bytes) -> None:
        self._file = file

    def candidates(self, before: str, after: str) -> Counter[str]:
        """The words that may be between these two, "" for none: 2 for those that follow both, else 1."""
        return Counter([*_telling(self._after.get(before, ())), *_telling(self._before.get(after, ()))])

    def contains(self, first: str, second: str) -> bool:
        """Whether these two words are next to each other somewhere."""
        return second in self._after.get(first, ())

    @cached_property
    def _after(self) -> Mapping[str, Sequence[str]]:
        one_each: dict[str, str] = {}  # a word follows six others, and would be there six times
        return {
            first: tuple(one_each.setdefault(word, word) for word in following)
            for first, following in json.loads(self._file).items()
        }

    @cached_property
    def _before(self) -> Mapping[str, Sequence[str]]:
        before: defaultdict[str, list[str]] = defaultdict(list)
        for first, following in self._after.items():
            for second in following:
                before[second].append(first)
        return before


def _telling(neighbours: Sequence[str]) -> Sequence[str]:
    return neighbours if len(neighbours) <= MOST_NEIGHBORS else ()
