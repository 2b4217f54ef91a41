"""The parent's loop where visits are forked: one poll for all pipes and signals."""

import gc
import math
import os
import select
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress

from guide.supervisor.channel import SentryChannel
from guide.supervisor.executor import OrderExecutor, exit_status
from guide.supervisor.lifecycle import Ending, Event, Rules
from guide.supervisor.processes import Visit, VisitProcess, fork_visit
from guide.supervisor.signals import ENDING, HANG_UP, Signals


class Supervisor:
    """Keeps one visit on the screen and a spare behind it, until the window is closed.

    It opens no window, starts no thread and contains nothing of any visit. A parent with a second thread
    could fork a visit that waits forever for a lock that the other thread had.

    Attributes:
        visit: what each visit does, in its own process.
        preload: functions called once before the first fork, to import and read what the first frame needs.
            None of them may start a thread or a QApplication.
        warm_up: the same for everything else, called once the first visit is ready, for all later ones.
        clock: seconds, monotonic.
        rules: when the guide ends by itself; called at each event. Where it stays, closing counts as leaving,
            a hang-up of the terminal leads to the front page, and a window that cannot be shown is tried
            again, after pauses of at most five seconds.
        sentry: reports visits that did not answer when Shift was pressed three times; they are killed.
    """

    def __init__(
        self,
        visit: Visit,
        *,
        preload: Iterable[Callable[[], object]] = (),
        warm_up: Iterable[Callable[[], object]] = (),
        clock: Callable[[], float] = time.monotonic,
        rules: Callable[[], Rules] = Rules,
        sentry: SentryChannel | None = None,
    ) -> None:
        self._visit = visit
        self._preload = preload
        self._warm_up = deque(warm_up)
        self._ready: int | None = None
        self._signals = Signals()
        self._poll = select.poll()
        self._sentry = sentry
        self._executor = OrderExecutor(self._fork, clock, rules)

    def run(self) -> int:
        """Serve visits until a person closes the window or a signal stops the parent; returns 0 then.

        Raises DisplayError when two visits in a row die before their first paint or five right after it.
        Whatever happens, no visit outlives this call.
        """
        for load in self._preload:
            load()
        gc.freeze()  # what is loaded by now stays shared between the processes instead of being copied
        with self._signals:
            self._poll.register(self._signals.readable, select.POLLIN)
            if self._sentry is not None:
                self._poll.register(self._sentry.descriptor, select.POLLIN)
            try:
                ending = self._serve()
            finally:
                self._executor.end_all()
        return exit_status(ending)

    def _serve(self) -> Ending:
        self._executor.start()
        while self._executor.ending is None:
            ready = {descriptor for descriptor, _ in self._poll.poll(self._timeout_ms())}
            self._read_ready(ready)
            if self._sentry is not None and self._sentry.descriptor in ready:
                self._read_sentry(self._sentry)
            if self._signals.readable in ready:
                self._handle_signals()
            self._executor.run_due()
            self._warm_up_step()
        return self._executor.ending

    def _read_ready(self, ready: set[int]) -> None:
        for number, process in list(self._executor.visits.items()):
            if process.events_fd in ready:
                self._read(number, process)

    def _read(self, number: int, process: VisitProcess) -> None:
        for event in process.events():
            self._ready = number if event is Event.READY else None
            if event is Event.ENDED:
                # its pipe ended, and SIGCHLD follows; polling on would spin until then
                self._poll.unregister(process.events_fd)
            elif event is not Event.READY:
                self._executor.handle(number, event)

    def _read_sentry(self, sentry: SentryChannel) -> None:
        hung, shown = sentry.read_hung(), self._executor.shown
        if hung is None:
            self._poll.unregister(sentry.descriptor)
            sentry.reap()
            self._sentry = None
        elif shown is not None and shown.pid in hung:  # otherwise it has left already
            self._executor.leave()

    def _warm_up_step(self) -> None:
        """Once a visit is ready: one step of the warm-up, and after the last one its spare.

        Until then the first visit has the processors to itself. If it leaves between two steps, that is
        handled at once, and the next visit loads everything by itself.
        """
        if self._ready is None or self._executor.ending is not None:
            return
        if self._warm_up:
            self._warm_up.popleft()()
            gc.freeze()  # what is loaded by now stays shared between the processes instead of being copied
        if not self._warm_up:
            number, self._ready = self._ready, None
            self._executor.handle(number, Event.READY)

    def _handle_signals(self) -> None:
        arrived = self._signals.arrived()
        if arrived & ENDING:
            self._executor.ending = Ending.CLOSED
        elif HANG_UP in arrived:
            self._executor.hang_up()
        if self._executor.ending is None:
            visits = self._executor.visits
            for number, process in [(at, process) for at, process in visits.items() if process.reap()]:
                self._reap(number, process)

    def _reap(self, number: int, process: VisitProcess) -> None:
        last_events = [event for event in process.events() if event is not Event.ENDED]
        with suppress(KeyError):  # _read has unregistered it, if the pipe's end was noticed first
            self._poll.unregister(process.events_fd)
        process.close()
        self._executor.reap(number, *last_events)

    def _fork(self, _number: int) -> VisitProcess:
        visits = self._executor.visits
        parents = [end for process in visits.values() for end in process.descriptors]
        if self._sentry is not None:
            parents.append(self._sentry.descriptor)
        with self._signals.blocked():
            process = fork_visit(self._visit, (*parents, *self._signals.descriptors), self._signals.reset)
        self._poll.register(process.events_fd, select.POLLIN)
        return process

    def _timeout_ms(self) -> int | None:
        """Milliseconds until something is due; None if nothing is."""
        if self._ready is not None:
            return 0
        timeout = self._executor.timeout_s()
        return None if timeout is None else math.ceil(timeout * 1000)


def can_fork(platform: str) -> bool:
    """Whether a program with windows may fork.

    macOS has fork, but its window system refuses a process that forked after loading it.

    Args:
        platform: as in sys.platform.
    """
    return hasattr(os, "fork") and platform != "darwin"
