"""What a person looking over a shoulder can read before any search."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from guide.content.model import Library
from guide.policy import DESK
from guide.sites.site import Site
from guide.ui.parts.number_cards import CallCard
from guide.ui.parts.tiles import DoorTile
from guide.ui.routes import DoorRoute
from guide.ui.visit import NAME
from guide.ui.window import TITLE
from tests.ui.conftest import Open
from tests.ui.reader import Reader, spoken
from tests.ui.revealing_words import revealing_words


def test_title_icon_and_names_of_the_window_reveal_nothing(qapp: QApplication, reader: Reader) -> None:
    names = (
        reader.window.windowTitle(),
        qapp.applicationName(),
        qapp.applicationDisplayName(),
        QGuiApplication.desktopFileName(),
        qapp.arguments(),
        qapp.organizationName(),
    )

    assert revealing_words(names) == []
    assert reader.window.windowTitle() == TITLE == "Signpost - local guide"
    assert qapp.applicationName() == NAME == "signpost"
    assert not reader.window.windowIcon().isNull()


@pytest.mark.parametrize("text_percent", [100, 200])
def test_a_screen_reader_says_nothing_revealing_on_the_front_page(
    open_guide: Open, text_percent: int
) -> None:
    spoken = [words for part in open_guide(text_percent=text_percent).parts for words in spoken_by(part)]

    assert "Health. Clinics, costs, counseling, recovery" in spoken
    assert revealing_words(spoken) == []


def spoken_by(part: QWidget) -> list[str]:
    """Return all text that a widget gives to a screen reader."""
    interface = QAccessible.queryAccessibleInterface(part)
    assert interface is not None
    kinds = (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
    )
    return [interface.text(kind) for kind in kinds] + [part.toolTip(), part.objectName()]


def test_the_front_page_has_the_ten_doors(reader: Reader, library: Library) -> None:
    spoken = [button.accessibleName() for button in reader.buttons]

    doors = [f"{door.title}. {door.subtitle}" for door in library.doors]

    assert len(doors) == 10
    assert set(doors) <= set(spoken)


@pytest.mark.parametrize(
    ("size", "text_percent"),
    [
        (QSize(1280, 720), 100),
        (QSize(1024, 768), 100),
        (QSize(1920, 1080), 150),
        (QSize(1366, 768), 125),
    ],
    ids=str,
)
def test_the_whole_front_page_is_in_sight_on_common_screens(
    open_guide: Open, size: QSize, text_percent: int
) -> None:
    reader = open_guide(size, text_percent=text_percent)

    assert reader.page.verticalScrollBar().maximum() == 0


def test_on_the_smallest_screen_all_doors_are_in_sight(open_guide: Open, library: Library) -> None:
    reader = open_guide(QSize(800, 480))
    tiles = reader.all(DoorTile)

    assert len(tiles) == len(library.doors) + 1
    assert all(reader.view.contains(reader.box_of(tile)) for tile in tiles)


def test_numbers_can_be_printed_from_the_front_page_only_where_the_site_prints(open_guide: Open) -> None:
    words = "Print the urgent numbers"
    assert words not in [button.accessibleName() for button in open_guide().buttons]

    reader = open_guide(site=Site(replace(DESK, prints=True)))
    reader.press_button(words)

    assert reader.title == "Print"


ON_EVERY_POSTER = "988 Suicide & Crisis Lifeline"
"""The one name with a forbidden word: it is on posters in every school and waiting room."""


def test_no_door_opens_onto_a_revealing_title(reader: Reader, library: Library) -> None:
    found = {}
    for door in library.doors:
        reader.go(DoorRoute(door.id))
        rows = reader.rows if door.pages else []
        shown = {*reader.headings, *rows, *(button.accessibleName() for button in reader.buttons)}
        shown |= {spoken(label) for card in reader.all(CallCard) for label in card.findChildren(QLabel)}
        found[door.id] = [words for words in shown - {ON_EVERY_POSTER} if revealing_words(words)]

    assert {door: titles for door, titles in found.items() if titles} == {}
