"""The guide, started as a person starts it, observed from outside, and stopped."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial

from guide.errors import GuideError
from guide.selfcheck import memory_scan, proc
from guide.selfcheck.user_namespace import as_another_program

_LAST_LOOKS = 10
_BETWEEN_LAST_LOOKS_S = 0.02


class Observer:
    """Observes a program and all its descendants, again and again.

    What exists only between two observations is not seen.

    Attributes:
        pid: of the program.
        me: process id of the process that adopts what the program leaves behind.
        looks: how many observations were made.
        other_programs: programs that were started.
        networks: kinds of sockets that can reach other computers.
        written: files that were open for writing.
        unfiltered: visits without a system call filter.
        to_disk: the most bytes that one process had written since it was first looked into; None if the
            system does not show it.
        input_methods: input methods that a visit has loaded; None if the system does not show them.
        leftovers: programs that were still running after the guide.
        looked_inside: whether open files could be read.
        is_open: whether another program of the same user could read its memory.
    """

    def __init__(self, pid: int, me: int) -> None:
        self.pid, self._me = pid, me
        self.looks = 0
        self.to_disk: int | None = None
        self.other_programs: set[str] = set()
        self.networks: set[str] = set()
        self.written: set[str] = set()
        self.unfiltered: set[int] = set()
        self.input_methods: set[str] | None = None
        self.leftovers: set[str] = set()
        self.looked_inside = self.is_open = False
        self._words = b""
        self._written_before: dict[int, int] = {}

    def process_tree(self) -> list[int]:
        """Process ids of the program and all its descendants."""
        return proc.process_tree(self.pid)

    def raise_if_ended(self) -> None:
        """Raise GuideError if the program has ended."""
        if not proc.is_running(self.pid):
            raise GuideError("The visit stopped: the guide ended by itself. Open it yourself to see why.")

    def own(self) -> list[int]:
        """Process ids of the program itself, without programs that it started."""
        words = proc.command_line(self.pid)
        return [pid for pid in self.process_tree() if proc.command_line(pid) == words]

    def note_leftovers(self) -> list[int]:
        """Note and return the processes that are still running after the program.

        A process whose parent just died moves from one list of children to another, and may be in neither
        while both are read. So the lists are read several times, and what is running after the last time
        counts.
        """
        seen: dict[int, None] = {}
        for _ in range(_LAST_LOOKS):
            seen.update(dict.fromkeys(proc.process_tree(self._me)[1:]))
            time.sleep(_BETWEEN_LAST_LOOKS_S)
        left = [pid for pid in seen if proc.is_running(pid)]
        self.leftovers |= {proc.name_of(pid) for pid in left}
        return left

    def note_whether_open_to_others(self) -> None:
        """Note whether another program of the same user can read the memory of any of its processes."""
        for pid in self.own():
            self.is_open |= as_another_program(partial(memory_scan.read_a_little, pid))

    def look(self) -> None:
        """Observe which programs are running. Fast enough to be called while waiting."""
        self.looks += 1
        # a fork keeps the command line, a new program changes it
        self._words = self._words or proc.command_line(self.pid)
        if not self._words and proc.is_running(self.pid):
            return  # the system gives it its arguments a moment after it has started it
        for pid in proc.process_tree(self._me)[1:]:
            words = proc.command_line(pid)
            if words and words != self._words:
                self.other_programs.add(proc.name_of(pid))

    def look_inside(self) -> None:
        """Observe open files and sockets too, and bytes written to a disk."""
        self.look()
        for pid in self.process_tree():
            with suppress(FileNotFoundError, ProcessLookupError):  # it has ended
                self._look_into(pid)

    def _look_into(self, pid: int) -> None:
        if pid != self.pid and not proc.is_sandboxed(pid):
            self.unfiltered.add(pid)
        with suppress(PermissionError):
            files = proc.open_files(pid)
            self.looked_inside = True
            self.input_methods = proc.input_methods(pid) | (self.input_methods or set())
            self.networks |= proc.networks(files)
            self.written |= proc.written(files)
            written = proc.bytes_to_disk(pid)
            since = written - self._written_before.setdefault(pid, written)
            self.to_disk = max(self.to_disk or 0, since)


_QUIET_S, _QUIET_WITHIN_S = 0.3, 4.0
_STARTS_WITHIN_S = 20.0
_STOPS_WITHIN_S = 3.0
_VISIT_AND_SPARE = 2


@contextmanager
def running(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[Observer]:
    """Start a program, and stop it as the system does. Processes left over are noted and killed."""
    program = subprocess.Popen(  # noqa: S603  the guide, or what a test runs instead
        command,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    observer = Observer(program.pid, os.getpid())
    try:
        yield observer
    finally:
        _stop(program, observer)


def wait_for_spare(observer: Observer) -> None:
    """Wait until there is a spare, so a visit has painted. Raises GuideError."""
    until = time.monotonic() + _STARTS_WITHIN_S
    while len(proc.visits(observer.pid)) < _VISIT_AND_SPARE:
        observer.look()
        observer.raise_if_ended()
        if time.monotonic() > until:
            raise GuideError("The visit stopped: no window was painted. Open the guide yourself to see why.")
        time.sleep(0.01)


def wait_for_quiet(observer: Observer) -> None:
    """Wait until the next spare is built and no process of the guide is busy."""
    until = time.monotonic() + _QUIET_WITHIN_S
    since, used = time.monotonic(), -1
    while time.monotonic() < min(since + _QUIET_S, until):
        observer.look()
        members = observer.process_tree()
        now = sum(map(proc.ticks_used, members))
        if now > used + 1 or any(map(proc.is_runnable, members)):
            since, used = time.monotonic(), now  # a cursor that blinks takes a tick now and then
        time.sleep(0.01)


def _stop(program: subprocess.Popen[bytes], observer: Observer) -> None:
    program.terminate()
    with suppress(subprocess.TimeoutExpired):
        program.wait(_STOPS_WITHIN_S)
    for pid in observer.note_leftovers():
        # only the guide, programs that it started, and their orphans
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    program.wait()
