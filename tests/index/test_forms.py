import pytest

from index.forms import forms
from index.lexicon import Lexicon
from index.spelling.corrector import Spelling
from tests.index.conftest import table_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("cruised", "cruise"), ("bake", "baking"), ("bake", "baker"), ("knitted", "knit"), ("dogs", "dog")],
)
def test_forms_of_one_word_are_found(one: str, other: str) -> None:
    assert other in forms(one)


def test_a_form_of_a_common_word_is_mended_by_a_small_error_at_most() -> None:
    words = {"crossed": 9, "bruised": 5, "trafficking": 9}
    spelling = Spelling(Lexicon(words), table_of(sorted(words)), frozenset({"cruise", "traffic"}))

    assert spelling.correct("cruised") is None
    assert spelling.correct("trafficing") == "trafficking"
