import pytest

from index.lexicon import Lexicon
from index.spelling.bigrams import Bigrams, pair_table
from index.spelling.segmentation import Segmenter

COUNTS = {
    **dict.fromkeys(("a", "i", "he", "my", "to", "me"), 200),
    **dict.fromkeys(("need", "place", "stay", "tonight", "took", "passport", "sexual", "violence"), 30),
    "mine": 3,
    "craft": 2,
    "pass": 5,
    "port": 5,
    "gonna": 0,
    "kill": 4,
}
SEGMENTER = Segmenter(Lexicon(COUNTS), Bigrams(pair_table({"sexual": ["violence"], "my": ["passport"]})))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("needaplacetostaytonight", "need a place to stay tonight"),
        ("hetookmypassport", "he took my passport"),
        ("sexualviolence", "sexual violence"),
        ("hegonnakillme", "he gonna kill me"),
    ],
)
def test_words_without_spaces_are_cut(typed: str, meant: str) -> None:
    assert SEGMENTER.segment(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "minecraft", "kjhgkjhg", "tonight", "needaplacetox", "need2stay", "metox", "\u0000" * 40]
)
def test_text_that_is_not_joined_words_stays_whole(typed: str) -> None:
    assert SEGMENTER.segment(typed) is None
