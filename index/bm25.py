"""BM25 as Whoosh computes it, so that the order can be compared with Whoosh's own."""

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


def impact(frequency: int, norm: float) -> float:
    """What a word adds to the score of a field, but for its rarity and the weight of the field."""
    return (K1 + 1) * frequency / (frequency + norm)
