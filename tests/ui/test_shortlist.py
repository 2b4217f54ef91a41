"""The reader's list, to write down from."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLabel

from guide.content.model import Library
from guide.content.phones import showable
from guide.ui.parts.text import NumberLabel
from guide.ui.routes import PageRoute, ShortlistRoute
from guide.ui.shortlist import MAX_SERVICES
from guide.ui.theme.appearance import Appearance
from guide.ui.window import MainWindow
from tests.ui.conftest import Open
from tests.ui.reader import Reader

HELPLINE = "maine-domestic-violence-helpline"


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


def test_the_list_keeps_the_order_in_which_services_were_added(reader: Reader) -> None:
    for service in ("maine-211", HELPLINE):
        reader.go(PageRoute(service))
        reader.press_button("Add to my list")
    reader.press_button("My list: 2")

    assert listed(reader) == ["211 Maine", "Maine Statewide Domestic Violence Helpline"]


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


def test_another_visit_has_an_empty_list(reader: Reader, library: Library) -> None:
    reader.go(PageRoute("maine-211"))
    reader.press_button("Add to my list")
    other = MainWindow(library, Appearance())
    other.navigator.go(ShortlistRoute())

    assert other.navigator.shortlist.ids == ()
    other.deleteLater()


def show_listed(reader: Reader, *services: str) -> None:
    """Show a list of these services alone."""
    for service in (*reader.window.navigator.shortlist.ids, *services):
        reader.window.navigator.shortlist.toggle(service)
    reader.go(ShortlistRoute())


def numbers(reader: Reader) -> list[str]:
    """Return the numbers in large type."""
    return [label.text() for label in reader.all(NumberLabel)]


@pytest.mark.parametrize(("size", "text_percent"), [(QSize(768, 1024), 100), (QSize(800, 480), 300)])
def test_a_large_number_fits_in_every_window(open_guide: Open, size: QSize, text_percent: int) -> None:
    reader = open_guide(size, text_percent=text_percent)
    show_listed(reader, HELPLINE)
    [number] = [label for label in reader.all(QLabel) if label.text() == "1-866-834-4357"]

    assert reader.box_of(number).right() <= reader.window.width()
    assert number.fontMetrics().horizontalAdvance(number.text()) <= number.width()


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


def test_every_other_number_is_shown_with_how_to_use_it(reader: Reader) -> None:
    show_listed(reader, "maine-211")

    assert numbers(reader)[:2] == ["211", "898211"]
    assert {"Call", "Text"} <= set(reader.words)


def test_a_service_without_a_number_says_whom_to_call_and_shows_its_street(reader: Reader) -> None:
    show_listed(reader, "portland-homeless-services-center")

    assert numbers(reader)
    assert any("Portland" in words for words in reader.words)


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
