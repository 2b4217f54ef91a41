"""BM25 as Whoosh computes it, so that the order can be compared with Whoosh's own."""

from collections.abc import Iterable
from math import log

K1 = 1.2
B = 0.75


def idf(documents: int, frequency: int) -> float:
    """Inverse document frequency: 1 for a word that every document contains, more for a rarer one.

    An index of no documents counts as one of one document.
    """
    return log(max(documents, 1) / (frequency + 1)) + 1


def norm(length: float, average_length: float) -> float:
    """How much a field of `length` words dampens its words; K1 for a field of average length."""
    return K1 * ((1 - B) + B * length / average_length)


def impacts(frequencies: Iterable[float], norms: Iterable[float], worth: float) -> list[float]:
    """What a word adds to the score of each field that contains it, by its frequency and norm there.

    Args:
        worth: the rarity of the word, times the weight of the field.
    """
    most = worth * (K1 + 1)
    return [most * frequency / (frequency + its) for frequency, its in zip(frequencies, norms, strict=True)]
