import pytest

from guide.search.understand.understanding import read_query_text
from guide.search.weights import LONGEST_QUERY, MOST_WORDS


@pytest.mark.parametrize(
    ("text", "unfinished"),
    [("shelt", True), ("shelter ", False), ("shelter,", False), ("", False), ("  shelt", True)],
    ids=["in a word", "after a space", "after a comma", "nothing", "space before"],
)
def test_a_last_word_goes_on_until_something_follows_it(text: str, unfinished: bool) -> None:  # noqa: FBT001 - a case
    assert read_query_text(text).is_unfinished is unfinished


def test_what_cannot_be_seen_is_left_out() -> None:
    assert read_query_text("a\0b\u200bc\ud800d\n").text == "a b c d"


def test_a_long_text_is_cut() -> None:
    typed = read_query_text("a " * 1_000)

    assert len(typed.text) <= LONGEST_QUERY
    assert len(typed.words) == MOST_WORDS
    assert not typed.is_unfinished


def test_corrected_words_replace_the_typed_ones_in_place() -> None:
    typed = read_query_text("My SHELTR, in Bangor!")

    assert typed.with_words(["my", "shelter", "in", "bangor"]) == "My shelter, in Bangor!"
