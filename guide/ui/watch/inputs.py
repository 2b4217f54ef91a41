"""Everything a person does to the window, whatever has the focus, noticed once on its way in."""

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QPointerEvent

TREMBLE_PX = 20
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


class Inputs(QObject):
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
        is_far = (place - self._rested_at).manhattanLength() > TREMBLE_PX
        if is_far:
            self._rested_at = place
        return is_far
