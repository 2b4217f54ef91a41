"""How a search came to its answer, step by step, for editors."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from guide.search.rank.scoring import Scored
from guide.search.understand.parser import ParsedQuery
from guide.search.understand.phrases import PhraseMatcher
from index.query import Clause, Term

MOST_SHOWN = 5
"""Pages whose score is taken apart."""


class Step(NamedTuple):
    """One step of a search. step: its name. found: what came of it, in words for editors."""

    step: str
    found: str


def explained(
    typed: str, understood: ParsedQuery, ahead: Sequence[str], scored: Scored, wording: PhraseMatcher
) -> Iterator[Step]:
    """Each step that had something to do."""
    yield Step("typed", typed)
    yield from _step("spelling", [understood.corrected or ""])
    yield from _step("place", (f"{one.name} ({', '.join(one.counties)})" for one in understood.where))
    yield from _step("small talk", (word for word in understood.sought if wording.is_small_talk(word)))
    for meaning in wording.meanings(understood.words):
        phrase = " ".join(understood.words[meaning.start : meaning.end])
        yield from _step("synonyms", [f"{phrase} = {', '.join(meaning.stems)}"])
    yield from _step("look for", map(_clause, understood.clauses))
    yield from _step("meaning of", [" ".join(understood.what)])
    yield from _step("everyday", ["telling titles are left out"] if scored.is_hiding else [])
    yield from _step("wished for", (f"{facet} {value}" for facet, value in sorted(understood.wishes)))
    yield from _step("situation", (f"{page} {worth:.1f}" for page, worth in understood.told.pages))
    yield from _step("help near a place", understood.told.near)
    yield from _step("danger", understood.danger)
    yield from _step("plea", understood.plea)
    yield from _step("ahead of all", ahead)
    yield from _scores(scored)


def _step(name: str, values: Iterable[str]) -> Iterator[Step]:
    found = [value for value in values if value]
    if found:
        yield Step(name, "; ".join(found))


def _clause(clause: Clause) -> str:
    akin = f" ({_terms(clause.expansions)})" if clause.expansions else ""
    return f"{_terms(clause.alternatives)}{akin}".strip()


def _terms(terms: Iterable[Term]) -> str:
    return ", ".join(term.stem if term.weight == 1 else f"{term.stem} at {term.weight:.2g}" for term in terms)


def _scores(scored: Scored) -> Iterator[Step]:
    first = sorted(scored.scores, key=lambda page: (-scored.scores[page], page))[:MOST_SHOWN]
    for page in first:
        signs = {
            "words": scored.words,
            "meaning": scored.near,
            "asked": scored.asked,
            "linked": scored.linked,
        }
        parts = ", ".join(f"{name} {_of(values, page)}" for name, values in signs.items())
        yield Step("score", f"{page} {scored.scores[page]:.2f} ({parts})")


def _of(values: Mapping[str, float], page: str) -> str:
    return f"{values.get(page, 0.0):.2f}"
