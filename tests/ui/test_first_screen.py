"""The first screen of a service: how to reach it is in sight before anybody scrolls."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication

from guide.content.model import Library
from guide.ui.pages.leave_page import LeaveNote
from guide.ui.pages.service_page import ServicePage
from guide.ui.parts.choice_rows import ChoiceBox
from guide.ui.parts.number_cards import NumberCard
from guide.ui.parts.rows import NumberRow
from guide.ui.parts.text import NumberLabel, TextLabel
from guide.ui.results.filter_page import FilterPage
from guide.ui.routes import PageRoute, UrgentRoute
from guide.ui.theme.tokens import UNLIMITED
from tests.ui.conftest import Open
from tests.ui.reader import Reader

MOST_LINES = 4
"""The most lines beside and under a number."""


def is_in_sight(reader: Reader) -> bool:
    """Whether the number of the page, or the address of the website in its place, is wholly visible."""
    [page] = reader.all(ServicePage)
    number, view = page.findChildren(NumberLabel)[0], page.viewport()
    top = number.mapTo(view, QPoint(0, 0))
    words = number.fontMetrics().horizontalAdvance(number.text())
    return top.y() + number.height() <= view.height() and 0 <= top.x() <= view.width() - words


@pytest.mark.parametrize(
    ("width", "height", "percent", "each"),
    [
        (800, 480, 200, 1),
        pytest.param(1024, 768, 200, 1, marks=pytest.mark.slow),
        (1024, 768, 200, 4),
        (800, 480, 100, 9),
        (1366, 768, 200, 9),
        (1280, 800, 300, 9),
    ],
)
def test_the_number_of_every_service_is_in_sight_without_scrolling(
    open_guide: Open, library: Library, width: int, height: int, percent: int, each: int
) -> None:
    reader = open_guide(QSize(width, height), text_percent=percent)
    reader.go(PageRoute("maine-211"))
    hidden = []
    for service in [*library.services][::each]:
        reader.window.navigator.go(PageRoute(service))
        QApplication.processEvents()  # the first screenful is there; the rest of the page is for nobody
        if not is_in_sight(reader):
            hidden.append(service)

    assert hidden == []


def test_a_card_of_a_number_has_at_most_four_lines_of_words(reader: Reader, library: Library) -> None:
    reader.window.resize(QSize(1280, 800))
    higher = {}
    for service in [*library.services][::4]:
        reader.go(PageRoute(service))
        [card] = reader.all(NumberCard)
        words = card.findChildren(TextLabel)
        lines = sum(round(one.heightForWidth(one.width()) / one.heightForWidth(UNLIMITED)) for one in words)
        if lines > MOST_LINES:
            higher[service] = lines

    assert higher == {}


@pytest.mark.parametrize("percent", [200, 300])
def test_the_line_about_leaving_comes_after_the_first_numbers_of_a_low_window(
    open_guide: Open, percent: int
) -> None:
    reader = open_guide(QSize(800, 480), text_percent=percent)
    reader.go(UrgentRoute())
    [note] = reader.all(LeaveNote)

    assert reader.page.top_of(reader.all(NumberRow)[0]) < reader.page.top_of(note)


@pytest.mark.parametrize("percent", [200, 300])
def test_the_first_filter_of_a_low_window_is_in_sight(open_guide: Open, percent: int) -> None:
    reader = open_guide(QSize(800, 480), text_percent=percent)
    reader.write("food lewiston")
    reader.press_button("Filters")
    [page] = reader.all(FilterPage)
    first = page.findChildren(ChoiceBox)[0]

    end_of_words = page.top_of(first) + (first.height() + first.fontMetrics().height()) // 2
    assert end_of_words <= page.viewport().height()


@pytest.mark.parametrize(("width", "height"), [(800, 480), (1024, 768)])
def test_on_the_first_page_of_a_visit_the_line_about_leaving_does_not_push_the_number_out(
    open_guide: Open, width: int, height: int
) -> None:
    reader = open_guide(QSize(width, height), text_percent=200)
    reader.go(PageRoute("western-maine-transportation"))

    shown = [*reader.words, *(button.text() for button in reader.buttons)]
    assert any(words.startswith("To leave at once") for words in shown)
    assert is_in_sight(reader)
