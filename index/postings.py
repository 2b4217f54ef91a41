"""What a word adds to the score of each document, kept once it has been read."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Protocol

from index.inverting import PostingList


class Held(NamedTuple):
    """scores: by document number what a word adds to its score over all fields, in order of falling score.

    falling: the scores alone.
    """

    scores: Mapping[int, float]
    falling: Sequence[float]


NOWHERE = Held(MappingProxyType({}), ())


class Lists(Protocol):
    """Where posting lists come from: an index folder, or a dict of those that were just made."""

    def get(self, stem: str, /) -> PostingList | None:
        """The list of a stem, None where no document holds it."""


class Postings:
    """All posting lists of an index."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._kept: dict[str, Held] = {}

    def forget(self) -> None:
        """Keep nothing of the words that were asked for."""
        self._kept.clear()

    def held(self, stem: str) -> Held:
        """Who holds `stem`."""
        kept = self._kept.get(stem)
        if kept is not None:
            return kept
        found = self._lists.get(stem)
        if found is None:  # not kept: typed words would pile up
            return NOWHERE
        read = self._kept[stem] = Held(dict(zip(*found, strict=True)), found.scores)
        return read
