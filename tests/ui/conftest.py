"""The real pages, built once, in a real window."""

import gc
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QtMsgType
from PySide6.QtWidgets import QApplication
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from guide.commands.build import _prepare
from guide.content.build import build
from guide.content.current import current
from guide.content.model import Library
from guide.paths import Paths, checkout
from guide.search.opening import open_search
from guide.search.service import SearchService
from guide.sites.site import DESK_SITE, Site
from guide.ui.accessibility import AccessibleRoles
from guide.ui.context import VisitContext
from guide.ui.guards.input_filter import InputEventFilter, TapFilter
from guide.ui.theme.appearance import Appearance, Theme
from guide.ui.visit import make_application
from index.builder import build_index
from tests.ui.reader import DESK_SIZE, Reader, opened

DAY = date(2026, 12, 1)
"""A day on which no page is due for review yet."""
NIGHT = datetime(2026, 12, 2, 10, tzinfo=UTC)
"""Five in the morning in Maine, when few places are open."""

Open = Callable[..., Reader]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The guide's own application: its fonts, its style, its names. A process can have only one."""
    made = QApplication.instance()
    return made if isinstance(made, QApplication) else make_application(checkout().fonts)


@pytest.fixture(scope="session", autouse=True)
def spoken_roles(qapp: QApplication) -> AccessibleRoles:
    """The accessible roles of the guide; kept for the whole run, because Qt calls the factory again."""
    assert qapp is QApplication.instance()
    roles = AccessibleRoles()
    roles.install()
    return roles


@pytest.fixture(autouse=True)
def no_noise(qtlog: _QtMessageCapture) -> Iterator[None]:
    """A warning from Qt fails the test."""
    yield
    notes = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
    assert [record.message for record in qtlog.records if record.type not in notes] == []


@cache
def built_in(root: Path) -> Paths:
    """A checkout with the real authored files, built once for all folders of tests that take it from here."""
    root.mkdir()
    for name in ("resources", "pyproject.toml"):
        (root / name).symlink_to(checkout().root / name)
    paths = Paths(root)
    build(paths, build_index, DAY, say=lambda _line: None, prepare=_prepare(paths))
    return paths


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """A checkout with the real authored files, built."""
    return built_in(tmp_path_factory.getbasetemp() / "guide")


@pytest.fixture(scope="session")
def library(built: Paths) -> Library:
    """Every page of the guide."""
    return current(built).library()


@pytest.fixture(scope="session")
def search(built: Paths, library: Library) -> SearchService:
    """The search of the guide."""
    search = open_search(built, current(built), library)
    # as the parent does: a window that forgets collects what it has made, and not all pages too
    gc.collect()
    gc.freeze()
    return search


@pytest.fixture
def open_guide(qtbot: QtBot, library: Library, search: SearchService) -> Open:
    """Opens a window and waits until it has the focus."""

    def open_it(
        size: QSize = DESK_SIZE,
        *,
        text_percent: int = 100,
        theme: Theme = "light",
        is_ready: bool = True,
        site: Site = DESK_SITE,
    ) -> Reader:
        ready = search if is_ready else None
        appearance = Appearance(theme, text_percent)
        context = VisitContext(clock=lambda: NIGHT, site=site)
        return opened(qtbot, library, context, ready, size=size, appearance=appearance)

    return open_it


@pytest.fixture
def hears_taps(qapp: QApplication) -> Iterator[None]:
    """The tap filter of a visit, before any touch."""
    ears = InputEventFilter((TapFilter(),))
    qapp.installEventFilter(ears)
    yield
    qapp.removeEventFilter(ears)


@pytest.fixture
def reader(open_guide: Open) -> Reader:
    """A reader at the front page, on an ordinary screen."""
    return open_guide()
