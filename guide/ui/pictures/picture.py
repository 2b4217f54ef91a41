"""One picture: how the window is set and what is done before it is taken."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QSize

from guide.ui.context import VisitContext
from guide.ui.pictures.places import AT_NOON
from guide.ui.theme.preferences import Appearance
from guide.ui.window import MainWindow

DESK = QSize(1366, 768)
SMALL = QSize(800, 480)
PORTRAIT = QSize(768, 1024)

Act = Callable[[MainWindow], None]


class Picture(Struct, frozen=True):
    """name: of the file. act: what is done in the window. size: in logical pixels.

    is_mirrored: as for a language written from right to left. has_search: whether the search is open yet.
    """

    name: str
    act: Act
    size: QSize = DESK
    appearance: Appearance = Appearance()
    around: VisitContext = AT_NOON
    is_mirrored: bool = False
    has_search: bool = True
