"""What is asked of an index, and what it answers. Made by hand from plain words, never parsed."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Term:
    """A stem to look for. weight: 1 for what was typed, less for what is only near it."""

    stem: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing a person typed.

    alternatives: the word as typed, corrected or completed; a document counts the best of them.
    expansions: words of like meaning; they add to a score.
    counts: whether a document that lacks it answers less of the query; a place's name does not count,
        since a page about the whole state answers too.
    """

    alternatives: tuple[Term, ...]
    expansions: tuple[Term, ...] = ()
    counts: bool = True


class Hit(NamedTuple):
    """A document that holds something of what was asked.

    score: above 0; only comparable within one query.
    coverage: the share, 0 to 1, of the query's weight that the document holds, a rare word weighing
        more than a frequent one and a word of the library's unknown to it most.
    """

    id: str
    score: float
    coverage: float
