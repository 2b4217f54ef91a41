"""The scroll position and the selected row stay, however the window changes."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QListView

from guide.ui.parts.text import TextLabel
from guide.ui.routes import PageRoute
from guide.ui.scroll.page_view import PageView
from tests.ui.reader import Reader, spoken

TOPIC = "leaving-safely"


def top(reader: Reader) -> str:
    """Return the text at the upper edge of the page."""
    page = reader.page
    edge = reader.box_of(page).top()
    labels = sorted(reader.all(TextLabel), key=lambda label: reader.box_of(label).top())
    return next(
        spoken(label) for label in labels if page.isAncestorOf(label) and reader.box_of(label).bottom() > edge
    )


@pytest.fixture
def reading(reader: Reader) -> Reader:
    """A reader in the middle of a long page."""
    reader.go(PageRoute("rides"))  # the first page of a visit, which alone says how to leave
    reader.go(PageRoute(TOPIC))
    for _ in range(2):
        reader.press("Space")
    assert reader.scrolled > 600
    return reader


@pytest.mark.parametrize("keys", [("Ctrl++", "Ctrl++", "Ctrl++"), ("Ctrl++", "Ctrl+-")], ids=str)
def test_the_same_words_are_at_the_top_after_a_change_of_text_size(
    reading: Reader, keys: tuple[str, ...]
) -> None:
    words = top(reading)
    for key in keys:
        reading.press(key)

    assert top(reading) == words


@pytest.mark.parametrize("width", [1000, 520])
def test_the_same_words_are_at_the_top_after_a_change_of_window_width(reading: Reader, width: int) -> None:
    words = top(reading)
    reading.window.resize(QSize(width, 768))
    reading.until(lambda: reading.window.width() == width)
    reading.settle()

    assert top(reading) == words


def test_the_top_stays_in_larger_text_while_a_heading_further_down_has_the_focus(reader: Reader) -> None:
    reader.go(PageRoute("safe-place-tonight"))
    reader.press_button("If there is no bed")
    assert reader.scrolled > 600
    reader.press("Home")
    reader.press("Ctrl++")

    assert reader.scrolled == 0


def test_back_scrolls_to_the_link_that_was_followed(reading: Reader) -> None:
    before = reading.scrolled
    reading.press_button("All urgent numbers")
    assert reading.title == "Urgent numbers"
    reading.press("Alt+Left")

    assert reading.scrolled == before
    reading.press("Alt+Right")
    reading.press("Alt+Left")
    assert reading.scrolled == before


def test_back_in_larger_text_shows_the_words_that_were_at_the_top(reading: Reader) -> None:
    words = top(reading)
    reading.press_button("All urgent numbers")
    reading.press("Ctrl++")
    reading.press("Alt+Left")

    assert top(reading) == words


def test_clearing_a_search_leads_back_to_where_it_began(reading: Reader) -> None:
    before = reading.scrolled
    reading.field.setFocus()
    reading.write("food")
    reading.press("Escape")

    assert reading.scrolled == before


def down(reader: Reader, rows: int) -> None:
    """Move down a list with the arrow key."""
    for _ in range(rows):
        reader.press("Down")


def chosen(reader: Reader) -> tuple[int, bool]:
    """Return the current row, counted through all lists, and whether it is completely visible."""
    lists = reader.all(QListView)
    [rows] = [rows for rows in lists if rows.hasFocus()]
    before = sum(above.model().rowCount() for above in lists[: lists.index(rows)])
    row = rows.currentIndex()
    box = rows.visualRect(row)
    box.moveTo(rows.viewport().mapTo(reader.window, box.topLeft()))
    edges = reader.box_of(rows)
    pages = [page for page in reader.all(PageView) if page.isAncestorOf(rows)]
    for page in pages:
        edges = edges.intersected(reader.box_of(page))
    return before + row.row(), edges.contains(box)


@pytest.mark.parametrize("back", [("Alt+Left",), ("Ctrl++", "Alt+Left")], ids=str)
def test_the_row_that_was_opened_is_selected_and_visible_again(reader: Reader, back: tuple[str, ...]) -> None:
    reader.write("shelter bangor")
    down(reader, 10)
    assert chosen(reader) == (9, True)
    at = reader.scrolled
    reader.press("Return")
    for key in back:
        reader.press(key)

    assert chosen(reader) == (9, True)
    assert at > 0
    assert reader.scrolled > 0


def test_back_after_opening_the_first_result_with_enter_focuses_the_field(reader: Reader) -> None:
    reader.open("shelter bangor")
    reader.press("Alt+Left")

    assert reader.focus is reader.field
