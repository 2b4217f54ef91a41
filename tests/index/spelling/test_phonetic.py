import pytest

from index.spelling.phonetic import sound_of

BIGRAMS = [
    ("compensashun", "compensation"),
    ("fisishun", "physician"),
    ("violins", "violence"),
    ("assalt", "assault"),
    ("konfidenshul", "confidential"),
    ("trafiking", "trafficking"),
    ("eviktion", "eviction"),
    ("skedule", "schedule"),
]


@pytest.mark.parametrize(("one", "written"), BIGRAMS)
def test_two_spellings_of_one_sound_have_one_key(one: str, written: str) -> None:
    assert sound_of(one) == sound_of(written) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("bleeding", "leading"), ("choking", "coping"), ("strangled", "struggled")]
)
def test_words_that_sound_apart_have_two(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)


@pytest.mark.parametrize("word", ["", "aeiou", "bed", "988", "здравствуйте"])
def test_what_has_few_sounds_has_no_key(word: str) -> None:
    assert sound_of(word) == ""
