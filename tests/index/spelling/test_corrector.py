import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.lexicon import Lexicon
from index.spelling.corrector import SpellingCorrector, distance, edit_cost
from tests.index.conftest import table_of

WORDS = {
    "shelter": 40,
    "suicide": 9,
    "restraining": 3,
    "kidnapped": 1,
    "leading": 4,
    "passport": 8,
    "bangor": 9,
}
COMMON = frozenset({"bleeding", "choking", "stabbed", "knife", "miscarriage", "life"})


@pytest.fixture(scope="module")
def spelling() -> SpellingCorrector:
    return _spelling(WORDS)


def _spelling(counts: dict[str, int]) -> SpellingCorrector:
    lexicon = Lexicon(counts)
    return SpellingCorrector(lexicon, table_of(sorted(counts)), COMMON)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sheltr", "shelter"),
        ("shetler", "shelter"),
        ("sheltter", "shelter"),
        ("shelder", "shelter"),
        ("sucide", "suicide"),
        ("resturaning", "restraining"),
        ("kidnaped", "kidnapped"),
        ("pasport", "passport"),
        ("bungir", "bangor"),
    ],
    ids=[
        "missing",
        "swapped",
        "doubled",
        "slip",
        "missing early",
        "two errors",
        "single for double",
        "one s",
        "two errors in six letters",
    ],
)
def test_a_misspelled_word_is_understood(spelling: SpellingCorrector, typed: str, meant: str) -> None:
    assert spelling.correct(typed) == meant


@pytest.mark.parametrize("word", ["shelter", "aaaa", "bnr", "9999", "she1ter", "zzzzzz", "", "xshelter" * 5])
def test_known_short_numeric_and_foreign_words_are_left_alone(spelling: SpellingCorrector, word: str) -> None:
    assert spelling.correct(word) is None


def test_a_word_with_the_same_first_letter_is_meant() -> None:
    assert _spelling({"bears": 3, "years": 3}).correct("yeers") == "years"


@pytest.mark.parametrize(
    ("one", "other", "errors"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xbc", 1), ("abcd", "badc", 2)],
)
def test_distance_counts_slips_gaps_and_swaps(one: str, other: str, errors: int) -> None:
    assert distance(one, other, 2) == errors


def test_other_vowels_cost_less_and_another_first_letter_costs_more() -> None:
    assert edit_cost("shalter", "shelter") < edit_cost("shtlter", "shelter") < edit_cost("xhelter", "shelter")
    assert edit_cost("hwat", "what") < edit_cost("gmail", "mail")


letters = st.text(alphabet="abcde", max_size=8)


@given(letters, letters)
def test_distance_is_the_same_both_ways_and_stops_when_too_far(one: str, other: str) -> None:
    assert distance(one, other, 2) == distance(other, one, 2) <= 3


@given(st.sampled_from(sorted(WORDS)), st.data())
def test_any_one_missing_letter_is_forgiven(word: str, data: st.DataObject) -> None:
    gone = data.draw(st.integers(1, len(word) - 1))
    typed = word[:gone] + word[gone + 1 :]

    assert _spelling(WORDS).correct(typed) == word
