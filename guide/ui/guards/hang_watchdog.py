"""A window that hangs is ended by clocks of its own, because nothing in it can be asked to leave."""

import faulthandler
import os
import signal
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

LIMIT_S = 0.8
"""Of time that the window could have used, in seconds. With the spare's coming it is gone within one."""

LONGEST_S = 4.0
"""Of any time, in seconds: however busy the machine is, and whatever else fails to notice."""

ANSWER_EVERY_S = 0.2
"""How often a window that answers says so, in seconds."""


class HangThreshold:
    """Tells a window that hangs from one that is kept waiting.

    While a process waits for a processor, time goes by that it could not use. That time does not count: pages
    that opened on two cores with six other busy programs were taken for hangs.
    """

    def __init__(self) -> None:
        self._answered = 0.0

    def answer(self, now: float, queued: float) -> None:
        """The window has answered something.

        now: seconds on a clock that only grows. queued: seconds for which it has waited for a processor
        since it began.
        """
        self._answered = now - queued

    def is_over(self, now: float, queued: float) -> bool:
        """Whether it has answered nothing for too long. The same two clocks."""
        return now - queued - self._answered >= LIMIT_S


_FILE = "/proc/self/schedstat"
"""Of the first thread: nanoseconds it ran, nanoseconds it waited to run, how often (Linux, proc(5))."""


class RunQueueDelay:
    """Where the system does not tell, it is never kept waiting."""

    def __init__(self) -> None:
        try:
            self._file: int | None = os.open(_FILE, os.O_RDONLY)
        except OSError:
            self._file = None

    def seconds(self) -> float:
        """Seconds since the process began; to be compared with an earlier answer."""
        if self._file is None:
            return 0.0
        return int(os.pread(self._file, 128, 0).split()[1]) / 1e9


CHECK_EVERY_S = 0.1
"""How often it is looked whether a window that uses no processor still answers, in seconds."""

REST_AFTER_S = 2.0
"""How long nothing has come to the window when its clocks begin to rest, in seconds."""

_HAS_CPU_TIMER = hasattr(signal, "setitimer")


class HangWatchdog(QObject):
    """Ends this process, and with it its windows, once its event loop has stood still too long.

    Three clocks, since no single one tells a hang from a machine that is too busy:

    - The kernel counts the processor time of a window that works on and on, whoever holds Python's lock.
    - A thread looks after one that sleeps, and leaves out the time for which it waited for a processor.
    - A thread of C that needs neither Python nor Qt comes last: for one that sleeps and holds Python's lock,
      and for systems where the kernel does not count.

    All of them rest while nothing comes to the window: a hang begins with something that comes. So nobody
    wakes the processor while a page is read. They stand still while the computer sleeps. A process that was
    stopped from outside for longer may be ended when it goes on: whoever comes back finds the front page.

    window: must answer. clock: seconds that only grow. rest_after_s: as REST_AFTER_S.
    """

    def __init__(
        self,
        window: QObject,
        clock: Callable[[], float] = time.monotonic,
        rest_after_s: float = REST_AFTER_S,
    ) -> None:
        super().__init__(window)
        self._window, self._clock, self._rest_after_s = window, clock, rest_after_s
        self._threshold, self._queue_delay = HangThreshold(), RunQueueDelay()
        self._armed_at: float | None = None
        self._came_at = 0.0
        self._is_running = False
        self._is_over, self._is_awake = threading.Event(), threading.Event()
        # open to be read, so that the lines that ran cannot be written even there
        self._discard = os.open(os.devnull, os.O_RDONLY)
        self._timer = QTimer(self)
        self._timer.setInterval(round(ANSWER_EVERY_S * 1000))
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """From now on the window must answer. To be called when it is painted and all is loaded."""
        self._is_running = True
        self._window.installEventFilter(self)
        self._wake()
        threading.Thread(target=self._watch, daemon=True).start()

    def answer(self) -> None:
        """The window has answered something. Keys that wait in a row are handled before any timer."""
        if self._armed_at is not None and self._clock() - self._armed_at >= ANSWER_EVERY_S:
            self._arm()
        self._wake()

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Whatever comes to the window wakes the clocks, a frame to paint or another size too."""
        self._wake()
        return False

    def _wake(self) -> None:
        self._came_at = self._clock()
        if self._is_running and self._armed_at is None:
            self._arm()
            self._timer.start()
            self._is_awake.set()

    def stop(self) -> None:
        """It need not answer any more."""
        self._is_running = False
        self._is_over.set()
        self._rest()
        self._is_awake.set()  # so that the thread sees that it is over

    def _tick(self) -> None:
        if self._clock() - self._came_at < self._rest_after_s:
            self._arm()
        else:
            self._rest()

    def _rest(self) -> None:
        self._armed_at = None
        self._is_awake.clear()
        self._timer.stop()
        if _HAS_CPU_TIMER:
            signal.setitimer(signal.ITIMER_PROF, 0)
        faulthandler.cancel_dump_traceback_later()

    def _arm(self) -> None:
        self._armed_at = self._clock()
        self._threshold.answer(self._armed_at, self._queue_delay.seconds())
        if _HAS_CPU_TIMER:
            signal.setitimer(signal.ITIMER_PROF, LIMIT_S)  # nobody handles its signal, so it ends the process
        last_s = LONGEST_S if _HAS_CPU_TIMER else LIMIT_S
        faulthandler.dump_traceback_later(last_s, exit=True, file=self._discard)

    def _watch(self) -> None:
        while not self._is_over.wait(CHECK_EVERY_S):
            self._is_awake.wait()
            is_over = self._threshold.is_over(self._clock(), self._queue_delay.seconds())
            if is_over and self._is_awake.is_set():
                os._exit(1)
