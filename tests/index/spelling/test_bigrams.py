import pytest

from index.documents import Document
from index.files import as_json
from index.lexicon import Lexicon
from index.spelling.bigrams import TALKATIVE, Pairing, Pairs
from index.spelling.corrector import Spelling
from tests.index.conftest import table_of

PAIRS = Pairs(
    as_json({"food": ["bank", "pantry"], "morning": ["after"], "after": ["pill"], "safe": ["room"]})
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
def spelling() -> Spelling:
    return Spelling(Lexicon(WORDS), table_of(sorted(WORDS)), frozenset({"room"}), PAIRS)


@pytest.mark.parametrize(
    ("before", "typed", "after", "meant"),
    [
        ("", "fude", "bank", "food"),
        ("morning", "afte", "pill", "after"),
        ("", "pantri", "", "pantry"),
        ("food", "bnk", "", "bank"),
        ("", "foodbank", "", "food bank"),
        ("my", "saferoom", "", "safe room"),
    ],
)
def test_neighbours_say_what_a_misspelled_word_is(
    spelling: Spelling, before: str, typed: str, after: str, meant: str
) -> None:
    assert spelling.correct(typed, before, after) == meant


def test_the_same_word_without_neighbours_is_another(spelling: Spelling) -> None:
    assert spelling.correct("fude") == "nude"
    assert spelling.correct("bnk") is None


def test_a_word_that_stands_beside_many_says_nothing() -> None:
    many = Pairs(as_json({"my": [f"word{number}" for number in range(TALKATIVE + 1)]}))

    assert not many.between("my", "")


def test_two_typed_words_may_be_one_of_the_library() -> None:
    words = {"hotline": 4}
    spelling = Spelling(Lexicon(words), table_of(sorted(words)), frozenset({"hot", "line"}))

    assert spelling.joined("hot", "line") == "hotline"
    assert spelling.joined("hot", "dog") is None


def test_pairs_come_from_what_names_and_asks_and_from_phrases() -> None:
    pairing = Pairing()
    pairing.add(
        Document(id="a", kind="topic", title="Safe place", phrases=("go home",), body="never seen here")
    )
    pairing.add_text("food bank")
    pairs = Pairs(pairing.file())

    assert pairs.are_known("safe", "place")
    assert pairs.are_known("go", "home")
    assert pairs.are_known("food", "bank")
    assert not pairs.are_known("never", "seen")
