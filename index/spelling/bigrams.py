"""Which words are next to each other, so that a misspelled word is read with its neighbors.

Several words are one error away from "afta". After "morning" it means "after".
"""

from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Mapping, Sequence
from itertools import pairwise

from index.analysis import spelled
from index.documents import Document
from index.sorted_table import SortedTable, sorted_table

MOST = 20_000
"""Pairs kept, the most frequent ones: those of a large directory would fill the memory for little."""
MOST_NEIGHBORS = 60
"""Number of neighbors above which a word ("my", "the") says nothing about the one next to it."""
_AFTER, _BEFORE = ">", "<"
"""In front of a word, under which are those that follow it, and those that it follows."""


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
    return pair_table(after)


def pair_table(after: Mapping[str, Iterable[str]]) -> bytes:
    """What `Bigrams` reads: a sorted table of the neighbors of a word.

    Args:
        after: a word to those that follow it.
    """
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for first, following in after.items():
        for second in following:
            beside[_AFTER + first].append(second)
            beside[_BEFORE + second].append(first)
    return sorted_table({word: " ".join(neighbors) for word, neighbors in beside.items()})


class Bigrams:
    """Finds the neighbors of a word.

    Args:
        table: what `pair_table` made.
    """

    def __init__(self, table: bytes) -> None:
        self._beside = SortedTable(table)

    def candidates(self, before: str, after: str) -> Counter[str]:
        """The words that may be between these two, "" for none: 2 for those that follow both, else 1."""
        follow, precede = self._neighbors(_AFTER + before), self._neighbors(_BEFORE + after)
        return Counter([*_telling(follow), *_telling(precede)])

    def contains(self, first: str, second: str) -> bool:
        """Whether these two words are next to each other somewhere."""
        return second in self._neighbors(_AFTER + first)

    def _neighbors(self, key: str) -> Sequence[str]:
        return (self._beside.get(key) or "").split()


def _telling(neighbours: Sequence[str]) -> Sequence[str]:
    return neighbours if len(neighbours) <= MOST_NEIGHBORS else ()
