"""A reader at the window: presses keys, points, and reads what is on the screen."""

import time
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from guide.content.model import Library
from guide.search.service import SearchService
from guide.ui.accessibility import ROLE
from guide.ui.context import DEFAULT_CONTEXT, VisitContext
from guide.ui.frame.footer import UrgentNumberView
from guide.ui.frame.leave_button import LeaveButton
from guide.ui.routes import Route, SearchRoute
from guide.ui.scroll.page_view import PageView
from guide.ui.theme.appearance import Appearance
from guide.ui.window import MainWindow

Kind = TypeVar("Kind", bound=QWidget)

DESK_SIZE = QSize(1366, 768)
DEFAULT_APPEARANCE = Appearance()


class Reader:
    """One window in use. Widgets are found by their accessible names."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        self.window = window
        self._bot = bot

    # -- what they do

    def press(self, keys: str) -> None:
        """Press keys such as "Alt+Left"; they reach the window as from the display."""
        # the handle, not a widget: shortcuts and the focus work as with a keyboard
        QTest.keySequence(self.window.windowHandle(), QKeySequence(keys))
        self.settle()

    def write(self, text: str) -> None:
        """Type words, one key after the other, wherever the focus is."""
        for letter in text:
            QTest.keyClick(self.window.windowHandle(), Qt.Key(ord(letter.upper())))

    def click(self, widget: QWidget) -> None:
        """Press the left mouse button in the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def click_row(self, title: str) -> None:
        """Press the left mouse button on a row of the list."""
        [(shown, row)] = [
            (shown, index)
            for shown in self.all(QListView)
            for index in indexes(shown)
            if index.data() == title
        ]
        at = shown.visualRect(row).center()
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.settle()

    def go(self, route: Route) -> None:
        """Go to a route of the guide; for results, type the query."""
        if isinstance(route, SearchRoute):
            self.write(route.text)
        else:
            self.window.navigator.go(route)
        self.settle()

    def walk(self, routes: Mapping[str, Route]) -> Iterator[str]:
        """Go to each route from the front page, with an empty field; yields its name."""
        for name, route in routes.items():
            self.press("Alt+Home")
            self.go(route)
            yield name

    def press_button(self, name: str) -> None:
        """Click the button or link of this name."""
        self.click(self.named(name, QAbstractButton))

    def open(self, text: str) -> None:
        """Search for something and open the best result."""
        self.write(text)
        self.press("Return")

    def settle(self) -> None:
        """Process events until the whole page is there."""
        QApplication.processEvents()
        self.until(lambda: all(page.is_complete for page in self.all(PageView)))

    def until(self, seen: Callable[[], bool]) -> None:
        """Wait until a condition on the screen is true; fails after 20 seconds."""
        last = time.monotonic() + 20
        while not seen():
            assert time.monotonic() < last, "not within 20 seconds"
            self._bot.wait(1)  # waitUntil would look again after 10 ms

    def wait(self, ms: int) -> None:
        """Let time pass, for actions at the pace of a hand."""
        self._bot.wait(ms)

    # -- what they see and hear

    def all(self, kind: type[Kind]) -> list[Kind]:
        """Everything of a kind that is shown, in the order it was made."""
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]

    def named(self, name: str, kind: type[Kind]) -> Kind:
        """The one widget shown with this accessible name."""
        widgets = [widget for widget in self.all(kind) if widget.accessibleName() == name]
        assert len(widgets) == 1, f"{len(widgets)} widgets are named {name!r}"
        return widgets[0]

    @property
    def focus(self) -> QWidget:
        """The widget that has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    @property
    def field(self) -> QLineEdit:
        """The search field."""
        return self.named("Search", QLineEdit)

    @property
    def leave(self) -> QAbstractButton:
        """The Leave button."""
        [leave] = self.all(LeaveButton)
        return leave

    @property
    def results(self) -> QListView:
        """The list of results, or of pages: of several the one with the focus, or the first."""
        shown = self.all(QListView)
        assert shown, "there is no list"
        return next((view for view in shown if view.hasFocus()), shown[0])

    @property
    def buttons(self) -> list[QAbstractButton]:
        """Everything that can be pressed, from the top, each line from the left."""
        return sorted(self.all(QAbstractButton), key=self._reading_order)

    @property
    def controls(self) -> set[QWidget]:
        """Every visible widget that accepts the keyboard focus."""
        tab = Qt.FocusPolicy.TabFocus
        return {part for part in self.all(QWidget) if part.focusPolicy() & tab and not part.focusProxy()}

    @property
    def parts(self) -> list[QWidget]:
        """Everything shown, and the window itself."""
        return [self.window, *self.all(QWidget)]

    @property
    def headings(self) -> list[str]:
        """The headings, in the order they were made."""
        return [spoken(label) for label in self.all(QLabel) if label.property(ROLE) == "heading"]

    @property
    def rows(self) -> list[str]:
        """The titles of the results, in all groups."""
        return [str(index.data()) for shown in self.all(QListView) for index in indexes(shown)]

    @property
    def title(self) -> str:
        """The name of what has the focus: on a new page, its title."""
        return self.focus.accessibleName()

    @property
    def page(self) -> PageView:
        """The page that is shown."""
        [page] = self.all(PageView)
        return page

    @property
    def view(self) -> QRect:
        """The rectangle in the window that shows a part of the page."""
        return self.box_of(self.page.viewport())

    @property
    def scrolled(self) -> int:
        """How far the page is scrolled down, in pixels."""
        return self.page.verticalScrollBar().value()

    @property
    def popup(self) -> QWidget | None:
        """The menu or list that is open, if any."""
        return QApplication.activePopupWidget()

    @property
    def middle(self) -> QPoint:
        """The middle of the window."""
        return self.window.rect().center()

    def box_of(self, widget: QWidget) -> QRect:
        """The rectangle of a widget in the window."""
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    def _reading_order(self, widget: QWidget) -> tuple[int, int]:
        return self.box_of(widget).top(), self.box_of(widget).left()

    def has_words(self, beginning: str) -> bool:
        """Whether something on the screen begins with these words."""
        return any(words.startswith(beginning) for words in self.words)

    @property
    def words(self) -> list[str]:
        """All labels, as a screen reader says them, and the urgent numbers with the words that show."""
        numbers = [number.shown for number in self.all(UrgentNumberView)]
        return [*(spoken(label) for label in self.all(QLabel)), *numbers]


def opened(
    bot: QtBot,
    library: Library,
    context: VisitContext = DEFAULT_CONTEXT,
    search: SearchService | None = None,
    *,
    size: QSize = DESK_SIZE,
    appearance: Appearance = DEFAULT_APPEARANCE,
) -> Reader:
    """A reader at a new window, once it has the focus; without a search, it is not ready yet."""
    window = MainWindow(library, appearance, context)
    bot.addWidget(window)
    window.resize(size)
    window.show()
    window.activateWindow()
    reader = Reader(window, bot)
    reader.until(window.isActiveWindow)
    if search is not None:
        window.navigator.set_search(search)
    return reader


def said_by(window: QWidget) -> Iterator[str]:
    """Return all text that can be read or spoken in a window."""
    yield window.windowTitle()
    parts = [part for part in window.findChildren(QWidget) if part.isVisible()]
    for part in parts:
        yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
        match part:
            case QLabel():
                yield spoken(part)
            case QAbstractButton():
                yield part.text()
            case QLineEdit():
                yield part.placeholderText()
            case QListView():
                roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
                yield from (str(index.data(role)) for index in indexes(part) for role in roles)
            case QMenu():
                yield from (action.text() for action in part.actions())
            case _:
                pass


def indexes(view: QListView) -> Iterator[QModelIndex]:
    """The rows of a list, from the top."""
    model = view.model()
    return (model.index(row, 0) for row in range(model.rowCount()))


def spoken(widget: QWidget) -> str:
    """What a screen reader says for a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)
