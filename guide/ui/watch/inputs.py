"""Everything a person does to the window, whatever has the focus, noticed once on its way in."""

from PySide6.QtCore import QEvent, QObject, Signal

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

    came: something arrived from outside. True for a key, a press or a turn of the wheel; False for a
        pointer that only moves, as one does on a table that shakes.
    """

    came = Signal(bool)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """See every event where it reaches a window; the same event comes again for the widgets in it."""
        kind = event.type()
        if (kind in _DELIBERATE or kind in _MOVES) and event.spontaneous() and watched.isWindowType():
            self.came.emit(kind in _DELIBERATE)
        return False
