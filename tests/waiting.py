"""Waiting for what will be true, without a fixed time to sleep."""

import time
from collections.abc import Callable


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
