"""How a reader learns to leave: one line over the first page of a visit, and a page where it can be tried."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from guide.policy import DESK, KIOSK, Policy
from guide.sites.site import Site
from guide.ui.guards.guards import Guards
from guide.ui.guards.leave import LeaveAction
from guide.ui.parts.text import PlainLabel
from guide.ui.routes import FrontRoute, LeaveRoute, PageRoute, Route, SearchRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader
from tests.ui.routes import ROUTES

SAYS = "To leave at once: Leave, top right, or Shift three times."
TRY = "Try it: how Leave works"
TITLE = "How Leave works"
PAGES = {name: ROUTES[name] for name in ("door", "topic", "service", "urgent numbers", "county")}
A_PAGE, ANOTHER = PageRoute("danger-now"), PageRoute("rides")


def says_how(reader: Reader) -> bool:
    """Tell whether the visible page has the note."""
    return any(words.startswith("To leave at once") for words in reader.words)


# -- the note


@pytest.mark.parametrize("route", PAGES.values(), ids=PAGES)
def test_the_first_page_of_a_visit_says_how_to_leave_and_no_other_does(reader: Reader, route: Route) -> None:
    reader.go(route)
    assert SAYS in reader.words
    assert reader.headings[0] == reader.title

    reader.go(ANOTHER if route != ANOTHER else A_PAGE)
    assert not says_how(reader)
    reader.press("Alt+Left")
    assert not says_how(reader)


def test_the_note_stays_while_the_window_or_the_text_changes(reader: Reader) -> None:
    reader.go(A_PAGE)
    reader.press("Ctrl++")
    assert says_how(reader)
    shown = reader.leave
    reader.window.resize(QSize(800, 600))
    reader.until(lambda: reader.leave is not shown)

    assert says_how(reader)


def test_a_kiosk_with_keys_on_its_screen_does_not_speak_of_shift_in_the_note(open_guide: Open) -> None:
    reader = open_guide(site=Site(KIOSK))
    reader.go(A_PAGE)

    assert "To leave at once: Leave, top right." in reader.words


def test_tab_comes_from_the_page_to_trying_it_first(reader: Reader) -> None:
    reader.go(A_PAGE)
    reader.press("Tab")
    assert reader.focus.accessibleName() == TRY
    reader.press("Return")

    assert reader.headings[0] == TITLE


# -- the page


class Visit:
    """A reader whose guards are on, as in a visit."""

    def __init__(self, reader: Reader, policy: Policy, application: QApplication) -> None:
        self.reader, self.left = reader, 0
        self.guards = Guards(application, reader.window, LeaveAction(self, end=self._end), policy)
        self.guards.start()

    def report_leave(self, *, behind: bool = False) -> None:
        """Take the report that the visit leaves."""
        assert not behind

    def _end(self, _status: int) -> None:
        self.left += 1

    @property
    def count(self) -> str:
        """The count that shows."""
        [shown] = [label.text() for label in self.reader.all(PlainLabel) if label.text().endswith("of 3")]
        return shown


@pytest.fixture
def visit(open_guide: Open, qapp: QApplication) -> Iterator[Visit]:
    """A visit at the page about Leave."""
    policy = replace(DESK, covers=False)
    visit = Visit(open_guide(site=Site(policy)), policy, qapp)
    visit.reader.go(LeaveRoute())
    yield visit
    qapp.removeEventFilter(visit.guards._input_filter)
    visit.guards.stop()


def test_the_line_says_no_more_than_fits_one_line(open_guide: Open) -> None:
    reader = open_guide(QSize(800, 480), text_percent=200)
    reader.go(A_PAGE)

    assert SAYS not in reader.words
    reader.press_button("To leave at once")
    assert reader.title == TITLE


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(480, 800)], ids=str)
def test_the_foot_of_the_front_page_leads_to_the_page(open_guide: Open, size: QSize) -> None:
    reader = open_guide(size)
    reader.press_button(TITLE)

    assert reader.headings[0] == TITLE


def test_the_count_is_what_still_counts(visit: Visit) -> None:
    assert visit.count == "0 of 3"
    visit.reader.press("Shift")
    assert visit.count == "1 of 3"
    visit.reader.press("Shift")
    assert visit.count == "2 of 3"
    visit.reader.press("Down")

    assert visit.count == "0 of 3"
    assert visit.left == 0


def test_a_shortcut_with_shift_is_no_press_of_shift(visit: Visit) -> None:
    window = visit.reader.window.windowHandle()
    for _ in range(3):
        QTest.keyPress(window, Qt.Key.Key_Shift)
        QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(window, Qt.Key.Key_Shift)

    assert visit.left == 0


@pytest.mark.parametrize("route", [FrontRoute(), A_PAGE, SearchRoute("food")], ids=str)
def test_no_other_page_shows_that_shift_was_pressed(visit: Visit, route: Route) -> None:
    visit.reader.press("Alt+Home")
    visit.reader.go(route)
    before = visit.reader.window.grab().toImage()
    visit.reader.press("Shift")
    visit.reader.press("Shift")

    assert visit.reader.window.grab().toImage() == before


def test_the_page_says_what_leave_does_at_this_site(open_guide: Open) -> None:
    for policy, closes in (
        (DESK, False),
        (replace(DESK, closes=True), True),
        (replace(KIOSK, closes=True), False),
    ):
        reader = open_guide(site=Site(policy))
        reader.go(LeaveRoute())
        words = " ".join(reader.words)

        assert ("The guide closes." in words) is closes
        assert ("The front page comes" in words) is not closes


def test_the_page_leads_to_what_the_guide_cannot_hide(reader: Reader) -> None:
    reader.go(LeaveRoute())
    reader.press_button("What this guide can and cannot hide")

    assert reader.headings[0] == "What this guide can and cannot hide"
