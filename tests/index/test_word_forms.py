"""What people join to Arabic and Somali words, and how they spell them."""

import pytest

from index.analysis import fold
from index.word_forms import authored_forms, spellings, typed_forms


def _match(typed: str, authored: str, language: str) -> bool:
    """Whether a word as it is typed shares a form with one of a glossary."""
    typed, authored = fold(typed), fold(authored)
    forms = {authored, *authored_forms(authored, language)}
    return not forms.isdisjoint({typed, *typed_forms(typed, language)})


@pytest.mark.parametrize(
    ("typed", "authored", "language"),
    [
        ("شقتي", "شقة", "ar"),
        ("وللطبيب", "طبيب", "ar"),
        ("بيضربني", "يضربني", "ar"),
        ("هيقتلني", "يقتلني", "ar"),
        ("بخاف", "أخاف", "ar"),
        ("يظربني", "يضربني", "ar"),
        ("ماعندي", "عندي", "ar"),
        ("مساعدا", "مساعدة", "ar"),
        ("تدفع", "يدفع", "ar"),
        ("shaqadayda", "shaqo", "so"),
        ("gurigayga", "guri", "so"),
        ("lacagtana", "lacag", "so"),
        ("cawimad", "caawimaad", "so"),
        ("hoyga", "hoy", "so"),
        ("iskoolka", "iskool", "so"),
    ],
)
def test_a_word_is_found_with_what_is_joined_to_it_and_in_other_spellings(
    typed: str, authored: str, language: str
) -> None:
    assert _match(typed, authored, language)


@pytest.mark.parametrize(
    ("typed", "authored", "language"),
    [
        ("بيت", "بنت", "ar"),
        ("طبيب", "حبيب", "ar"),
        ("guri", "gaari", "so"),
        ("hoy", "hooyo", "so"),
        ("bax", "baxsad", "so"),
    ],
)
def test_other_words_stay_apart(typed: str, authored: str, language: str) -> None:
    assert not _match(typed, authored, language)


def test_not_may_be_joined_to_the_next_word_in_arabic() -> None:
    assert spellings("ما عندي مكان", "ar") == ("ما عندي مكان", "ماعندي مكان")
    assert spellings("ma haysto", "so") == ("ma haysto",)
