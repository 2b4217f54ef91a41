"""Which word of the library a misspelled word means.

A table contains every word with up to two letters left out, as sorted 32-bit checksums, so a lookup is a
few binary searches. The candidates are ranked by edit cost. Words that often occur next to the neighbors of
the misspelled word are candidates too, and come before others: "fude bank" is a
"food bank". A word is never corrected when the library or a list of common English words contains it:
without that guard "bleeding" became "leading". If nothing is that similar, a word that sounds the same is
meant: "compensashun" is "compensation".
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Container, Generator, Iterable, Iterator
from itertools import chain
from math import log
from zlib import crc32

from index.analysis import forms
from index.index_files import little_endian
from index.lexicon import Lexicon
from index.spelling.bigrams import Bigrams
from index.spelling.edit_cost import NO_SPACE, consonants, edit_cost
from index.spelling.phonetic import sound_of

SHORTEST = 4
"""Letters below which a word is left alone: too many other words are one letter away."""
SHORTEST_BESIDE_OTHERS = 3
"""The same if its neighbors suggest what it may be."""
LONGEST = 24
"""Letters above which it is not a word; each further letter makes a lookup slower."""
LONG = 6
LONG_BESIDE_OTHERS = 4
"""Letters from which two errors are corrected: in any word, and in a word that its neighbors suggest."""
SOUNDED = 8
"""Letters from which a word of the same sound is meant, however it is written."""
_FREQUENT = 0.12
_BESIDE = 0.8
"""What a neighbor that suggests a word, and the frequency of the word, subtract from the cost."""


def deletions(word: str, most: int) -> set[str]:
    """`word` and everything left of it when up to `most` letters are taken out."""
    found = shorter = {word}
    for _ in range(most):
        shorter = {
            rest[:position] + rest[position + 1 :] for rest in shorter for position in range(len(rest))
        }
        found = found | shorter
    return found


def errors_forgiven(word: str) -> int:
    """How many errors a word of this length may contain: 1 or 2."""
    return 2 if len(word) >= LONG else 1


def distance(one: str, other: str, most: int) -> int:
    """Optimal string alignment distance, or `most` + 1 when it is greater than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [last := row]
        for column, theirs in enumerate(other, 1):
            cost = above[column - 1] + (letter != theirs)
            # compared by hand: a call of `min` for each pair of letters would take most of the time
            if above[column] < cost:
                cost = above[column] + 1
            if last < cost:
                cost = last + 1
            if row > 1 < column and letter == other[column - 2] and one[row - 2] == theirs:
                cost = min(cost, before[column - 2] + 1)
            line.append(last := cost)
        if min(line) > most:
            return most + 1
        before, above = above, line
    return min(above[-1], most + 1)


class _Deleting:
    """Makes a deletion table, of one word after the other.

    The table is sums in order, then for each the number of its word; little-endian. It contains sounds, too,
    after a mark that no word contains.
    """

    def __init__(self) -> None:
        # sum and number in one whole number, apart by the first byte of the sum: each run is soon sorted
        self._runs: list[list[int]] = [[] for _ in range(256)]

    def add(self, number: int, word: str) -> None:
        """Take a word, and its number in alphabetical order."""
        if _correctable(word):
            for rest in (*deletions(word, errors_forgiven(word)), *_sounds(word)):
                key = crc32(rest.encode("utf-8")) << 32 | number
                self._runs[key >> 56].append(key)

    def columns(self) -> Iterator[tuple["array[int]", "array[int]"]]:
        """Sums and numbers, the table cut into 256 pieces."""
        for run in self._runs:
            run.sort()
            yield array("I", [key >> 32 for key in run]), array("I", [key & 0xFFFFFFFF for key in run])


def _joined(columns: Iterable[tuple["array[int]", "array[int]"]]) -> bytes:
    """The pieces of a table as one."""
    both = ([little_endian(one).tobytes() for one in piece] for piece in columns)
    return b"".join(chain.from_iterable(zip(*both, strict=True)))


def table_steps(words: Iterable[str]) -> Generator[None, None, bytes]:
    """Steps to the deletion table of `words`, which are numbered in this order."""
    deleting = _Deleting()
    for number, word in enumerate(words):
        deleting.add(number, word)
        yield
    pieces = []
    for piece in deleting.columns():
        pieces.append(piece)
        yield
    return _joined(pieces)


class SpellingCorrector:
    """Corrects words by a table that `table_steps` made for the words of `lexicon`, in its order.

    Args:
        lexicon: the words of the library.
        table: the deletion table.
        common: words of the language that are right even if the library lacks them.
        pairs: words that occur side by side.
    """

    def __init__(
        self, lexicon: Lexicon, table: bytes, common: Container[str], pairs: Bigrams | None = None
    ) -> None:
        self._lexicon = lexicon
        self._common = common
        self._pairs = pairs or Bigrams(b"{}")
        middle = len(table) // 2
        self._sums = little_endian(array("I", table[:middle]))
        self._numbers = little_endian(array("I", table[middle:]))

    def is_known(self, word: str) -> bool:
        """Whether `word` is spelled right: a word of the library or of the language."""
        return word in self._lexicon or word in self._common

    def is_common(self, word: str) -> bool:
        """Whether `word` is a word of the language, whatever the library contains."""
        return word in self._common

    def joined(self, first: str, second: str) -> str | None:
        """The one word of the library that two typed ones are: "hot line" is "hotline"; None when none is."""
        whole = first + second
        return whole if len(whole) >= LONG and self._lexicon.count(whole) else None

    def correct(self, word: str, before: str = "", after: str = "") -> str | None:
        """The word meant by `word` between two others, or None when it is right, a number or like no other.

        Two words with a space where the typed one lacks it: "foodbank" is "food bank".

        Args:
            before, after: the folded words beside it, "" for none.
        """
        if self.is_known(word) or not _is_word(word):
            return None
        if self.is_form_of_known(word):
            return self._all_but_right(word)
        beside = self._pairs.candidates(before, after)
        ranked = [
            (edit_cost(word, meant) - self._likely(meant) - _BESIDE * beside[meant], meant)
            for meant in {*self._near(word), *_near_enough(word, beside)}
        ]
        ranked += [(NO_SPACE - _BESIDE, f"{first} {second}") for first, second in self._split(word)]
        return min(ranked)[1] if ranked else self._sounding_like(word)

    def is_form_of_known(self, word: str) -> bool:
        """Whether a common word has this form, although the list of common words lacks it."""
        return any(map(self._common.__contains__, forms(word)))

    def _all_but_right(self, word: str) -> str | None:
        """The word one small error away: "trafficing" has the form of a right word, and so has "cruised"."""
        ranked = [
            (cost, meant)
            for meant in self._candidates(word, 1)
            if distance(word, meant, 1) <= 1 and meant[0] == word[0] and (cost := edit_cost(word, meant)) <= 1
        ]
        return min(ranked)[1] if ranked else None

    def _split(self, word: str) -> Iterator[tuple[str, str]]:
        """The two words that are next to each other somewhere, and here without a space."""
        for position in range(2, len(word) - 1):
            first, second = word[:position], word[position:]
            if self._pairs.contains(first, second):
                yield first, second

    def _near(self, word: str) -> Iterator[str]:
        """The words of the library that are few errors away."""
        most = errors_forgiven(word)
        if len(word) >= SHORTEST:
            yield from (one for one in self._candidates(word, most) if distance(word, one, most) <= most)

    def _likely(self, word: str) -> float:
        return _FREQUENT * log(self._lexicon.count(word) + 1)

    def _sounding_like(self, word: str) -> str | None:
        """The word of the same sound that takes fewest letters to become; only for long words.

        Shorter ones are often right words of the language that no list contains: "cruised" is not "crossed".
        """
        if len(word) < SOUNDED:
            return None
        most = len(word) // 2
        ranked = [
            (errors, -self._lexicon.count(candidate), candidate)
            for sound in _sounds(word)
            for candidate in map(self._lexicon.__getitem__, self._words_left_by(sound))
            if (errors := distance(word, candidate, most)) <= most
        ]
        return min(ranked)[2] if ranked else None

    def _candidates(self, word: str, most: int) -> set[str]:
        return {
            self._lexicon[number] for rest in deletions(word, most) for number in self._words_left_by(rest)
        }

    def _words_left_by(self, rest: str) -> Iterator[int]:
        key = crc32(rest.encode("utf-8"))
        first = bisect_left(self._sums, key)
        yield from self._numbers[first : bisect_right(self._sums, key, lo=first)]


def _sounds(word: str) -> tuple[str, ...]:
    sound = sound_of(word)
    return (f"={sound}",) if sound else ()


def _near_enough(word: str, beside: Iterable[str]) -> Iterator[str]:
    """The words suggested by the neighbors that it may mean."""
    most = 2 if len(word) >= LONG_BESIDE_OTHERS else 1
    bare = consonants(word)
    for meant in beside:
        if len(meant) < SHORTEST_BESIDE_OTHERS or abs(len(meant) - len(word)) > most:
            continue
        if distance(word, meant, most) <= most or consonants(meant) == bare:
            yield meant


def _is_word(word: str) -> bool:
    return SHORTEST_BESIDE_OTHERS <= len(word) <= LONGEST and not any(map(str.isdigit, word))


def _correctable(word: str) -> bool:
    return _is_word(word) and len(word) >= SHORTEST
