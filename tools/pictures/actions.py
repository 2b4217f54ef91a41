"""What is done in a window before its picture is taken: going, typing, pressing."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from guide.ui.navigator import NOT_YET_MS
from guide.ui.pages.page_view import PageView
from guide.ui.paper.print_sender import POLL_MS
from guide.ui.parts.line_edit import LineEdit
from guide.ui.parts.press_button import Chip, PressButton
from guide.ui.routes import Route, ShortlistRoute
from guide.ui.window import MainWindow
from tools.pictures.picture import Act


def at(place: Route) -> Act:
    """Go to a place."""
    return lambda window: window.going.go(place)


def at_end_of(place: Route) -> Act:
    """Go to a place and scroll to its end."""

    def act(window: MainWindow) -> None:
        window.going.go(place)
        QApplication.processEvents()
        page = next(page for page in window.findChildren(PageView) if page.isVisible())
        page.complete()
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())

    return act


def typing(text: str) -> Act:
    """Search for something."""
    return lambda window: window.going.search_for(text)


def tapping(text: str) -> Act:
    """Search for something with a finger: where there are keys on the screen, they are shown."""

    def act(window: MainWindow) -> None:
        window.going.search_for(text)
        window.going.touch_search()

    return act


def filtering(text: str, chip: str) -> Act:
    """Search for something and press one of the filters, named without its count."""

    def act(window: MainWindow) -> None:
        window.going.search_for(text)
        QApplication.processEvents()
        next(found for found in window.findChildren(Chip) if found.text().startswith(chip)).click()

    return act


def finding(place: Route, words: str) -> Act:
    """Go to a place and look for words on its page."""

    def act(window: MainWindow) -> None:
        window.going.go(place)
        QApplication.processEvents()
        window.going.find()
        for line in window.findChildren(LineEdit):
            if line.hasFocus():
                line.setText(words)

    return act


def printing(place: Route, button: str) -> Act:
    """Go to a page that prints, and press its button of this name."""

    def act(window: MainWindow) -> None:
        window.going.go(place)
        QApplication.processEvents()
        buttons = (one for one in window.findChildren(PressButton) if one.isVisible())
        next(one for one in buttons if one.text() == button).click()
        while window.going.sending.is_busy:
            QTest.qWait(POLL_MS)

    return act


def putting_aside(*services: str) -> Act:
    """Put services aside and look at the list of them."""

    def act(window: MainWindow) -> None:
        for service in services:
            window.going.shortlist.toggle(service)
        window.going.go(ShortlistRoute())

    return act


def asked_at(place: Route) -> Act:
    """Stay at a place so long that the window asks whether anybody still reads."""

    def act(window: MainWindow) -> None:
        window.going.go(place)
        window.ask_still_reading(True)  # noqa: FBT003  a slot

    return act


def too_early(text: str) -> Act:
    """Type before the search is open, and wait until something is said of it."""

    def act(window: MainWindow) -> None:
        window.going.search_for(text)
        QTest.qWait(2 * NOT_YET_MS)

    return act


def without_search(text: str, why: str) -> Act:
    """Type where the search cannot be opened. why: what is wrong with it."""

    def act(window: MainWindow) -> None:
        window.going.say_no_search(why)
        window.going.search_for(text)

    return act
