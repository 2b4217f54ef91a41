import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.spelling.edit_cost import BESIDE_EACH_OTHER, DOUBLED, SWAPPED, edit_cost


@pytest.mark.parametrize(
    ("easy", "hard", "meant"),
    [
        ("sheltwr", "sheltpr", "shelter"),
        ("shetler", "shilmer", "shelter"),
        ("kidnaped", "kidnpped", "kidnapped"),
        ("shalter", "shtlter", "shelter"),
        ("asisst", "apisst", "assist"),
        ("whta", "hwap", "what"),
    ],
    ids=["next key", "swapped", "single for double", "vowel", "same sound", "swapped at the end"],
)
def test_common_errors_take_less_effort(easy: str, hard: str, meant: str) -> None:
    assert 0 < edit_cost(easy, meant) < edit_cost(hard, meant)


def test_another_first_letter_is_unlikely_unless_its_key_is_near() -> None:
    assert edit_cost("jelp", "help") < edit_cost("kelp", "help")
    assert edit_cost("hwat", "what") == SWAPPED


def test_a_letter_typed_twice_is_the_least_of_errors() -> None:
    assert edit_cost("sheltter", "shelter") == DOUBLED


def test_keys_that_touch_are_neighbours_in_all_rows() -> None:
    assert {frozenset("qw"), frozenset("sw"), frozenset("we"), frozenset("zs")} <= BESIDE_EACH_OTHER
    assert frozenset("qp") not in BESIDE_EACH_OTHER


@given(st.text(alphabet="abehs", min_size=1, max_size=8), st.text(alphabet="abehs", min_size=1, max_size=8))
def test_only_the_same_word_takes_no_effort(one: str, other: str) -> None:
    assert (edit_cost(one, other) == 0) == (one == other)
