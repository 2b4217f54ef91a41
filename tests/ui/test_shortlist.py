"""The reader's list, and a number in large type to write down."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView

from guide.content.model import Library
from guide.content.phones import showable
from guide.ui.routes import LargeNumberRoute, PageRoute, ShortlistRoute
from guide.ui.shortlist import MAX_SERVICES
from guide.ui.theme.appearance import Appearance
from guide.ui.window import MainWindow
from tests.ui.conftest import Open
from tests.ui.reader import Reader, indexes

HELPLINE = "maine-domestic-violence-helpline"


def listed(reader: Reader) -> list[str]:
    """Return the titles on the list, from the top."""
    return [str(row.data()) for view in reader.all(QListView) for row in indexes(view)]


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
    reader.press_button("Take off my list")
    reader.press_button("Add to my list")
    reader.go(ShortlistRoute())
    reader.press_button("Take 211 Maine off the list")

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


@pytest.mark.parametrize(("size", "text_percent"), [(QSize(768, 1024), 100), (QSize(800, 480), 300)])
def test_a_large_number_fits_in_every_window(open_guide: Open, size: QSize, text_percent: int) -> None:
    reader = open_guide(size, text_percent=text_percent)
    reader.go(LargeNumberRoute(HELPLINE))
    [number] = [label for label in reader.all(QLabel) if label.text() == "1-866-834-4357"]

    assert reader.box_of(number).right() <= reader.window.width()
    assert number.fontMetrics().horizontalAdvance(number.text()) <= number.width()


def test_a_large_number_says_if_it_must_be_confirmed(reader: Reader, library: Library) -> None:
    doubtful = next(
        name for name, service in library.services.items() if any(p.to_confirm for p in showable(service))
    )
    reader.go(LargeNumberRoute(doubtful))
    assert "Call to confirm" in reader.words
    reader.go(LargeNumberRoute("maine-211"))

    assert "Call to confirm" not in reader.words
