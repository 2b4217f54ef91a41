from dataclasses import replace

import pytest

from guide.search.rank.confidence import is_confident
from guide.search.service import SearchService
from guide.search.stages import ParsedQuery, Sensitivity, SituationMatch
from guide.search.weights import Weights

QUERY = ParsedQuery(text="shelter bed", words=("shelter", "bed"), content_words=("shelter", "bed"))


ASKED = replace(QUERY, situation=SituationMatch((("page", 1.0),)))
DISCLOSING = replace(QUERY, sensitivity=Sensitivity(is_open=True))


@pytest.mark.parametrize("typed", ["shelter bed", "passport only if it is safe", "he has my passport"])
def test_words_of_a_page_that_mean_what_it_means_are_a_strong_match(
    search: SearchService, typed: str
) -> None:
    assert not search.search(f"{typed} ").weak


def test_words_of_a_page_that_means_something_else_are_a_weak_match(search: SearchService) -> None:
    answer = search.search("papers control ")

    assert answer.results[0].id == "control-and-threats"
    assert answer.weak


@pytest.mark.parametrize(
    ("query", "coverage", "meaning", "expected"),
    [
        pytest.param(QUERY, 1.0, 0.3, False, id="all words, another meaning"),
        pytest.param(QUERY, 1.0, 0.8, True, id="all words, the same meaning"),
        pytest.param(QUERY, 0.4, 0.8, False, id="few words"),
        pytest.param(ASKED, 0.4, 0.8, True, id="few words, and the page helps with what is asked"),
        pytest.param(QUERY, 0.7, 0.6, False, id="many words"),
        pytest.param(DISCLOSING, 0.7, 0.6, True, id="many words that disclose something"),
    ],
)
def test_how_many_words_a_strong_match_needs(
    query: ParsedQuery, coverage: float, meaning: float, *, expected: bool
) -> None:
    found = is_confident(query, ["page"], {"page": coverage}, {"page": meaning}, {}, Weights())

    assert found is expected
