"""What each sign of a good answer weighs.

The defaults were chosen over all judged queries at once, and held against choices made on four fifths of the
topics and tried on the rest: `python -m tools.tuning.tuning`.
"""

from msgspec import Struct


class Weights(Struct, frozen=True):
    """Weights beside that of the words of a page, which is 1 for the page where they weigh most.

    meaning: nearness of meaning, 0 to 1. near: the one from which a page with none of the words is shown.
    held: the share of the query that the page holds.
    asked: how close the query comes to the page's title or to a line of what people say.
    answering: what a page gains that helps with a situation that is told.
    linked: what a page gains that the best topics name, as a share of their scores. most_linked: at most.
    naming: how many of the best topics are looked at.
    plain: what a page of the plain shelves is worth in a search that is no everyday one.
    nearly: the share of a service's score from which another answers nearly as well, and so comes first if
    it alone can be reached.
    tail: the share of the best page's words below which a page is chance: one common word of many.
    """

    meaning: float = 0.75
    near: float = 0.4
    held: float = 0.3
    asked: float = 0.7
    answering: float = 1.1
    linked: float = 0.3
    most_linked: float = 0.8
    naming: int = 5
    plain: float = 0.8
    nearly: float = 0.75
    tail: float = 0.1
