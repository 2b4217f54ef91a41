"""A window that loses the keys covers its page at once, and leaves when its reader stays away."""

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPointerEvent
from PySide6.QtWidgets import QApplication

from guide.ui.frame.leave_button import LeaveButton
from guide.ui.guards.idle_timeout import seconds_awake_or_asleep
from guide.ui.guards.leave import Leaving
from guide.ui.window import MainWindow

XCB = b"xcb_generic_event_t"

_FOCUS_IN, _FOCUS_OUT = 9, 10
_TO_A_WINDOW_INSIDE, _BY_THE_POINTER = 2, 5
_A_GRAB_BEGINS, _A_GRAB_ENDS = 1, 2
_SENT = 0x80
_LENGTH = 9


class FocusNews(QAbstractNativeEventFilter):
    """Hears of the keys before Qt does; takes no event away.

    lost: the keys went to another window. found: a window of this program has them.

    The guide has one window that takes the keys; its menus and lists grab them instead, and a grab is not
    heard here. Whoever else grabs them is told by Qt, a little later.
    """

    def __init__(self, lost: Callable[[], object], found: Callable[[], object]) -> None:
        super().__init__()
        self._lost, self._found = lost, found

    def nativeEventFilter(  # noqa: N802  Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at one event: X11 protocol, encoding of FocusIn and FocusOut: code, detail, ..., mode."""
        if kind == XCB:
            event = ctypes.string_at(int(message), _LENGTH)
            code, detail, mode = event[0] & ~_SENT, event[1], event[8]
            if detail not in (_TO_A_WINDOW_INSIDE, _BY_THE_POINTER) and mode != _A_GRAB_BEGINS:
                self._hear(code, mode)
        return False, 0

    def _hear(self, code: int, mode: int) -> None:
        if code == _FOCUS_IN:
            self._found()
        elif code == _FOCUS_OUT and mode != _A_GRAB_ENDS:
            self._lost()


RETURN_MS = 80
"""How long the cover stays when the window has the keys again, in milliseconds. A press brings them before it
comes itself: it must find what the reader has pressed, which is the cover, and its Leave above all."""

_PRESSES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)


class Covering(QObject):
    """Covers the page while another program has the keys.

    Our own menus and messages are of this program, so the keys never leave it for them. Keyboards on the
    screen, magnifiers and screen readers take no keys for their windows: a keyboard that did could not type
    into ours. So there is no list of them here; one that asks for the keys is met with the cover, and the
    page comes back with them.

    is_used: whether anything but the front page has been shown: else there is nothing to cover.

    away_s: how long the reader may be away, in seconds. clock: seconds, as `seconds_awake_or_asleep`.
    """

    def __init__(
        self,
        application: QGuiApplication,
        window: MainWindow,
        leaving: Leaving,
        away_s: float,
        clock: Callable[[], float] = seconds_awake_or_asleep,
    ) -> None:
        super().__init__(window)
        self._application, self._window, self._leaving = application, window, leaving
        self._away_s, self._clock = away_s, clock
        self.is_used = False
        self._away_since: float | None = None
        self._news: FocusNews | None = None
        self.too_long = QTimer(self, singleShot=True, interval=round(away_s * 1000))
        self.too_long.timeout.connect(leaving.leave_behind)
        self.returning = QTimer(self, singleShot=True, interval=RETURN_MS)
        self.returning.timeout.connect(self._return)
        window.going.left_front.connect(self._use)

    def watch(self) -> None:
        """Start now, when the visit is told to show itself."""
        self._application.applicationStateChanged.connect(self.state_changed)
        if QGuiApplication.platformName() == "xcb":
            self._news = FocusNews(self.keys_lost, self._came_back)
            self._application.installNativeEventFilter(self._news)

    def stop(self) -> None:
        """The window is closed."""
        if self._news is not None:
            self._application.removeNativeEventFilter(self._news)
        self.too_long.stop()
        self.returning.stop()

    def _use(self) -> None:
        self.is_used = True

    def state_changed(self, state: Qt.ApplicationState) -> None:
        """The keys went to another program, or came back."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._came_back()
        else:
            self.keys_lost()

    def keys_lost(self) -> None:
        """Another window has the keys, or soon will."""
        if self.is_used:
            self._went_away()

    def _went_away(self) -> None:
        self.returning.stop()
        if self._away_since is None:
            self._away_since = self._clock()
        self.too_long.start()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        if not self._window.going.is_at_front:
            self._window.cover()
            self._application.installEventFilter(self)

    def _came_back(self) -> None:
        if self._away_since is None:
            return
        self.too_long.stop()
        if self._clock() - self._away_since >= self._away_s:
            self._leaving.leave()  # the computer slept meanwhile, or the timer was late
        else:
            self.returning.start()

    def _return(self) -> None:
        if QGuiApplication.mouseButtons():
            self.returning.start()  # what is being pressed belongs to the cover
            return
        self._away_since = None
        self._application.removeEventFilter(self)
        self._window.uncover()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """While the page is covered, only Leave can be pressed."""
        if event.type() not in _PRESSES or not isinstance(event, QPointerEvent):
            return False
        window = self._window
        pressed = (
            window.childAt(window.mapFromGlobal(point.globalPosition().toPoint())) for point in event.points()
        )
        return not any(isinstance(widget, LeaveButton) for widget in pressed)
