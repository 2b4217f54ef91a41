"""Two taps of a finger in different places are two taps, and nothing stays lit where a finger was."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QTimer
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

    A pointer stays where it is, and what lies under it is lit. A finger that let go is nowhere.
    """

    def __init__(self) -> None:
        super().__init__()
        self._last = QPointF()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """See every touch where it reaches a window, before a press is made of it."""
        kind = event.type()
        if kind == QEvent.Type.TouchBegin and isinstance(event, QTouchEvent) and watched.isWindowType():
            self._begin(event.points()[0].globalPosition())
        elif kind == QEvent.Type.TouchEnd and watched.isWindowType():
            # it comes after what is made of the touch
            QCoreApplication.postEvent(watched, QEvent(QEvent.Type.Leave))
        return False

    def _begin(self, at: QPointF) -> None:
        if (at - self._last).manhattanLength() > tokens.TARGET:
            QApplication.setDoubleClickInterval(_NEVER)
            # the press is made before anything else happens; a mouse can double click afterwards
            QTimer.singleShot(0, self, _allow)
        self._last = at


def _allow() -> None:
    QApplication.setDoubleClickInterval(_AS_THE_SYSTEM_HAS_IT)
