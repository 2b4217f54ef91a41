"""The cover for eyes, a screen reader and a pointer, on a clock that a test sets."""

import ctypes
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from guide.ui.guards.cover import XCB, FocusCover, X11FocusFilter
from guide.ui.guards.leave import LeaveAction
from guide.ui.routes import PageRoute
from guide.ui.theme.appearance import Appearance
from tests.ui.conftest import Open
from tests.ui.reader import Reader

AWAY, BACK = Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationActive
PAGE = PageRoute("food-pantries-and-meals")


class RecordedChannel:
    """Records how the visit has left."""

    def __init__(self) -> None:
        self.left: list[str] = []

    def report_leave(self, *, behind: bool = False) -> None:
        """Record it."""
        self.left.append("behind" if behind else "in front")


class Visit:
    """A reader on a page, and other programs that take the focus when a test says so."""

    def __init__(self, reader: Reader, application: QApplication) -> None:
        self.reader, self.channel, self.now = reader, RecordedChannel(), 1000.0
        leaving = LeaveAction(self.channel, lambda: (), lambda _s: None, lambda _status: None)
        self.covering = FocusCover(application, reader.window, leaving, 20, lambda: self.now)
        reader.window.leave_pressed.connect(leaving.leave)

    def read(self) -> None:
        """Open a page and select text on it."""
        self.reader.go(PAGE)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a real loop does

    def goes(self, state: Qt.ApplicationState) -> None:
        """Move the focus to another program, or back."""
        self.covering.state_changed(state)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def comes_back(self) -> None:
        """Move the focus back, and wait until the cover is gone."""
        self.goes(BACK)
        self.reader.until(lambda: not self.reader.window.is_covered)

    def end(self) -> None:
        """Take nothing into the next test."""
        self.covering.stop()
        self.reader.window.uncover()


@pytest.fixture
def visit(reader: Reader, qapp: QApplication) -> Iterator[Visit]:
    """A reader at a page."""
    visit = Visit(reader, qapp)
    visit.read()
    yield visit
    visit.end()
    qapp.removeEventFilter(visit.covering)


def names_in(part: QAccessibleInterface) -> Iterator[str]:
    """Everything a screen reader finds from here on, name by name."""
    yield part.text(QAccessible.Text.Name)
    if part.textInterface() is not None:
        yield part.textInterface().text(0, part.textInterface().characterCount())
    for index in range(part.childCount()):
        yield from names_in(part.child(index))


def all_names(window: QWidget) -> list[str]:
    return list(names_in(QAccessible.queryAccessibleInterface(window)))


def test_a_screen_reader_finds_only_the_front_page(visit: Visit, open_guide: Open) -> None:
    before, fresh = all_names(visit.reader.window), all_names(open_guide().window)
    visit.goes(AWAY)
    covered = all_names(visit.reader.window)
    visit.comes_back()

    assert covered == fresh
    assert all_names(visit.reader.window) == before != covered


def test_typed_words_and_the_cursor_position_come_back(reader: Reader, qapp: QApplication) -> None:
    visit = Visit(reader, qapp)
    reader.write("rent")
    line = reader.field
    line.setCursorPosition(2)
    visit.goes(AWAY)
    assert "rent" not in all_names(reader.window)
    visit.comes_back()

    assert (line.text(), line.cursorPosition(), line.hasFocus()) == ("rent", 2, True)
    qapp.removeEventFilter(visit.covering)


def test_being_away_too_long_leaves_behind_the_other_window(visit: Visit) -> None:
    visit.goes(AWAY)
    visit.covering.away_timer.timeout.emit()

    assert visit.channel.left == ["behind"]


def test_returning_after_the_computer_slept_leaves_before_anything_shows(visit: Visit) -> None:
    visit.goes(AWAY)
    visit.now += 3600
    visit.goes(BACK)

    assert visit.channel.left == ["in front"]
    assert visit.reader.window.is_covered


def test_a_short_return_of_the_focus_keeps_the_cover(visit: Visit) -> None:
    visit.goes(AWAY)
    visit.goes(BACK)
    visit.goes(AWAY)

    assert visit.reader.window.is_covered
    assert not visit.covering.return_timer.isActive()


def test_an_open_menu_closes(visit: Visit) -> None:
    visit.reader.press_button("Text and colors")
    assert QApplication.activePopupWidget() is not None
    visit.goes(AWAY)

    assert QApplication.activePopupWidget() is None


def test_leave_on_the_cover_leaves(visit: Visit) -> None:
    visit.goes(AWAY)
    visit.reader.click(visit.reader.leave)

    assert visit.channel.left == ["in front"]


def test_nothing_else_on_the_cover_can_be_pressed(visit: Visit) -> None:
    visit.goes(AWAY)
    QTest.mouseClick(visit.reader.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    QApplication.processEvents()

    assert visit.reader.headings == ["What are you looking for?"]


def test_an_untouched_front_page_needs_no_cover_and_no_timeout(reader: Reader, qapp: QApplication) -> None:
    visit = Visit(reader, qapp)
    visit.goes(AWAY)

    assert not reader.window.is_covered
    assert not visit.covering.away_timer.isActive()


def test_a_front_page_with_a_history_is_not_covered_but_ends(visit: Visit) -> None:
    visit.reader.press("Alt+Home")
    visit.goes(AWAY)

    assert not visit.reader.window.is_covered
    assert visit.covering.away_timer.isActive()


@pytest.mark.parametrize("key", ["Ctrl++", "Ctrl+0", "Alt+Left", "Alt+Home", "Ctrl+F", "Ctrl+L", "F6"])
def test_no_key_reveals_the_page_under_the_cover(visit: Visit, qapp: QApplication, key: str) -> None:
    visit.reader.press("Ctrl++")
    visit.goes(AWAY)
    visit.reader.press(key)
    shown = [part for part in qapp.topLevelWidgets() if part.isVisible()]

    assert shown == [visit.reader.window]
    assert visit.reader.window.is_covered
    assert "Food pantries and meals" not in visit.reader.words
    visit.comes_back()
    assert [part for part in qapp.topLevelWidgets() if part.isVisible()] == [visit.reader.window]
    assert visit.reader.title == "Food pantries and meals"


def test_a_text_size_chosen_as_the_cover_appeared_applies_once_the_page_is_back(
    visit: Visit, qapp: QApplication
) -> None:
    before = visit.reader.leave.font().pixelSize()
    visit.reader.window.set_appearance(
        Appearance(text_percent=125)
    )  # takes effect when its key has been handled
    visit.goes(AWAY)
    assert [part for part in qapp.topLevelWidgets() if part.isVisible()] == [visit.reader.window]
    assert visit.reader.leave.font().pixelSize() == before, "the cover looks like any front page"
    visit.comes_back()

    assert visit.reader.leave.font().pixelSize() > before
    assert visit.reader.title == "Food pantries and meals"


def test_a_second_short_look_away_much_later_keeps_the_page(visit: Visit) -> None:
    for _ in range(2):
        visit.goes(AWAY)
        visit.now += 1
        visit.comes_back()
        visit.now += 100

    assert visit.channel.left == []


IN, OUT, KEY_PRESS = 9, 10, 2
ANCESTOR, INSIDE, ELSEWHERE, POINTER = 0, 2, 3, 5
NORMAL, GRABBED, UNGRABBED, WHILE_GRABBED = 0, 1, 2, 3
SENT_BY_A_PROGRAM = 0x80


def heard_of(code: int, detail: int, mode: int, kind: bytes = XCB) -> list[str]:
    """The reports for an event: its first bytes are its code and its detail, the ninth is its mode."""
    events: list[str] = []
    news = X11FocusFilter(lambda: events.append("lost"), lambda: events.append("found"))
    event = (ctypes.c_ubyte * 36)(code, detail)
    event[8] = mode
    assert news.nativeEventFilter(kind, ctypes.addressof(event)) == (False, 0)
    return events


@pytest.mark.parametrize("mode", [NORMAL, WHILE_GRABBED])
@pytest.mark.parametrize("code", [OUT, OUT | SENT_BY_A_PROGRAM])
def test_focus_that_moves_to_another_window_is_reported_as_lost(code: int, mode: int) -> None:
    assert heard_of(code, ELSEWHERE, mode) == ["lost"]


@pytest.mark.parametrize("mode", [NORMAL, UNGRABBED, WHILE_GRABBED])
def test_focus_that_arrives_is_reported_as_gained(mode: int) -> None:
    assert heard_of(IN, ANCESTOR, mode) == ["found"]


@pytest.mark.parametrize(
    ("code", "detail", "mode"),
    [
        (OUT, ELSEWHERE, GRABBED),
        (OUT, ELSEWHERE, UNGRABBED),
        (OUT, POINTER, NORMAL),
        (OUT, INSIDE, NORMAL),
        (IN, POINTER, NORMAL),
        (IN, ANCESTOR, GRABBED),
        (KEY_PRESS, 38, NORMAL),
    ],
    ids=["a menu grabs", "a grab ends", "pointer left", "own child", "pointer came", "grab", "key"],
)
def test_other_focus_events_are_ignored(code: int, detail: int, mode: int) -> None:
    assert heard_of(code, detail, mode) == []
