"""BM25 as Whoosh counts it, so that the order can be held to Whoosh's own."""

from math import log

K1 = 1.2
B = 0.75


def rarity(documents: int, holding: int) -> float:
    """How much a word says: 1 for one that stands everywhere, more the fewer documents hold it."""
    return log(documents / (holding + 1)) + 1


def impact(frequency: float, length: float, average_length: float, word_rarity: float) -> float:
    """What `frequency` times a word in a field of `length` words adds to a document's score."""
    norm = K1 * ((1 - B) + B * length / average_length)
    return word_rarity * frequency * (K1 + 1) / (frequency + norm)
