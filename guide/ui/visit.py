"""One visit: its application, its window, its end."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from guide.content.model import Library
from guide.supervisor import VisitChannel
from guide.ui.accessibility import SpokenRoles
from guide.ui.dead_man import DeadMan
from guide.ui.inputs import Inputs
from guide.ui.leaving import LeaveFilter, Leaving
from guide.ui.waiting import wait_to_be_shown
from guide.ui.window import MainWindow, Search

NAME = "signpost"


def show_visit(
    library: Library, fonts: Path, channel: VisitChannel, open_search: Callable[[], Search]
) -> None:
    """Build the window, wait until it shall be shown, and serve this visit to its end.

    fonts: the folder of the font files. open_search: called after the first paint, because it takes time.
    """
    application = make_application(fonts)
    window = MainWindow(library, is_dark=False)
    roles = SpokenRoles()
    roles.install()
    leaving = Leaving(channel)
    leave_filter = LeaveFilter(leaving.leave)
    window.leave_pressed.connect(leaving.leave)
    window.closed.connect(channel.tell_close)
    window.left_front.connect(leave_filter.settle)
    prepared = _Preparation(window, open_search)
    dead_man, inputs = DeadMan(window), Inputs()
    inputs.came.connect(dead_man.answer)
    painted = FirstPaint(window, lambda: prepared.after_paint(channel, dead_man))
    wait_to_be_shown(channel, prepared.out_of_sight)
    application.installEventFilter(inputs)
    leave_filter.watch(application)
    window.installEventFilter(painted)
    window.show()
    application.exec()
    dead_man.stop()


def make_application(fonts: Path) -> QApplication:
    """The application with its neutral name and its own fonts."""
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


class _Preparation:
    """What a window needs beyond its first frame. A spare does it while it waits, the first visit after."""

    def __init__(self, window: MainWindow, open_search: Callable[[], Search]) -> None:
        self._window, self._open_search = window, open_search
        self._is_done = False

    def out_of_sight(self) -> None:
        """Lay out and paint once where nobody looks, then open the search."""
        self._window.grab()
        self._give_search()

    def after_paint(self, channel: VisitChannel, dead_man: DeadMan) -> None:
        """Say that the first frame is there; open the search if that has not been done.

        Only then must the window answer in time: a slow disk may need longer for the index.
        """
        channel.tell_painted()
        if not self._is_done:
            self._give_search()
        dead_man.start()

    def _give_search(self) -> None:
        import guide.ui.pages  # noqa: PLC0415  so that the first door opens at once
        import guide.ui.results_page  # noqa: F401, PLC0415  as above

        self._is_done = True
        self._window.give_search(self._open_search())


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
