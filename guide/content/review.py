"""Reviews: who from outside has read a page and found all of it right."""

from typing import Literal

from msgspec import Struct

ReviewerRole = Literal["lawyer", "immigration-lawyer", "clinician", "advocate", "survivor", "tribal-program"]
"""Who reviews pages. Nobody's name is stored."""


class Review(Struct, frozen=True):
    """One person found one page right.

    Attributes:
        page: the id of the page.
        role: who read it.
        date: YYYY-MM-DD, the day on which they read it.
        text: a digest of what they read. Once the page says something else, the review no longer counts.
    """

    page: str
    role: ReviewerRole
    date: str
    text: str
