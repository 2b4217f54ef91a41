"""What editors wrote in this checkout, read once for all tests of a run."""

from functools import cache

from guide.content.authoring import Authored, read_authored
from guide.paths import checkout


@cache
def authored() -> Authored:
    """Library, vocabularies and where each value stands. Nobody can change it."""
    return read_authored(checkout().resources)
