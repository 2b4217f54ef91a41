"""Pictures of the window in the states that the documents show."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from guide.content.model import Library
from guide.policy import DESK as DESK_POLICY
from guide.policy import KIOSK as KIOSK_POLICY
from guide.search.answer import Search
from guide.sites.model import Site
from guide.ui.appearance import Appearance
from guide.ui.surroundings import Surroundings
from guide.ui.trail import CARDS, Counties, CountyAt, DoorAt, Front, Large, PageAt, Paper, Place, Urgent
from guide.ui.visit import make_application
from guide.ui.window import MainWindow

NOON = datetime(2026, 12, 1, 17, tzinfo=UTC)
"""A Tuesday noon in Maine: what is open then is open in the pictures."""

AT_NOON = Surroundings(clock=lambda: NOON)
KIOSK = Surroundings(clock=lambda: NOON, site=Site(KIOSK_POLICY))
WITH_A_PRINTER = Surroundings(clock=lambda: NOON, site=Site(replace(DESK_POLICY, prints=True)))

DESK = QSize(1366, 768)
SMALL = QSize(800, 480)
PORTRAIT = QSize(768, 1024)

Act = Callable[[MainWindow], None]


class Picture(Struct, frozen=True):
    """One picture: file name, what is done before it is taken, and how the window is set."""

    name: str
    act: Act
    size: QSize = DESK
    appearance: Appearance = Appearance()
    around: Surroundings = AT_NOON
    is_mirrored: bool = False


def _at(place: Place) -> Act:
    return lambda window: window.going.go(place)


def _typing(text: str) -> Act:
    return lambda window: window.going.search_for(text)


def _tapping(text: str) -> Act:
    def act(window: MainWindow) -> None:
        window.going.search_for(text)
        window.going.touch_search()

    return act


DARK = Appearance("dark")
CONTRAST = Appearance("contrast")
LARGE = Appearance(text_percent=125)

PICTURES = (
    Picture("front-page", _at(Front())),
    Picture("results", _typing("he has my pasport")),
    Picture("door", _at(DoorAt("a-place-to-stay"))),
    Picture("topic", _at(PageAt("control-and-threats"))),
    Picture("service", _at(PageAt("maine-domestic-violence-helpline"))),
    Picture("urgent-numbers", _at(Urgent())),
    Picture("large", _at(Large("maine-domestic-violence-helpline"))),
    Picture("print-page", _at(Paper("safe-place-tonight")), around=WITH_A_PRINTER),
    Picture("print-cards", _at(Paper(CARDS)), around=WITH_A_PRINTER),
    Picture("counties", _at(Counties())),
    Picture("county", _at(CountyAt("Knox"))),
    Picture("nothing-found", _typing("zzzzzz")),
    Picture("text-200", _at(PageAt("control-and-threats")), appearance=Appearance(text_percent=200)),
    Picture("spaced", _at(PageAt("control-and-threats")), appearance=Appearance(is_spaced=True)),
    Picture("dark", _typing("shelter bangor"), appearance=DARK),
    Picture("dark-topic", _at(PageAt("safe-place-tonight")), appearance=DARK),
    Picture("contrast", _typing("shelter bangor"), appearance=CONTRAST),
    Picture("contrast-topic", _at(PageAt("safe-place-tonight")), appearance=CONTRAST),
    Picture("mirrored", _at(PageAt("maine-211")), is_mirrored=True),
    Picture("mirrored-results", _typing("shelter bangor"), is_mirrored=True),
    Picture("kiosk", _at(Front()), PORTRAIT, LARGE, KIOSK),
    Picture("kiosk-keys", _tapping("help with rent"), PORTRAIT, LARGE, KIOSK),
    Picture("small", _at(Front()), size=SMALL),
    Picture("small-results", _typing("food near lewiston"), size=SMALL),
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
    application.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if picture.is_mirrored else Qt.LayoutDirection.LeftToRight
    )
    window = MainWindow(library, picture.appearance, picture.around)
    window.resize(picture.size)
    window.going.give_search(search)
    window.show()
    picture.act(window)
    application.processEvents()
    taken = window.grab()
    window.close()
    window.deleteLater()
    return taken
