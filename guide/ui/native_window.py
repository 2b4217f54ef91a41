"""The native window of a visit: placed like the last, shown, and what differs from system to system."""

import os
import struct
import sys
from collections.abc import Callable
from mmap import mmap

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_PLACE = struct.Struct("=4i")

_SHOWS_INACTIVE = "_q_showWithoutActivating"
"""The property of a native window that Qt reads as it shows it. Qt itself sets it only as it makes the native
window, from the widget's attribute; for one made ahead that is long before anybody knows how it is shown."""


def set_shown_inactive(window: QWidget, *, is_on: bool) -> None:
    """Have the window leave the keyboard focus where it is when it is shown, or take it."""
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, is_on)
    if window.testAttribute(Qt.WidgetAttribute.WA_WState_Created):
        window.windowHandle().setProperty(_SHOWS_INACTIVE, is_on)


class WindowPlace(QObject):
    """Left, top, width and height of a window inside its frame, in memory that all visits of a parent share.

    A window that jumped to another place would show an onlooker that somebody has left. Nothing else of a
    visit is in this memory, and it ends with the parent.
    """

    def __init__(self, memory: mmap) -> None:
        super().__init__()
        self._memory = memory

    def watch(self, window: QWidget) -> None:
        """Keep the place of a window each time that it is hidden, as Leave does first."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write before the next visit is told to show itself, which is a moment after this."""
        if event.type() == QEvent.Type.Hide and isinstance(watched, QWidget) and not event.spontaneous():
            place = watched.normalGeometry() if watched.isMaximized() else watched.geometry()
            _PLACE.pack_into(self._memory, 0, place.x(), place.y(), place.width(), place.height())
        return False

    def restore(self, window: QWidget) -> None:
        """Place a window that is hidden where the last one was, if there was one and its screen is there."""
        place = QRect(*_PLACE.unpack_from(self._memory))
        if place.isValid() and QGuiApplication.screenAt(place.center()) is not None:
            window.setGeometry(place)


if sys.platform == "win32":
    from guide.ui.native_window_win32 import let_next_come_forward, make_ahead, session_events
else:

    def session_events(
        application: QGuiApplication, window: QWidget, away: Callable[[], object], *, hides: bool
    ) -> Callable[[], object]:
        """Returns what begins to report that nobody is in front of this session; keep what that returns.

        Args:
            application: the one that shows windows.
            window: the visit's, before it is shown.
            away: called then.
            hides: whether pictures of the screen show nothing of the guide. Only Windows can do that.
        """
        del application, window, hides

        def listen() -> object:
            # not at import: before the first paint it would cost time, and a spare belongs to no session yet
            from guide.ui.session_events import SessionEvents  # noqa: PLC0415

            events = SessionEvents(away, os.environ)
            events.listen()
            return events

        return listen

    def make_ahead(window: QWidget) -> None:
        """Nothing has to be made ahead."""

    def let_next_come_forward() -> None:
        """Nothing has to be allowed."""
