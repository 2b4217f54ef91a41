"""Reviews by people from outside, recorded in `resources/reviews.yaml`."""

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import asdict

from guide.content.review import Review
from guide.content.verification.applying import Change

REVIEWS = "reviews.yaml"
_HEAD = """\
format: 2
# Only 'python3 run.py review record' writes this file. It says who found a page right: a role, never a name.
"""


def with_review(review: Review, before: Iterable[Review], resources: Path) -> Change:
    """The file with this review, in place of an older one of that page and role.

    Args:
        review: what is recorded.
        before: all that are recorded.
        resources: the folder of the file.
    """
    file = resources / REVIEWS
    reviews = {(each.page, each.role): each for each in (*before, review)}
    return Change(file, file.read_bytes().decode("utf-8"), reviews_text(reviews.values()))


def reviews_text(reviews: Iterable[Review]) -> str:
    """The file that records these reviews, in the order of pages and roles."""
    ordered = sorted(reviews, key=lambda review: (review.page, review.role))
    if not ordered:
        return f"{_HEAD}reviews: []\n"
    values = (", ".join(f'{key}: "{value}"' for key, value in asdict(review).items()) for review in ordered)
    lines = "".join(f"  - {{{line}}}\n" for line in values)
    return f"{_HEAD}reviews:\n{lines}"
