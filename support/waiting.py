"""Waiting for what will be true, without a fixed time to sleep."""

import time
from collections.abc import Callable

from guide.selfcheck import proc

QUIET_S = 0.25
"""Who has used no processor for so long has nothing left to do."""


def wait_until(true: Callable[[], bool], *, within_s: float = 10.0, poll_s: float = 0.0005) -> float:
    """Ask again and again until `true()`; returns the moment it was, on time.monotonic.

    Raises TimeoutError after `within_s` seconds.
    """
    until = time.monotonic() + within_s
    while not true():
        if time.monotonic() > until:
            raise TimeoutError(f"not within {within_s} s")
        time.sleep(poll_s)
    return time.monotonic()


def wait_until_quiet(*pids: int, within_s: float = 20.0, quiet_s: float = QUIET_S) -> None:
    """Wait until processes and all that descends from them have nothing left to do, or time is up."""
    since, used, until = time.monotonic(), -1, time.monotonic() + within_s
    while time.monotonic() < min(since + quiet_s, until):
        members = [member for pid in pids for member in proc.process_tree(pid)]
        now = sum(map(proc.ticks_used, members))
        if now > used + 1 or any(map(proc.is_runnable, members)):
            since, used = time.monotonic(), now  # a cursor that blinks takes a tick now and then
        time.sleep(0.01)
