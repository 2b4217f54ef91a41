"""The window for staff, over the real directory, with a file of local changes in a folder of the test."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from guide.content.current import POINTER, ContentFolder, current
from guide.content.model import Library
from guide.paths import Paths, checkout
from guide.search.precomputed import read_prepared
from guide.sites import saving
from guide.sites.config import read_local_file
from guide.sites.local_changes import LocalChanges, OwnLine
from guide.sites.staff_password import StaffPassword
from guide.staff.context import StaffContext
from guide.staff.folders import StaffFolders
from guide.staff.program import saver
from guide.staff.session import StaffSession
from guide.staff.window import StaffWindow
from guide.ui.theme.appearance import Appearance
from tests.ui.conftest import qapp, spoken_roles

__all__ = ["qapp", "spoken_roles"]

TODAY = date(2026, 11, 27)
Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture(scope="session")
def library() -> Library:
    return current(checkout()).library()


class Staff:
    """Somebody at the window for staff, of the copy in `paths`. actions: how often they typed something,
    pressed a key, or clicked.
    """

    def __init__(self, window: StaffWindow, paths: Paths) -> None:
        self.window, self.paths = window, paths
        self.actions = 0

    def type_text(self, text: str, *, then: str = "") -> None:
        """Type where the focus is, and press a key."""
        self.actions += 1
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit), f"the focus is on {focus}"
        QTest.keyClicks(focus, text)
        if then:
            self._key(then)

    def press(self, key: str) -> None:
        """Press one key."""
        self.actions += 1
        self._key(key)

    def _key(self, key: str) -> None:
        QTest.keySequence(self.window.windowHandle(), QKeySequence(key))
        QApplication.processEvents()

    def click(self, name: str) -> None:
        """Click the button or row whose accessible name begins so."""
        self.actions += 1
        buttons = [button for button in self.shown(QAbstractButton) if _name(button).startswith(name)]
        assert len(buttons) == 1, f"{len(buttons)} buttons are named {name!r}: {[*map(_name, buttons)]}"
        _scroll_to(buttons[0])
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def field(self, name: str) -> QLineEdit:
        """The line to type in with this accessible name."""
        [found] = [field for field in self.shown(QLineEdit) if field.accessibleName() == name]
        return found

    def fill(self, name: str, text: str) -> None:
        """Click a field, and type."""
        line = self.field(name)
        _scroll_to(line)
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        line.selectAll()
        self.type_text(text)

    def find(self, words: str, found: str) -> None:
        """Choose the first number that these words find, and say what was found out about it."""
        self.type_text(words, then="Return")
        self.click(found)

    def sign(self) -> None:
        """Sign with initials, which saves."""
        self.fill("Your initials", "MK")
        self.press("Return")

    def shown(self, kind: type[Kind]) -> list[Kind]:
        """Everything of a kind that can be seen."""
        return [widget for widget in self.window.findChildren(kind) if widget.isVisibleTo(self.window)]

    def reads(self) -> str:
        """All words on the screen."""
        QApplication.processEvents()
        rows = map(_name, self.shown(QAbstractButton))
        return "\n".join([*(_words(label) for label in self.shown(QLabel)), *rows])

    def saved(self) -> LocalChanges:
        """What the file of local changes says now."""
        return read_local_file(self.paths)[0]


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    QApplication.processEvents()


def _words(label: QLabel) -> str:
    return QTextDocumentFragment.fromHtml(label.text()).toPlainText()


def _name(widget: QAbstractButton) -> str:
    return widget.accessibleName() or widget.text()


Open = Callable[..., Staff]


def change_password(paths: Paths, before: str, new: str) -> None:
    """What the window does with a new password, in a copy of the test."""
    saving.change_password(paths, StaffPassword(paths.site_data), f"{before}\n{new}".encode())


def _use_content(paths: Paths) -> None:
    """Give a copy the content of this checkout."""
    paths.build.mkdir(parents=True)
    for name in (POINTER, *ContentFolder(checkout().build).names):
        (paths.build / name).symlink_to(checkout().build / name)


@pytest.fixture
def open_staff(
    qtbot: QtBot, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    """Opens the window.

    Args of what it gives: password: of the staff, where there is one. newer: content that came after the
    corrections. clock: the day that the computer shows. site_lines: of the site file. context: fields of
    StaffContext; the folders are in the test's own unless given.
    """
    paths = Paths(tmp_path / "copy")
    _use_content(paths)
    folders = StaffFolders(tmp_path, tmp_path / "Downloads", [tmp_path / "media"])
    for folder in (tmp_path / "Documents", folders.downloads, *folders.media):
        folder.mkdir()
    windows: list[StaffWindow] = []

    def open_it(
        *,
        appearance: Appearance = Appearance(),  # noqa: B008 - it is frozen
        password: str = "",
        newer: Library | None = None,
        clock: date = TODAY,
        site_lines: tuple[OwnLine, ...] = (),
        **context: Any,
    ) -> Staff:
        changes, _ = read_local_file(paths)
        if password:
            StaffPassword(paths.site_data).set(password)
            monkeypatch.setattr(saving, "needs_password", lambda _paths: True)
        session = StaffSession(
            newer or library,
            changes,
            saver(paths, clock),
            clock,
            site_lines,
            read_prepared(current(checkout()).prepared).words,
        )
        change = partial(change_password, paths) if password else None
        about = replace(StaffContext(folders, None, None, "", bool(password), change), **context)
        window = StaffWindow(appearance, session, about)
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return Staff(window, paths)

    yield open_it
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def staff(open_staff: Open) -> Staff:
    """Somebody at the window, without a password."""
    return open_staff()
