"""Words of danger that were typed with a slip.

Spelling takes the likeliest word of the library, and "thoat" is most likely "that". A danger rule must
hear "throat" all the same: help shown by mistake costs a glance, help that is not shown may cost more.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence, Set
from functools import cached_property

from guide.search.danger import StemOf
from index.analysis import stem
from index.spelling import deletions, distance

SHORTEST = 5
"""Letters of a word of danger below which one slip makes too many other words."""
MOST = 4
"""Misspelled words of one search that are looked at; each more doubles the work."""


class Slips:
    """Knows the words of danger phrases. is_known: whether a word is right. stem_of: of their language."""

    def __init__(
        self, words: Collection[str], is_known: Callable[[str], bool], stem_of: StemOf = stem
    ) -> None:
        self._words = words
        self._is_known = is_known
        self._stem_of = stem_of

    def meant(self, words: Sequence[str]) -> Mapping[int, frozenset[str]]:
        """By the number of a misspelled word, the stems of the words of danger that are one slip away."""
        found: dict[int, frozenset[str]] = {}
        for number, word in enumerate(words):
            if len(found) < MOST and len(word) >= SHORTEST - 1 and not self._is_known(word):
                near = {one for rest in deletions(word, 1) for one in self._near.get(rest, ())}
                meant = frozenset(self._stem_of(one) for one in near if distance(word, one, 1) <= 1)
                if meant:
                    found[number] = meant
        return found

    @cached_property
    def _near(self) -> Mapping[str, Set[str]]:
        """The words by what is left of them without a letter; made for the first misspelled word."""
        near: defaultdict[str, set[str]] = defaultdict(set)
        for word in set(self._words):
            for rest in deletions(word, 1) if len(word) >= SHORTEST else ():
                near[rest].add(word)
        return near
