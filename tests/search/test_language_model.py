"""Words, and the letters of words, tell the language of a query."""

import pytest

from guide.content.model import Library
from guide.content.vocabulary import Gloss, Vocabulary
from guide.search.understand.language_model import LanguageModel, language_table

SPANISH = Vocabulary(
    glossary=(Gloss(("necesito comida", "me quitó el pasaporte", "mi jefe no me paga"), "food"),),
    phrases={"warm-meals": ("dónde hay comida caliente", "tengo hambre y no tengo dinero")},
)
FRENCH = Vocabulary(
    glossary=(Gloss(("je cherche un avocat", "il a pris mon passeport", "mon patron ne paie pas"), "lawyer"),)
)


@pytest.fixture(scope="module")
def model(library: Library) -> LanguageModel:
    common = ("hungry", "passport", "boss", "money", "the", "house", "where", "food")
    table = language_table(library, {"es": SPANISH, "fr": FRENCH}, common)
    return LanguageModel(table, frozenset(common).__contains__)


def likelihoods(model: LanguageModel, text: str) -> dict[str, float]:
    return model.likelihoods(text.split(), is_unfinished=False)


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("tengo hambre", "es"),
        ("il a pris mon argent", "fr"),
        ("nesesito komida", "es"),
        ("mon avocat", "fr"),
    ],
)
def test_words_and_misspelled_ones_speak_for_the_language_that_has_them(
    model: LanguageModel, typed: str, language: str
) -> None:
    likely = likelihoods(model, typed)

    assert likely[language] == max(likely.values()) > 0


def test_words_of_the_pages_and_common_ones_speak_for_english(model: LanguageModel) -> None:
    assert max(likelihoods(model, "where is the food").values()) < 0
