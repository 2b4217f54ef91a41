"""Tab: to Leave first, then through the page as it is read, and round."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QListView, QScrollArea, QWidget

from tests.ui.conftest import Open
from tests.ui.reader import Reader
from tests.ui.routes import ROUTES

MOST = 200
"""More stops than any page has: a reader who needs more is stuck."""


def stops(reader: Reader, key: str = "Tab") -> list[QWidget]:
    """Where Tab leads, from Leave on, until it is there again."""
    reader.leave.setFocus()
    order: list[QWidget] = [reader.leave]
    for _ in range(MOST):
        reader.press(key)
        if reader.focus is reader.leave:
            return order
        if reader.focus is not order[-1]:  # a list is gone through row by row
            order.append(reader.focus)
    raise AssertionError(f"stuck: {[stop.accessibleName() for stop in order[-5:]]}")


def band(reader: Reader, part: QWidget) -> int:
    """0 for what stands over the page, 1 for the page, which scrolls, and 2 for what stands under it."""
    scrolling = [*reader.all(QScrollArea), *reader.all(QListView)]
    if any(area is part or area.isAncestorOf(part) for area in scrolling):
        return 1
    return 0 if reader.box_of(part).top() < reader.middle.y() else 2


def reads_on(reader: Reader, before: QWidget, after: QWidget) -> bool:
    """Whether one part stands inside the one before, below it, or to the right of it."""
    if band(reader, before) != band(reader, after):
        return band(reader, before) < band(reader, after)
    first, second = reader.box_of(before), reader.box_of(after)
    return before.isAncestorOf(after) or second.top() >= first.bottom() - 4 or second.left() >= first.right()


def test_tab_reaches_every_control_once_in_reading_order(reader: Reader) -> None:
    for name in reader.walk(ROUTES):
        way = stops(reader)
        back = [
            (before.accessibleName(), after.accessibleName())
            for before, after in pairwise(way[1:])
            if not reads_on(reader, before, after)
        ]
        assert set(way) == reader.controls, name
        assert (len(way), back) == (len(set(way)), []), name


def test_leave_is_the_first_stop_wherever_the_reader_is(reader: Reader) -> None:
    for name in reader.walk(ROUTES):
        part: QWidget | None = reader.window
        while part is not None and part not in reader.controls:
            part = part.nextInFocusChain()
        assert part is reader.leave, name


def test_shift_tab_reverses_the_order(reader: Reader) -> None:
    reader.go(ROUTES["topic"])

    assert stops(reader, "Shift+Tab")[1:] == stops(reader)[:0:-1]


@pytest.mark.parametrize("text_percent", [100, 300])
def test_tab_scrolls_to_the_control_that_it_reaches(open_guide: Open, text_percent: int) -> None:
    reader = open_guide(text_percent=text_percent)
    reader.go(ROUTES["urgent numbers"])
    reader.leave.setFocus()
    hidden = []
    for _ in stops(reader):
        reader.press("Tab")
        if reader.focus.visibleRegion().isEmpty():
            hidden.append(reader.focus.accessibleName())

    assert hidden == []
