"""The one event filter of the application, for all who listen to what a person does."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QPointerEvent, QTouchEvent
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
    """Asks each listener in turn, until one takes the event away.

    For every event and every filter PySide makes Python objects, and a page that opens causes 4,000 events,
    of which nobody listens to one: with a filter for each listener it took twice as long to open.
    """

    def __init__(self, listeners: Sequence[QObject]) -> None:
        super().__init__()
        self._listeners = listeners

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """See every event of the application; True takes it away from everyone else."""
        if event.type() not in _FROM_A_PERSON:
            return False
        return any(listener.eventFilter(watched, event) for listener in self._listeners)


JITTER_PX = 20
"""How far a pointer must get from where it was to count as moved by somebody, in pixels at 100 %. A mouse on
a glossy table and a worn touch screen move by a few pixels all the time."""

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
    """An application-wide event filter that takes nothing away.

    came: something arrived from outside, whatever it was.
    used: a key, a press or a turn of the wheel.
    moved: a pointer has moved, and by more than it trembles.
    """

    came = Signal()
    used = Signal()
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rested_at: QPointF | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """See every event where it reaches a window; the same event comes again for the widgets in it."""
        kind = event.type()
        if (kind in _DELIBERATE or kind in _MOVES) and event.spontaneous() and watched.isWindowType():
            self.came.emit()
            if kind in _DELIBERATE:
                self.used.emit()
            elif isinstance(event, QPointerEvent) and self._is_far(event.points()[0].globalPosition()):
                self.moved.emit()
        return False

    def _is_far(self, place: QPointF) -> bool:
        """Whether the pointer has come far from where it rested; it rests here from then on."""
        if self._rested_at is None:
            self._rested_at = place
        is_far = (place - self._rested_at).manhattanLength() > JITTER_PX
        if is_far:
            self._rested_at = place
        return is_far


_SYSTEM_DEFAULT, _NEVER = -1, 0
"""Milliseconds within which a second press is a double one (QStyleHints.mouseDoubleClickInterval)."""


class TapFilter(QObject):
    """An application-wide event filter that takes nothing away.

    Qt 6.11 makes presses of a mouse out of touches, and takes whatever is touched soon after another touch
    for a double click, wherever on the screen it is. What is scrolled by finger never gets a double click. So
    who tapped a row right after the last letter opened nothing. In the same place it stays a double one: its
    second half would press what has come to stand there.

    A pointer stays where it is, and what lies under it is lit. A finger that let go is nowhere.
    """

    def __init__(self) -> None:
        super().__init__()
        self._last_touch = QPointF()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """See every touch where it reaches a window, before a press is made of it."""
        kind = event.type()
        if kind == QEvent.Type.TouchBegin and isinstance(event, QTouchEvent) and watched.isWindowType():
            self._touch_began(event.points()[0].globalPosition())
        elif kind == QEvent.Type.TouchEnd and watched.isWindowType():
            # it comes after what is made of the touch
            QCoreApplication.postEvent(watched, QEvent(QEvent.Type.Leave))
        return False

    def _touch_began(self, at: QPointF) -> None:
        if (at - self._last_touch).manhattanLength() > tokens.TARGET:
            QApplication.setDoubleClickInterval(_NEVER)
            # the press is made before anything else happens; a mouse can double click afterwards
            QTimer.singleShot(0, self, _restore_interval)
        self._last_touch = at


def _restore_interval() -> None:
    QApplication.setDoubleClickInterval(_SYSTEM_DEFAULT)
