"""Which words stand side by side, so that a misspelled one is read beside its neighbours.

Of one slip away from "afta" are several words; after "morning" it is "after".
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Self

from index.analysis import words
from index.documents import Document
from index.files import PAIRS
from index.languages import ENGLISH

MOST = 20_000
"""Pairs kept, the most frequent ones: those of a large directory would fill the memory for little."""
TALKATIVE = 60
"""Neighbours from which a word ("my", "the") says nothing about the one beside it."""


def write_pairs(documents: Iterable[Document], meant: Iterable[str], folder: Path) -> None:
    """Write the pairs of what names and asks for a document in English, and of `meant`, which people type."""
    counted: Counter[tuple[str, str]] = Counter()
    for document in (one for one in documents if one.language == ENGLISH):
        for text in (document.title, *document.names, *document.headings, *document.said):
            counted.update(pairwise(word.text for word in words(text)))
    for text in meant:
        counted.update(pairwise(word.text for word in words(text)))
    kept = sorted(counted, key=lambda pair: (-counted[pair], pair))[:MOST]
    after: defaultdict[str, list[str]] = defaultdict(list)
    for first, second in sorted(kept):
        after[first].append(second)
    (folder / PAIRS).write_text(json.dumps(after, ensure_ascii=False, separators=(",", ":")), "utf-8")


class Pairs:
    """Looks neighbours up. after: a word to those that follow it."""

    def __init__(self, after: Mapping[str, Sequence[str]]) -> None:
        self._after = after

    @classmethod
    def read(cls, folder: Path) -> Self:
        """What `write_pairs` put into an index folder. Raises OSError or ValueError when it cannot."""
        return cls(json.loads((folder / PAIRS).read_bytes()))

    def between(self, before: str, after: str) -> Counter[str]:
        """The words that may stand between these two, "" for none: 2 for those that both know, else 1."""
        return Counter([*_telling(self._after.get(before, ())), *_telling(self._before.get(after, ()))])

    def are_known(self, first: str, second: str) -> bool:
        """Whether these two stand side by side somewhere."""
        return second in self._after.get(first, ())

    @cached_property
    def _before(self) -> Mapping[str, Sequence[str]]:
        before: defaultdict[str, list[str]] = defaultdict(list)
        for first, following in self._after.items():
            for second in following:
                before[second].append(first)
        return before


def _telling(neighbours: Sequence[str]) -> Sequence[str]:
    return neighbours if len(neighbours) <= TALKATIVE else ()
