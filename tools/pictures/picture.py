"""One picture: how its window is set up, and what is done in it before it is taken."""

from collections.abc import Callable
from datetime import UTC, datetime

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QSize

from guide.errors import PrintError
from guide.policy import DESK, KIOSK
from guide.sites.local_changes import OwnLine
from guide.sites.site import Site
from guide.ui.context import VisitContext
from guide.ui.theme.appearance import Appearance
from guide.ui.window import MainWindow

NOON = datetime(2026, 12, 1, 17, tzinfo=UTC)
"""Noon on a Tuesday in Maine, which decides what is open in the pictures."""

OWN_LINES = (
    OwnLine("Front desk", "207-555-0142", "Day and night"),
    OwnLine("House advocate", "207-555-0143", "Monday to Friday, 9 to 5"),
)
"""Numbers that are reserved for examples: nobody answers them."""


class _EmptyPrinter:
    """A printer without paper."""

    def send(self, _pdf: bytes, _is_wanted: Callable[[], bool]) -> bool:
        """Raise PrintError."""
        raise PrintError("no paper")


def _at_noon(site: Site) -> VisitContext:
    return VisitContext(clock=lambda: NOON, site=site)


AT_NOON = _at_noon(Site(DESK))
A_KIOSK = _at_noon(Site(KIOSK))
WITHOUT_PAPER = VisitContext(
    clock=lambda: NOON, site=Site(replace(DESK, prints=True)), printer=_EmptyPrinter()
)
WITH_A_PRINTER = _at_noon(Site(replace(DESK, prints=True)))
WITH_OWN_LINES = _at_noon(Site(DESK, own_lines=OWN_LINES))

WINDOW = QSize(1366, 768)
SMALL = QSize(800, 480)
PORTRAIT = QSize(768, 1024)

Act = Callable[[MainWindow], None]


class Picture(Struct, frozen=True):
    """One picture.

    Attributes:
        name: of its file, without the suffix.
        act: what is done in the window before the picture is taken.
        size: of the window, in logical pixels.
        appearance: what the reader prefers.
        around: where and when the window is shown.
        is_mirrored: whether it is laid out as for a language written from right to left.
        has_search: whether the search is open yet.
    """

    name: str
    act: Act
    size: QSize = WINDOW
    appearance: Appearance = Appearance()
    around: VisitContext = AT_NOON
    is_mirrored: bool = False
    has_search: bool = True
