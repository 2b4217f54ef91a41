r"""What each native window asks of Windows, and what Windows tells it of the session.

Written from Microsoft's documentation (dwmapi.h, winuser.h, wtsapi32.h, inputscope.h). Nobody has run it on
Windows yet. Under Wine the messages arrive, and none of the settings has an effect.
"""

import ctypes
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

NO_ANIMATION, NO_PICTURE, NO_PEEK = 3, 7, 11
"""DWMWA_TRANSITIONS_FORCEDISABLED: the page is gone at once and does not fade for 0.2 s.
DWMWA_FORCE_ICONIC_REPRESENTATION and DWMWA_DISALLOW_PEEK: the task bar shows no picture of it."""

NOT_IN_PICTURES = 0x11
"""WDA_EXCLUDEFROMCAPTURE, since Windows 10 2004."""

PRIVATE = 61
"""IS_PRIVATE: what is typed is not learned."""

SHOWN, LOG_OFF, POWER, SESSION = 0x0018, 0x0011, 0x0218, 0x02B1
"""WM_SHOWWINDOW, WM_QUERYENDSESSION, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE."""

AWAY = frozenset({(LOG_OFF, 0), (POWER, 4), (SESSION, 2), (SESSION, 4), (SESSION, 6), (SESSION, 7)})
"""Messages with their word: the session ends, the computer goes to sleep, another user takes the screen (here
or from afar), logging off, the lock screen."""

ANYBODY = 0xFFFFFFFF
_THIS_SESSION = 0


class Message(ctypes.Structure):
    """The beginning of MSG of winuser.h."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint32),
        ("word", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
    )
    window: int | None
    message: int
    word: int


class NativeMessages(QAbstractNativeEventFilter):
    """Protects every window as it appears, menus too, and reports that the reader is away. Consumes nothing.

    Args:
        libraries: `ctypes.windll`.
        hides: whether pictures of the screen show nothing of this program.
        away: called when nobody is in front of this session any more.
    """

    def __init__(self, libraries: Any, away: Callable[[], object], *, hides: bool) -> None:
        super().__init__()
        self._libraries, self._away, self._hides = libraries, away, hides

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at one message to a window."""
        if kind == b"windows_generic_MSG":
            sent = Message.from_address(int(message))
            if sent.message == SHOWN and sent.word:
                self.protect(sent.window)
            elif (sent.message, sent.word) in AWAY:
                self._away()
        return False, 0

    def protect(self, handle: int | None) -> None:
        """Ask Windows for everything that this kind of window needs. What it refuses is left out."""
        window, on = ctypes.c_void_p(handle), ctypes.c_int(1)
        for attribute in (NO_ANIMATION, NO_PICTURE, NO_PEEK):
            self._libraries.dwmapi.DwmSetWindowAttribute(window, attribute, ctypes.byref(on), 4)
        if self._hides:
            self._libraries.user32.SetWindowDisplayAffinity(window, NOT_IN_PICTURES)
        self._libraries.msctf.SetInputScope(window, PRIVATE)

    def listen(self, window: QWidget) -> object:
        """Have Windows report about the session from now on; returns what has to be kept meanwhile."""
        handle = ctypes.c_void_p(int(window.winId()))
        self._libraries.wtsapi32.WTSRegisterSessionNotification(handle, _THIS_SESSION)
        return self


if sys.platform == "win32":

    def session_events(
        application: QGuiApplication, window: QWidget, away: Callable[[], object], *, hides: bool
    ) -> Callable[[], object]:
        """Protect this window and those to come; returns what begins to report about the session."""
        messages = NativeMessages(ctypes.windll, away, hides=hides)
        messages.protect(int(window.winId()))
        application.installNativeEventFilter(messages)
        return lambda: messages.listen(window)

    def make_ahead(window: QWidget) -> None:
        """Make the window of the system before it is shown, which takes a quarter of a second there."""
        window.winId()

    def let_next_come_forward() -> None:
        """Allow the next visit to take the focus, which needs the consent of whoever has it."""
        ctypes.windll.user32.AllowSetForegroundWindow(ctypes.c_uint32(ANYBODY))
