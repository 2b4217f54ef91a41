"""Reviews: who from outside has read a page, and what came of it."""

from typing import Literal

from msgspec import Struct

ReviewerRole = Literal["lawyer", "immigration-lawyer", "clinician", "advocate", "survivor", "tribal-program"]
"""Who reviews pages. Nobody's name is stored."""

ReviewResult = Literal["right", "wrong", "unfinished"]
"""Every sentence is right; at least one is wrong; none is wrong, but some were not marked."""


class Review(Struct, frozen=True):
    """What came of one person's reading of one page.

    Attributes:
        page: the id of the page.
        role: who read it.
        date: YYYY-MM-DD, the day on which they read it.
        result: what they marked.
        text: a digest of what they read. Once the page says something else, the review no longer counts.
    """

    page: str
    role: ReviewerRole
    date: str
    result: ReviewResult
    text: str
