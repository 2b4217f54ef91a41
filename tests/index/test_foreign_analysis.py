import pytest

from index.foreign_analysis import terms


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("página", "pagina", "es"),
        ("abogados", "abogado", "es"),
        ("autorizações", "autorização", "pt"),
        ("autorização", "autorizacao", "pt"),
        ("hôpitaux", "hopitaux", "fr"),
        ("agressions", "agression", "fr"),
        ("الملاجئ", "ملاجئ", "ar"),
        ("والشرطة", "الشرطه", "ar"),
        ("أوراق", "اوراق", "ar"),
        ("المدرسة", "مدرسة", "ar"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str, language: str) -> None:
    assert set(terms(one, language)) & set(terms(other, language))


@pytest.mark.parametrize(("one", "other", "language"), [("carta", "corto", "es"), ("بيت", "بنت", "ar")])
def test_other_words_do_not(one: str, other: str, language: str) -> None:
    assert not set(terms(one, language)) & set(terms(other, language))


@pytest.mark.parametrize(
    ("text", "language"), [("de la casa", "es"), ("dans la maison", "fr"), ("من البيت", "ar")]
)
def test_words_that_say_nothing_are_left_out(text: str, language: str) -> None:
    assert len(terms(text, language)) == 1


@pytest.mark.parametrize(
    ("text", "part", "language"),
    [("我需要律师", "律师", "zh"), ("ฉันต้องการทนายความ", "ทนายความ", "th"), ("ខ្ញុំត្រូវការមេធាវី", "មេធាវី", "km")],
)
def test_languages_without_spaces_are_found_by_pairs_of_letters(text: str, part: str, language: str) -> None:
    assert set(terms(part, language)) <= set(terms(text, language))


def test_a_language_that_nobody_analyses_is_folded() -> None:
    assert terms("Nyumbani", "sw") == ["nyumbani"]
