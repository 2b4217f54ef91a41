"""Ends a window that hangs, with clocks that do not depend on its event loop."""

import faulthandler
import os
import signal
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

LIMIT_S = 0.8
"""The longest time without an answer that the window could have used, in seconds. With the time until the
spare shows, a hung window is gone within one second."""

LONGEST_S = 4.0
"""The longest time without an answer in any case, in seconds: a backstop for busy machines."""

ANSWER_EVERY_S = 0.2
"""How often a responsive window rearms the clocks, in seconds."""


class HangThreshold:
    """Distinguishes a window that hangs from one that waits for a processor.

    Time in which a process is queued for a processor does not count: on two cores with six other busy
    programs, pages that were opening were taken for hangs.
    """

    def __init__(self) -> None:
        self._answered = 0.0

    def answer(self, now: float, queued: float) -> None:
        """Record that the window has answered.

        Args:
            now: seconds on a monotonic clock.
            queued: seconds that the process has waited for a processor since it started.
        """
        self._answered = now - queued

    def is_over(self, now: float, queued: float) -> bool:
        """Whether the window has been silent for too long. Takes the same two clocks."""
        return now - queued - self._answered >= LIMIT_S


_FILE = "/proc/self/schedstat"
"""Of the first thread: nanoseconds it ran, nanoseconds it waited to run, how often (Linux, proc(5))."""


class RunQueueDelay:
    """How long the process has waited for a processor; always 0 where the system does not count it.

    Windows does not. There all time counts as waited in which the process did not run: only what it computes
    is measured, and a window that sleeps is left to the last clock.
    """

    def __init__(self) -> None:
        try:
            self._file: int | None = os.open(_FILE, os.O_RDONLY)
        except OSError:
            self._file = None

    def seconds(self) -> float:
        """Seconds since the process started, to be compared with an earlier value."""
        if not _HAS_CPU_TIMER:
            return time.monotonic() - time.process_time()
        if self._file is None:
            return 0.0
        return int(os.pread(self._file, 128, 0).split()[1]) / 1e9


CHECK_EVERY_S = 0.1
"""How often the thread checks whether a window that uses no processor still answers, in seconds."""

REST_AFTER_S = 2.0
"""How long after the last event the clocks stop, in seconds."""

_HAS_CPU_TIMER = hasattr(signal, "setitimer")


class HangWatchdog(QObject):
    """Ends this process, and with it its windows, once its event loop has been blocked too long.

    Three clocks, because no single one can tell a hang from a busy machine:

    - The kernel counts the processor time of a window that keeps computing, with or without Python's lock.
    - A thread checks on a window that sleeps, and subtracts the time it waited for a processor.
    - A thread in C, which needs neither Python nor Qt, is the last: for a window that sleeps while holding
      Python's lock, and for systems where the kernel does not count.

    All of them stop while no event arrives, because a hang starts with an event. So nothing wakes the
    processor while a page is read. They do not run while the computer sleeps. A process that was stopped from
    outside for longer may be ended when it continues: the person who returns finds the front page.

    Args:
        window: the window that must answer.
        clock: seconds on a monotonic clock.
        rest_after_s: see `REST_AFTER_S`.
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
        # open for reading, so that the traceback is not written even there
        self._discard = os.open(os.devnull, os.O_RDONLY)
        self._timer = QTimer(self, interval=round(ANSWER_EVERY_S * 1000))
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Require answers from now on. Call this when the window is painted and everything is loaded."""
        self._is_running = True
        self._window.installEventFilter(self)
        self._wake()
        threading.Thread(target=self._watch, daemon=True).start()

    def answer(self) -> None:
        """Record that the window has answered. Queued keys are handled before any timer."""
        if self._armed_at is not None and self._clock() - self._armed_at >= ANSWER_EVERY_S:
            self._arm()
        self._wake()

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
        """Start the clocks on any event of the window, including paint and resize."""
        self._wake()
        return False

    def _wake(self) -> None:
        self._came_at = self._clock()
        if self._is_running and self._armed_at is None:
            self._arm()
            self._timer.start()
            self._is_awake.set()

    def stop(self) -> None:
        """Require no more answers."""
        self._is_running = False
        self._is_over.set()
        self._rest()
        self._is_awake.set()  # so that the thread can end

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
            signal.setitimer(signal.ITIMER_PROF, LIMIT_S)  # no handler: the signal ends the process
        faulthandler.dump_traceback_later(LONGEST_S, exit=True, file=self._discard)

    def _watch(self) -> None:
        while not self._is_over.wait(CHECK_EVERY_S):
            self._is_awake.wait()
            is_over = self._threshold.is_over(self._clock(), self._queue_delay.seconds())
            if is_over and self._is_awake.is_set():
                os._exit(1)
