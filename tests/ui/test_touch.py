"""Touch: taps press, and drags scroll."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QPointingDevice, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from guide.policy import KIOSK
from guide.sites.site import Site
from guide.ui.guards.input_filter import TapFilter
from guide.ui.parts.rows import Row
from guide.ui.routes import FrontRoute, PageRoute, SearchRoute, UrgentRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader


@pytest.fixture(scope="module")
def finger() -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


def tap(widget: QWidget, finger: QPointingDevice, at: QPoint | None = None) -> None:
    """Tap a widget at its center, or at another point of it."""
    at = at or widget.rect().center()
    QTest.touchEvent(widget, finger).press(0, at, widget).commit()
    QTest.touchEvent(widget, finger).release(0, at, widget).commit()
    QApplication.processEvents()


def drag_up(reader: Reader, widget: QWidget, finger: QPointingDevice) -> None:
    """Drag a finger from the lower to the upper part of a widget."""
    x, top, bottom = widget.width() // 2, widget.height() // 5, widget.height() * 4 // 5
    QTest.touchEvent(widget, finger).press(0, QPoint(x, bottom), widget).commit()
    for y in range(bottom, top, -20):
        QTest.touchEvent(widget, finger).move(0, QPoint(x, y), widget).commit()
        reader.wait(10)
    QTest.touchEvent(widget, finger).release(0, QPoint(x, top), widget).commit()


def test_a_tap_opens_a_door(reader: Reader, finger: QPointingDevice) -> None:
    tap(reader.named("Health. Clinics, costs, counseling, recovery", QAbstractButton), finger)

    assert reader.headings[0] == "Health"


def test_a_drag_scrolls_the_page_and_presses_nothing(reader: Reader, finger: QPointingDevice) -> None:
    reader.go(PageRoute("danger-now"))
    page = reader.page
    before = reader.headings
    drag_up(reader, page.viewport(), finger)

    reader.until(lambda: reader.scrolled > 100)
    assert reader.headings == before


def test_a_drag_that_begins_on_a_row_scrolls_and_does_not_open_it(
    reader: Reader, finger: QPointingDevice
) -> None:
    reader.go(PageRoute("safe-place-tonight"))
    page = reader.page
    page.complete()
    row = page.findChildren(Row)[0]
    below = row.mapTo(page.viewport(), row.rect().center()).y() - page.viewport().height() * 4 // 5
    page.verticalScrollBar().setValue(below)
    before = reader.headings, reader.scrolled
    drag_up(reader, page.viewport(), finger)

    reader.until(lambda: reader.scrolled > before[1] + 100)
    assert reader.headings == before[0]


def test_a_tap_leaves(reader: Reader, finger: QPointingDevice) -> None:
    left = []
    reader.window.leave_pressed.connect(lambda: left.append(True))
    tap(reader.leave, finger)

    assert left == [True]


def test_targets_are_larger_in_a_kiosk(open_guide: Open) -> None:
    reader = open_guide(site=Site(replace(KIOSK, full_screen=False)))
    for route in (FrontRoute(), PageRoute("maine-211"), UrgentRoute()):
        reader.go(route)
        low = {button.accessibleName(): button.height() for button in reader.buttons if button.height() < 60}
        assert low == {}


def test_every_quick_tap_on_the_screen_keyboard_is_typed(open_guide: Open, finger: QPointingDevice) -> None:
    reader = open_guide(site=Site(replace(KIOSK, full_screen=False)))
    tap(reader.field, finger)
    for key in "food":
        tap(reader.named(key, QAbstractButton), finger)
        reader.wait(60)

    assert reader.field.text() == "food"


@pytest.mark.usefixtures("hears_taps")
@pytest.mark.parametrize("taps", [1, 2])  # Qt would take the second of two taps as part of a double tap
def test_a_row_tapped_right_after_another_widget_opens(
    reader: Reader, finger: QPointingDevice, taps: int
) -> None:
    reader.go(SearchRoute("food"))
    rows, first = reader.results, reader.rows[0]
    for _ in range(taps):
        tap(reader.field, finger)
        reader.wait(60)
    tap(rows.viewport(), finger, rows.visualRect(rows.model().index(0, 0)).center())

    assert reader.headings[0] == first


def touch_at(x: int, finger: QPointingDevice) -> QTouchEvent:
    """Make the event of a finger that comes down."""
    at = QPointF(x, 100)
    point = QEventPoint(0, QEventPoint.State.Pressed, at, at)
    return QTouchEvent(QEvent.Type.TouchBegin, finger, Qt.KeyboardModifier.NoModifier, [point])


def test_a_tap_completes_a_double_tap_only_at_the_same_position(
    reader: Reader, finger: QPointingDevice
) -> None:
    taps, usual, within = TapFilter(), QApplication.doubleClickInterval(), []
    for x in (100, 600, 610):
        taps.eventFilter(reader.window.windowHandle(), touch_at(x, finger))
        within.append(QApplication.doubleClickInterval())
        QApplication.processEvents()

    assert within == [0, 0, usual]
    assert QApplication.doubleClickInterval() == usual > 0
