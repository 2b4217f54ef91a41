"""Queries and hits. A query is built from plain words, never parsed from text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

Scores = Mapping[int, float]
"""By document number, above 0."""


@dataclass(frozen=True, slots=True)
class Term:
    """A stem to look for.

    Attributes:
        stem: the stem.
        weight: 1 for what was typed, less for what is only similar.
    """

    stem: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that a person typed.

    Attributes:
        alternatives: the word as typed, corrected or completed; the best of them counts for a document.
        expansions: words of similar meaning; they add to a score.
        counts: whether a document without it answers less of the query. The name of a place does not count,
            since a page about the whole state answers too.
    """

    alternatives: tuple[Term, ...]
    expansions: tuple[Term, ...] = ()
    counts: bool = True


class Hit(NamedTuple):
    """A document that contains a part of the query.

    Attributes:
        id: of the document.
        score: above 0; comparable only within one query.
        coverage: the share, 0 to 1, of the query's weight that the document contains. A rare word weighs more
            than a frequent one, and a word that the library does not know weighs most.
    """

    id: str
    score: float
    coverage: float
