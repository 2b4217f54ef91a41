"""The line of a page that has the focus, on the real screen, since a grab would repaint everything."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from guide.ui.pages.page_view import PageView
from guide.ui.parts.text import TextLabel
from guide.ui.routes import (
    FrontRoute,
    LanguagesRoute,
    LargeNumberRoute,
    PageRoute,
    Route,
    SearchRoute,
    UrgentRoute,
)
from guide.ui.theme import tokens
from tests.ui.conftest import Open
from tests.ui.reader import Reader, spoken

ACCENT = QColor(tokens.LIGHT.accent).rgb()


def marks(reader: Reader) -> list[int]:
    """Return the columns of lines in the focus color on the screen, from the left edge of the page."""
    reader.settle()
    QApplication.processEvents()
    [page] = reader.all(PageView)
    route = reader.box_of(page).adjusted(0, 10, 0, -10)
    image = on_the_screen(reader, route)
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


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1900, 1000), QSize(800, 600)], ids=str)
def test_a_key_that_moves_the_focus_to_a_page_shows_a_line_beside_its_text(
    open_guide: Open, size: QSize
) -> None:
    reader = open_guide(size)
    reader.go(PageRoute("control-and-threats"))
    reader.field.setFocus()
    reader.press("F6")
    [page] = reader.all(PageView)
    words = next(label for label in reader.all(TextLabel) if spoken(label) == page.accessibleName())
    left = reader.box_of(words).left() - reader.box_of(page).left()

    assert marks(reader) == [left - tokens.PAGE_MARK + by for by in range(tokens.RING)]


@pytest.mark.parametrize(
    "route", [FrontRoute(), PageRoute("control-and-threats")], ids=["front page", "topic"]
)
def test_down_from_the_field_shows_where_the_focus_went(reader: Reader, route: Route) -> None:
    reader.go(route)
    reader.field.setFocus()
    reader.press("Down")

    assert reader.all(PageView)[0].hasFocus()
    assert len(marks(reader)) == tokens.RING


def test_only_one_widget_shows_the_focus(reader: Reader) -> None:
    reader.go(PageRoute("control-and-threats"))
    reader.field.setFocus()
    reader.press("F6")
    assert len(marks(reader)) == tokens.RING
    reader.press("Tab")
    assert marks(reader) == []
    assert reader.all(PageView)[0].isAncestorOf(reader.focus)
    reader.press("Shift+F6")
    reader.press("F6")
    assert len(marks(reader)) == tokens.RING
    reader.field.setFocus()

    assert marks(reader) == []


def test_tab_stops_at_a_page_only_if_it_would_stop_nowhere_in_it(reader: Reader) -> None:
    for route, stops in ((PageRoute("control-and-threats"), False), (LargeNumberRoute("maine-211"), True)):
        reader.go(route)
        [page] = reader.all(PageView)
        assert (page in reader.controls) is stops, route


@pytest.mark.parametrize(
    "route",
    [
        PageRoute("control-and-threats"),
        PageRoute("bangor-area-homeless-shelter"),
        SearchRoute("food"),
        LanguagesRoute("pt"),
        UrgentRoute(),
        FrontRoute(),
    ],
    ids=str,
)
def test_tab_marks_one_place_at_a_time(reader: Reader, route: Route) -> None:
    """What changes between two stops of Tab is around the two, and nowhere else."""
    reader.go(route)
    reader.leave.setFocus()
    before, box, scrolled = picture(reader), focus_box(reader), reader.scrolled
    elsewhere = []
    for _ in range(STOPS):
        reader.press("Tab")
        after, now = picture(reader), focus_box(reader)
        if reader.scrolled == scrolled:
            changed = [at for at in changes(before, after) if not (box.contains(at) or now.contains(at))]
            elsewhere += [(reader.focus.accessibleName(), changed[:3])] if changed else []
        before, box, scrolled = after, now, reader.scrolled

    assert elsewhere == []


STOPS = 14
"""How many stops of Tab are looked at on each page."""


def picture(reader: Reader) -> QImage:
    """Return the window, painted anew."""
    QApplication.processEvents()
    return reader.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def focus_box(reader: Reader) -> QRect:
    """Return where the mark of the focus may be: around the widget, or the frame of a field."""
    focus = reader.focus
    frame = focus.parentWidget() if isinstance(focus, QLineEdit) else None
    return reader.box_of(frame or focus).adjusted(-8, -8, 8, 8)


def changes(before: QImage, after: QImage) -> list[QPoint]:
    """Return where two pictures differ, every second pixel in each direction."""
    one, other = (memoryview(image.constBits()).cast("I") for image in (before, after))
    width, found = before.width(), []
    for y in range(0, before.height(), 2):
        line, changed = one[y * width : (y + 1) * width], other[y * width : (y + 1) * width]
        if line != changed:
            found += [QPoint(x, y) for x in range(0, width, 2) if line[x] != changed[x]]
    return found
