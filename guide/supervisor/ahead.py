"""Visits where there is no fork: each is a program of its own, started ahead.

A parent without a window and without Qt starts them. Each has two pipes, as a forked one has, and the same
bytes pass on them. When the parent ends, its ends of the pipes close, and every visit ends with them.
"""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from types import FrameType

from guide.supervisor.channel import GO, GO_BEHIND, close, two_pipes
from guide.supervisor.executor import OrderExecutor, exit_status
from guide.supervisor.lifecycle import Ending, Event
from guide.supervisor.signals import ENDING, HANG_UP

Heard = tuple[int, Event | signal.Signals]
"""What came from a visit, by its number; a signal comes from 0."""

_CREATE_NO_WINDOW = 0x08000000
"""Windows: no black window beside it."""

_KNOWN = {news.value: news for news in Event}


class StartedVisit:
    """A visit that runs as a program of its own.

    go, told: file descriptors of the parent's two ends. heard: is given what the visit says, by `number`, and
    ENDED once it is gone.
    """

    def __init__(
        self, number: int, process: subprocess.Popen[bytes], go: int, told: int, heard: SimpleQueue[Heard]
    ) -> None:
        self._number, self._process, self._heard = number, process, heard
        self._go, self._told = go, told
        self._listening = threading.Thread(target=self._listen, daemon=True)
        self._listening.start()

    def go(self, *, behind: bool = False) -> None:
        """Tell it to show itself. If it is dead already, its death is news of its own."""
        with suppress(OSError):
            os.write(self._go, GO_BEHIND if behind else GO)

    def kill(self) -> None:
        """Kill it now. Nothing in a visit can refuse."""
        self._process.kill()

    def take_leave(self) -> None:
        """Wait until it has ended, and close the parent's ends."""
        self._listening.join()  # it hears the end, and then waits for it
        close(self._go, self._told)

    def _listen(self) -> None:
        while said := os.read(self._told, 1):
            if said in _KNOWN:
                self._heard.put((self._number, _KNOWN[said]))
        self._process.wait()
        self._heard.put((self._number, Event.ENDED))


class AheadSupervisor:
    """Keeps one visit on the screen and a spare behind it, as `Supervisor` does, without a fork.

    command: starts a visit, whose standard input and output are its two pipes (`guide.visit_process`).
    environment: of each visit. clock, stays: as in `Supervisor`.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        clock: Callable[[], float] = time.monotonic,
        stays: Callable[[], bool] = lambda: False,
    ) -> None:
        self._command = command
        self._environment = environment
        self._heard: SimpleQueue[Heard] = SimpleQueue()
        self._obeying = OrderExecutor(self._start, clock, stays)

    def run(self) -> int:
        """Serve visits until a person closes the window or a signal stops the parent; returns 0 then.

        Raises DisplayError when visits die before or right after their first paint again and again. Whatever
        happens, no visit outlives this call.
        """
        try:
            with self._signals_heard():
                ending = self._serve()
        finally:
            self._obeying.end_all()
        return exit_status(ending)

    def _serve(self) -> Ending:
        self._obeying.begin()
        while self._obeying.ending is None:
            with suppress(Empty):
                number, heard = self._heard.get(timeout=self._obeying.patience_s())
                self._take(number, heard)
            self._obeying.be_on_time()
        return self._obeying.ending

    def _take(self, number: int, heard: Event | signal.Signals) -> None:
        if isinstance(heard, Event):
            self._hear(number, heard)
        elif heard in ENDING:
            self._obeying.ending = Ending.CLOSED
        else:
            self._obeying.hang_up()

    def _hear(self, number: int, news: Event) -> None:
        if news is Event.ENDED:
            self._obeying.visits[number].take_leave()
            self._obeying.reap(number)
        else:
            self._obeying.hear(number, news)

    def _start(self, number: int) -> StartedVisit:
        heard, go, told, tell = two_pipes()
        try:
            process = subprocess.Popen(  # noqa: S603  the guide itself
                self._command,
                stdin=heard,
                stdout=tell,
                env=dict(self._environment),
                creationflags=_CREATE_NO_WINDOW if os.name == "nt" else 0,
            )
        except OSError:
            close(go, told)
            raise
        finally:
            close(heard, tell)
        return StartedVisit(number, process, go, told, self._heard)

    @contextmanager
    def _signals_heard(self) -> Iterator[None]:
        """Signals come the same way as news, so that none interrupts a line of the parent."""

        def put(number: int, _frame: FrameType | None) -> None:
            self._heard.put((0, signal.Signals(number)))

        before = {number: signal.signal(number, put) for number in {*ENDING, HANG_UP}}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
