"""Questions in a language that the guide cannot read: who has interpreters comes first."""

import pytest
from msgspec.structs import replace

from guide.content.model import Library
from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from guide.search.labels import HasInterpreters
from guide.search.precomputed import precompute
from guide.search.service import SearchService
from index.index import Index

HAS_INTERPRETERS = ("shelter-line", "danger-now")


@pytest.fixture
def search(library: Library, index: Index, places: Places, vocabulary: Vocabulary) -> SearchService:
    words = replace(vocabulary, interpreters=HAS_INTERPRETERS)
    return SearchService(library, index, places, precompute(library, words, places))


@pytest.mark.parametrize(
    "typed",
    [
        "no tengo papeles",
        "donde puedo comer esta noche",
        "j'ai besoin d'aide",
        "je veux partir d’ici",
        "tenho fome e não tenho casa",
        "مساعدة",
        "救命",
        "он ждёт меня",
    ],
)
def test_interpreters_come_first_and_the_row_says_how_to_ask_for_one(
    search: SearchService, typed: str
) -> None:
    answer = search.search(typed)

    assert [row.id for row in answer.results[:2]] == list(HAS_INTERPRETERS)
    assert [row.why for row in answer.results[:2]] == [HasInterpreters(), HasInterpreters()]


def test_words_of_another_language_are_not_corrected_into_english(search: SearchService) -> None:
    assert search.search("no tengo papeles").corrected is None


@pytest.mark.parametrize(
    "typed",
    ["he has my son", "me and my kids", "wasnt me", "la", "es", "shelter en", "i need a para legal"],
)
def test_english_that_shares_small_words_with_others_is_read_as_english(
    search: SearchService, typed: str
) -> None:
    assert HasInterpreters() not in [row.why for row in search.search(typed).results]


def test_danger_comes_before_interpreters(search: SearchService) -> None:
    first = search.search("ayuda por favor he is going to kill me").results[0]

    assert (first.id, first.why == HasInterpreters()) == ("danger-now", False)
