"""Every page in small windows and in large text: nothing is cut off, and nothing overlaps."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from guide.content.model import Library
from guide.ui.routes import SearchRoute
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from tests.accessibility.conftest import PRINTS
from tests.accessibility.every_page import Show, every_page, one_of_each_kind
from tests.accessibility.overlaps import overlaps
from tests.accessibility.test_lint import walk
from tests.ui.conftest import Open
from tests.ui.reader import Reader
from tests.ui.test_layout import problems_of

SMALLEST, UPRIGHT, PORTRAIT = QSize(800, 480), QSize(480, 800), QSize(768, 1024)
SMALL_LOOKS = [(SMALLEST, 100), (SMALLEST, 300), (UPRIGHT, 100), (UPRIGHT, 200), (PORTRAIT, 300)]
HARDEST_LOOKS = [(SMALLEST, 300), (UPRIGHT, 300)]


@pytest.mark.parametrize(("size", "text_percent"), HARDEST_LOOKS)
def test_nothing_is_cut_off_on_a_page_of_each_kind(open_guide: Open, size: QSize, text_percent: int) -> None:
    reader = open_guide(size, text_percent=text_percent, site=PRINTS)

    assert problems(reader, one_of_each_kind()) == []


@pytest.mark.slow
@pytest.mark.parametrize(("size", "text_percent"), SMALL_LOOKS)
def test_nothing_is_cut_off_on_any_page(
    open_guide: Open, library: Library, size: QSize, text_percent: int
) -> None:
    reader = open_guide(size, text_percent=text_percent, site=PRINTS)

    assert problems(reader, every_page(library)) == []


@pytest.mark.parametrize(("size", "text_percent"), HARDEST_LOOKS)
def test_search_leave_and_a_result_are_visible_in_the_largest_text(
    open_guide: Open, size: QSize, text_percent: int
) -> None:
    reader = open_guide(size, text_percent=text_percent)
    reader.go(SearchRoute("food"))
    QApplication.processEvents()

    for part in (reader.field, reader.leave):
        assert part.visibleRegion().boundingRect().size() == part.size()
    row = reader.results.visualRect(reader.results.model().index(0, 0))
    seen = row & reader.results.viewport().visibleRegion().boundingRect()
    look = Look(Appearance("light", text_percent), {}, size.width(), size.height())
    assert seen.height() > QFontMetrics(look.font("row_title")).height()


def problems(reader: Reader, pages: dict[str, Show]) -> list[str]:
    """Return everything that is cut off or covered on these pages."""
    return [f"{page}: {problem}" for page in walk(reader, pages) for problem in problems_here(reader)]


def problems_here(reader: Reader) -> list[str]:
    """Return everything that is cut off or covered on the visible page."""
    return [*problems_of(reader), *overlaps(reader)]
