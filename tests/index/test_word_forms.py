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
    ("typed", "authored"),
    [
        ("شقتي", "شقة"),
        ("وللطبيب", "طبيب"),
        ("بيضربني", "يضربني"),
        ("هيقتلني", "يقتلني"),
        ("بخاف", "أخاف"),
        ("يظربني", "يضربني"),
        ("ماعندي", "عندي"),
        ("مساعدا", "مساعدة"),
        ("تدفع", "يدفع"),
    ],
)
def test_an_arabic_word_is_found_with_what_dialects_join_to_it(typed: str, authored: str) -> None:
    assert _match(typed, authored, "ar")


@pytest.mark.parametrize(
    ("typed", "authored"),
    [
        ("shaqadayda", "shaqo"),
        ("gurigayga", "guri"),
        ("lacagtana", "lacag"),
        ("cawimad", "caawimaad"),
        ("hoyga", "hoy"),
        ("iskoolka", "iskool"),
    ],
)
def test_a_somali_word_is_found_with_its_owner_article_and_spelling(typed: str, authored: str) -> None:
    assert _match(typed, authored, "so")


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
