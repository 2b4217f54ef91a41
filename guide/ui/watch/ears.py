"""The one event filter of the application, for all who listen to what a person does."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject

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


class Ears(QObject):
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
