import itertools
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import LONGEST_WORD, fold, forms, stem, stems, words
from index.lexicon import Lexicon
from index.spelling.corrector import SpellingCorrector
from tests.index.conftest import table_of


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Shelter", "shelter"),
        ("don't", "dont"),
        ("don’t", "dont"),
        ("Élan", "elan"),
        ("E\u0301lan", "elan"),
        ("ﬁnd", "find"),
        ("ＳＨＥＬＴＥＲ", "shelter"),
        ("Straße", "strasse"),
    ],
    ids=["case", "apostrophe", "curly apostrophe", "accent", "loose accent", "ligature", "wide", "sharp s"],
)
def test_one_word_has_one_spelling(typed: str, folded: str) -> None:
    assert [word.text for word in words(typed)] == [folded]


@pytest.mark.parametrize("other", ["shelters", "Sheltered", "SHELTERING"])
def test_forms_of_a_word_share_a_stem(other: str) -> None:
    assert stem(fold(other)) == stem("shelter")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((f"{title} 852", ["17a", "852"]) for title in ("17-A", "17-a", "17a", "17‑A")),
        ("call 207-555-0111 now", ["call", "2075550111", "now"]),
        ("call (207) 555-0111 now", ["call", "2075550111", "now"]),
        ("call 207.555.0111 now", ["call", "2075550111", "now"]),
        ("dover-foxcroft drop_in", ["dover", "foxcroft", "drop", "in"]),
    ],
)
def test_titles_of_the_law_and_phone_numbers_are_one_word_and_hyphens_part_others(
    text: str, expected: list[str]
) -> None:
    assert stems(text) == expected


def test_a_word_is_cut_before_it_is_stemmed() -> None:
    assert len(words("a" * 100_000)[0].text) == LONGEST_WORD


@given(st.text())
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_words_lie_in_the_text_in_order(text: str) -> None:
    found = words(text)

    assert all(fold(text[word.start : word.end]).startswith(word.text) for word in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(st.text(alphabet=string.printable))
def test_case_never_matters(text: str) -> None:
    assert [word.text for word in words(text.upper())] == [word.text for word in words(text.lower())]


@pytest.mark.parametrize(
    ("one", "other"),
    [("cruised", "cruise"), ("bake", "baking"), ("bake", "baker"), ("knitted", "knit"), ("dogs", "dog")],
)
def test_forms_of_one_word_are_found(one: str, other: str) -> None:
    assert other in forms(one)


def test_a_form_of_a_common_word_is_corrected_by_a_small_error_at_most() -> None:
    words = {"crossed": 9, "bruised": 5, "trafficking": 9}
    spelling = SpellingCorrector(Lexicon(words), table_of(sorted(words)), frozenset({"cruise", "traffic"}))

    assert spelling.correct("cruised") is None
    assert spelling.correct("trafficing") == "trafficking"
