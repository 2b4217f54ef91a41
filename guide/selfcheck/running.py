"""The guide, started as a person starts it, watched, and stopped."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

from guide.selfcheck import processes
from guide.selfcheck.observer import VisitError, Watch

_QUIET_S, _QUIET_WITHIN_S = 0.3, 4.0
_STARTS_WITHIN_S = 20.0
_STOPS_WITHIN_S = 3.0
_VISIT_AND_SPARE = 2


@contextmanager
def running(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[Watch]:
    """Start a program, and stop it as the system does. What is there afterwards is noted and ended too."""
    program = subprocess.Popen(  # noqa: S603  the guide, or what a test puts in its place
        command,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    watch = Watch(program.pid, os.getpid())
    try:
        yield watch
    finally:
        _stop(program, watch)


def wait_for_spare(watch: Watch) -> None:
    """Wait until a visit has painted, which is when a spare is there. Raises VisitError."""
    until = time.monotonic() + _STARTS_WITHIN_S
    while len(processes.visits(watch.pid)) < _VISIT_AND_SPARE:
        watch.look()
        watch.demand_life()
        if time.monotonic() > until:
            raise VisitError("The visit stopped: no window was painted. Open the guide by hand to see why.")
        time.sleep(0.01)


def wait_for_quiet(watch: Watch) -> None:
    """Wait until the next spare is built: no process of the guide works any more."""
    until = time.monotonic() + _QUIET_WITHIN_S
    since, used = time.monotonic(), -1
    while time.monotonic() < min(since + _QUIET_S, until):
        watch.look()
        members = watch.family()
        now = sum(map(processes.ticks_used, members))
        if now > used + 1 or any(map(processes.wants_the_processor, members)):
            since, used = time.monotonic(), now  # a cursor that blinks takes a tick now and then
        time.sleep(0.01)


def _stop(program: subprocess.Popen[bytes], watch: Watch) -> None:
    program.terminate()
    with suppress(subprocess.TimeoutExpired):
        program.wait(_STOPS_WITHIN_S)
    for pid in watch.note_left_behind():
        # it is ours alone: the guide, what it started, or what that left to us
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    program.wait()
