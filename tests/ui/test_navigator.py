"""Navigation: pages, history, urgent numbers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView

from guide.content.model import Library
from guide.ui.frame.footer import UrgentNumberView
from guide.ui.parts.rows import NumberRow
from guide.ui.routes import DoorRoute, PageRoute
from tests.ui.reader import Reader
from tests.ui.routes import ROUTES

FRONT = "What are you looking for?"


def test_the_home_key_and_the_signpost_open_the_front_page_from_everywhere(reader: Reader) -> None:
    for name in reader.walk(ROUTES):
        reader.press("Alt+Home")
        assert (FRONT in reader.words, reader.focus, reader.field.text()) == (True, reader.field, ""), name
        reader.go(ROUTES[name])
        [sign, *_] = [button for button in reader.buttons if button.accessibleName() == "Front page"]
        reader.click(sign)
        assert FRONT in reader.words, name


def with_keys(reader: Reader, direction: str) -> None:
    reader.press({"back": "Alt+Left", "forward": "Alt+Right"}[direction])


def with_side_buttons(reader: Reader, direction: str) -> None:
    button = {"back": Qt.MouseButton.BackButton, "forward": Qt.MouseButton.ForwardButton}[direction]
    QTest.mouseClick(reader.window.windowHandle(), button, pos=reader.middle)


@pytest.mark.parametrize("move", [with_keys, with_side_buttons], ids=["keys", "side buttons of a mouse"])
def test_back_and_forward_follow_the_history(reader: Reader, move: Callable[[Reader, str], None]) -> None:
    for route in (DoorRoute("health"), PageRoute("dentist"), PageRoute("rides")):
        reader.go(route)
    seen = []
    for direction in ("back", "back", "forward", "forward", "forward"):
        move(reader, direction)
        seen.append(reader.title)

    assert seen == ["See a dentist", "Health", "See a dentist", "Rides and buses", "Rides and buses"]


HOME: dict[str, Callable[[Reader], None]] = {
    "the home key": lambda reader: reader.press("Alt+Home"),
    "the signpost": lambda reader: reader.press_button("Front page"),
    "back": lambda reader: with_keys(reader, "back"),
}


@pytest.mark.parametrize("move", [with_keys, with_side_buttons], ids=["keys", "side buttons of a mouse"])
@pytest.mark.parametrize("go_home", HOME.values(), ids=HOME)
def test_nothing_leads_from_the_front_page_to_what_was_read(
    reader: Reader, go_home: Callable[[Reader], None], move: Callable[[Reader, str], None]
) -> None:
    reader.open("food")
    reader.press("Alt+Left")
    assert reader.field.text() == "food"
    go_home(reader)
    for direction in ("back", "back", "back", "forward", "forward", "forward"):
        move(reader, direction)

        assert FRONT in reader.words
        assert reader.field.text() == ""


def test_three_urgent_numbers_are_in_the_footer_of_every_page(reader: Reader) -> None:
    foot = reader.window.height() - 80
    for name in reader.walk(ROUTES):
        numbers = [
            number.shown for number in reader.all(UrgentNumberView) if reader.box_of(number).top() > foot
        ]
        assert [words.split()[0] for words in numbers] == ["911", "988", "211"], name


def test_all_urgent_numbers_are_one_press_away(reader: Reader, library: Library) -> None:
    for name in reader.walk(ROUTES):
        reader.press_button("All urgent numbers")
        assert reader.title == "Urgent numbers", name
        assert [row.number for row in reader.all(NumberRow)] == [urgent.number for urgent in library.urgent]


def test_a_new_page_announces_its_title_and_starts_at_its_top(reader: Reader) -> None:
    reader.go(PageRoute("control-and-threats"))
    for _ in range(3):
        reader.press("Space")
    assert reader.scrolled > 0
    reader.go(PageRoute("am-i-in-trouble"))

    assert reader.title == "Can I be arrested?"
    assert reader.scrolled == 0


def test_space_scrolls_by_pages_and_the_arrows_by_lines(reader: Reader) -> None:
    reader.go(PageRoute("control-and-threats"))
    heights = []
    for keys in ("Down", "Space", "Space", "Shift+Space", "End", "Home"):
        reader.press(keys)
        heights.append(reader.scrolled)
    line, page, second, first_again, end, top = heights

    assert 0 < line < page < second
    assert first_again == page
    assert end > second
    assert top == 0


def test_words_of_a_page_cannot_be_selected_or_copied(reader: Reader) -> None:
    reader.go(PageRoute("control-and-threats"))

    none = Qt.TextInteractionFlag.NoTextInteraction
    links = Qt.TextInteractionFlag.LinksAccessibleByMouse
    assert {label.textInteractionFlags() & ~links for label in reader.all(QLabel)} == {none}


@pytest.mark.parametrize("name", ["front page", "topic", "results"])
def test_no_menu_opens_on_a_right_click(reader: Reader, name: str) -> None:
    reader.go(ROUTES[name])
    for widget in (
        reader.field,
        *reader.all(QLabel)[:1],
        *reader.all(UrgentNumberView),
        *reader.all(QListView),
    ):
        QTest.mouseClick(widget, Qt.MouseButton.RightButton)

    assert reader.popup is None
