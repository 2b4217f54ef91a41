"""A window at a site with a printer and an on-screen keyboard, on a morning when offices are open."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guide.content.model import Library
from guide.policy import DESK
from guide.search.service import SearchService
from guide.sites.site import Site
from guide.ui.context import VisitContext
from tests.end_to_end.tasks.hands import Finger, Hands, Keyboard, Mouse, TabAndEnter
from tests.ui.conftest import built, hears_taps, library, no_noise, qapp, search, spoken_roles
from tests.ui.reader import Reader, opened

__all__ = ["built", "hears_taps", "library", "no_noise", "qapp", "search", "spoken_roles"]

MORNING = datetime(2026, 12, 1, 15, tzinfo=UTC)
"""Tuesday, ten o'clock in Maine."""

Way = Callable[[Reader], Hands]


class Tray:
    """A printer that keeps nothing."""

    def send(self, pdf: bytes, is_wanted: Callable[[], bool]) -> bool:
        """Take it."""
        return bool(pdf) and is_wanted()


@pytest.fixture
def reader(qtbot: QtBot, library: Library, search: SearchService) -> Reader:
    """Somebody in front of the front page."""
    site = Site(replace(DESK, prints=True, keyboard=True))
    context = VisitContext(clock=lambda: MORNING, site=site, printer=Tray())
    return opened(qtbot, library, context, search)


@pytest.fixture(scope="session")
def touch_screen() -> QPointingDevice:
    """What a finger touches."""
    return QTest.createTouchDevice()


@pytest.fixture
def ways(touch_screen: QPointingDevice) -> dict[str, Way]:
    """The four ways to use a window from inside."""
    return {
        "keyboard": Keyboard,
        "Tab and Enter": TabAndEnter,
        "mouse": Mouse,
        "touch": lambda reader: Finger(reader, touch_screen),
    }
