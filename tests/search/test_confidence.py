import pytest

from guide.search.service import SearchService


@pytest.mark.parametrize(
    "typed", ["money control", "shelter bed", "passport only if it is safe", "he has my passport"]
)
def test_words_that_stand_in_one_sentence_are_a_strong_match(search: SearchService, typed: str) -> None:
    assert not search.search(f"{typed} ").weak


def test_two_words_of_one_page_that_never_stand_together_are_a_weak_match(search: SearchService) -> None:
    # one sentence of the page speaks of control, another of papers
    found = search.search("papers control ")

    assert found.results[0].id == "control-and-threats"
    assert found.weak


def test_the_same_word_twice_is_one_word(search: SearchService) -> None:
    assert search.search("way way ").weak == search.search("way ").weak
