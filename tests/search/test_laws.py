"""Properties of the search for any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from guide.search.service import SearchService


@given(st.text(max_size=300))
@settings(deadline=None, max_examples=150)
def test_any_text_has_an_answer_without_what_cannot_be_seen(search: SearchService, text: str) -> None:
    answer = search.search(text)

    assert answer.query.isprintable()
    answer.query.encode("utf-8")


def test_what_was_typed_before_changes_nothing(search: SearchService) -> None:
    text = "shelter for a passport"
    alone = search.search(text)
    for end in range(1, len(text) + 1):
        search.search(text[:end])

    assert search.search(text) == alone
