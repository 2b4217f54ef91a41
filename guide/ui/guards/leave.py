"""Leave: the action, and the keys that trigger it in every state of the window."""

import os
import time
from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QInputEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from guide.ui.native_window import let_next_come_forward
from guide.ui.shift_presses import ShiftPresses

LEFTOVER_SHIFT_S = 2.0
"""For this long after it is shown, in seconds, a visit ignores Shift: the presses belong to the burst that
left the visit before it. A frightened person keeps pressing. Any other key or a click ends this at once."""

LEFTOVER_CLICK_S = 0.4
"""For this long after it is shown, in seconds, a visit ignores a click: it is the second half of a double
click. This is the usual double-click time, and less than anyone needs to see a window and aim at it."""

HEAD_START_S = 0.003
"""How long the display server and the window manager get to remove the old windows before the spare asks
them for anything, in seconds."""

_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin})
_USES_OF_SHIFT = _PRESSES | {QEvent.Type.Wheel}
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class LeaveChannel(Protocol):
    """Where a visit reports that it leaves; guide.supervisor.VisitChannel implements this."""

    def report_leave(self, *, behind: bool = False) -> None:
        """Report it, without waiting for an answer.

        Args:
            behind: another window keeps the focus.
        """


class LeaveAction:
    """Ends this visit: at once, without a question, and for good.

    Hiding comes first, and reaches the display server with the call itself. If the spare were shown first,
    the desktop would never be visible, but content would stay for the 11 ms until then instead of 3. If the
    spare were signaled at the same time, it would compete for the processor with what removes the old window:
    8 ms. So it is signaled a moment later (`tools/bench/leave.py`).

    Args:
        channel: where to report it.
        top_levels: returns every window of this process, including open menus, messages and lists.
        pause: waits for some seconds.
        end: ends the process without running anything more.
    """

    def __init__(
        self,
        channel: LeaveChannel,
        top_levels: Callable[[], Iterable[QWidget]] = QApplication.topLevelWidgets,
        pause: Callable[[float], object] = time.sleep,
        end: Callable[[int], object] = os._exit,
    ) -> None:
        self._channel = channel
        self._top_levels = top_levels
        self._pause = pause
        self._end = end
        self._has_left = False

    def leave(self) -> None:
        """Leave. A second call does nothing."""
        self._leave(behind=False)

    def leave_behind(self) -> None:
        """Leave while another window has the focus: the next visit does not take it."""
        self._leave(behind=True)

    def _leave(self, *, behind: bool) -> None:
        if self._has_left:
            return
        self._has_left = True
        # Orca would remember each part that it hears of now as gone, and take new ones for it
        QAccessible.setActive(False)
        try:
            if not behind:
                let_next_come_forward()
            for window in self._top_levels():
                window.hide()
            self._pause(HEAD_START_S)
        finally:
            self._channel.report_leave(behind=behind)
            self._end(0)


def _is_alt_f4(event: QKeyEvent) -> bool:
    return (
        event.type() == QEvent.Type.KeyPress
        and not event.isAutoRepeat()
        and event.key() == Qt.Key.Key_F4
        and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    )


class LeaveFilter(QObject):
    """Calls `leave` when Shift is pressed three times, whatever has the focus.

    A shortcut or a key handler of the window misses the keys that a menu, a message or an open list takes; a
    filter on the application sees them first. It sees each key again on its way from the window to the
    widget, so it counts only where the event reaches a window.

    Signals:
        interrupted: something else was pressed, so that the presses before it were not the sign.
        counted: how many presses of Shift can still be part of the sign.

    Args:
        leave: called once the sign is complete.
        closes: whether Alt+F4 leaves too, as no window manager may be there to close the window.
        has_reader_key: whether a key of a screen reader is down; see `held_keys_x11`.
        clock: seconds on a monotonic clock.
    """

    interrupted = Signal()
    counted = Signal(int)

    def __init__(
        self,
        leave: Callable[[], object],
        *,
        closes: bool = False,
        has_reader_key: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._leave, self._closes, self._has_reader_key = leave, closes, has_reader_key
        self._clock = clock
        self._presses = ShiftPresses()
        self._expiry = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._expiry.timeout.connect(self._report_count)
        self._shown_at = 0.0
        self._is_used = True

    def start(self) -> None:
        """Start now; the caller passes the events on."""
        self._shown_at = self._clock()
        self._is_used = False

    def mark_used(self) -> None:
        """Count presses of Shift from now on: the visit is in use.

        Call this whenever anything but the front page shows: a screen reader gets there without keys.
        """
        self._is_used = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every event of the application; True consumes it."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride):
            return isinstance(event, QKeyEvent) and self._key(watched, event)
        if kind in _USES_OF_SHIFT and isinstance(event, QInputEvent):
            return self._pointer(event)
        return False

    def _pointer(self, event: QInputEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._interrupt()
        if event.type() not in _PRESSES:
            return False
        if not self._is_used and self._shown_for() < LEFTOVER_CLICK_S:
            return True
        self._is_used = True
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Shift:
            # a key that a shortcut takes arrives only as ShortcutOverride, so that counts as well
            if event.type() != QEvent.Type.KeyRelease:
                self._interrupt()
                self._is_used = True
            if self._closes and _is_alt_f4(event):
                self._leave()
            return False
        return watched.isWindowType() and self._shift(event)

    def _shift(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            return False
        key, now = event.nativeScanCode(), self._clock()
        if event.isAutoRepeat():
            self._presses.repeat(key, now)
        elif event.type() == QEvent.Type.KeyRelease:
            self._presses.release(key)
        elif event.modifiers() & _MODIFIERS or self._has_reader_key():
            self._interrupt()  # Alt+Shift and Ctrl+Shift change the keyboard layout
        elif self._completes_sign(key, now):
            self._leave()
            return True
        return False

    def _completes_sign(self, key: int, now: float) -> bool:
        complete = self._presses.press(key, now)
        if self._is_used or self._shown_for() >= LEFTOVER_SHIFT_S:
            if not complete:
                self._report_count()
            return complete
        self._presses.interrupt()
        return False

    def _interrupt(self) -> None:
        self._presses.interrupt()
        self._report_count()
        self.interrupted.emit()

    def _report_count(self) -> None:
        """Report the count now, and again when a press is too old to be part of the sign."""
        now = self._clock()
        self.counted.emit(self._presses.count(now))
        self._expiry.stop()
        if (left_s := self._presses.next_change(now)) > 0:
            self._expiry.start(round(left_s * 1000) + 1)

    def _shown_for(self) -> float:
        return self._clock() - self._shown_at
