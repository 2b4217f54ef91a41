"""A library with translations: a query in their language finds them, in it."""

import pytest

from guide.content.model import Library
from guide.paths import checkout
from guide.search.labels import InLanguage
from guide.search.results import Filters
from guide.search.service import SearchService
from tests.languages.conftest import TESTED, records_of, search_over
from tools.tuning.asking import report_on
from tools.tuning.building import built_index

JUDGED = checkout().root / "tests" / "relevance" / "en.yaml"


@pytest.mark.parametrize(
    ("language", "typed"), [(language, one.text("q")) for language in TESTED for one in records_of(language)]
)
def test_pages_that_are_translated_are_shown_in_the_language_of_the_question(
    search: SearchService, library: Library, language: str, typed: str
) -> None:
    rows = search.search(typed, language=language).results
    shown = {row.language for row in rows if row.id in library.translations[language]}

    assert shown == {language}


@pytest.mark.parametrize("language", TESTED)
def test_a_title_typed_in_full_is_first(search: SearchService, library: Library, language: str) -> None:
    for page in library.translations[language].values():
        first = search.search(page.title, language=language).results[0]

        assert (first.title, first.language, first.why) == (page.title, language, None)


def test_no_page_stands_twice(search: SearchService) -> None:
    ids = [result.id for result in search.search("papeles y derechos").results]

    assert len(ids) == len(set(ids))


def test_a_page_that_nobody_has_translated_is_found_and_says_so(search: SearchService) -> None:
    rows = {row.id: (row.language, row.why) for row in search.search("me tatuó su nombre").results}

    assert rows["signs-of-trafficking"] == ("en", InLanguage("en"))


def test_a_reader_of_a_language_is_shown_its_pages_whatever_was_typed(search: SearchService) -> None:
    spanish = search.search("he took my passport", language="es").results
    french = search.search("he took my passport", language="fr").results

    assert ("control-and-threats", "es") in [(row.id, row.language) for row in spanish]
    assert ("control-and-threats", "fr") in [(row.id, row.language) for row in french]


def test_a_place_is_a_place_in_every_language(search: SearchService, library: Library) -> None:
    first = search.search("refugio bangor", Filters(kind="service")).results[0]

    assert "Penobscot" in library.services[first.id].service_area


def test_a_number_is_a_number_in_every_language(search: SearchService) -> None:
    assert search.search("988", language="ar").results[0].id == "988-lifeline"


def test_an_unfinished_word_finds_what_it_becomes(search: SearchService) -> None:
    rows = search.search("me quitó el pasap", language="es").results[:3]

    assert "control-and-threats" in [row.id for row in rows]


def test_a_filter_keeps_pages_of_a_language(search: SearchService) -> None:
    kept = search.search("refugio", Filters(kind="topic", language="es")).results

    assert {result.language for result in kept} == {"es"}


def test_questions_in_english_are_answered_as_well_as_without_other_languages(
    search: SearchService, english: Library, tmp_path_factory: pytest.TempPathFactory
) -> None:
    alone = search_over(english, built_index(english, tmp_path_factory.mktemp("english") / "index"))
    together, apart = (report_on(JUDGED, one, english).whole for one in (search, alone))

    assert together.success_at_3 >= apart.success_at_3 - 0.01
    assert together.ndcg_at_10 >= apart.ndcg_at_10 - 0.01
