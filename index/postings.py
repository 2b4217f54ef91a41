"""What a word adds to the score of each document, kept once it has been read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from index.inverting import PostingList

NOTHING: Mapping[int, float] = MappingProxyType({})


class Lists(Protocol):
    """Where posting lists come from: an index folder, or a dict of those that were just made."""

    def get(self, stem: str, /) -> PostingList | None:
        """The list of a stem, None where no document holds it."""


class Postings:
    """All posting lists of an index."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._kept: dict[str, Mapping[int, float]] = {}

    def scores(self, stem: str) -> Mapping[int, float]:
        """By document number what `stem` adds to its score over all fields, in order of falling score."""
        kept = self._kept.get(stem)
        if kept is not None:
            return kept
        found = self._lists.get(stem)
        if found is None:  # not kept: typed words would pile up
            return NOTHING
        read = self._kept[stem] = dict(zip(*found, strict=True))
        return read
