"""The loop where visits are forked: bytes and deaths of visits are heard, one poll for all."""

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
from guide.supervisor.lifecycle import Ending, Event
from guide.supervisor.processes import Visit, VisitProcess, fork_visit
from guide.supervisor.signals import ENDING, HANG_UP, Signals


class ForkLoop:
    """The visits of one parent.

    visit: what each visit does. warm_up: called once each, in this order, before the first spare is forked.
    signals: entered already. clock: seconds that only grow. stays: as in Moment, asked when something is
    heard. sentry: as in Supervisor.
    """

    def __init__(
        self,
        visit: Visit,
        warm_up: Iterable[Callable[[], object]],
        signals: Signals,
        clock: Callable[[], float],
        stays: Callable[[], bool],
        sentry: SentryChannel | None = None,
    ) -> None:
        self._visit = visit
        self._warm_up = deque(warm_up)
        self._ready: int | None = None
        self._signals = signals
        self._poll = select.poll()
        self._poll.register(signals.readable, select.POLLIN)
        self._sentry = sentry
        if sentry is not None:
            self._poll.register(sentry.descriptor, select.POLLIN)
        self._obeying = OrderExecutor(self._fork, clock, stays)

    def serve(self) -> Ending:
        """Start the first visit and follow the succession to its end; returns why it ended."""
        self._obeying.begin()
        while self._obeying.ending is None:
            ready = {descriptor for descriptor, _ in self._poll.poll(self._patience_ms())}
            self._listen(ready)
            if self._sentry is not None and self._sentry.descriptor in ready:
                self._heed(self._sentry)
            if self._signals.readable in ready:
                self._heed_signals()
            self._obeying.be_on_time()
            self._prepare()
        return self._obeying.ending

    def end_all(self) -> None:
        """Kill every visit and wait until each is gone."""
        self._obeying.end_all()

    def _listen(self, ready: set[int]) -> None:
        for number, process in list(self._obeying.visits.items()):
            if process.told in ready:
                self._read(number, process)

    def _read(self, number: int, process: VisitProcess) -> None:
        for news in process.news():
            self._ready = number if news is Event.READY else None
            if news is Event.ENDED:
                # Its pipe ended; its death follows as a signal. Polling on would spin until then.
                self._poll.unregister(process.told)
            elif news is not Event.READY:
                self._obeying.hear(number, news)

    def _heed(self, sentry: SentryChannel) -> None:
        accused, shown = sentry.accused(), self._obeying.shown
        if accused is None:
            self._poll.unregister(sentry.descriptor)
            sentry.reap()
            self._sentry = None
        elif shown is not None and shown.pid in accused:  # else it has left, which is all that is wanted
            shown.kill()

    def _prepare(self) -> None:
        """Once a visit is ready: one step of the warm-up, and after the last one its spare.

        Until then the first visit has the processors for itself. Who leaves between two steps is heard at
        once, and followed by a visit that loads all by itself.
        """
        if self._ready is None or self._obeying.ending is not None:
            return
        if self._warm_up:
            self._warm_up.popleft()()
            gc.freeze()  # what is loaded by now stays shared between the processes instead of being copied
        if not self._warm_up:
            number, self._ready = self._ready, None
            self._obeying.hear(number, Event.READY)

    def _heed_signals(self) -> None:
        arrived = self._signals.arrived()
        if arrived & ENDING:
            self._obeying.ending = Ending.CLOSED
        elif HANG_UP in arrived:
            self._obeying.hang_up()
        if self._obeying.ending is None:
            visits = self._obeying.visits
            for number, process in [(at, process) for at, process in visits.items() if process.reaped()]:
                self._bury(number, process)

    def _bury(self, number: int, process: VisitProcess) -> None:
        last_words = [news for news in process.news() if news is not Event.ENDED]
        with suppress(KeyError):  # _read has unregistered it, if the pipe's end was noticed first
            self._poll.unregister(process.told)
        process.close()
        self._obeying.reap(number, *last_words)

    def _fork(self, _number: int) -> VisitProcess:
        visits = self._obeying.visits
        parents = [end for process in visits.values() for end in process.descriptors]
        if self._sentry is not None:
            parents.append(self._sentry.descriptor)
        with self._signals.held():
            process = fork_visit(self._visit, (*parents, *self._signals.descriptors), self._signals.forget)
        self._poll.register(process.told, select.POLLIN)
        return process

    def _patience_ms(self) -> int | None:
        """Milliseconds until something is due by itself; None when nothing is."""
        if self._ready is not None:
            return 0
        patience = self._obeying.patience_s()
        return None if patience is None else math.ceil(patience * 1000)


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
            household = ForkLoop(self._visit, self._warm_up, signals, self._clock, self._stays, self._sentry)
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
