"""The parent: imports once, then serves visits until it is told to stop."""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterable

from guide.errors import DisplayError
from guide.supervisor.household import Household
from guide.supervisor.processes import Visit
from guide.supervisor.signals import Signals


class Supervisor:
    """Keeps one visit on the screen and a spare behind it, until the window is closed.

    It opens no window, starts no thread and holds nothing of any visit. A parent with a second thread
    could fork a visit that hangs on a lock nobody holds.

    visit: what each visit does, in its own process.
    preload: called once before the first fork, to import and read what the first frame needs; none of it
        may start a thread or a QApplication.
    warm_up: the same for all else, called once the first visit has painted: every later one then has it.
    clock: seconds that only grow.
    """

    def __init__(
        self,
        visit: Visit,
        *,
        preload: Iterable[Callable[[], object]] = (),
        warm_up: Iterable[Callable[[], object]] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._visit = visit
        self._preload = tuple(preload)
        self._warm_up = tuple(warm_up)
        self._clock = clock

    def run(self) -> int:
        """Serve visits until a person closes the window or a signal stops the parent; returns 0 then.

        Raises DisplayError when two visits in a row die before their first paint, and where there is no
        fork. Whatever happens, no visit outlives this call.
        """
        _require_fork()
        _load(self._preload)
        with Signals() as signals:
            household = Household(self._visit, lambda: _load(self._warm_up), signals, self._clock)
            try:
                status = household.serve()
            finally:
                household.end_all()
        if status:
            raise DisplayError(
                "The window could not be shown: it ended twice before anything was painted. "
                "Check the display, or search without a window: python3 run.py search"
            )
        return status


def _load(parts: Iterable[Callable[[], object]]) -> None:
    for load in parts:
        load()
    gc.freeze()  # what is loaded by now stays shared between the processes instead of being copied


def _require_fork() -> None:
    # macOS has fork, but its window system refuses a process that forked after loading it.
    if not hasattr(os, "fork") or sys.platform == "darwin":
        raise DisplayError(
            "The window does not open on this system yet. Search without it: python3 run.py search"
        )
