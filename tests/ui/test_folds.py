"""In a narrow window the parts of a topic are folded under their headings."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from guide.content.blocks import paragraphs_of
from guide.content.model import Heading, Library, Topic
from guide.content.plain_text import line_text, page_text
from guide.ui.accessibility import ROLE
from guide.ui.pages.contents import ContentsRow
from guide.ui.pages.folds import FoldHeading
from guide.ui.pages.page_view import PageView
from guide.ui.parts.number_cards import InShortCard
from guide.ui.parts.text import NumberLabel, TextLabel
from guide.ui.routes import PageRoute, SearchRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader, spoken
from tests.ui.test_reading_position import top

TOPIC = "safe-place-tonight"
SMALL = QSize(800, 480)
FOUND = "warming center"
"""Words of the page that no heading has."""


@pytest.fixture
def reading(open_guide: Open) -> Reader:
    """A reader on a topic, in a narrow window."""
    reader = open_guide(SMALL)
    reader.go(PageRoute("danger-now"))  # the first page, which explains Leave
    reader.go(PageRoute(TOPIC))
    return reader


def page_of(reader: Reader) -> PageView:
    """Return the page."""
    [page] = reader.all(PageView)
    return page


def chapters(topic: Topic) -> list[str]:
    """Return the headings of level 2."""
    return [block.text for block in topic.blocks if isinstance(block, Heading) and block.level == 2]


def open_parts(reader: Reader) -> list[str]:
    """Return the words of the headings that are open, as a screen reader learns it."""
    return [name for name, state in folds(reader) if state.expanded and not state.collapsed]


def folds(reader: Reader) -> list[tuple[str, QAccessible.State]]:
    """Return the name and state of the button in each heading."""
    found = []
    for heading in reader.all(FoldHeading):
        interface = QAccessible.queryAccessibleInterface(heading)
        assert interface is not None
        assert interface.role() == QAccessible.Role.Heading
        button = interface.child(0)
        assert button.role() == QAccessible.Role.Button
        assert button.state().expandable
        found.append((button.text(QAccessible.Text.Name), button.state()))
    return found


def button_of(reader: Reader, words: str) -> QAbstractButton:
    """Return the button in the heading with these words."""
    [heading] = [one for one in reader.all(FoldHeading) if spoken(one) == words]
    [button] = heading.findChildren(QAbstractButton)
    return button


@pytest.mark.parametrize(("size", "text_percent"), [(SMALL, 100), (QSize(1366, 768), 200)])
def test_all_parts_are_closed_at_first_and_their_headings_are_the_contents(
    open_guide: Open, library: Library, size: QSize, text_percent: int
) -> None:
    reader = open_guide(size, text_percent=text_percent)
    reader.go(PageRoute(TOPIC))

    assert [name for name, _ in folds(reader)] == chapters(library.topics[TOPIC])
    assert open_parts(reader) == []
    assert "warming center" not in " ".join(reader.words)


def test_wider_windows_show_all(open_guide: Open) -> None:
    reader = open_guide(QSize(1024, 768))
    reader.go(PageRoute(TOPIC))

    assert reader.all(FoldHeading) == []
    assert reader.all(ContentsRow) == [], "no room for contents beside the page"
    assert FOUND in " ".join(reader.words)


def test_the_first_screen_shows_answer_number_and_first_part(open_guide: Open, library: Library) -> None:
    reader = open_guide(SMALL)
    pages = [topic.id for topic in library.topics.values() if topic.section in ("danger", "safety")]
    reader.go(PageRoute("control-and-threats"))  # the first page, which explains Leave
    missing = {}
    for name in pages:
        reader.go(PageRoute("rides"))
        reader.go(PageRoute(name))
        view = reader.box_of(page_of(reader).viewport())
        [card] = reader.all(InShortCard)
        [number] = card.findChildren(NumberLabel)
        words = reader.box_of(reader.all(FoldHeading)[0])
        first = QRect(words.topLeft(), QSize(words.width(), words.height() * 2 // 3))
        seen = [view.contains(reader.box_of(number)), view.contains(first)]
        if not all(seen):
            missing[name] = seen, view.bottom() - words.top()

    assert len(pages) >= 9
    assert missing == {}


def test_a_part_opens_and_closes_with_the_keyboard_and_nothing_above_moves(reading: Reader) -> None:
    button = button_of(reading, "What a shelter may ask")
    button.setFocus()
    page_of(reading).ensureWidgetVisible(button)
    QApplication.processEvents()

    def above() -> list[QRect]:
        end = reading.box_of(button).bottom()
        return [
            reading.box_of(part) for part in reading.all(TextLabel) if reading.box_of(part).bottom() <= end
        ]

    before, scrolled = above(), reading.scrolled
    reading.press("Return")
    assert open_parts(reading) == ["What a shelter may ask"]
    assert (above(), reading.scrolled) == (before, scrolled)
    assert "With children, ask for a place that takes families." in reading.words
    assert reading.focus is button

    reading.press("Space")
    assert open_parts(reading) == []
    assert (above(), reading.scrolled) == (before, scrolled)


def test_several_parts_may_be_open_and_one_row_opens_all(reading: Reader, library: Library) -> None:
    words = chapters(library.topics[TOPIC])
    button_of(reading, words[1]).click()
    button_of(reading, words[3]).click()
    assert open_parts(reading) == [words[1], words[3]]

    reading.press_button("Open all parts")
    assert open_parts(reading) == words
    reading.press_button("Close all parts")
    assert open_parts(reading) == []


def test_tab_goes_through_a_part_that_is_open_and_past_those_that_are_closed(reading: Reader) -> None:
    button_of(reading, "Shelters you can walk to").click()
    button_of(reading, "Who to call").setFocus()
    met = []
    for _ in range(9):
        reading.press("Tab")
        met.append(reading.focus.accessibleName())

    assert met[0] == "Shelters you can walk to"
    assert met[1].startswith("Bangor Area Homeless Shelter")
    assert met[7:] == ["More numbers", "What happens when you call"]


def test_find_on_page_opens_the_part_in_which_it_finds_words(reading: Reader) -> None:
    reading.press("Ctrl+F")
    reading.write(FOUND)

    assert open_parts(reading) == ["If there is no bed"]
    shown = next(label for label in reading.all(TextLabel) if "background-color" in label.text())
    assert reading.box_of(page_of(reading).viewport()).contains(reading.box_of(shown).topLeft())


LINE = "It opened in October 2024 and soon had a waiting list."


def test_the_part_that_has_the_line_of_a_result_is_open(open_guide: Open, library: Library) -> None:
    reader = open_guide(SMALL)
    topic = library.topics["help-with-rent"]
    reader.go(SearchRoute("waiting list"))
    reader.click_row(topic.title)

    lines = page_text(topic, library).splitlines()
    at = next(number for number, line in enumerate(lines) if LINE in line)
    above = [line for line in lines[:at] if line in chapters(topic)]
    assert open_parts(reader) == above[-1:]
    assert any(LINE in words for words in reader.words)


def test_what_is_read_before_and_after_a_change_of_form_is_the_same(reading: Reader) -> None:
    button_of(reading, "What a shelter may ask").click()
    page, words = page_of(reading), "Rules differ."
    item = next(label for label in reading.all(TextLabel) if spoken(label).startswith(words))
    page.verticalScrollBar().setValue(page.top_of(item) + 2)
    reading.window.resize(QSize(1366, 768))
    reading.settle()
    assert reading.all(FoldHeading) == []
    assert top(reading).startswith(words)
    reading.window.resize(SMALL)
    reading.settle()

    assert open_parts(reading) == ["What a shelter may ask"]
    assert top(reading).startswith(words)


def test_a_folded_page_says_the_same_as_an_open_one(reading: Reader, library: Library) -> None:
    reading.press_button("Open all parts")
    said = "\n".join(words.replace("\u200b", "") for words in reading.words)
    paragraphs = [line_text(one, library) for _, one in paragraphs_of(library.topics[TOPIC])]

    assert len(paragraphs) > 20
    assert [words for words in paragraphs if words not in said] == []


def test_nothing_else_of_a_page_is_a_fold(reading: Reader) -> None:
    buttons = {part for part in reading.all(QWidget) if part.property(ROLE) == "fold"}

    assert len(buttons) == len(reading.all(FoldHeading))


@pytest.mark.parametrize(
    ("size", "text_percent"),
    [(SMALL, 100), (SMALL, 300), (QSize(480, 800), 200), (QSize(1366, 768), 300)],
)
def test_no_number_in_an_open_part_is_cut_off(open_guide: Open, size: QSize, text_percent: int) -> None:
    reader = open_guide(size, text_percent=text_percent)
    reader.go(PageRoute(TOPIC))
    reader.press_button("Open all parts")
    view = reader.box_of(page_of(reader).viewport())

    numbers = reader.all(NumberLabel)
    assert len(numbers) > 10
    for number in numbers:
        box = reader.box_of(number)
        assert box.width() >= number.sizeHint().width()
        assert view.left() <= box.left()
        assert box.right() <= view.right()


def resize(reader: Reader, size: QSize) -> None:
    """Change the size of the window."""
    reader.window.resize(size)
    reader.until(lambda: reader.window.size() == size)
    reader.settle()


@pytest.mark.parametrize("wide", [QSize(1000, 768), QSize(1366, 768), QSize(1920, 1080)], ids=str)
def test_what_a_reader_has_opened_is_in_sight_in_a_larger_window_and_open_again_in_a_small_one(
    open_guide: Open, wide: QSize
) -> None:
    reader = open_guide(QSize(800, 480))
    reader.go(PageRoute("rides"))  # the first page of a visit, which alone says how to leave
    reader.go(PageRoute("control-and-threats"))
    folds = reader.all(FoldHeading)
    words = spoken(folds[4])
    page_of(reader).ensureWidgetVisible(folds[4])  # a pointer reaches only what is in sight
    reader.click(folds[4].findChildren(QAbstractButton)[0])
    assert folds[4].is_open

    resize(reader, wide)
    assert not reader.all(FoldHeading)
    [page] = reader.all(PageView)
    view = reader.box_of(page.viewport())
    heading = next(label for label in reader.all(TextLabel) if spoken(label) == words)
    assert view.contains(reader.box_of(heading))

    resize(reader, QSize(800, 480))
    assert [spoken(fold) for fold in reader.all(FoldHeading) if fold.is_open] == [words]


def test_what_a_reader_has_opened_stays_open_in_a_window_that_is_a_little_wider(open_guide: Open) -> None:
    reader = open_guide(QSize(700, 480))
    reader.go(PageRoute("control-and-threats"))
    for fold in reader.all(FoldHeading)[:2]:
        fold.set_open(is_open=True)
    resize(reader, QSize(860, 480))

    assert [fold.is_open for fold in reader.all(FoldHeading)][:3] == [True, True, False]
