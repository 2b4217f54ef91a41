"""The window of a kiosk: it has no frame and always fills the screen."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget


class FullScreen(QObject):
    """Makes the window full screen, and restores that when the window is minimized or resized.

    Args:
        window: not shown yet; show it with showFullScreen. Its size is set at once, so that a spare lays it
            out while it waits.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        # a kiosk may have no window manager, and then nobody else would set it
        window.setGeometry(window.screen().geometry())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch for changes of the window state."""
        if event.type() == QEvent.Type.WindowStateChange:
            QTimer.singleShot(0, self._stay)
        return super().eventFilter(watched, event)

    def _stay(self) -> None:
        state = self._window.windowState()
        # hidden: it has been left
        if self._window.isVisible() and (
            state & Qt.WindowState.WindowMinimized or not state & Qt.WindowState.WindowFullScreen
        ):
            self._window.showFullScreen()
