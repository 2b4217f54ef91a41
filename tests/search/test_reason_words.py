"""The words for why a page is there."""

import pytest

from guide.content.translation import translate
from guide.search.labels import HasInterpreters, Nearby, Reason, reason_words


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (None, ""),
        (Nearby("Bangor", 0), "In Bangor."),
        (Nearby("Orono", 1), "About 1 mile from Orono, from town center to town center."),
        (Nearby("Orono", 8), "About 8 miles from Orono, from town center to town center."),
        (HasInterpreters(), "Interpreters: say the name of your language."),
    ],
)
def test_a_reason_is_one_sentence(reason: Reason | None, words: str) -> None:
    assert reason_words(reason) == words


def test_a_language_has_a_form_of_its_own_for_how_many() -> None:
    def dual(_context: str, text: str, _comment: str = "", n: int = -1, /) -> str:
        return "two miles from {town}" if n == 2 else text

    with translate.by(dual):
        assert reason_words(Nearby("Saco", 2)) == "two miles from Saco"
