"""Two taps of a finger in different places are two taps."""

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QTouchEvent
from PySide6.QtWidgets import QApplication

from guide.ui import tokens

_AS_THE_SYSTEM_HAS_IT, _NEVER = -1, 0
"""Milliseconds within which a second press is a double one (QStyleHints.mouseDoubleClickInterval)."""


class Taps(QObject):
    """An application-wide event filter that takes nothing away.

    Qt 6.11 makes presses of a mouse out of touches, and takes whatever is touched soon after another touch
    for a double click, wherever on the screen it is. What is scrolled by finger never gets a double click. So
    who tapped a row right after the last letter opened nothing. In the same place it stays a double one: its
    second half would press what has come to stand there.
    """

    def __init__(self) -> None:
        super().__init__()
        self._last = QPointF()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """See every touch where it reaches a window, before a press is made of it."""
        if (
            event.type() == QEvent.Type.TouchBegin
            and isinstance(event, QTouchEvent)
            and watched.isWindowType()
        ):
            at = event.points()[0].globalPosition()
            if (at - self._last).manhattanLength() > tokens.TARGET:
                QApplication.setDoubleClickInterval(_NEVER)
                # the press is made before anything else happens; a mouse can double click afterwards
                QTimer.singleShot(0, self, _allow)
            self._last = at
        return False


def _allow() -> None:
    QApplication.setDoubleClickInterval(_AS_THE_SYSTEM_HAS_IT)
