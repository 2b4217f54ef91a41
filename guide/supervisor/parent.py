"""The parent: imports once, then serves visits until it is told to stop."""

import gc
import os
import time
from collections.abc import Callable, Iterable

from guide.supervisor.endings import exit_status
from guide.supervisor.household import Household
from guide.supervisor.processes import Visit
from guide.supervisor.sentry import SentryChannel
from guide.supervisor.signals import Signals


class Supervisor:
    """Keeps one visit on the screen and a spare behind it, until the window is closed.

    It opens no window, starts no thread and holds nothing of any visit. A parent with a second thread
    could fork a visit that hangs on a lock nobody holds.

    visit: what each visit does, in its own process.
    preload: called once before the first fork, to import and read what the first frame needs; none of it
        may start a thread or a QApplication.
    warm_up: the same for all else, called once the first visit is ready: every later one then has it.
    clock: seconds that only grow.
    stays: whether this place wants the guide never to end by itself; asked whenever something is heard of a
        visit. Then closing is taken for leaving, a hang-up of the terminal leads to the front page, and a
        window that cannot be shown is tried again, after pauses of at most five seconds.
    sentry: tells which visit did not answer when Shift was pressed three times; it is ended.
    """

    def __init__(
        self,
        visit: Visit,
        *,
        preload: Iterable[Callable[[], object]] = (),
        warm_up: Iterable[Callable[[], object]] = (),
        clock: Callable[[], float] = time.monotonic,
        stays: Callable[[], bool] = lambda: False,
        sentry: SentryChannel | None = None,
    ) -> None:
        self._visit = visit
        self._preload = tuple(preload)
        self._warm_up = tuple(warm_up)
        self._clock = clock
        self._stays = stays
        self._sentry = sentry

    def run(self) -> int:
        """Serve visits until a person closes the window or a signal stops the parent; returns 0 then.

        Raises DisplayError when two visits in a row die before their first paint or five right after it.
        Whatever happens, no visit outlives this call.
        """
        for load in self._preload:
            load()
        gc.freeze()  # what is loaded by now stays shared between the processes instead of being copied
        with Signals() as signals:
            household = Household(self._visit, self._warm_up, signals, self._clock, self._stays, self._sentry)
            try:
                ending = household.serve()
            finally:
                household.end_all()
        return exit_status(ending)


def can_fork(platform: str) -> bool:
    """Whether a program with windows may fork. platform: as in sys.platform.

    macOS has fork, but its window system refuses a process that forked after loading it.
    """
    return hasattr(os, "fork") and platform != "darwin"
