"""What is on a page, beside it: it stays in view, marks the part that is read, and leads there."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication

from guide.content.model import Heading, Library
from guide.ui.accessibility import ROLE
from guide.ui.parts.text import TextLabel
from guide.ui.routes import PageRoute
from guide.ui.scroll.contents import Contents, ContentsRow, FixedAside
from tests.ui.conftest import Open
from tests.ui.reader import Reader, spoken

TOPIC = "safe-place-tonight"
LONG = "control-and-threats"


@pytest.fixture
def reading(reader: Reader) -> Reader:
    """A reader on a topic, in a wide window."""
    reader.go(PageRoute(TOPIC))
    return reader


def marked(reader: Reader) -> list[str]:
    """Return the rows that are marked."""
    return [row.text() for row in reader.all(ContentsRow) if row.accessibleDescription() == "You are here"]


def chapters(library: Library, topic: str) -> list[str]:
    """Return the headings of level 2."""
    blocks = library.topics[topic].blocks
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == 2]


def heading(reader: Reader, words: str) -> TextLabel:
    """Return the heading with these words."""
    labels = (label for label in reader.all(TextLabel) if label.property(ROLE) == "heading")
    return next(label for label in labels if spoken(label) == words)


def top_in_view(reader: Reader, words: str) -> int:
    """Return how far below the upper edge of the view a heading begins, in pixels."""
    return heading(reader, words).mapTo(reader.page.viewport(), QPoint(0, 0)).y()


def scroll(reader: Reader, to: int) -> None:
    """Scroll the page."""
    reader.page.verticalScrollBar().setValue(to)
    QApplication.processEvents()


def test_it_stays_where_it_is_while_the_page_scrolls(reading: Reader) -> None:
    [contents] = reading.all(Contents)
    before = reading.box_of(contents)
    reading.press("End")

    assert reading.scrolled > 1000
    assert reading.box_of(contents) == before
    assert reading.view.contains(before)


def test_the_part_whose_heading_is_the_last_above_a_third_of_the_view_is_marked(
    reading: Reader, library: Library
) -> None:
    third = reading.page.viewport().height() / 3
    seen = set()
    for at in range(0, reading.page.verticalScrollBar().maximum() - 1, 97):
        scroll(reading, at)
        above = [words for words in chapters(library, TOPIC) if top_in_view(reading, words) <= third]
        assert marked(reading) == above[-1:]
        seen.update(above[-1:])

    assert len(seen) > 5


def test_nothing_is_marked_at_the_top_and_the_last_part_at_the_very_end(
    reading: Reader, library: Library
) -> None:
    assert marked(reading) == []
    reading.press("End")
    last = chapters(library, TOPIC)[-1]

    assert marked(reading) == [last]


@pytest.mark.parametrize("number", [0, -1])
def test_pressing_a_row_moves_the_focus_to_its_heading_and_tab_goes_on_there(
    reading: Reader, library: Library, number: int
) -> None:
    words = chapters(library, TOPIC)[number]
    reading.all(ContentsRow)[number].setFocus()
    reading.press("Return")

    assert spoken(reading.focus) == words
    assert marked(reading) == [words]
    assert reading.view.contains(reading.box_of(reading.focus))
    top = reading.box_of(reading.focus).top()
    reading.press("Tab")
    assert isinstance(reading.focus, ContentsRow) or reading.box_of(reading.focus).top() > top
    reading.press("Shift+Tab")
    assert not isinstance(reading.focus, ContentsRow)


def test_contents_higher_than_the_window_scroll_to_the_current_part(
    open_guide: Open, library: Library
) -> None:
    reader = open_guide(QSize(1366, 520))
    reader.go(PageRoute(LONG))
    [aside] = reader.all(FixedAside)
    assert not reader.box_of(aside).contains(reader.box_of(reader.all(ContentsRow)[-1]))
    for words in chapters(library, LONG):
        reader.named(words, ContentsRow).click()
        QApplication.processEvents()
        row = reader.box_of(reader.named(words, ContentsRow))
        assert marked(reader) == [words]
        assert reader.box_of(aside).contains(row), words


def test_in_a_narrow_window_it_stands_over_the_first_part_and_leads_to_each(
    open_guide: Open, library: Library
) -> None:
    reader = open_guide(QSize(800, 480))
    reader.go(PageRoute(TOPIC))
    first, *_, last = chapters(library, TOPIC)
    reader.page.complete()
    [contents] = reader.all(Contents)
    assert reader.box_of(contents).bottom() < reader.box_of(heading(reader, first)).top()
    reader.named(last, ContentsRow).click()

    assert spoken(reader.focus) == last
    assert reader.view.contains(reader.box_of(reader.focus))
