"""Which word of the library a misspelled one stands for.

A table holds every word with up to two letters left out, as 32-bit sums in order, so a lookup is a
few binary searches. What it finds is measured by optimal string alignment: one slip, one missing,
one extra or two swapped letters cost 1 each. A word is never corrected when the library or a list of
common English words contains it: without that guard "bleeding" became "leading". Where nothing is so
near, a word that sounds the same is meant: "compensashun" is "compensation".
"""

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from math import log
from zlib import crc32

from index.lexicon import Lexicon
from index.sounds import sound_of

SHORTEST = 4
"""Letters below which a word is left alone: too many other words are one letter away."""
LONGEST = 24
"""Letters above which it is no word; each more makes a look-up longer."""
LONG = 8
"""Letters from which two errors are forgiven."""
_OTHER_FIRST_LETTER = 0.6
_FREQUENT = 0.12


def deletions(word: str, most: int) -> set[str]:
    """`word` and everything left of it when up to `most` letters are taken out."""
    found = shorter = {word}
    for _ in range(most):
        shorter = {rest[:place] + rest[place + 1 :] for rest in shorter for place in range(len(rest))}
        found = found | shorter
    return found


def errors_forgiven(word: str) -> int:
    """How many errors a word of this length may hold: 1 or 2."""
    return 2 if len(word) >= LONG else 1


def distance(one: str, other: str, most: int) -> int:
    """Optimal string alignment distance, or `most` + 1 when it is greater than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, theirs in enumerate(other, 1):
            cost = min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != theirs))
            if row > 1 < column and letter == other[column - 2] and one[row - 2] == theirs:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return most + 1
        before, above = above, line
    return min(above[-1], most + 1)


def table_of(words: Sequence[str]) -> bytes:
    """The deletion table of `words`: sums in order, then for each the number of its word; little-endian.

    Sounds stand in it too, after a mark that no word holds.
    """
    pairs = sorted(
        (crc32(rest.encode("utf-8")), number)
        for number, word in enumerate(words)
        if _correctable(word)
        for rest in (*deletions(word, errors_forgiven(word + "x")), *_sounds(word))
    )
    columns = (array("I", column) for column in zip(*pairs, strict=True)) if pairs else ()
    return b"".join(_little_endian(column).tobytes() for column in columns)


class Spelling:
    """Corrects words by a table that `table_of` made for the words of `lexicon`, in its order.

    common: words of the language that are right even where the library lacks them.
    """

    def __init__(self, lexicon: Lexicon, table: bytes, common: Collection[str]) -> None:
        self._lexicon = lexicon
        self._common = common
        middle = len(table) // 2
        self._sums = _little_endian(array("I", table[:middle]))
        self._numbers = _little_endian(array("I", table[middle:]))

    def is_known(self, word: str) -> bool:
        """Whether `word` is right as it stands: in the library or in the language."""
        return word in self._lexicon or word in self._common

    def correct(self, word: str) -> str | None:
        """The word meant by `word`, or None when it is known, short, a number or like no other."""
        if self.is_known(word) or not _correctable(word):
            return None
        most = errors_forgiven(word)
        ranked = [
            (self._cost(word, candidate, errors), candidate)
            for candidate in self._candidates(word, most)
            if (errors := distance(word, candidate, most)) <= most
        ]
        return min(ranked)[1] if ranked else self._sounding_like(word)

    def _sounding_like(self, word: str) -> str | None:
        """The word of the same sound that takes fewest letters to become; only for LONG words.

        Shorter ones are often right words of the language that no list holds: "cruised" is not "crossed".
        """
        if len(word) < LONG:
            return None
        most = len(word) // 2
        ranked = [
            (errors, -self._lexicon.count(candidate), candidate)
            for sound in _sounds(word)
            for candidate in map(self._lexicon.__getitem__, self._holding(sound))
            if (errors := distance(word, candidate, most)) <= most
        ]
        return min(ranked)[2] if ranked else None

    def _cost(self, word: str, candidate: str, errors: int) -> float:
        other_first = _OTHER_FIRST_LETTER * (word[0] != candidate[0])
        return errors + other_first - _FREQUENT * log(self._lexicon.count(candidate) + 1)

    def _candidates(self, word: str, most: int) -> set[str]:
        return {self._lexicon[number] for rest in deletions(word, most) for number in self._holding(rest)}

    def _holding(self, rest: str) -> Iterator[int]:
        key = crc32(rest.encode("utf-8"))
        first = bisect_left(self._sums, key)
        yield from self._numbers[first : bisect_right(self._sums, key, lo=first)]


def _sounds(word: str) -> tuple[str, ...]:
    sound = sound_of(word)
    return (f"={sound}",) if sound else ()


def _correctable(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST and not any(map(str.isdigit, word))


def _little_endian(column: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        column.byteswap()
    return column
