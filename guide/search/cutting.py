"""Which hits are worth showing at all."""

from collections.abc import Collection, Sequence

from index.query import Hit

RESERVED = 0.5
"""Share of the best page's score that a reserved page needs beside a plain one."""


def worth_showing(
    hits: Sequence[Hit], plain: Collection[str], reserved: Collection[str], tail: float
) -> list[Hit]:
    """`hits`, the best first, without the tail, and without reserved pages that merely hold a word.

    tail: the share of the best score below which a hit is chance: one common word of many.
    plain, reserved: ids of topics that may, and may not, be shown by title one step from the front page.
    Who searches for "food" on a screen that others see shall meet no title about danger; who searches
    for what such a page is about meets it, since then no plain page answers better.
    """
    if not hits:
        return []
    least = tail * hits[0].score
    topics = (hit for hit in hits if hit.id in plain or hit.id in reserved)
    best_topic = next(topics, None)
    least_reserved = RESERVED * best_topic.score if best_topic and best_topic.id in plain else 0.0
    return [
        hit for hit in hits if hit.score >= least and (hit.id not in reserved or hit.score >= least_reserved)
    ]
