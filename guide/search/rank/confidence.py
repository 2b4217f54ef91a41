"""Whether a search found a strong match, or only pages that contain its words by chance.

A page answers a query that discloses something if one of its lines is like it. Otherwise the best pages must
contain enough of the query, mean what it means, or be those for what it asks. Three things say that they do
not: none of the words is sure to be what was meant; no word says anything ("the", "a", "2026"); and what may
be a place is among words that the guide does not know ("made in China"). A single word that is still being
typed ("she", "bang") only has to begin one of theirs.
"""

from collections.abc import Sequence

from guide.search.stages import ParsedQuery, Scores
from guide.search.weights import Weights


def is_confident(
    query: ParsedQuery,
    first: Sequence[str],
    coverage: Scores,
    meaning: Scores,
    questions: Scores,
    weights: Weights,
) -> bool:
    """Whether one of the `first` pages answers the query.

    Args:
        coverage: the share of the query that each page contains.
        meaning: how similar each page is in meaning.
        questions: how close the query comes to a line that each page answers.
    """
    if query.is_guessed:
        return False
    if query.situation.discloses:  # the words of a situation are few, and its pages are known
        return True
    is_open = query.sensitivity.is_open
    if is_open and _best(questions, first) >= weights.strong_line:
        return True
    if _says_nothing(query):
        return False
    if query.is_unfinished and len(query.words) == 1 and len(query.text) > 1 and _best(coverage, first):
        return True
    is_for_them = any(page in first for page, _ in query.situation.pages)
    signs = (
        _best(coverage, first)
        + weights.strong_meaning * (_best(meaning, first) if meaning else 1.0)  # words alone, if not known
        + weights.strong_situation * is_for_them
        + weights.strong_open * is_open
    )
    return signs >= weights.strong


def _best(scores: Scores, first: Sequence[str]) -> float:
    return max((scores.get(page, 0.0) for page in first), default=0.0)


def _says_nothing(query: ParsedQuery) -> bool:
    """Whether the query has only letters and numbers, or what may be a place, and no words that are known."""
    if query.situation.pages or query.phrases_outside_places():
        return False
    says_something = any(len(word) > 1 and not word.isdecimal() for word in query.content_words)
    is_place_doubtful = bool(query.places) and not any(place.is_sure for place in query.places)
    return not says_something or is_place_doubtful
