"""Properties of the search for any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from guide.content.model import Library
from guide.search.results import Filters
from guide.search.service import SearchService

WORDS = ("he", "has", "my", "passport", "shelter", "in", "bangor", "tonight", "sheltr", "988", "gun")


@given(st.text(max_size=300))
@settings(deadline=None, max_examples=150)
def test_any_text_has_an_answer_without_what_cannot_be_seen(search: SearchService, text: str) -> None:
    answer = search.search(text)

    assert answer.query.isprintable()
    answer.query.encode("utf-8")


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).filter({"passport", "shelter"}.intersection))
@settings(deadline=None, max_examples=60)
def test_a_filter_never_adds_results(search: SearchService, words: list[str]) -> None:
    text = " ".join(words)
    everything = {result.id for result in search.search(text, limit=500).results}

    assert everything
    for filters in (
        Filters(kind="topic"),
        Filters(kind="service"),
        Filters(county="York"),
        Filters(near="Bangor"),
        Filters(language="es"),
        Filters(need="shelter"),
        Filters(need="shelter", county="York"),
        Filters(reach="voice"),
        Filters(open="now"),
    ):
        assert {result.id for result in search.search(text, filters).results} <= everything


def test_every_title_and_name_typed_in_full_is_first(search: SearchService, library: Library) -> None:
    # a title that speaks of danger is met by the danger rule first
    names = {page.id: page.title for page in library.topics.values()}
    names |= {page.id: page.name for page in library.services.values()}
    for page_id, name in names.items():
        assert page_id in [result.id for result in search.search(name).results[:3]], name


def test_a_place_never_empties_what_exists_statewide(search: SearchService) -> None:
    for place in ("kittery", "fort kent", "the county", "04619", "mdi"):
        assert "shelter-line" in [result.id for result in search.search(f"shelter bed {place}").results]


def test_what_was_typed_before_changes_nothing(search: SearchService) -> None:
    text = "shelter for a passport"
    alone = search.search(text)
    for end in range(1, len(text) + 1):
        search.search(text[:end])

    assert search.search(text) == alone
