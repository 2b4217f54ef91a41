"""The loop: bytes and deaths of visits become orders, and orders become system calls."""

import math
import select
from collections.abc import Callable
from contextlib import suppress

from guide.supervisor.processes import Visit, VisitProcess, fork_visit
from guide.supervisor.signals import ENDING, HANG_UP, Signals
from guide.supervisor.succession import (
    Ending,
    Finish,
    Fork,
    Go,
    Kill,
    Moment,
    News,
    Order,
    Pause,
    after,
    first,
    resumed,
)


class Household:
    """The visits of one parent.

    visit: what each visit does. warm_up: called once, before the first spare is forked. signals: entered
    already. clock: seconds that only grow. stays: as in Moment, asked when something is heard.
    """

    def __init__(
        self,
        visit: Visit,
        warm_up: Callable[[], None],
        signals: Signals,
        clock: Callable[[], float],
        stays: Callable[[], bool],
    ) -> None:
        self._visit = visit
        self._warm_up: Callable[[], None] | None = warm_up
        self._signals = signals
        self._clock = clock
        self._stays = stays
        self._poll = select.poll()
        self._poll.register(signals.readable, select.POLLIN)
        self._visits: dict[int, VisitProcess] = {}
        self._overdue_at: dict[int, float] = {}
        self._resumes_at: float | None = None
        self._ending: Ending | None = None

    def serve(self) -> Ending:
        """Start the first visit and follow the succession to its end; returns why it ended."""
        self._state, orders = first()
        self._obey(orders)
        while self._ending is None:
            ready = {descriptor for descriptor, _ in self._poll.poll(self._patience_ms())}
            self._listen(ready)
            if self._signals.readable in ready:
                self._heed_signals()
            self._kill_overdue()
            self._resume()
        return self._ending

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
        arrived = self._signals.arrived()
        if arrived & ENDING or (HANG_UP in arrived and not self._stays()):
            self._ending = Ending.CLOSED
            return
        if HANG_UP in arrived and self._state.shown in self._visits:
            self._visits[self._state.shown].kill()  # its death leads to the front page
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
        if self._ending is None:
            moment = Moment(self._clock(), self._stays())
            self._state, orders = after(self._state, number, news, moment)
            self._obey(orders)

    def _obey(self, orders: tuple[Order, ...]) -> None:
        for order in orders:
            match order:
                case Go(visit, behind):
                    self._tell_go(visit, behind=behind)
                case Fork(visit):
                    self._fork(visit)
                case Kill(visit, after_s):
                    self._overdue_at[visit] = self._clock() + after_s
                case Pause(for_s):
                    self._resumes_at = self._clock() + for_s
                case Finish(why):
                    self._ending = why

    def _tell_go(self, number: int, *, behind: bool) -> None:
        # Absent only when its fork failed, which the succession has heard of and answered by now.
        if number in self._visits:
            self._visits[number].go(behind=behind)

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

    def _resume(self) -> None:
        if self._resumes_at is not None and self._resumes_at <= self._clock():
            self._resumes_at = None
            self._state, orders = resumed(self._state)
            self._obey(orders)

    def _patience_ms(self) -> int | None:
        """Milliseconds until something is due by itself; None when nothing is."""
        due = [*self._overdue_at.values()]
        if self._resumes_at is not None:
            due.append(self._resumes_at)
        return max(0, math.ceil((min(due) - self._clock()) * 1000)) if due else None
