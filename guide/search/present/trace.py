"""How a search came to its answer, stage by stage, for editors."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from guide.search.stages import ParsedQuery, Ranking
from guide.search.weights import MOST_TRACED
from index.query import Clause, Term


class Step(NamedTuple):
    """What one stage of a search found.

    Attributes:
        step: the name of the stage.
        found: what came of it, in words for editors; "-" for nothing.
    """

    step: str
    found: str


def trace(query: ParsedQuery, ranking: Ranking) -> Iterator[Step]:
    """Each stage in the order in which they run; the last one has a step for each of the first pages."""
    for stage, found in (_of_query(query) | _of_ranking(query, ranking)).items():
        yield Step(stage, "; ".join(found) or "-")
    for page in _first(ranking.scores):
        signals = (f"{name} {values.get(page, 0.0):.2f}" for name, values in _signals(ranking).items())
        yield Step("rows", f"{page} {ranking.scores[page]:.2f} ({', '.join(signals)})")


def _of_query(query: ParsedQuery) -> dict[str, list[str]]:
    of_query = query.sensitivity
    small_talk = [word for word in query.search_words if word not in query.content_words]
    return {
        "text": [query.text] if query.text else [],
        "language": [
            *(f"from {code}: {' '.join(query.words)}" for code in query.glossed_from),
            *(f"interpreters: {page}" for page in query.interpreters),
        ],
        "spelling": [query.corrected] if query.corrected else [],
        "places": [f"{place.name} ({', '.join(place.counties)})" for place in query.places],
        "phrases": [
            *([f"small talk: {', '.join(small_talk)}"] if small_talk else []),
            *(f"{phrase.typed} = {', '.join(phrase.stems)}" for phrase in query.phrases),
            *(f"filter: {facet} {value}" for facet, value in sorted(query.filter_phrases)),
            *(f"plea: {page}" for page in query.plea),
        ],
        "situations": [
            *(f"{page} {value:.1f}" for page, value in query.situation.pages),
            *(f"near a place: {service}" for service in query.situation.local_services),
        ],
        "danger": list(query.danger),
        "clauses": [_clause(clause) for clause in query.clauses],
        "known items": list(query.known_items),
        "sensitivity": [
            name
            for name, is_so in (
                ("as open as a sensitive title", of_query.is_open),
                ("everyday", of_query.is_everyday),
            )
            if is_so
        ],
    }


def _of_ranking(query: ParsedQuery, ranking: Ranking) -> dict[str, list[str]]:
    return {
        **{
            name: [f"{page} {values[page]:.2f}" for page in _first(values)]
            for name, values in _signals(ranking).items()
        },
        "sensitive titles": ["left out"] if ranking.hides_titles else [],
        "distance": [f"from {place.name}" for place in query.places],
        "confidence": ["strong" if ranking.is_confident else "weak"],
        "filters": [
            f"{'on' if (facet, value) in query.switches else 'unanswered'}: {facet} {value}"
            for facet, value in sorted(query.filter_phrases)
        ],
    }


def _signals(ranking: Ranking) -> dict[str, Mapping[str, float]]:
    return {
        "words": ranking.words,
        "meaning": ranking.meaning,
        "questions": ranking.questions,
        "links": ranking.links,
    }


def _first(values: Mapping[str, float]) -> list[str]:
    return sorted(values, key=lambda page: (-values[page], page))[:MOST_TRACED]


def _clause(clause: Clause) -> str:
    synonyms = f" ({_terms(clause.expansions)})" if clause.expansions else ""
    return f"{_terms(clause.alternatives)}{synonyms}".strip()


def _terms(terms: Iterable[Term]) -> str:
    return ", ".join(term.stem if term.weight == 1 else f"{term.stem} at {term.weight:.2g}" for term in terms)
