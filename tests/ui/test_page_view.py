"""A long page opens with its first screenful; the rest is made between events."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from guide.content.model import Library, LinkList
from guide.content.plain_text import title_of
from guide.ui.parts.rows import Row
from guide.ui.parts.text import TextLabel
from guide.ui.routes import FrontRoute, PageRoute
from guide.ui.scroll.page_view import PageView
from guide.ui.window import FIRST_SIZE
from support.instrumented.long_page import LONG_PAGE, with_long_page
from tests.ui.reader import Reader, opened, spoken

LONG = PageRoute(LONG_PAGE)
LINKED = ("rides", "dentist")


@pytest.fixture(scope="module")
def long_library(library: Library) -> Library:
    """A library with a page of 10,000 words, with a link in its middle and one at its end."""
    longer = with_long_page(library)
    topic = longer.topics[LONG_PAGE]
    half = len(topic.blocks) // 2
    links = [LinkList((linked,)) for linked in LINKED]
    blocks = (*topic.blocks[:half], links[0], *topic.blocks[half:], links[1])
    return replace(longer, topics={**longer.topics, LONG_PAGE: replace(topic, blocks=blocks)})


@pytest.fixture
def reader(long_library: Library, qtbot: QtBot) -> Reader:
    """A reader on the front page of that library."""
    return opened(qtbot, long_library, size=FIRST_SIZE)


@pytest.fixture
def page(reader: Reader) -> PageView:
    """The long page, which was just opened."""
    reader.go(PageRoute("rides"))  # the first page of a visit, which alone says how to leave
    reader.window.navigator.go(LONG)
    return reader.page


def words(page: PageView) -> list[str]:
    """Return the text of a page, in reading order."""
    return [spoken(label) for label in page.findChildren(TextLabel)]


def tab_order(reader: Reader) -> list[QWidget]:
    """Return every control from Leave on, in tab order."""
    order: list[QWidget] = [reader.leave]
    part = reader.leave.nextInFocusChain()
    while part is not None and part is not reader.leave:
        order += [part] if part in reader.controls else []
        part = part.nextInFocusChain()
    return order


def test_the_first_screenful_appears_at_once(page: PageView) -> None:
    QTest.qWaitForWindowExposed(page.window())
    made = page.findChildren(TextLabel)

    assert not page.is_complete
    assert max(label.mapTo(page, label.rect().bottomLeft()).y() for label in made) >= page.height()


def test_a_keystroke_is_handled_before_the_page_is_complete(reader: Reader, page: PageView) -> None:
    QApplication.processEvents()
    assert not page.is_complete
    QTest.keyClick(reader.window.windowHandle(), Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)

    assert reader.window.navigator.is_on_front_page


def test_a_complete_page_is_the_same_as_one_made_at_once(reader: Reader, page: PageView) -> None:
    page.complete()
    at_once = words(page)
    reader.go(FrontRoute())
    reader.go(LONG)

    assert reader.page is not page
    assert reader.page.is_complete
    assert words(reader.page) == at_once


def test_tab_reaches_parts_made_later_in_their_order(
    reader: Reader, page: PageView, long_library: Library
) -> None:
    reader.until(lambda: page.is_complete)
    order = tab_order(reader)
    rows = [part for part in order if isinstance(part, Row)]
    half, end = (title_of(linked, long_library) for linked in LINKED)

    assert set(order) == reader.controls
    assert [row.text() for row in rows[:2]] == [half, end]
    sources = order.index(reader.named("See them all", QWidget))
    contents = [order.index(row) for row in rows if row.text().startswith("Part ")]
    assert max(order.index(row) for row in rows[:2]) < sources < min(contents)
    assert order.index(rows[-1]) < order.index(reader.named("All urgent numbers", QWidget))


def test_words_in_parts_that_were_not_made_yet_are_found(reader: Reader, page: PageView) -> None:
    before = page.is_complete, len(words(page))
    reader.window.navigator.find()
    reader.write("next review due")

    assert before < (page.is_complete, len(words(page)))
    assert reader.scrolled > 10 * page.viewport().height()


def test_contents_lead_to_a_part_that_was_not_yet_made(reader: Reader, page: PageView) -> None:
    chapters = [row for row in reader.all(Row) if row.text().startswith("Part ")]
    chapters[-1].click()
    [heading] = [label for label in page.findChildren(TextLabel) if spoken(label) == chapters[-1].text()]
    at = heading.mapTo(page, heading.rect().topLeft()).y()

    assert 0 <= at < page.viewport().height() // 4


def test_the_end_key_scrolls_to_the_end_of_the_complete_page(reader: Reader, page: PageView) -> None:
    QTest.keyClick(reader.window.windowHandle(), Qt.Key.Key_End)

    assert page.is_complete
    assert reader.scrolled == page.verticalScrollBar().maximum() > 10 * page.viewport().height()


def test_a_page_that_was_left_is_not_completed_and_is_deleted(reader: Reader, page: PageView) -> None:
    QApplication.processEvents()
    made = len(words(page))
    reader.window.navigator.go(FrontRoute())

    assert len(words(page)) == made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(page)
    QApplication.processEvents()  # nothing of it is made again
