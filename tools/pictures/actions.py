"""Actions in a window before its picture is taken: going to a page, typing, pressing buttons."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from guide.ui.frame.search_field import SearchField
from guide.ui.navigator import GETTING_READY_AFTER_MS
from guide.ui.paper.print_sender import POLL_MS
from guide.ui.parts.line_edit import LineEdit
from guide.ui.parts.press_button import Chip, PressButton
from guide.ui.routes import Route, ShortlistRoute
from guide.ui.window import MainWindow
from tools.pictures.picture import Act


def at(route: Route) -> Act:
    """Go to a page."""
    return lambda window: window.navigator.go(route)


def typing(text: str) -> Act:
    """Search for something."""
    return lambda window: window.navigator.search_for(text)


def tapping(text: str) -> Act:
    """Search by touch, which shows the screen keyboard if there is one."""

    def act(window: MainWindow) -> None:
        window.navigator.search_for(text)
        window.navigator.focus_search()
        # the bar in the size before this one may still be there, out of sight
        [field] = [field for field in window.findChildren(SearchField) if field.isVisible()]
        field.touched.emit()

    return act


def filtering(text: str, chip: str) -> Act:
    """Search and press a filter.

    Args:
        chip: its name without the count.
    """

    def act(window: MainWindow) -> None:
        window.navigator.search_for(text)
        QApplication.processEvents()
        next(button for button in window.findChildren(Chip) if button.text().startswith(chip)).click()

    return act


def finding(route: Route, words: str) -> Act:
    """Go to a page and find words on it."""

    def act(window: MainWindow) -> None:
        window.navigator.go(route)
        QApplication.processEvents()
        window.navigator.find()
        for line in window.findChildren(LineEdit):
            if line.hasFocus():
                line.setText(words)

    return act


def printing(route: Route, button: str) -> Act:
    """Go to a page that prints, press a button by its text, and wait for the printer."""

    def act(window: MainWindow) -> None:
        window.navigator.go(route)
        QApplication.processEvents()
        buttons = (button for button in window.findChildren(PressButton) if button.isVisible())
        next(candidate for candidate in buttons if candidate.text() == button).click()
        while window.navigator.print_sender.is_busy:
            QTest.qWait(POLL_MS)

    return act


def with_list(*services: str) -> Act:
    """Add services to the reader's list and show it."""

    def act(window: MainWindow) -> None:
        for service in services:
            window.navigator.shortlist.toggle(service)
        window.navigator.go(ShortlistRoute())

    return act


def asking_at(route: Route) -> Act:
    """Go to a page and have the window ask whether anybody still reads it."""

    def act(window: MainWindow) -> None:
        window.navigator.go(route)
        window.ask_still_reading(True)  # noqa: FBT003  a slot

    return act


def too_early(text: str) -> Act:
    """Type before the search is open, and wait for the message about it."""

    def act(window: MainWindow) -> None:
        window.navigator.search_for(text)
        QTest.qWait(2 * GETTING_READY_AFTER_MS)

    return act


def without_search(text: str, why: str) -> Act:
    """Type if the search cannot be opened.

    Args:
        why: what is wrong with it.
    """

    def act(window: MainWindow) -> None:
        window.navigator.report_no_search(why)
        window.navigator.search_for(text)

    return act
