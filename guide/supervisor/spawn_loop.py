"""The parent's loop where there is no fork: each visit is a program of its own, spawned ahead of time.

A parent without a window and without Qt spawns them. Each has two pipes, as a forked visit has, with the same
bytes. When the parent ends, its ends of the pipes close, and every visit ends with them.
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

from guide.supervisor.channel import GO_BYTES, HowToShow, close, two_pipes
from guide.supervisor.executor import OrderExecutor, exit_status
from guide.supervisor.lifecycle import Ending, Event, Rules
from guide.supervisor.signals import ENDING, HANG_UP

Message = tuple[int, Event | signal.Signals]
"""An event of a visit, by its number; a signal has the number 0."""

LONGEST_WAIT_S = 1.0
"""How long the parent waits at once, in seconds: on Windows no signal ends a wait."""

_CREATE_NO_WINDOW = 0x08000000
"""Windows: no console window."""

_EVENTS = {event.value: event for event in Event}


class SpawnedVisit:
    """A visit that runs as a program of its own.

    Attributes:
        number: of the visit.
        process: its process.
        go_fd: the parent's end of the pipe to the visit.
        events_fd: the parent's end of the pipe from the visit.
        queue: gets the events of the visit, and ENDED once it is gone.
    """

    def __init__(
        self,
        number: int,
        process: subprocess.Popen[bytes],
        go_fd: int,
        events_fd: int,
        queue: SimpleQueue[Message],
    ) -> None:
        self._number, self._process, self._queue = number, process, queue
        self._go_fd, self._events_fd = go_fd, events_fd
        self._reader = threading.Thread(target=self._read_events, daemon=True)
        self._reader.start()

    def go(self, how: HowToShow) -> None:
        """Tell it to show itself. If it is dead already, the parent learns of that by itself."""
        with suppress(OSError):
            os.write(self._go_fd, GO_BYTES[how])

    def kill(self) -> None:
        """Kill it now. No visit can refuse."""
        self._process.kill()

    def wait(self) -> None:
        """Wait until it has ended, and close the parent's ends of its pipes."""
        self._reader.join()  # it reads to the end of the pipe, and then waits for the process
        close(self._go_fd, self._events_fd)

    def _read_events(self) -> None:
        while byte := os.read(self._events_fd, 1):
            if byte in _EVENTS:
                self._queue.put((self._number, _EVENTS[byte]))
        self._process.wait()
        self._queue.put((self._number, Event.ENDED))


class SpawnSupervisor:
    """Keeps one visit on the screen and a spare behind it, as `Supervisor` does, without fork.

    Attributes:
        command: starts a visit, whose standard input and output are its two pipes (`guide.visit_process`).
        environment: of each visit.
        clock: as in `Supervisor`.
        rules: as in `Supervisor`.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        clock: Callable[[], float] = time.monotonic,
        rules: Callable[[], Rules] = Rules,
    ) -> None:
        self._command = command
        self._environment = environment
        self._queue: SimpleQueue[Message] = SimpleQueue()
        self._executor = OrderExecutor(self._spawn, clock, rules)

    def run(self) -> int:
        """Serve visits until a person closes the window or a signal stops the parent; returns 0 then.

        Raises DisplayError when visits die before or right after their first paint again and again. Whatever
        happens, no visit outlives this call.
        """
        try:
            with self._signals_queued():
                ending = self._serve()
        finally:
            self._executor.end_all()
        return exit_status(ending)

    def _serve(self) -> Ending:
        self._executor.start()
        while self._executor.ending is None:
            with suppress(Empty):
                number, event = self._queue.get(timeout=self._timeout_s())
                self._dispatch(number, event)
            self._executor.run_due()
        return self._executor.ending

    def _timeout_s(self) -> float:
        due_s = self._executor.timeout_s()
        return LONGEST_WAIT_S if due_s is None else min(due_s, LONGEST_WAIT_S)

    def _dispatch(self, number: int, event: Event | signal.Signals) -> None:
        if isinstance(event, Event):
            self._handle(number, event)
        elif event in ENDING:
            self._executor.ending = Ending.CLOSED
        else:
            self._executor.hang_up()

    def _handle(self, number: int, event: Event) -> None:
        if event is Event.ENDED:
            self._executor.visits[number].wait()
            self._executor.reap(number)
        else:
            self._executor.handle(number, event)

    def _spawn(self, number: int) -> SpawnedVisit:
        stdin, go_fd, events_fd, stdout = two_pipes()
        try:
            process = subprocess.Popen(  # noqa: S603  the guide itself
                self._command,
                stdin=stdin,
                stdout=stdout,
                env=dict(self._environment),
                creationflags=_CREATE_NO_WINDOW if os.name == "nt" else 0,
            )
        except OSError:
            close(go_fd, events_fd)
            raise
        finally:
            close(stdin, stdout)
        return SpawnedVisit(number, process, go_fd, events_fd, self._queue)

    @contextmanager
    def _signals_queued(self) -> Iterator[None]:
        """Queue signals as events are, so that none interrupts the parent between two lines."""

        def put(number: int, _frame: FrameType | None) -> None:
            self._queue.put((0, signal.Signals(number)))

        before = {number: signal.signal(number, put) for number in {*ENDING, HANG_UP}}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
