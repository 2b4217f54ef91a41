"""The line of a page that has the focus, on the real screen, since a grab would repaint everything."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication

from guide.ui.parts.text import TextLabel
from guide.ui.routes import (
    PageRoute,
    ShortlistRoute,
)
from guide.ui.theme import tokens
from tests.ui.conftest import Open
from tests.ui.reader import Reader, spoken

ACCENT = QColor(tokens.LIGHT.accent).rgb()


def marks(reader: Reader) -> list[int]:
    """Return the columns of lines in the focus color on the screen, from the left edge of the page."""
    reader.settle()
    QApplication.processEvents()
    image = on_the_screen(reader, reader.box_of(reader.page).adjusted(0, 10, 0, -10))
    return [at for at in range(image.width()) if is_line(image, at)]


def on_the_screen(reader: Reader, route: QRect) -> QImage:
    """Return the pixels of a part of the window."""
    grabbed = reader.window.screen().grabWindow(
        reader.window.winId(), route.x(), route.y(), route.width(), route.height()
    )
    return grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32)


def is_line(image: QImage, at: int) -> bool:
    """Tell whether a whole column of pixels has the focus color."""
    return all(image.pixel(at, down) == ACCENT for down in range(0, image.height(), 7))


def test_a_page_opened_with_the_mouse_shows_no_focus_line(reader: Reader) -> None:
    reader.press_button("Privacy")

    assert reader.title == "What this guide can and cannot hide"
    assert marks(reader) == []


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(800, 600)], ids=str)
def test_a_key_that_moves_the_focus_to_a_page_shows_a_line_beside_its_text(
    open_guide: Open, size: QSize
) -> None:
    reader = open_guide(size)
    reader.go(PageRoute("control-and-threats"))
    reader.field.setFocus()
    reader.press("F6")
    words = next(label for label in reader.all(TextLabel) if spoken(label) == reader.page.accessibleName())
    left = reader.box_of(words).left() - reader.box_of(reader.page).left()

    assert marks(reader) == [left - tokens.PAGE_MARK + by for by in range(tokens.RING)]


def test_only_one_widget_shows_the_focus(reader: Reader) -> None:
    reader.go(PageRoute("control-and-threats"))
    reader.field.setFocus()
    reader.press("F6")
    assert len(marks(reader)) == tokens.RING
    reader.press("Tab")
    assert marks(reader) == []
    assert reader.page.isAncestorOf(reader.focus)
    reader.press("Shift+F6")
    reader.press("F6")
    assert len(marks(reader)) == tokens.RING
    reader.field.setFocus()

    assert marks(reader) == []


def test_tab_stops_at_a_page_only_if_it_would_stop_nowhere_in_it(reader: Reader) -> None:
    for route, stops in ((PageRoute("control-and-threats"), False), (ShortlistRoute(), True)):
        reader.go(route)
        assert (reader.page in reader.controls) is stops, route


def test_tab_goes_on_from_a_text_that_is_read_with_a_screen_reader(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    reader.go(PageRoute("protection-orders"))
    reader.press("Down")
    assert spoken(reader.focus).startswith("To leave at once")

    reader.press("Tab")
    assert reader.focus.accessibleName() == "Try it: how Leave works"
