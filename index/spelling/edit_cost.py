"""The cost of typing one word instead of another: fingers slip, and ears mislead.

Optimal string alignment with errors that cost by how often they happen: a key beside the right one, two
letters swapped, a double letter typed once, one vowel for another, a letter for one of the same sound.
"""

from collections.abc import Iterator
from itertools import accumulate, pairwise
from string import ascii_lowercase

SWAPPED = 0.7
BESIDE = 0.8
SOUNDS_ALIKE = 0.7
DOUBLED = 0.6
SILENT = 0.8
NO_SPACE = 1.2
OTHER_FIRST = 0.6
OTHER_FIRST_BESIDE = 0.3
"""What an error in the first letter costs more, since people seldom miss it; less for keys side by side."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = "aeiouy"
_ALIKE = frozenset(map(frozenset, ("ck", "cs", "kq", "sz", "fv", "gj", "bp", "dt", "mn", "xz")))


def _neighbors() -> Iterator[tuple[str, str]]:
    """Keys that touch on an American keyboard; each row is shifted half a key to the right."""
    for number, row in enumerate(_ROWS):
        yield from pairwise(row)
        below = _ROWS[number + 1] if number + 1 < len(_ROWS) else ""
        yield from zip(row, below, strict=False)
        yield from zip(row[1:], below, strict=False)


BESIDE_EACH_OTHER = frozenset(frozenset(pair) for pair in _neighbors())


def _replacing(one: str, other: str) -> float:
    """What it takes to type one letter for another."""
    pair = frozenset((one, other))
    if pair in _ALIKE or (one in _VOWELS and other in _VOWELS):
        return SOUNDS_ALIKE
    return BESIDE if pair in BESIDE_EACH_OTHER else 1.0


_REPLACED = {one: {other: _replacing(one, other) for other in ascii_lowercase} for one in ascii_lowercase}


def edit_cost(typed: str, meant: str) -> float:
    """What it takes to type `typed` for `meant`: 0 for the same word, about 1 for each error.

    Compared by hand: a call of `min` for each pair of letters would take most of the time.
    """
    gaps = [_gap(meant, column) for column in range(len(meant))]
    before: list[float] = []
    above = [0.0, *accumulate(gaps)]
    for row, letter in enumerate(typed):
        left_out, costs = _gap(typed, row), _REPLACED.get(letter, {})
        line = [last := above[0] + left_out]
        for column, theirs in enumerate(meant):
            cost = above[column] + (0.0 if letter == theirs else costs.get(theirs, 1.0))
            if above[column + 1] + left_out < cost:  # noqa: PLR1730 - see above
                cost = above[column + 1] + left_out
            if last + gaps[column] < cost:  # noqa: PLR1730 - see above
                cost = last + gaps[column]
            if row and column and letter == meant[column - 1] and typed[row - 1] == theirs:
                cost = min(cost, before[column - 1] + SWAPPED)
            line.append(last := cost)
        before, above = above, line
    return above[-1] + _first(typed, meant)


def consonants(word: str) -> str:
    """What is left of a word when vowels go and double letters are one: "fude" and "food" are both "fd"."""
    bare = [letter for letter in word if letter not in _VOWELS]
    return "".join(letter for letter, before in zip(bare, ["", *bare], strict=False) if letter != before)


def _gap(word: str, position: int) -> float:
    """What it takes to miss this letter, or to type it although it is not there."""
    if position and word[position] == word[position - 1]:
        return DOUBLED
    return SILENT if position and word[position] in "eh" else 1.0


def _first(typed: str, meant: str) -> float:
    if typed[0] == meant[0] or typed[:2] == meant[1::-1]:
        return 0.0
    return OTHER_FIRST_BESIDE if frozenset((typed[0], meant[0])) in BESIDE_EACH_OTHER else OTHER_FIRST
