"""Covers the page at once when the window loses the focus, and leaves when the reader stays away."""

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPointerEvent
from PySide6.QtWidgets import QApplication

from guide.ui.frame.leave_button import LeaveButton
from guide.ui.guards.idle_timeout import seconds_including_sleep
from guide.ui.guards.leave import LeaveAction
from guide.ui.window import MainWindow

XCB = b"xcb_generic_event_t"

_FOCUS_IN, _FOCUS_OUT = 9, 10
_TO_A_WINDOW_INSIDE, _BY_THE_POINTER = 2, 5
_A_GRAB_BEGINS, _A_GRAB_ENDS = 1, 2
_SENT = 0x80
_LENGTH = 9


class X11FocusFilter(QAbstractNativeEventFilter):
    """Sees focus events before Qt does. Consumes nothing.

    The guide has one window that takes the focus; its menus and lists grab the keyboard instead, and a grab
    is ignored here. Qt reports any other program that grabs the keyboard, a little later.

    Args:
        lost: called when another window gets the focus.
        gained: called when a window of this program gets it.
    """

    def __init__(self, lost: Callable[[], object], gained: Callable[[], object]) -> None:
        super().__init__()
        self._on_lost, self._on_gained = lost, gained

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at one event. X11 protocol, encoding of FocusIn and FocusOut: code, detail, ..., mode."""
        if kind == XCB:
            event = ctypes.string_at(int(message), _LENGTH)
            code, detail, mode = event[0] & ~_SENT, event[1], event[8]
            if detail not in (_TO_A_WINDOW_INSIDE, _BY_THE_POINTER) and mode != _A_GRAB_BEGINS:
                self._report(code, mode)
        return False, 0

    def _report(self, code: int, mode: int) -> None:
        if code == _FOCUS_IN:
            self._on_gained()
        elif code == _FOCUS_OUT and mode != _A_GRAB_ENDS:
            self._on_lost()


RETURN_MS = 80
"""How long the cover stays after the focus returns, in milliseconds. A press moves the focus before it
arrives itself: it must reach what the reader has pressed, which is the cover, and above all its Leave."""

_PRESSES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)


class FocusCover(QObject):
    """Covers the page while another program has the focus.

    Menus and messages of the guide belong to this program, so the focus stays here. On-screen keyboards,
    magnifiers and screen readers take no focus for their windows: a keyboard that did could not type into
    ours. So there is no list of exceptions: a program that takes the focus gets the cover. The page comes
    back after a message that came and went. After `away_s` the visit ends, because the cover looks like the
    front page after Leave: a reader may take it for that, and go.

    Attributes:
        is_used: whether anything but the front page has been shown; otherwise there is nothing to cover.

    Args:
        away_s: how long the reader may be away, in seconds.
        clock: seconds, see `seconds_including_sleep`.
    """

    def __init__(
        self,
        application: QGuiApplication,
        window: MainWindow,
        leave_action: LeaveAction,
        away_s: float,
        clock: Callable[[], float] = seconds_including_sleep,
    ) -> None:
        super().__init__(window)
        self._application, self._window, self._leave_action = application, window, leave_action
        self._away_s, self._clock = away_s, clock
        self.is_used = False
        self._away_since: float | None = None
        self._focus_filter: X11FocusFilter | None = None
        self.away_timer = QTimer(self, singleShot=True, interval=round(away_s * 1000))
        self.away_timer.timeout.connect(leave_action.leave_behind)
        self.return_timer = QTimer(self, singleShot=True, interval=RETURN_MS)
        self.return_timer.timeout.connect(self._uncover_page)
        window.navigator.front_page_left.connect(self._mark_used)

    def watch(self) -> None:
        """Start now, when the visit is to show itself."""
        self._application.applicationStateChanged.connect(self.state_changed)
        if QGuiApplication.platformName() == "xcb":
            self._focus_filter = X11FocusFilter(self.lose_focus, self._focus_returned)
            self._application.installNativeEventFilter(self._focus_filter)

    def stop(self) -> None:
        """Stop: the window is closed."""
        if self._focus_filter is not None:
            self._application.removeNativeEventFilter(self._focus_filter)
        self.away_timer.stop()
        self.return_timer.stop()

    @property
    def is_away(self) -> bool:
        """Whether another window has the focus, and there is something to leave."""
        return self._away_since is not None

    def _mark_used(self) -> None:
        self.is_used = True

    def state_changed(self, state: Qt.ApplicationState) -> None:
        """Handle that the focus went to another program or came back."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._focus_returned()
        else:
            self.lose_focus()

    def lose_focus(self) -> None:
        """Handle that another window has the focus, or soon will."""
        if self.is_used:
            self._cover_page()

    def _cover_page(self) -> None:
        self.return_timer.stop()
        if self._away_since is None:
            self._away_since = self._clock()
        self.away_timer.start()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        if not self._window.navigator.is_on_front_page:
            self._window.cover()
            self._application.installEventFilter(self)

    def _focus_returned(self) -> None:
        if self._away_since is None:
            return
        self.away_timer.stop()
        if self._clock() - self._away_since >= self._away_s:
            self._leave_action.leave()  # the computer slept meanwhile, or the timer is late
        else:
            self.return_timer.start()

    def _uncover_page(self) -> None:
        if QGuiApplication.mouseButtons():
            self.return_timer.start()  # this press belongs to the cover
            return
        self._away_since = None
        self._application.removeEventFilter(self)
        self._window.uncover()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """While the page is covered, only Leave can be pressed."""
        if event.type() not in _PRESSES or not isinstance(event, QPointerEvent):
            return False
        window = self._window
        pressed = (
            window.childAt(window.mapFromGlobal(point.globalPosition().toPoint())) for point in event.points()
        )
        return not any(isinstance(widget, LeaveButton) for widget in pressed)
