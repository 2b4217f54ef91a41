"""Four ways to use a window: a keyboard, Tab and Enter alone, a mouse, a finger."""

from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QMenu, QWidget

from guide.ui.frame.screen_keys import LAYERS, ScreenKeys
from guide.ui.parts.rows import NumberRow
from guide.ui.parts.tiles import CountyTile
from guide.ui.scroll.page_view import PageView
from tests.end_to_end.tasks.tasks import Action, Ask, Press
from tests.ui.reader import Reader, indexes, spoken

MOST_STROKES = 120
"""More than any way through a page takes: a reader who needs more is lost."""

PAUSE_MS = 5
"""After a stroke, in milliseconds: what another thread does, such as sending a page, takes its time."""

BETWEEN_TAPS_MS, BETWEEN_KEYS_MS = 450, 60
"""Sooner, a second tap at the same position is the second half of a double one; keys lie side by side."""

HELD_MS = 200
"""A finger that rests before it lets go does not fling the page past what is looked for."""


class Hands(Protocol):
    """A way to use a window."""

    def ask(self, words: str) -> None:
        """Type a question."""

    def press(self, name: str) -> None:
        """Press what begins with these words."""

    def read_on(self) -> None:
        """Go further down the page."""


def do(hands: Hands, reader: Reader, action: Action) -> None:
    """Carry out one action. Fails where the window has no way to do it."""
    if isinstance(action, Ask):
        hands.ask(action.words)
    elif isinstance(action, Press):
        reader.until(
            lambda: bool(list(_rows(reader, action.name)) or _buttons(reader, action.name) or _menu())
        )
        hands.press(action.name)
    else:
        # a printer answers later, and reading on meanwhile would leave its answer behind
        reader.until(lambda: bool(_lines(reader, action.words)))
        until(lambda: is_in_sight(reader, action.words), hands.read_on)
    QApplication.processEvents()


def until(is_done: Callable[[], bool], stroke: Callable[[], None]) -> None:
    """Repeat a stroke until something is so."""
    for _ in range(MOST_STROKES):
        if is_done():
            return
        stroke()
        QTest.qWait(PAUSE_MS)
    raise AssertionError("lost")


def is_in_sight(reader: Reader, words: str) -> bool:
    """Whether a line with these words is on the screen, from top to bottom."""
    lines = _lines(reader, words)
    return any(line.visibleRegion().boundingRect().height() == line.height() for line in lines)


def _lines(reader: Reader, words: str) -> list[QWidget]:
    rows = [row for row in reader.all(NumberRow) if words in row.accessibleName()]
    return [*(label for label in reader.all(QLabel) if words in spoken(label)), *rows]


def _rows(reader: Reader, name: str) -> Iterator[tuple[QListView, QModelIndex]]:
    for view in reader.all(QListView):
        yield from ((view, index) for index in indexes(view) if str(index.data()).startswith(name))


def _buttons(reader: Reader, name: str) -> list[QAbstractButton]:
    buttons = [button for button in reader.all(QAbstractButton) if button.accessibleName().startswith(name)]
    return sorted(buttons, key=lambda button: len(button.accessibleName()))


def _menu() -> QMenu | None:
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None


class Keyboard:
    """Every key there is. NEXT_ENTRY: goes on in a menu."""

    NEXT_ENTRY = Qt.Key.Key_Down

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def _key(self, keys: str) -> None:
        self._reader.press(keys)

    def ask(self, words: str) -> None:
        if self._reader.focus is not self._reader.field:
            self._key("Ctrl+F")
        self._reader.write(words)

    def press(self, name: str) -> None:
        menu = _menu()
        if menu is not None:
            self._choose(menu, name)
        elif isinstance(self._reader.focus, QLineEdit) and any(_rows(self._reader, name)):
            self._key("Down")
            self._to_row(name)
        else:
            until(lambda: self._is_at(name), self._to_next)
        self._key("Return")

    def _choose(self, menu: QMenu, name: str) -> None:
        while not _is_named(menu.activeAction(), name):
            QTest.keyClick(menu, self.NEXT_ENTRY)

    def _to_row(self, name: str) -> None:
        until(lambda: _current(self._reader).startswith(name), lambda: self._key("Down"))

    def _is_at(self, name: str) -> bool:
        return _current(self._reader).startswith(name)

    def _to_next(self) -> None:
        self._key("Down" if self._is_in_the_list() else "Tab")

    def _is_in_the_list(self) -> bool:
        view = self._reader.focus
        return isinstance(view, QListView) and view.currentIndex().row() + 1 < view.model().rowCount()

    def read_on(self) -> None:
        self._key("PgDown")


class TabAndEnter(Keyboard):
    """Two keys, and letters for the question."""

    NEXT_ENTRY = Qt.Key.Key_Tab

    def ask(self, words: str) -> None:
        until(lambda: isinstance(self._reader.focus, QLineEdit), self._to_next)
        self._reader.write(words)

    def press(self, name: str) -> None:
        menu = _menu()
        if menu is not None:
            self._choose(menu, name)
        else:
            until(lambda: self._is_at(name), self._to_next)
        self._key("Return")

    def _to_next(self) -> None:
        self._key("Tab")

    def read_on(self) -> None:
        self._key("Return" if isinstance(self._reader.focus, PageView) else "Tab")


def _current(reader: Reader) -> str:
    """What has the focus now; "" for a page, which is there to be read."""
    part = reader.focus
    if isinstance(part, PageView):
        return ""
    return str(part.currentIndex().data()) if isinstance(part, QListView) else part.accessibleName()


def _is_named(action: QAction | None, name: str) -> bool:
    return action is not None and action.text().startswith(name)


class Mouse:
    """A pointer, a button and a wheel; the keys on the screen are clicked."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def _hit(self, widget: QWidget, at: QPoint) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        QApplication.processEvents()

    def ask(self, words: str) -> None:
        self._hit(self._reader.field, self._reader.field.rect().center())
        for letter in words:
            self._type(letter)

    def _type(self, letter: str) -> None:
        on_letters = letter == " " or any(letter in row for row in LAYERS["letters"])
        if not _keys(self._reader, "space" if letter == " " else letter):
            self._tap_key("Digits" if not on_letters else "Letters")
            self._reader.until(lambda: bool(_keys(self._reader, letter)))
        self._tap_key("space" if letter == " " else letter)

    def _tap_key(self, name: str) -> None:
        [key] = _keys(self._reader, name)
        self._hit(key, key.rect().center())

    def press(self, name: str) -> None:
        menu = _menu()
        if menu is not None:
            [action] = [action for action in menu.actions() if _is_named(action, name)]
            self._hit(menu, menu.actionGeometry(action).center())
        elif rows := list(_rows(self._reader, name)):
            view, index = rows[0]
            self._bring_and_hit(view.viewport(), lambda: view.visualRect(index).center())
        else:
            button = _buttons(self._reader, name)[0]
            self._bring_and_hit(button, lambda: on_words(button))

    def _bring_and_hit(self, widget: QWidget, at: Callable[[], QPoint]) -> None:
        until(lambda: widget.visibleRegion().contains(at()), self.read_on)
        self._hit(widget, at())

    def read_on(self) -> None:
        port = _scrolling(self._reader)
        QTest.wheelEvent(self._reader.window.windowHandle(), _middle(self._reader, port), QPoint(0, -360))
        QApplication.processEvents()


class Finger(Mouse):
    """A touch screen and nothing else."""

    def __init__(self, reader: Reader, screen: QPointingDevice) -> None:
        super().__init__(reader)
        self._screen = screen

    def _hit(self, widget: QWidget, at: QPoint) -> None:
        # computed now: the key that turns letters into digits is gone once it is pressed
        is_key = any(keys.isAncestorOf(widget) for keys in self._reader.all(ScreenKeys))
        QTest.touchEvent(widget, self._screen).press(0, at, widget).commit()
        self._reader.wait(40)
        QTest.touchEvent(widget, self._screen).release(0, at, widget).commit()
        self._reader.wait(BETWEEN_KEYS_MS if is_key else BETWEEN_TAPS_MS)

    def read_on(self) -> None:
        port = _scrolling(self._reader)
        x, top, bottom = port.width() // 2, port.height() // 5, port.height() * 4 // 5
        QTest.touchEvent(port, self._screen).press(0, QPoint(x, bottom), port).commit()
        for y in range(bottom, top, -20):
            QTest.touchEvent(port, self._screen).move(0, QPoint(x, y), port).commit()
            self._reader.wait(10)
        self._reader.wait(HELD_MS)
        QTest.touchEvent(port, self._screen).release(0, QPoint(x, top), port).commit()
        self._reader.wait(BETWEEN_TAPS_MS)


def _keys(reader: Reader, name: str) -> list[QAbstractButton]:
    return [button for button in reader.all(QAbstractButton) if button.accessibleName() == name]


def _scrolling(reader: Reader) -> QWidget:
    """What moves when one scrolls: the page, or else the list of results."""
    pages = reader.all(PageView)
    return pages[0].viewport() if pages else reader.results.viewport()


def on_words(button: QAbstractButton) -> QPoint:
    """The middle of a button; of one with a map under its words, the middle of the words."""
    box = button.rect()
    return QPoint(box.center().x(), WORDS_OF_TILE) if isinstance(button, CountyTile) else box.center()


WORDS_OF_TILE = 30
"""How far below the upper edge of the tile of the counties its words are, in pixels."""


def _middle(reader: Reader, part: QWidget) -> QPoint:
    return part.mapTo(reader.window, part.rect().center())
