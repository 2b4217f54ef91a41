"""The urgent numbers, and a number in large type to write down."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from guide.content.model import Library
from guide.ui.pages.page_view import PageView
from guide.ui.parts.number_cards import OpeningCard
from guide.ui.parts.text import NumberLabel
from guide.ui.routes import LanguagesRoute, LargeNumberRoute, PageRoute, Route, UrgentRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader


def numbers(reader: Reader) -> list[str]:
    """Return the numbers in large type."""
    return [label.text() for label in reader.all(QLabel) if isinstance(label, NumberLabel)]


@pytest.mark.parametrize(
    ("size", "percent"),
    [(QSize(1366, 768), 100), (QSize(1920, 1080), 150)],
    ids=str,
)
def test_all_urgent_numbers_are_in_sight_in_their_order(
    open_guide: Open, library: Library, size: QSize, percent: int
) -> None:
    reader = open_guide(size, text_percent=percent)
    reader.go(UrgentRoute())  # with the note that says how to leave
    [page] = reader.all(PageView)
    view = reader.box_of(page.viewport())
    boxes = [reader.box_of(label) for label in reader.all(QLabel) if isinstance(label, NumberLabel)]

    assert numbers(reader) == [urgent.number for urgent in library.urgent]
    assert all(map(view.contains, boxes))
    assert boxes == sorted(boxes, key=lambda box: (box.center().y(), box.left()))
    assert len({box.right() for box in boxes}) == 2  # columns, which share the width


@pytest.mark.parametrize(
    "route",
    [
        UrgentRoute(),
        PageRoute("maine-domestic-violence-helpline"),
        PageRoute("bangor-area-homeless-shelter"),
        PageRoute("danger-now"),
    ],
    ids=str,
)
def test_with_the_largest_text_the_number_is_in_sight(open_guide: Open, route: Route) -> None:
    reader = open_guide(QSize(1366, 768), text_percent=300)
    reader.go(route)  # with the note that says how to leave
    [page] = reader.all(PageView)
    first = next(label for label in reader.all(QLabel) if isinstance(label, NumberLabel))

    assert reader.box_of(page.viewport()).contains(reader.box_of(first))


def test_a_number_for_calls_and_texts_is_shown_once(reader: Reader) -> None:
    reader.go(LargeNumberRoute("national-runaway-safeline"))

    assert numbers(reader) == ["1-800-786-2929"]
    assert "Call, Text" in reader.words
    assert "Text: call to confirm" in reader.words


def test_every_other_number_is_shown_with_how_to_use_it(reader: Reader) -> None:
    reader.go(LargeNumberRoute("maine-211"))

    assert numbers(reader)[:2] == ["211", "898211"]
    assert {"Call", "Text"} <= set(reader.words)


def test_a_public_street_is_there_to_write_down_with_its_year_and_a_hidden_one_never(reader: Reader) -> None:
    reader.go(LargeNumberRoute("bangor-area-homeless-shelter"))
    assert {"263 Main Street, Bangor", "Address of 2023. Call first."} <= set(reader.words)

    reader.go(LargeNumberRoute("preble-street-hope-house-bangor"))
    assert "179 Corporate Drive, Bangor (as of 2025)" in reader.words

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


def card_of(reader: Reader, number: str) -> OpeningCard:
    """The card that shows a number."""
    cards = reader.all(OpeningCard)
    return next(card for card in cards if any(one.text() == number for one in card.findChildren(NumberLabel)))


def test_a_press_on_a_card_opens_its_page(reader: Reader) -> None:
    reader.go(UrgentRoute())
    reader.click(card_of(reader, "988"))
    reader.until(lambda: reader.title.startswith("988"))

    assert reader.headings[0] == "988 Suicide & Crisis Lifeline"


def test_a_press_that_is_dragged_off_a_card_opens_nothing(reader: Reader) -> None:
    reader.go(UrgentRoute())
    card = card_of(reader, "988")
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=card.rect().center())
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(-40, -40))
    reader.settle()

    assert reader.headings[0] == "Urgent numbers"


def test_every_card_has_a_row_for_keys_that_says_its_number_to_a_screen_reader(
    reader: Reader, library: Library
) -> None:
    reader.go(UrgentRoute())
    rows = [button.accessibleName() for button in reader.buttons]

    for urgent in library.urgent:
        name = library.services[urgent.service].name
        assert any(row.startswith(name) and urgent.number in row for row in rows)
