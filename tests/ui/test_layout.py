"""All text can be read and every control pressed, at every window and text size."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView, QWidget

from guide.ui.frame.footer import UrgentNumberView
from guide.ui.routes import (
    CountiesRoute,
    CountyRoute,
    DoorRoute,
    FrontRoute,
    PageRoute,
    Route,
    SearchRoute,
    ShortlistRoute,
    UrgentRoute,
)
from guide.ui.scroll.page_view import PageView
from guide.ui.theme import tokens
from tests.ui.conftest import Open
from tests.ui.reader import Reader, indexes

SIZES = [QSize(800, 480), QSize(1024, 768), QSize(1366, 768), QSize(768, 1024)]
CORNERS = ((800, 100), (800, 300), (1024, 200), (1366, 100), (1366, 300), (768, 150))
"""Widths of windows and sizes of text that every run looks at: the extremes, one between for each form."""
EVERY_LOOK = [
    pytest.param(
        size,
        percent,
        id=f"{size.width()}x{size.height()} at {percent} %",
        marks=[] if (size.width(), percent) in CORNERS else [pytest.mark.slow],
    )
    for size, percent in itertools.product(SIZES, tokens.TEXT_STEPS)
]
SEEN: tuple[Route, ...] = (
    FrontRoute(),
    SearchRoute("shelter"),
    DoorRoute("a-place-to-stay"),
    PageRoute("danger-now"),
    PageRoute("maine-domestic-violence-helpline"),
    UrgentRoute(),
    ShortlistRoute(),
    CountiesRoute(),
    CountyRoute("Penobscot"),
)
LEAST_LEAVE = 60


def walk(reader: Reader) -> Iterator[Route]:
    """Show one page after another."""
    for route in SEEN:
        reader.go(route)
        yield route


@pytest.mark.parametrize(("size", "percent"), EVERY_LOOK)
def test_nothing_is_cut_off_and_every_control_can_be_pressed(
    open_guide: Open, size: QSize, percent: int
) -> None:
    reader = open_guide(size, text_percent=percent)
    assert reader.window.size() == size

    problems = [f"{route}: {problem}" for route in walk(reader) for problem in problems_of(reader)]
    assert problems == []


def problems_of(reader: Reader) -> Iterator[str]:
    """Yield what is wrong with the page on the screen, as sentences."""
    yield from (f"{words(part)} is cut" for part in reader.all(QLabel) if is_elided(part))
    yield from (f"{words(part)} is cut" for part in reader.buttons if is_squeezed(part))
    yield from (f"{words(part)} is too small to press" for part in reader.buttons if is_small(part))
    yield from (f"{words(part)} leaves the window" for part in reader.parts if is_outside(reader, part))
    for view in reader.all(QListView):
        small = [index.data() for index in indexes(view) if view.visualRect(index).height() < tokens.TARGET]
        yield from (f"row {title} is too small to press" for title in small)
    for page in reader.all(PageView):
        body = page.widget()
        if body is None or body.width() > page.viewport().width():
            yield "the page is wider than the window"
    yield from leave_faults(reader)


def words(part: QWidget) -> str:
    name = part.accessibleName() or (part.text() if isinstance(part, QLabel) else type(part).__name__)
    return f"{name[-60:]!r} {part.width()}x{part.height()}"


def is_elided(label: QLabel) -> bool:
    if not label.wordWrap():
        return label.width() < label.sizeHint().width() or label.height() < label.sizeHint().height()
    is_high = label.height() >= label.heightForWidth(label.width())
    least = QLabel.minimumSizeHint(label).width()  # for its longest word, whatever its size hint
    return not (is_high and label.width() >= least)


def is_squeezed(button: QAbstractButton) -> bool:
    if button.hasHeightForWidth():
        return button.height() < button.heightForWidth(button.width())
    return button.width() < button.sizeHint().width() or button.height() < button.fontMetrics().height()


def is_small(button: QAbstractButton) -> bool:
    return min(button.width(), button.height()) < tokens.TARGET


def is_outside(reader: Reader, part: QWidget) -> bool:
    """Tell whether a part extends beyond a side of the window, or below it on a page that does not scroll."""
    box, inside = reader.box_of(part), reader.window.rect()
    scrolls = any(page.isAncestorOf(part) for page in reader.all(PageView))
    if scrolls or any(view.isAncestorOf(part) for view in reader.all(QListView)):
        return box.left() < 0 or box.right() > inside.right()
    return not inside.contains(box)


def leave_faults(reader: Reader) -> Iterator[str]:
    box = reader.box_of(reader.leave)
    if min(box.width(), box.height()) < LEAST_LEAVE:
        yield f"Leave is small: {box}"
    if (box.right(), box.top()) != (reader.window.rect().right(), 0):
        yield f"Leave is not in the corner: {box}"
    if any(reader.window.childAt(point) is not reader.leave for point in corners(box)):
        yield f"Leave is covered: {box}"


def corners(box: QRect) -> list[QPoint]:
    return [box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight(), box.center()]


@pytest.mark.parametrize("percent", [100, 300])
def test_leave_has_the_same_position_on_every_page(open_guide: Open, percent: int) -> None:
    reader = open_guide(text_percent=percent)
    spots = {reader.box_of(reader.leave).getRect() for _ in walk(reader)}

    assert len(spots) == 1


@pytest.mark.parametrize("size", [QSize(480, 800), QSize(800, 480)], ids=["480x800", "800x480"])
def test_the_first_urgent_numbers_stay_where_not_all_have_room(open_guide: Open, size: QSize) -> None:
    reader = open_guide(size, text_percent=300)
    shown = [view.shown.split()[0] for view in reader.all(UrgentNumberView)]

    assert shown
    assert shown == ["911", "988", "211"][: len(shown)]
