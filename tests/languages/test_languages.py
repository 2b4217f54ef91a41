"""One index, several languages: each question finds pages in its own language first."""

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
QUESTIONS = [
    (language, record.text("q"), record.text("id")) for language in TESTED for record in records_of(language)
]


@pytest.mark.parametrize(("language", "typed", "page"), QUESTIONS)
def test_a_question_finds_the_page_in_its_language(
    search: SearchService, language: str, typed: str, page: str
) -> None:
    found = search.search(typed).results[:3]

    assert (page, language) in [(result.id, result.language) for result in found]


@pytest.mark.parametrize("language", TESTED)
def test_a_title_typed_in_full_is_first(search: SearchService, library: Library, language: str) -> None:
    for page in library.translations[language].values():
        first = search.search(page.title).results[0]

        assert (first.title, first.language, first.why) == (page.title, language, None)


def test_no_page_stands_twice(search: SearchService) -> None:
    ids = [result.id for result in search.search("papeles y derechos").results]

    assert len(ids) == len(set(ids))


def test_a_page_that_nobody_has_translated_is_found_and_says_so(search: SearchService) -> None:
    first = search.search("tatuaje").results[0]

    assert (first.language, first.why) == ("en", InLanguage("en"))


def test_what_the_reader_reads_comes_before_what_the_words_say(search: SearchService) -> None:
    spanish = search.search("visa", language="es").results[0]
    french = search.search("visa", language="fr").results[0]

    assert (spanish.language, french.language) == ("es", "fr")


def test_a_place_is_a_place_in_every_language(search: SearchService, library: Library) -> None:
    first = search.search("refugio bangor", Filters(kind="service")).results[0]

    assert "Penobscot" in library.services[first.id].service_area


def test_a_number_is_a_number_in_every_language(search: SearchService) -> None:
    assert search.search("988", language="ar").results[0].id == "988-lifeline"


def test_matched_words_are_marked_in_every_language(search: SearchService) -> None:
    snippet = search.search("necesito un refugio").results[0].snippet()

    assert [span.text for span in snippet if span.bold] == ["refugios"]


def test_an_unfinished_word_finds_what_it_becomes(search: SearchService) -> None:
    assert search.search("pasap", language="es").results[0].id == "control-and-threats"


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
