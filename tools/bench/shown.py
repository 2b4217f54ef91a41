"""The guide's own window in this process, on a private screen, and how long it takes to paint."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter, process_time
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from guide.content.current import current
from guide.content.model import Library
from guide.paths import checkout
from guide.search.opening import open_search
from guide.ui.theme.appearance import Appearance
from guide.ui.visit import make_application
from guide.ui.window import MainWindow
from tests.screen.virtual import virtual_screen

PATIENCE_S = 2.0


class Took(NamedTuple):
    """Milliseconds by the clock, and of the processor."""

    clock: float
    processor: float


class Shown(NamedTuple):
    """The window, the application around it, and what it shows pages of."""

    application: QApplication
    window: MainWindow
    library: Library


class _Paints(QObject):
    """Notes that something inside widgets of a class is painted."""

    def __init__(self, kind: type[QWidget]) -> None:
        super().__init__()
        self._kind = kind
        self.seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every event of the application."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.seen = self.seen or self._is_inside(watched)
        return False

    def _is_inside(self, widget: QWidget | None) -> bool:
        while widget is not None and not isinstance(widget, self._kind):
            widget = widget.parentWidget()
        return widget is not None


@contextmanager
def shown_window(change: Callable[[Library], Library] = lambda library: library) -> Iterator[Shown]:
    """Open the window, ready to search, until the block ends.

    Args:
        change: makes another library of it.
    """
    paths = checkout()
    os.environ["FONTCONFIG_FILE"] = str(paths.fonts / "fonts.conf")
    built = current(paths)
    library = change(built.library())
    with virtual_screen() as display:
        os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_IM_MODULE": "compose"}
        application = make_application(paths.fonts)
        window = MainWindow(library, Appearance())
        window.navigator.set_search(open_search(paths, built, library))
        gc.freeze()  # as the parent does, so that throwing away looks at what a visit has made alone
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        yield Shown(application, window, library)
        window.hide()
        window.deleteLater()
        application.processEvents()


def until_painted(application: QApplication, act: Callable[[], None], kind: type[QWidget]) -> Took:
    """Do something, and wait until what it leads to inside a widget of a class has been painted.

    Raises TimeoutError where nothing is painted.
    """
    paints = _Paints(kind)
    application.installEventFilter(paints)
    begun, used = perf_counter(), process_time()
    try:
        act()
        while not paints.seen:
            application.processEvents()
            if perf_counter() - begun > PATIENCE_S:
                raise TimeoutError("nothing was painted")
        return Took((perf_counter() - begun) * 1000, (process_time() - used) * 1000)
    finally:
        application.removeEventFilter(paints)
