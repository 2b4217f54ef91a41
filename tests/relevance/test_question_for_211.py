"""What the card beside results says a person at 211 can be asked."""

import pytest

from guide.content.doors import ask_about
from guide.content.model import Library
from guide.search.service import SearchService
from guide.ui.pages.aside import BEST


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("a bed in bangor tonight", "Ask a person about a bed tonight"),
        ("food pantry", "Ask a person about food or money"),
        ("he has my passport", ""),  # pages on papers and on rights: no door has most of them
        ("my boss wont let me leave", ""),
    ],
)
def test_the_question_fits_most_of_the_best_results_or_stays_open(
    search: SearchService, library: Library, typed: str, asked: str
) -> None:
    best = [result.id for result in search.search(typed).results[:BEST]]

    assert ask_about(best, library) == asked
