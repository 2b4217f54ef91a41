"""A number in large type, to write down."""

from PySide6.QtWidgets import QLabel

from guide.ui.parts.text import NumberLabel
from guide.ui.routes import LanguagesRoute, LargeNumberRoute, PageRoute
from tests.ui.reader import Reader


def numbers(reader: Reader) -> list[str]:
    """Return the numbers in large type."""
    return [label.text() for label in reader.all(QLabel) if isinstance(label, NumberLabel)]


def test_a_number_for_calls_and_texts_is_shown_once(reader: Reader) -> None:
    reader.go(LargeNumberRoute("national-runaway-safeline"))

    assert numbers(reader) == ["1-800-786-2929"]
    assert "Call, Text" in reader.words
    assert "Text: call to confirm" in reader.words


def test_every_other_number_is_shown_with_how_to_use_it(reader: Reader) -> None:
    reader.go(LargeNumberRoute("maine-211"))

    assert numbers(reader)[:2] == ["211", "898211"]
    assert {"Call", "Text"} <= set(reader.words)


def test_a_public_street_is_there_to_write_down_and_a_hidden_one_never(reader: Reader) -> None:
    reader.go(LargeNumberRoute("bangor-area-homeless-shelter"))
    assert {"263 Main Street, Bangor", "Address of 2023. Call first."} <= set(reader.words)

    reader.go(LargeNumberRoute("partners-for-peace"))
    assert not [words for words in reader.words if "Street" in words or "Bangor" in words]


def test_escape_returns_from_a_large_number_and_does_nothing_on_the_page_before(reader: Reader) -> None:
    reader.go(PageRoute("bangor-area-homeless-shelter"))
    reader.press_button("Show it large, to write down")
    reader.press("Escape")
    assert reader.title == "Bangor Area Homeless Shelter"

    reader.press("Escape")
    assert reader.title == "Bangor Area Homeless Shelter"


def test_escape_returns_from_the_sentences_to_show(reader: Reader) -> None:
    reader.go(LanguagesRoute("pt"))
    reader.press_button("Show it large")
    assert reader.title == "Show this to a person"
    reader.press("Escape")

    assert reader.title == "Ask for an interpreter: Portuguese"
