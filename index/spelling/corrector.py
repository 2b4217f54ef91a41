"""Which word of the library a misspelled word means.

A table contains every word with up to two letters left out, as sorted 32-bit checksums, so a lookup is a
few binary searches. The candidates are ranked by their errors. Words that often occur next to the neighbors
of the misspelled word are candidates too, and come before others: "fude bank" is a "food bank". A word is
never corrected when the library or a list of common English words contains it: without that guard
"bleeding" became "leading". If nothing is that similar, a word that sounds the same is meant:
"compensashun" is "compensation"; or several words without a space: "needaplacetostay".
"""

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Generator, Iterable, Iterator
from math import log
from zlib import crc32

from index.analysis import forms
from index.lexicon import Lexicon
from index.spelling.bigrams import Bigrams, pair_table
from index.spelling.phonetic import sound_of
from index.spelling.segmentation import Segmenter

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
"""What the frequency of a word, and a neighbor that suggests it, subtract from its cost."""
_SAME_CONSONANTS = 0.6
"""What an error counts if vowels and doubled letters alone are wrong."""
_OTHER_FIRST = 0.6
"""What an error in the first letter costs more, since people seldom miss it."""
_VOWELS = "aeiouy"
_BYTES_OF_SUM, _BYTES_OF_SHORT = 4, 2


def deletions(word: str, most: int) -> set[str]:
    """`word` and everything left of it when up to `most` letters are taken out."""
    shortened = shorter = {word}
    for _ in range(most):
        shorter = {
            left[:position] + left[position + 1 :] for left in shorter for position in range(len(left))
        }
        shortened = shortened | shorter
    return shortened


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


def edit_cost(typed: str, meant: str) -> float:
    """The errors in `typed`, less if vowels and doubled letters alone are wrong: "fude" for "food"."""
    is_first_right = typed[0] == meant[0] or typed[:2] == meant[1::-1]
    alike = _consonants(typed) == _consonants(meant)
    errors = distance(typed, meant, 3) * (_SAME_CONSONANTS if alike else 1.0)
    return errors + (0.0 if is_first_right else _OTHER_FIRST)


def table_steps(words: Iterable[str]) -> Generator[None, None, bytes]:
    """Steps to the deletion table of `words`, which are numbered in this order.

    The table is the size of a number, sums in order, and then for each the number of its word, in two bytes
    if that is enough. It contains sounds, too, after a mark that no word contains.
    """
    # sum and number in one whole number, apart by the first byte of the sum: each run is soon sorted
    runs: list[list[int]] = [[] for _ in range(256)]
    for number, word in enumerate(words):
        if _is_word(word) and len(word) >= SHORTEST:
            for shortened in (*deletions(word, errors_forgiven(word)), *_sounds(word)):
                key = crc32(shortened.encode("utf-8")) << 32 | number
                runs[key >> 56].append(key)
        yield
    sums, numbers = array("I"), array("I")
    for run in runs:
        run.sort()
        sums.extend([key >> 32 for key in run])
        numbers.extend([key & 0xFFFFFFFF for key in run])
        yield
    if max(numbers, default=0) < 1 << 8 * _BYTES_OF_SHORT:
        numbers = array("H", numbers)
    return bytes([numbers.itemsize]) + sums.tobytes() + numbers.tobytes()


class SpellingCorrector:
    """Corrects words by a table that `table_steps` made for the words of `lexicon`, in its order.

    Args:
        lexicon: the words of the library.
        table: the deletion table.
        pairs: words that occur side by side.

    Attributes:
        common: words of the language that are right even if the library lacks them.
    """

    def __init__(
        self, lexicon: Lexicon, table: bytes, common: Container[str], pairs: Bigrams | None = None
    ) -> None:
        self._lexicon = lexicon
        self.common = common
        self._pairs = pairs or Bigrams(pair_table({}))
        self._segmenter = Segmenter(lexicon, self._pairs)
        size, columns = table[0], memoryview(table)[1:]
        middle = len(columns) // (_BYTES_OF_SUM + size) * _BYTES_OF_SUM
        self._sums, numbers = columns[:middle].cast("I"), columns[middle:]
        self._numbers = numbers.cast("H") if size == _BYTES_OF_SHORT else numbers.cast("I")

    def is_known(self, word: str) -> bool:
        """Whether `word` is spelled right: a word of the library or of the language."""
        return word in self._lexicon or word in self.common

    def is_common(self, word: str) -> bool:
        """Whether `word` is a word of the language, whatever the library contains."""
        return word in self.common

    def joined(self, first: str, second: str) -> str | None:
        """The one word of the library that two typed ones are: "hot line" is "hotline"; None when none is."""
        whole = first + second
        return whole if len(whole) >= LONG and self._lexicon.count(whole) else None

    def correct(self, word: str, before: str = "", after: str = "") -> str | None:
        """The word meant by `word` between two others, or None when it is right, a number or like no other.

        Several words with a space between, if it is a row of them.

        Args:
            before, after: the folded words beside it, "" for none.
        """
        if self.is_known(word) or len(set(word)) == 1:  # "aaaa" is a key that was kept down
            return None
        if not _is_word(word):
            return self._segmenter.segment(word)
        is_form = self.is_form_of_known(word)
        beside = Counter() if is_form else self._pairs.candidates(before, after)
        if is_form:  # "trafficing" has the form of a right word, and so has "cruised"
            near = {candidate for candidate in self._near(word, 1) if candidate[0] == word[0]}
        else:
            most = errors_forgiven(word) if len(word) >= SHORTEST else 0
            near = {*self._near(word, most), *_near_enough(word, beside)}
        ranked = [
            (edit_cost(word, meant) - self._likely(meant) - _BESIDE * beside[meant], meant) for meant in near
        ]
        if ranked:
            return min(ranked)[1]
        return (None if is_form else self._sounding_like(word)) or self._segmenter.segment(word)

    def is_form_of_known(self, word: str) -> bool:
        """Whether a common word has this form, although the list of common words lacks it."""
        return any(map(self.common.__contains__, forms(word)))

    def _near(self, word: str, most: int) -> set[str]:
        """The words of the library that are at most so many errors away."""
        numbers = {number for shortened in deletions(word, most) for number in self._words_left_by(shortened)}
        return {
            candidate
            for candidate in map(self._lexicon.__getitem__, numbers)
            if distance(word, candidate, most) <= most
        }

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

    def _words_left_by(self, shortened: str) -> Iterator[int]:
        key = crc32(shortened.encode("utf-8"))
        first = bisect_left(self._sums, key)
        yield from self._numbers[first : bisect_right(self._sums, key, lo=first)]


def _sounds(word: str) -> tuple[str, ...]:
    sound = sound_of(word)
    return (f"={sound}",) if sound else ()


def _near_enough(word: str, beside: Iterable[str]) -> Iterator[str]:
    """The words suggested by the neighbors that it may mean."""
    most = 2 if len(word) >= LONG_BESIDE_OTHERS else 1
    bare = _consonants(word)
    for meant in beside:
        if len(meant) < SHORTEST_BESIDE_OTHERS or abs(len(meant) - len(word)) > most:
            continue
        if distance(word, meant, most) <= most or _consonants(meant) == bare:
            yield meant


def _is_word(word: str) -> bool:
    return SHORTEST_BESIDE_OTHERS <= len(word) <= LONGEST and not any(map(str.isdigit, word))


def _consonants(word: str) -> str:
    """What is left of a word when vowels go and doubled letters are one: "fude" and "food" are both "fd"."""
    bare = [letter for letter in word if letter not in _VOWELS]
    return "".join(letter for letter, before in zip(bare, ["", *bare], strict=False) if letter != before)
