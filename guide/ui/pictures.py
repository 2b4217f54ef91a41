"""Pictures of the window in the states that the documents show."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from guide.content.model import Library
from guide.search.answer import Search
from guide.ui.trail import DoorAt, PageAt, Urgent
from guide.ui.visit import make_application
from guide.ui.window import MainWindow

NOON = datetime(2026, 12, 1, 17, tzinfo=UTC)
"""A Tuesday noon in Maine: what is open then is open in the pictures."""

DESK = QSize(1366, 768)
SMALL = QSize(800, 480)

Act = Callable[[MainWindow], None]


class Picture(Struct, frozen=True):
    """One picture: file name, what is done before it is taken, and how the window is set."""

    name: str
    act: Act
    size: QSize = DESK
    text_percent: int = 100
    is_dark: bool = False


PICTURES = (
    Picture("front-page", lambda _window: None),
    Picture("results", lambda window: window.type_search("he has my pasport")),
    Picture("door", lambda window: window.go(DoorAt("a-place-to-stay"))),
    Picture("topic", lambda window: window.go(PageAt("control-and-threats"))),
    Picture("service", lambda window: window.go(PageAt("maine-domestic-violence-helpline"))),
    Picture("urgent-numbers", lambda window: window.go(Urgent())),
    Picture("nothing-found", lambda window: window.type_search("zzzzzz")),
    Picture("text-200", lambda window: window.go(PageAt("control-and-threats")), text_percent=200),
    Picture("dark", lambda window: window.type_search("shelter bangor"), is_dark=True),
    Picture("dark-topic", lambda window: window.go(PageAt("safe-place-tonight")), is_dark=True),
    Picture("small", lambda _window: None, size=SMALL),
    Picture("small-results", lambda window: window.type_search("food near lewiston"), size=SMALL),
)


def take_pictures(library: Library, search: Search, fonts: Path, folder: Path) -> Iterator[Path]:
    """Draw each picture into the folder and give its path."""
    application = make_application(fonts)
    application.setCursorFlashTime(0)  # a blinking cursor would make two runs differ
    for picture in PICTURES:
        file = folder / f"{picture.name}.png"
        _take(application, picture, library, search).save(str(file))
        yield file


def _take(application: QApplication, picture: Picture, library: Library, search: Search) -> QPixmap:
    window = MainWindow(library, is_dark=picture.is_dark, text_percent=picture.text_percent)
    window.resize(picture.size)
    window.give_search(search, lambda: NOON)
    window.show()
    picture.act(window)
    application.processEvents()
    taken = window.grab()
    window.close()
    window.deleteLater()
    return taken
