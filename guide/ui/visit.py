"""One visit: its application, its window, its end."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from guide.content.model import Library
from guide.supervisor import VisitChannel
from guide.ui.accessibility import SpokenRoles
from guide.ui.leaving import LeaveFilter, Leaving
from guide.ui.window import MainWindow, Search

NAME = "signpost"


def show_visit(
    library: Library, fonts: Path, channel: VisitChannel, open_search: Callable[[], Search]
) -> None:
    """Build the window, wait until it shall be shown, and serve this visit to its end.

    fonts: the folder of the font files. open_search: called after the first paint, because it takes time.
    """
    application = _application(fonts)
    window = MainWindow(library, is_dark=False)
    roles = SpokenRoles()
    roles.install()
    leaving = Leaving(channel)
    leave_filter = LeaveFilter(leaving.leave)
    window.leave_pressed.connect(leaving.leave)
    window.closed.connect(channel.tell_close)
    window.left_front.connect(leave_filter.settle)
    painted = FirstPaint(window, lambda: _after_paint(window, channel, open_search))
    channel.wait_for_go()
    leave_filter.watch(application)
    window.installEventFilter(painted)
    window.show()
    application.exec()


def _application(fonts: Path) -> QApplication:
    # argv shows in window lists where there is no title; it says the name and nothing more
    application = QApplication([NAME])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("")
    QGuiApplication.setDesktopFileName(NAME)
    application.setStyle("Fusion")
    application.setQuitOnLastWindowClosed(True)
    for file in sorted(fonts.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    return application


def _after_paint(window: MainWindow, channel: VisitChannel, open_search: Callable[[], Search]) -> None:
    channel.tell_painted()
    window.give_search(open_search())


class FirstPaint(QObject):
    """Calls `then` once, as soon as the window's first frame has been handed to the display."""

    def __init__(self, window: QObject, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Wait for the first paint of the window."""
        if event.type() == QEvent.Type.Paint and self._then is not None:
            then, self._then = self._then, None
            # the frame is flushed when this event has been handled
            QTimer.singleShot(0, then)
        return super().eventFilter(watched, event)
