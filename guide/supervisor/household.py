"""The loop: bytes and deaths of visits become orders, and orders become system calls."""

import math
import select
from collections.abc import Callable
from contextlib import suppress

from guide.supervisor.processes import Visit, VisitProcess, fork_visit
from guide.supervisor.signals import Signals
from guide.supervisor.succession import Finish, Fork, Go, Kill, News, Order, after, first


class Household:
    """The visits of one parent.

    visit: what each visit does. warm_up: called once, before the first spare is forked. signals: entered
    already. clock: seconds that only grow.
    """

    def __init__(
        self, visit: Visit, warm_up: Callable[[], None], signals: Signals, clock: Callable[[], float]
    ) -> None:
        self._visit = visit
        self._warm_up: Callable[[], None] | None = warm_up
        self._signals = signals
        self._clock = clock
        self._poll = select.poll()
        self._poll.register(signals.readable, select.POLLIN)
        self._visits: dict[int, VisitProcess] = {}
        self._overdue_at: dict[int, float] = {}
        self._status: int | None = None

    def serve(self) -> int:
        """Start the first visit and follow the succession to its end; returns the status it ends with."""
        self._state, orders = first()
        self._obey(orders)
        while self._status is None:
            ready = {descriptor for descriptor, _ in self._poll.poll(self._patience_ms())}
            self._listen(ready)
            if self._signals.readable in ready:
                self._heed_signals()
            self._kill_overdue()
        return self._status

    def end_all(self) -> None:
        """Kill every visit and wait until each is gone."""
        for process in self._visits.values():
            process.kill()
        for process in self._visits.values():
            process.reaped(wait=True)
            process.close()
        self._visits.clear()

    def _listen(self, ready: set[int]) -> None:
        for number, process in list(self._visits.items()):
            if process.told in ready:
                self._read(number, process)

    def _read(self, number: int, process: VisitProcess) -> None:
        for news in process.news():
            if news is News.ENDED:
                # Its pipe ended; its death follows as a signal. Polling on would spin until then.
                self._poll.unregister(process.told)
            else:
                self._hear(number, news)

    def _heed_signals(self) -> None:
        if self._signals.stopped():
            self._status = 0
            return
        ended = [(number, process) for number, process in self._visits.items() if process.reaped()]
        for number, process in ended:
            self._bury(number, process)

    def _bury(self, number: int, process: VisitProcess) -> None:
        last_words = [news for news in process.news() if news is not News.ENDED]
        del self._visits[number]
        self._overdue_at.pop(number, None)
        with suppress(KeyError):  # _read has unregistered it, if the pipe's end was noticed first
            self._poll.unregister(process.told)
        process.close()
        for news in (*last_words, News.ENDED):
            self._hear(number, news)

    def _hear(self, number: int, news: News) -> None:
        if self._status is None:
            self._state, orders = after(self._state, number, news)
            self._obey(orders)

    def _obey(self, orders: tuple[Order, ...]) -> None:
        for order in orders:
            match order:
                case Go(visit):
                    self._tell_go(visit)
                case Fork(visit):
                    self._fork(visit)
                case Kill(visit, after_s):
                    self._overdue_at[visit] = self._clock() + after_s
                case Finish(status):
                    self._status = status

    def _tell_go(self, number: int) -> None:
        # Absent only when its fork failed, which the succession has heard of and answered by now.
        if number in self._visits:
            self._visits[number].go()

    def _fork(self, number: int) -> None:
        if self._visits and self._warm_up is not None:
            # a visit is on the screen, so nobody waits for this
            warm_up, self._warm_up = self._warm_up, None
            warm_up()
        parents = [end for process in self._visits.values() for end in process.descriptors]
        try:
            with self._signals.held():
                process = fork_visit(
                    self._visit, (*parents, *self._signals.descriptors), self._signals.forget
                )
        except OSError:
            # Too many processes or open files. To the visit on the screen that is only a spare that died.
            self._hear(number, News.ENDED)
        else:
            self._visits[number] = process
            self._poll.register(process.told, select.POLLIN)

    def _kill_overdue(self) -> None:
        for number in [number for number, at in self._overdue_at.items() if at <= self._clock()]:
            del self._overdue_at[number]
            self._visits[number].kill()

    def _patience_ms(self) -> int | None:
        """Milliseconds until the next visit is overdue; None when none will be."""
        if not self._overdue_at:
            return None
        return max(0, math.ceil((min(self._overdue_at.values()) - self._clock()) * 1000))
