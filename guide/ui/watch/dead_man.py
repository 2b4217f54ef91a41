"""A window that hangs is ended by a clock of its own, because nothing in it can be asked to leave."""

import faulthandler
import os
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from guide.ui.watch.patience import EVERY_S, Patience


class DeadMan(QObject):
    """Ends this process, and with it its windows, once its event loop has stood still too long.

    The clock runs in a thread of C that needs neither Python nor Qt, so it ends a process that holds
    Python's lock as well. It stands still while the computer sleeps. A process that was stopped from outside
    for longer may be ended when it goes on: whoever comes back finds the front page.

    parent: whatever lives as long as the window. clock: seconds that only grow. worked: processor time used.
    """

    def __init__(
        self,
        parent: QObject,
        clock: Callable[[], float] = time.monotonic,
        worked: Callable[[], float] = time.process_time,
    ) -> None:
        super().__init__(parent)
        self._clock, self._worked = clock, worked
        self._patience = Patience()
        self._armed_at: float | None = None
        # open to be read, so that the lines that ran cannot be written even there
        self._nowhere = os.open(os.devnull, os.O_RDONLY)
        self._timer = QTimer(self)
        self._timer.setInterval(round(EVERY_S * 1000))
        self._timer.timeout.connect(self._arm)

    def start(self) -> None:
        """From now on the window must answer. To be called when it is painted and all is loaded."""
        self._arm()
        self._timer.start()

    def answer(self) -> None:
        """The window has answered something. Keys that wait in a row are handled before any timer."""
        if self._armed_at is not None and self._clock() - self._armed_at >= EVERY_S:
            self._arm()

    def stop(self) -> None:
        """It need not answer any more."""
        self._armed_at = None
        self._timer.stop()
        faulthandler.cancel_dump_traceback_later()

    def _arm(self) -> None:
        self._armed_at = self._clock()
        limit_s = self._patience.limit_s(self._armed_at, self._worked())
        faulthandler.dump_traceback_later(limit_s, exit=True, file=self._nowhere)
