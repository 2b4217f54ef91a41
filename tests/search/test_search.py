from pathlib import Path

import pytest
from msgspec.structs import replace

from guide.content.index_documents import word_sources
from guide.content.model import Library
from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from guide.paths import checkout
from guide.search.precomputed import precompute
from guide.search.results import Answer, Filters
from guide.search.service import SearchService
from index.builder import build_index
from index.index import Index


def _ids(answer: Answer) -> list[str]:
    return [result.id for result in answer.results]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("he has my passport", "control-and-threats"),
        ("HE HAS MY PASSPORT!!", "control-and-threats"),
        ("pimp", "control-and-threats"),
        ("nowhere to sleep", "safe-place-tonight"),
        ("sheltr bangor", "bangor-shelter"),
        ("shelter in 04401", "bangor-shelter"),
        ("shelter portland", "portland-shelter"),
        ("harbor house", "portland-shelter"),
        ("the lost line", "lost-line"),
        ("lost line", "lost-line"),
        ("harbour house", "portland-shelter"),
        ("lost-line", "lost-line"),
        ("988", "988-lifeline"),
        ("207 555 01 22", "portland-shelter"),
        ("1 800 THE LOST", "lost-line"),
        ("passp", "control-and-threats"),
    ],
)
def test_what_people_type_finds_the_page(search: SearchService, typed: str, first: str) -> None:
    assert _ids(search.search(typed))[0] == first


def test_the_corrected_text_says_what_was_searched(search: SearchService) -> None:
    assert search.search("sheltr in Bangor, please").corrected == "shelter in Bangor, please"
    assert search.search("shelter in Bangor").corrected is None


def test_scores_fall_and_no_page_stands_twice(search: SearchService) -> None:
    results = search.search("suicide 988 shelter bangor passport").results
    scores = [result.score for result in results]

    assert scores == sorted(scores, reverse=True)
    assert len({result.id for result in results}) == len(results)
    assert all(score > 0 for score in scores)


def test_small_talk_alone_is_searched_for(search: SearchService) -> None:
    assert search.search("where are you").results


def test_the_limit_is_kept(search: SearchService) -> None:
    assert len(search.search("shelter", limit=2).results) == 2
    assert search.search("shelter", limit=0).results == ()


def test_the_snippet_is_the_sentence_that_answers_and_not_one_that_leads_on(search: SearchService) -> None:
    result = search.search("passport", Filters(kind="topic")).results[1]

    assert result.id == "safe-place-tonight"
    assert "".join(span.text for span in result.snippet()) == "Bring a passport only if it is safe."
    assert [span.text for span in result.snippet() if span.bold] == ["passport"]


def test_a_search_that_is_cleared_leaves_nothing_of_it_behind(search: SearchService, index: Index) -> None:
    postings = index._postings
    search.search("he has my passport")
    assert postings._kept

    search.forget()
    assert postings._kept == {}
    assert search._ranker._last == ((), {})


def test_a_library_without_pages_finds_nothing_whatever_is_typed(
    library: Library, places: Places, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    empty = replace(library, topics={}, services={})
    digest = build_index([], tmp_path / "index", word_sources(checkout().resources, vocabulary.words()))
    index = Index.open(tmp_path / "index", digest)
    search = SearchService(empty, index, places, precompute(empty, vocabulary, places))

    for typed in (
        "shelter",
        "sheltr bangor",
        "he is going to kill me",
        "24/7",
        "988",
        "mume wangu ananipiga",
        "",
    ):
        answer = search.search(typed)
        assert (answer.weak, answer.results) == (True, ()), typed
