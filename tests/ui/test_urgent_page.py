"""A number in large type, to write down."""

from PySide6.QtWidgets import QLabel

from guide.ui.parts.text import NumberLabel
from guide.ui.routes import LargeNumberRoute
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
