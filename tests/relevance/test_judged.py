"""The search on judged queries. Correct the cause of a miss (a word, a place, a rule), never the query."""

from pathlib import Path
from string import ascii_lowercase

import pytest

from guide.content.model import Library, Service
from guide.content.phones import own_phones
from guide.paths import checkout
from guide.search.results import Filters
from guide.search.service import SearchService
from tests.authored_tree import read_state
from tools.tuning.judging import Report, read_judged, report_on

JUDGED = Path(__file__).with_name("en.yaml")

# People in danger write of what must never be "corrected" into a word of the library.
_COMMON = """
    bleeding leading stabbed started choking coping knife life miscarriage marriage burning turning
    raped taped beaten eaten hiding riding hunting hurting scared shared hungry angry lonely only
    broken spoken dying drying alone along stalked talked drugged dragged tied tired cutting putting
    bruised cruised pregnant groped groomed chained changed slapped mapped kicked picked drowning
    frowning poison prison
"""
COMMON = _COMMON.split()


@pytest.fixture(scope="module")
def report(search: SearchService, library: Library) -> Report:
    return report_on(JUDGED, search, library)


@pytest.mark.parametrize(
    ("kind", "least"),
    [("fear", 0.9), ("place", 0.92), ("typo", 0.94), ("phone", 1.0), ("prefix", 0.87), ("service", 1.0)],
)
def test_no_kind_of_query_is_left_behind(report: Report, kind: str, least: float) -> None:
    assert report.by_kind[kind].success_at_3 >= least, [miss for miss in report.misses if miss.kind == kind]


def test_people_in_their_own_words_are_understood(report: Report) -> None:
    kinds = [report.by_kind[kind] for kind in ("fear", "slang", "long")]
    right = sum(kind.success_at_3 * kind.queries for kind in kinds)

    assert right >= 0.88 * sum(kind.queries for kind in kinds), report.misses


def test_our_own_queries_are_answered_as_well(search: SearchService, library: Library) -> None:
    own = report_on(JUDGED.with_name("own.yaml"), search, library)

    assert own.whole.success_at_3 >= 0.9, own.misses
    assert own.none_strong == ()


def test_unrelated_queries_claim_no_strong_match(report: Report) -> None:
    assert report.none == 15
    assert report.none_strong == ()


def test_no_other_unrelated_query_claims_one(search: SearchService, library: Library) -> None:
    others = report_on(JUDGED.with_name("unrelated.yaml"), search, library)

    assert others.none == 45
    assert others.none_strong == ()


@pytest.mark.parametrize(
    "typed",
    [
        *ascii_lowercase,
        *"0123456789",
        "the",
        "me",
        "it is",
        "aaaa",
        "a" * 40,
        "zzzz ",
        "2026",
        "50/50",
        "$500",
    ],
)
def test_what_says_nothing_claims_no_strong_match(search: SearchService, typed: str) -> None:
    answer = search.search(typed)

    assert (answer.weak, answer.corrected) == (True, None)


@pytest.mark.parametrize(
    ("typed", "is_weak"),
    [
        pytest.param("she", False, id="half a word on the way to one that says something"),
        pytest.param("sh", False, id="two letters of it"),
        pytest.param("bang", False, id="half a town"),
        pytest.param("she ", True, id="the same letters as a whole word"),
        pytest.param("he hs my pasport", False, id="a disclosure like a line"),
        pytest.param("he knows my every move", False, id="another one"),
        pytest.param("survivor mentor", False, id="words of a disclosure like a line"),
        pytest.param("boyfriend birthday gift", True, id="such words like no line"),
    ],
)
def test_a_match_is_as_strong_as_what_the_words_say(
    search: SearchService, typed: str, *, is_weak: bool
) -> None:
    assert search.search(typed).weak is is_weak


@pytest.mark.parametrize(
    ("typed", "first"),
    [("988", "988-lifeline"), ("1-800-4-A-CHILD", "childhelp-hotline"), ("٩١١", "text-to-911-maine")],
)
def test_a_number_is_found_however_it_is_written(search: SearchService, typed: str, first: str) -> None:
    assert search.search(typed).results[0].id == first


@pytest.mark.parametrize("typed", ["zip 04240", "zip code 04240", "my zip is 04240", "04240-1234"])
def test_a_zip_code_is_a_place_whatever_stands_beside_it(search: SearchService, typed: str) -> None:
    ids = [result.id for result in search.search(typed, limit=10).results]

    assert ids == [result.id for result in search.search("04240", limit=10).results]


def test_few_right_answers_are_called_weak(report: Report) -> None:
    assert len(report.weak_wrongly) <= report.whole.queries * 0.06


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("he has my passport", {"immigrants-have-rights", "control-and-threats"}),
        ("can i be arrested", {"am-i-in-trouble"}),
    ],
)
def test_the_questions_of_the_first_day_are_answered(
    search: SearchService, typed: str, right: set[str]
) -> None:
    assert right & {result.id for result in search.search(typed).results[:3]}


@pytest.mark.parametrize(
    ("typed", "page"),
    [("clear my rec", "clear-your-record"), ("safety pl", "safety-plan"), ("t vis", "t-visa")],
)
def test_the_last_word_of_a_line_may_be_unfinished(search: SearchService, typed: str, page: str) -> None:
    assert page in [result.id for result in search.search(typed).results[:3]]


@pytest.mark.parametrize(
    "typed",
    [
        "my bf makes me sleep with men for money",
        "me pega mi esposo",
        "my pimp took my id",
        "he reads all my texts",
        "cult",
        "he wont stop texting me",
        "how do i know if i can trust this guy",
    ],
)
def test_somebody_who_discloses_something_sees_a_number_among_the_first_four(
    search: SearchService, library: Library, typed: str
) -> None:
    first = [result.id for result in search.search(typed).results[:4]]

    assert any(own_phones(library.services[page]) for page in first if page in library.services)


def test_a_misspelled_shelter_in_bangor_serves_penobscot(search: SearchService, library: Library) -> None:
    first: Service = library.services[search.search("sheltr bangor", Filters(kind="service")).results[0].id]

    assert "Penobscot" in first.service_area
    assert "shelter" in first.description.lower()


@pytest.mark.parametrize("word", COMMON)
def test_a_common_word_is_never_corrected(search: SearchService, word: str) -> None:
    assert search.search(f"{word} ").corrected is None


@pytest.mark.parametrize(
    "need", ["shelter", "food", "legal help", "domestic violence", "sexual assault", "recovery", "rent"]
)
@pytest.mark.parametrize("county", read_state(checkout().resources).counties)
def test_the_first_service_for_a_county_serves_it(
    search: SearchService, library: Library, need: str, county: str
) -> None:
    first = search.search(f"{need} {county} county", Filters(kind="service"), limit=1).results[0]

    assert county in library.services[first.id].service_area


def test_no_search_finds_more_than_a_third_of_all_pages(search: SearchService, library: Library) -> None:
    everything = len(library.topics) + len(library.services)
    for query in read_judged(JUDGED):
        assert len(search.search(query.q, limit=everything).results) <= 0.33 * everything, query.q
