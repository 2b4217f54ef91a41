from dataclasses import replace

import pytest

from guide.search.rank.confidence import is_confident
from guide.search.service import SearchService
from guide.search.stages import ParsedQuery, Sensitivity, SituationMatch
from guide.search.weights import Weights

QUERY = ParsedQuery(text="shelter bed", words=("shelter", "bed"), content_words=("shelter", "bed"))


def _is_confident(query: ParsedQuery, *, coverage: float = 0.0, meaning: float = 0.0) -> bool:
    return is_confident(query, ["page"], {"page": coverage}, {"page": meaning}, {}, Weights())


@pytest.mark.parametrize("typed", ["shelter bed", "passport only if it is safe", "he has my passport"])
def test_words_of_a_page_that_mean_what_it_means_are_a_strong_match(
    search: SearchService, typed: str
) -> None:
    assert not search.search(f"{typed} ").weak


def test_words_of_a_page_that_means_something_else_are_a_weak_match(search: SearchService) -> None:
    answer = search.search("papers control ")

    assert answer.results[0].id == "control-and-threats"
    assert answer.weak
    assert not _is_confident(QUERY, coverage=1.0, meaning=0.3)
    assert _is_confident(QUERY, coverage=1.0, meaning=0.8)


def test_a_page_that_helps_with_what_is_asked_needs_fewer_of_the_words() -> None:
    asked = replace(QUERY, situation=SituationMatch((("page", 1.0),)))

    assert not _is_confident(QUERY, coverage=0.4, meaning=0.8)
    assert _is_confident(asked, coverage=0.4, meaning=0.8)


def test_a_query_that_discloses_something_needs_fewer_of_the_words() -> None:
    disclosing = replace(QUERY, sensitivity=Sensitivity(is_open=True))

    assert not _is_confident(QUERY, coverage=0.7, meaning=0.6)
    assert _is_confident(disclosing, coverage=0.7, meaning=0.6)
