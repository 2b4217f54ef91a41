"""The reader's list, to write down from."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QAbstractButton

from guide.content.model import Library
from guide.content.phones import showable
from guide.ui.parts.text import NumberLabel, TextLabel
from guide.ui.routes import PageRoute, ShortlistRoute
from guide.ui.shortlist import MAX_SERVICES
from tests.ui.conftest import Open
from tests.ui.reader import Reader


def listed(reader: Reader) -> list[str]:
    """Return the titles on the list, from the top."""
    return [title for title in reader.headings if title != "My list"]


def names(reader: Reader) -> list[str]:
    """Return the names of all buttons and links."""
    return [button.accessibleName() for button in reader.buttons]


def test_a_service_that_was_added_is_on_the_list(reader: Reader) -> None:
    reader.go(PageRoute("maine-211"))
    assert not [name for name in names(reader) if name.startswith("My list")]
    reader.press_button("Add to my list")
    reader.press_button("My list: 1")

    assert reader.title == "My list"
    assert listed(reader) == ["211 Maine"]


def test_a_service_that_was_removed_is_not_on_the_list(reader: Reader) -> None:
    reader.go(PageRoute("maine-211"))
    reader.press_button("Add to my list")
    reader.press_button("Remove from my list")
    reader.press_button("Add to my list")
    reader.go(ShortlistRoute())
    reader.press_button("Remove 211 Maine from my list")

    reader.until(lambda: "Nothing is on it now." in reader.words)
    assert listed(reader) == []


def test_a_full_list_accepts_no_more_services_and_says_so(reader: Reader, library: Library) -> None:
    services = [name for name, service in library.services.items() if showable(service)][: MAX_SERVICES + 1]
    for service in services[:MAX_SERVICES]:
        reader.go(PageRoute(service))
        reader.press_button("Add to my list")
    reader.go(PageRoute(services[MAX_SERVICES]))

    full = reader.named("My list is full", QAbstractButton)
    assert not full.isEnabled()


def show_listed(reader: Reader, *services: str) -> None:
    """Show a list of these services alone."""
    for service in (*reader.window.navigator.shortlist.ids, *services):
        reader.window.navigator.shortlist.toggle(service)
    reader.go(ShortlistRoute())


def numbers(reader: Reader) -> list[str]:
    """Return the numbers in large type."""
    return [label.text() for label in reader.all(NumberLabel)]


def test_a_large_number_says_if_it_must_be_confirmed(reader: Reader, library: Library) -> None:
    doubtful = next(
        name for name, service in library.services.items() if any(p.to_confirm for p in showable(service))
    )
    show_listed(reader, doubtful)
    assert "Call to confirm" in reader.words
    show_listed(reader, doubtful, "maine-211")
    reader.window.navigator.shortlist.toggle(doubtful)
    reader.until(lambda: "Call to confirm" not in reader.words)


def test_a_number_for_calls_and_texts_is_shown_once(reader: Reader) -> None:
    show_listed(reader, "national-runaway-safeline")

    assert numbers(reader) == ["1-800-786-2929"]
    assert "Call, Text" in reader.words
    assert "Text: call to confirm" in reader.words


@pytest.mark.parametrize(
    ("service", "street", "note"),
    [
        ("bangor-area-homeless-shelter", "263 Main Street, Bangor", "Address of 2023. Call first."),
        (
            "preble-street-hope-house-bangor",
            "179 Corporate Drive, Bangor",
            "179 Corporate Drive, Bangor (as of 2025)",
        ),
    ],
)
def test_a_public_street_is_there_to_write_down_with_its_year(
    reader: Reader, service: str, street: str, note: str
) -> None:
    show_listed(reader, service)

    assert {street, note} <= set(reader.words)


def test_a_street_that_is_hidden_is_not_on_the_list(reader: Reader) -> None:
    show_listed(reader, "partners-for-peace")

    assert not [words for words in reader.words if "Street" in words or "Bangor" in words]


@pytest.mark.parametrize(("size", "percent"), [((800, 480), 300), ((800, 480), 200), ((480, 800), 200)])
def test_in_a_low_window_with_large_text_the_number_comes_before_the_way_off_the_list(
    open_guide: Open, size: tuple[int, int], percent: int
) -> None:
    reader = open_guide(QSize(*size), text_percent=percent)
    show_listed(reader, "bangor-area-homeless-shelter")
    [number] = reader.all(NumberLabel)
    remove = reader.named("Remove Bangor Area Homeless Shelter from my list", QAbstractButton)
    street = next(label for label in reader.all(TextLabel) if label.text().endswith("Street, Bangor"))

    tops = [part.mapTo(reader.window, QPoint()).y() for part in (number, remove)]
    assert tops == sorted(tops)
    assert number.visibleRegion().boundingRect().height() >= number.font().pixelSize()
    assert street.font().pixelSize() < number.font().pixelSize()
