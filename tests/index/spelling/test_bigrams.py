import pytest

from index.documents import Document
from index.lexicon import Lexicon
from index.spelling.bigrams import MOST_NEIGHBORS, Bigrams, pair_steps, pair_table
from index.spelling.corrector import SpellingCorrector
from tests.index.conftest import result_of, table_of

BIGRAMS = Bigrams(
    pair_table({"food": ["bank", "pantry"], "morning": ["after"], "after": ["pill"], "safe": ["room"]})
)
WORDS = {
    "food": 3,
    "nude": 9,
    "bank": 3,
    "pantry": 2,
    "morning": 2,
    "after": 5,
    "alter": 9,
    "pill": 2,
    "safe": 4,
}


@pytest.fixture
def spelling() -> SpellingCorrector:
    return SpellingCorrector(Lexicon(WORDS), table_of(sorted(WORDS)), frozenset({"room"}), BIGRAMS)


@pytest.mark.parametrize(
    ("before", "typed", "after", "meant"),
    [
        ("", "fude", "bank", "food"),
        ("morning", "afte", "pill", "after"),
        ("", "pantri", "", "pantry"),
        ("food", "bnk", "", "bank"),
        ("", "foodbank", "", "food bank"),
    ],
)
def test_neighbours_say_what_a_misspelled_word_is(
    spelling: SpellingCorrector, before: str, typed: str, after: str, meant: str
) -> None:
    assert spelling.correct(typed, before, after) == meant


def test_the_same_word_without_neighbours_is_another(spelling: SpellingCorrector) -> None:
    assert spelling.correct("fude") == "nude"
    assert spelling.correct("bnk") is None


def test_a_word_that_stands_beside_many_says_nothing() -> None:
    many = Bigrams(pair_table({"my": [f"word{number}" for number in range(MOST_NEIGHBORS + 1)]}))

    assert not many.candidates("my", "")


def test_two_typed_words_may_be_one_of_the_library() -> None:
    words = {"hotline": 4}
    spelling = SpellingCorrector(Lexicon(words), table_of(sorted(words)), frozenset({"hot", "line"}))

    assert spelling.joined("hot", "line") == "hotline"
    assert spelling.joined("hot", "dog") is None


def test_pairs_come_from_what_names_and_asks_and_from_phrases() -> None:
    document = Document(
        id="a", kind="topic", title="Safe place", phrases=("go home",), body="never seen here"
    )
    pairs = Bigrams(result_of(pair_steps([document], ["food bank"])))

    assert pairs.contains("safe", "place")
    assert pairs.contains("go", "home")
    assert pairs.contains("food", "bank")
    assert not pairs.contains("never", "seen")
