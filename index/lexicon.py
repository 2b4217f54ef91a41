"""The words of an index, and completions of an unfinished one."""

from bisect import bisect_left
from collections.abc import Mapping
from heapq import nsmallest

MOST_COMPLETIONS = 12
FEWEST_LETTERS = 2


class Lexicon:
    """All folded words of an index.

    Args:
        counts: each word with its document frequency; 0 for a word that is only known to be spelled right.
    """

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._sorted = sorted(counts)

    def __contains__(self, word: str) -> bool:
        return word in self._counts

    def __len__(self) -> int:
        return len(self._sorted)

    def __getitem__(self, number: int) -> str:
        """The word with this number in alphabetical order."""
        return self._sorted[number]

    def count(self, word: str) -> int:
        """The document frequency of `word`; 0 if no document contains it."""
        return self._counts.get(word, 0)

    def completions(self, beginning: str) -> list[str]:
        """The most frequent words that begin so, at most MOST_COMPLETIONS, the most frequent first.

        Empty for fewer than FEWEST_LETTERS letters. `beginning` itself is among them if it is a word.
        """
        if len(beginning) < FEWEST_LETTERS:
            return []
        first = bisect_left(self._sorted, beginning)
        # U+10FFFF sorts after every letter, so this ends the run of words that begin so
        last = bisect_left(self._sorted, beginning + "\U0010ffff")
        completions = (word for word in self._sorted[first:last] if self._counts[word])
        return nsmallest(MOST_COMPLETIONS, completions, key=lambda word: (-self._counts[word], word))
