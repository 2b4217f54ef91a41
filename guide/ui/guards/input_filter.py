"""The only event filter on the application, and what listens to input through it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPointerEvent, QTouchEvent
from PySide6.QtWidgets import QApplication

from guide.ui.theme import tokens

_FROM_A_PERSON = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class InputEventFilter(QObject):
    """Offers each input event to the listeners in turn, until one consumes it.

    PySide makes Python objects for every event and every filter, and opening a page causes 4,000 events, none
    of which are input. With one filter for each listener, pages took twice as long to open.
    """

    def __init__(self, listeners: Sequence[QObject]) -> None:
        super().__init__()
        self._listeners = listeners

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every event of the application; True consumes it."""
        if event.type() not in _FROM_A_PERSON:
            return False
        return any(listener.eventFilter(watched, event) for listener in self._listeners)


JITTER_PX = 20
"""How far a pointer must move from its resting point to count as moved by a person, in pixels at 100 %. A
mouse on a glossy table and a worn touch screen move by a few pixels all the time."""

_DELIBERATE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_MOVES = frozenset({QEvent.Type.MouseMove, QEvent.Type.TouchUpdate, QEvent.Type.TabletMove})


class InputSignals(QObject):
    """Turns input events into signals. Consumes nothing.

    Signals:
        received: any input event arrived.
        used: a key, a press or a turn of the wheel.
        moved: a pointer moved by more than jitter, or a key that is held down repeated itself: a bag on the
            keyboard does that too.
    """

    received = Signal()
    used = Signal()
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rested_at: QPointF | None = None
        self._released = -1, 0  # which key of the keyboard, and when, in milliseconds

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every event as it reaches a window; the same event comes again for the widgets in it."""
        kind = event.type()
        if kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            self._released = event.nativeScanCode() or -1, event.timestamp()  # 0: of no keyboard
        # with a screen reader, Qt's bridge to it posts each key again, and such an event is not spontaneous
        is_real = event.spontaneous() or kind == QEvent.Type.KeyPress
        if (kind in _DELIBERATE or kind in _MOVES) and is_real and watched.isWindowType():
            self.received.emit()
            if kind in _DELIBERATE and not self._repeats(event):
                self.used.emit()
            elif self._repeats(event) or self._is_far(event):
                self.moved.emit()
        return False

    def _repeats(self, event: QEvent) -> bool:
        """Whether a key that is held down is pressed once more by the keyboard itself.

        An X server releases and presses it at the same moment. Qt notices only if both have arrived by then:
        on a busy computer, half of the presses seemed to be new ones.
        """
        return isinstance(event, QKeyEvent) and (
            event.isAutoRepeat() or (event.nativeScanCode(), event.timestamp()) == self._released
        )

    def _is_far(self, event: QEvent) -> bool:
        """Whether the pointer has moved far from its resting point, which is here from then on."""
        if not isinstance(event, QPointerEvent):
            return False
        point = event.points()[0].globalPosition()
        is_far = self._rested_at is not None and (point - self._rested_at).manhattanLength() > JITTER_PX
        if is_far or self._rested_at is None:
            self._rested_at = point
        return is_far


_SYSTEM_DEFAULT, _NEVER = -1, 0
"""Milliseconds within which a second press is a double click (QStyleHints.mouseDoubleClickInterval)."""


class TapFilter(QObject):
    """Keeps two quick taps at different positions from becoming a double click. Consumes nothing.

    Qt 6.11 turns touches into mouse presses, and takes a touch soon after another one for a double click,
    wherever it is on the screen. Views that scroll by finger never get double clicks, so a tap on a row right
    after the last letter opened nothing. Two taps at the same position remain a double click: the second one
    would press whatever has appeared there.

    A mouse pointer stays where it is and highlights what is under it. A finger that was lifted is nowhere.
    """

    def __init__(self) -> None:
        super().__init__()
        self._last_touch = QPointF()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every touch as it reaches a window, before Qt turns it into a press."""
        kind = event.type()
        if kind == QEvent.Type.TouchBegin and isinstance(event, QTouchEvent) and watched.isWindowType():
            self._touch_began(event.points()[0].globalPosition())
        elif kind == QEvent.Type.TouchEnd and watched.isWindowType():
            # delivered after the events that Qt makes from the touch
            QCoreApplication.postEvent(watched, QEvent(QEvent.Type.Leave))
        return False

    def _touch_began(self, at: QPointF) -> None:
        if (at - self._last_touch).manhattanLength() > tokens.TARGET:
            QApplication.setDoubleClickInterval(_NEVER)
            # the press comes before any other event; a mouse can double-click afterwards
            QTimer.singleShot(0, self, _restore_interval)
        self._last_touch = at


def _restore_interval() -> None:
    QApplication.setDoubleClickInterval(_SYSTEM_DEFAULT)
