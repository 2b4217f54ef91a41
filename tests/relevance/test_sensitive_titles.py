"""Searches for everyday things on a screen that others see."""

import pytest

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.model import Library
from guide.paths import checkout
from guide.search.results import Filters
from guide.search.service import SearchService
from index.analysis import stem
from tests.ui.revealing_words import revealing_words

_ON_A_PLAIN_PAGE = """
    food meals groceries pantry rent apartment landlord heat oil power water bus ride car gas taxi
    job work career resume pay wages school college class training library computer internet phone
    money cash bank tax debt credit bills benefits doctor dentist nurse medicine insurance clothes diapers
    baby kids child teen senior veteran disability lawyer court license papers storm cold fire
"""
_ON_NONE = """
    teacher homework glasses daycare snow dog party movie pills tattoo modeling model news tools john dates
    tricks boyfriend massage hotel nails daddy club dancing selling girls border coke trap game track
"""
EVERYDAY = _ON_A_PLAIN_PAGE.split()
_COMMON = (checkout().resources / "search" / "english.txt").read_text(encoding="utf-8").split()
_WORDS = read_vocabulary(checkout().resources)
_SENSITIVE = frozenset(map(stem, (*_WORDS.sensitive, *_WORDS.disclosing)))
PHRASES = [
    "free meals",
    "help with rent",
    "i need a job",
    "ride to work",
    "doctor for my kids",
    "fix my car",
    "cold house",
    "help",
    "help me please",
    "sell my car",
    "truck stop",
    "screening",
    "portland",
    "lewiston",
]


def test_there_are_enough_words_to_judge_by() -> None:
    assert len(EVERYDAY) >= 58


@pytest.mark.parametrize("typed", [*EVERYDAY, *PHRASES, *_ON_NONE.split()])
def test_an_everyday_search_shows_no_sensitive_title(search: SearchService, typed: str) -> None:
    results = search.search(typed, limit=10).results

    assert [result.title for result in results if revealing_words(result.title)] == []


def test_nearly_every_everyday_search_finds_a_page_with_a_sensitive_title(search: SearchService) -> None:
    typed = [*EVERYDAY, *PHRASES, *_ON_NONE.split()]

    assert len([words for words in typed if search.search(words).results]) >= 0.95 * len(typed)


def test_hardly_any_english_word_shows_a_sensitive_title(search: SearchService) -> None:
    """Of every 40th common word; none of them was chosen."""
    words = [word for word in _COMMON[::40] if not revealing_words(word) and stem(word) not in _SENSITIVE]
    shown = {
        word
        for word in words
        if any(revealing_words(result.title) for result in search.search(word, limit=10).results)
    }

    assert len(words) > 500
    assert len(shown) <= 0.01 * len(words), shown


ANSWERED_ELSEWHERE = {"court": "court-and-testifying", "kids": "under-18"}
"""Everyday words that a page of another section answers clearly better; its title tells nobody more."""


@pytest.mark.parametrize("typed", EVERYDAY)
def test_an_everyday_page_comes_first(search: SearchService, library: Library, typed: str) -> None:
    plain = {section.id for section in library.sections if section.plain}
    first = search.search(typed, Filters(kind="topic")).results[0]

    assert library.topics[first.id].section in plain or ANSWERED_ELSEWHERE.get(typed) == first.id
    assert library.topics[first.id].tells != "yes"


@pytest.mark.parametrize("beginning", ["wo", "tra", "trai", "sch", "foo", "hea", "doc"])
def test_no_sensitive_title_shows_while_an_everyday_word_is_being_typed(
    search: SearchService, beginning: str
) -> None:
    results = search.search(beginning, limit=10).results

    assert results, "something is shown"
    assert [result.title for result in results if revealing_words(result.title)] == []


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("trafficking", "what-is-sex-trafficking"),
        ("forced work", "labor-trafficking"),
        ("sexual assault", "maine-sexual-assault-helpline"),
        ("he makes me work for him", "labor-trafficking"),
        ("he says i owe him", "control-and-threats"),
        ("my boyfriend sells me", "what-is-sex-trafficking"),
        ("my boyfriend is abusive", "linked-exploitation"),
        ("pills", "drugs-and-recovery"),
        ("fentanyl", "drugs-and-recovery"),
        ("screening tools", "screening"),
        ("domestic violence", "maine-domestic-violence-helpline"),
    ],
)
def test_a_sensitive_page_is_shown_to_a_person_who_asks_for_it(
    search: SearchService, typed: str, page: str
) -> None:
    assert page in [result.id for result in search.search(typed, limit=10).results]


@pytest.mark.parametrize("typed", ["lodging", "accommodation", "beverages", "horse riding", "romance"])
def test_meaning_alone_is_never_a_strong_match_and_shows_no_sensitive_title(
    search: SearchService, typed: str
) -> None:
    pages = {result.id: result.title for result in search.search(typed, limit=10).results}
    words = search.rank(search.parse(typed)).words
    alone = [title for page, title in pages.items() if page not in words]

    assert [title for title in alone if revealing_words(title)] == []
    assert words or search.search(typed).weak
