"""Forms of Spanish, Portuguese and French words: endings of verbs, and words that sound alike."""

import pytest

from index.analysis import fold
from index.romance_forms import is_verb_ending, sound_of


@pytest.mark.parametrize(
    ("language", "stem", "typed"),
    [
        ("es", "peg", ["pegó", "pegaron", "pegaba", "pegarme", "pegándome", "pegado"]),
        ("pt", "bat", ["bate", "bateu", "bateram", "batendo", "batia"]),
        ("fr", "frapp", ["frappe", "frappé", "frappée", "frappent", "frappait", "frapper"]),
    ],
)
def test_a_verb_is_found_in_every_form(language: str, stem: str, typed: list[str]) -> None:
    endings = [fold(word).removeprefix(stem) for word in typed]

    assert [ending for ending in endings if not is_verb_ending(ending, language)] == []


@pytest.mark.parametrize(
    ("language", "ending"), [("es", "amento"), ("pt", "alho"), ("fr", "ement"), ("en", "ed")]
)
def test_the_end_of_a_noun_is_not_the_ending_of_a_verb(language: str, ending: str) -> None:
    assert not is_verb_ending(ending, language)


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("es", "horden", "orden"),
        ("es", "protecsion", "protección"),
        ("es", "aseite", "aceite"),
        ("pt", "vizto", "visto"),
        ("pt", "bati", "bate"),
        ("fr", "ansainte", "enceinte"),
        ("fr", "peyé", "payer"),
        ("fr", "violansse", "violence"),
    ],
)
def test_words_spelled_by_ear_sound_as_they_are_meant(language: str, typed: str, meant: str) -> None:
    assert sound_of(fold(typed), language) == sound_of(fold(meant), language)


def test_words_that_sound_otherwise_stay_apart() -> None:
    assert sound_of("casa", "es") != sound_of("cosa", "es")
    assert sound_of("papier", "fr") != sound_of("payer", "fr")
