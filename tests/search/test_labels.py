"""The words for a value of a filter."""

import pytest

from guide.content.kinds import Kind
from guide.content.translation import translate
from guide.search.labels import label_of

KINDS = {"legal": Kind("Legal help")}


@pytest.mark.parametrize(
    ("facet", "value", "label"),
    [
        ("kind", "topic", "Guides"),
        ("need", "legal", "Legal help"),
        ("county", "Penobscot", "Penobscot"),
        ("reach", "tty", "TTY or relay"),
        ("open", "now", "Open now"),
    ],
)
def test_a_value_has_words_and_a_county_its_name(facet: str, value: str, label: str) -> None:
    assert label_of(facet, value, KINDS) == label


def test_what_is_ours_is_translated_and_what_the_library_says_is_not() -> None:
    def shout(context: str, text: str, *_rest: object) -> str:
        return f"{context}: {text.upper()}"

    with translate.by(shout):
        assert label_of("cost", "free", KINDS) == "filters: FREE"
        assert label_of("need", "legal", KINDS) == "Legal help"
        assert label_of("county", "York", KINDS) == "York"
