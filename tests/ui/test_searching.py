"""Searching: from the first key to the page, and back to the results."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView

from guide.search.service import SearchService
from guide.ui.lists.result_list import FIRST_ROWS, AskRow
from guide.ui.navigator import GETTING_READY_AFTER_MS
from guide.ui.routes import DoorRoute, FrontRoute, PageRoute, SearchRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader, spoken
from tests.ui.routes import ROUTES

ASKED = "he has my pasport"


def test_the_words_as_they_were_typed_are_one_press_away(reader: Reader) -> None:
    reader.write("sheltr bangor")
    assert "Searched for: shelter bangor." in reader.words

    reader.press_button("Search for what I typed")

    assert not any(words.startswith("Searched for") for words in reader.words)
    assert reader.field.text() == "sheltr bangor"
    assert reader.focus is reader.field


@pytest.mark.parametrize("width", [1024, 1280, 1366])
def test_a_long_note_does_not_run_into_the_link_beside_it(reader: Reader, width: int) -> None:
    reader.window.resize(QSize(width, 744))
    reader.write("nurse must i reprt")

    link = reader.named("Search for what I typed", QAbstractButton)
    [words] = [label for label in reader.all(QLabel) if "Searched for" in spoken(label)]
    assert not words.geometry().intersects(link.geometry())


@pytest.mark.parametrize("keys", [("Ctrl++",), ("Return", "Alt+Left")], ids=str)
def test_words_stay_as_typed_while_more_are_typed(reader: Reader, keys: tuple[str, ...]) -> None:
    reader.write("sheltr bangor")
    reader.press_button("Search for what I typed")
    for key in keys:
        reader.press(key)

    assert reader.rows
    assert not any(words.startswith("Searched for") for words in reader.words)


def test_other_words_are_corrected_again(reader: Reader) -> None:
    reader.write("sheltr bangor")
    reader.press_button("Search for what I typed")
    reader.write(" maine")

    assert any(words.startswith("Searched for: shelter bangor maine") for words in reader.words)


def test_up_from_the_first_row_returns_to_the_field(reader: Reader) -> None:
    reader.write("food")
    for keys in ("Down", "Down", "Up"):
        reader.press(keys)
        assert reader.focus is reader.results
    reader.press("Up")

    assert reader.focus is reader.field
    reader.write("s")
    assert reader.field.text() == "foods"


@pytest.mark.parametrize("empty", ["by opening a page", "by Esc", "by the cross"])
def test_undo_never_restores_words_that_left_the_screen(reader: Reader, empty: str) -> None:
    reader.write(ASKED)
    {
        "by opening a page": lambda: reader.press("Return"),
        "by Esc": lambda: reader.press("Esc"),
        "by the cross": lambda: reader.press_button("Clear the search"),
    }[empty]()
    reader.press("Ctrl+L")
    reader.press("Ctrl+Z")

    assert reader.field.text() == ""


@pytest.mark.parametrize(("words", "key"), [("food", "Esc"), ("a", "Backspace")])
def test_an_empty_field_restores_the_page_and_typing_continues(reader: Reader, words: str, key: str) -> None:
    reader.open("dentist")
    reader.press("Ctrl+L")
    reader.write(words)
    assert "See a dentist" not in reader.headings
    reader.press(key)
    assert (reader.field.text(), reader.headings[0]) == ("", "See a dentist")
    reader.write("b")

    assert reader.field.text() == "b"


ANYWHERE = {n: route for n, route in ROUTES.items() if not isinstance(route, SearchRoute | FrontRoute)}


def test_letters_typed_on_any_page_start_a_search_with_them(reader: Reader) -> None:
    for name in reader.walk(ANYWHERE):
        assert reader.focus is not reader.field, name
        reader.write("fo")
        assert (reader.field.text().lower(), reader.focus) == ("fo", reader.field), name
        assert reader.rows
        reader.press("Escape")
        assert reader.window.navigator.route == ANYWHERE[name]


def test_letters_typed_on_a_button_or_a_row_start_a_search_and_space_still_presses(reader: Reader) -> None:
    reader.go(DoorRoute("health"))
    reader.results.setFocus()
    reader.press("Down")
    reader.write("f")
    assert reader.field.text().lower() == "f"

    reader.press("Escape")
    reader.named("Choose county", QAbstractButton).setFocus()
    reader.write("2")
    assert reader.field.text() == "2"

    reader.press("Escape")
    reader.named("Choose county", QAbstractButton).setFocus()
    reader.press("Space")
    assert reader.title == "Choose your county"


def test_the_words_of_another_field_stay_there(reader: Reader) -> None:
    reader.go(PageRoute("danger-now"))
    reader.press("Ctrl+F")
    reader.write("call")

    assert reader.field.text() == ""
    assert reader.window.navigator.route == PageRoute("danger-now")


def test_commands_and_shift_alone_start_no_search(reader: Reader) -> None:
    reader.go(DoorRoute("health"))
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        QTest.keyClick(reader.window.windowHandle(), Qt.Key.Key_J, modifier)
    for _ in range(2):
        QTest.keyClick(reader.window.windowHandle(), Qt.Key.Key_Shift)

    assert reader.field.text() == ""
    assert reader.window.navigator.route == DoorRoute("health")


def test_the_letter_that_says_still_reading_starts_no_search(reader: Reader) -> None:
    reader.go(DoorRoute("health"))
    for is_asking in (True, False):  # as the guard does before the window gets the key
        reader.window.ask_still_reading(is_asking)
    QTest.keyClick(reader.window.windowHandle(), Qt.Key.Key_F)
    assert reader.field.text() == ""

    reader.settle()
    reader.write("f")
    assert reader.field.text().lower() == "f"


def test_words_without_a_match_lead_to_a_person_and_the_sections(reader: Reader) -> None:
    reader.write("zzzzzz")

    assert "Nothing found" in reader.words
    assert {"Ask a person", "211"} <= set(reader.words)
    reader.press_button("Health")
    assert reader.title == "Health"


def test_words_without_a_match_lead_to_an_interpreter_too(open_guide: Open) -> None:
    reader = open_guide(QSize(800, 480))
    reader.write("zzzzzz")
    tile = reader.named("Languages: ask for an interpreter", QAbstractButton)

    assert reader.view.contains(reader.box_of(tile))
    while reader.focus is not tile:
        reader.press("Tab")
    reader.press("Return")
    assert reader.title == "Ask for an interpreter"


def test_enter_before_the_search_is_ready_opens_the_page_once_it_is(
    open_guide: Open, search: SearchService
) -> None:
    reader = open_guide(is_ready=False)
    reader.open("211")
    reader.window.navigator.set_search(search)

    assert reader.title == "211 Maine"


def test_enter_is_forgotten_once_something_else_is_typed(open_guide: Open, search: SearchService) -> None:
    reader = open_guide(is_ready=False)
    reader.open("21")
    reader.write("1")
    reader.window.navigator.set_search(search)

    assert reader.focus is reader.field
    assert reader.field.text() == "211"


def test_typing_before_the_search_is_ready_shows_that_after_a_moment(
    open_guide: Open, search: SearchService
) -> None:
    reader = open_guide(is_ready=False)
    reader.write("dentist")
    assert "What are you looking for?" in reader.headings

    reader.until(lambda: "Getting ready" in reader.headings)
    assert "For staff" not in " ".join(reader.words)
    assert reader.focus is reader.field
    reader.window.navigator.set_search(search)

    assert reader.rows[0] == "See a dentist"
    assert "Getting ready" not in reader.headings


def test_nothing_is_shown_to_a_reader_who_opens_another_page_meanwhile(open_guide: Open) -> None:
    reader = open_guide(is_ready=False)
    reader.write("dentist")
    reader.window.navigator.open_door("health")
    reader.wait(GETTING_READY_AFTER_MS + 100)

    assert reader.title == "Health"


def test_a_broken_search_says_so_and_offers_a_person_and_the_doors(open_guide: Open) -> None:
    reader = open_guide(is_ready=False)
    reader.write("dentist")
    reader.window.navigator.report_no_search("The search index is damaged.")

    assert "The search does not work" in reader.headings
    assert {"Ask a person", "211"} <= set(reader.words)
    assert "For staff: The search index is damaged." in reader.words
    reader.press_button("Health")
    assert reader.title == "Health"


@pytest.mark.parametrize(("size", "percent"), [(QSize(1366, 768), 150), (QSize(480, 800), 100)], ids=str)
def test_without_groups_and_aside_the_line_to_ask_follows_the_first_rows_also_for_keys(
    open_guide: Open, size: QSize, percent: int
) -> None:
    reader = open_guide(size, text_percent=percent)
    reader.write("food")
    [ask] = reader.all(AskRow)
    first, rest = reader.all(QListView)

    assert reader.box_of(first).bottom() < reader.box_of(ask).top() < reader.box_of(rest).top()
    assert first.model().rowCount() == FIRST_ROWS < rest.model().rowCount()
    last = first.model().index(FIRST_ROWS - 1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert last.endswith(f"Row {FIRST_ROWS}")
    reader.press("Down")
    for _ in range(FIRST_ROWS - 1):
        reader.press("Tab")
    assert first.currentIndex().row() == FIRST_ROWS - 1
    reached = []
    for key in ("Tab", "Tab", "Up"):
        reader.press(key)
        reached.append(reader.focus)
    assert reached == [ask, rest, first]
