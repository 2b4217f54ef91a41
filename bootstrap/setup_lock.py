"""One set-up at a time in one checkout."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def setup_lock(build: Path, say: Callable[[str], None]) -> Iterator[int]:
    """Wait until no other set-up works on this checkout, and keep others waiting inside the block.

    Yields a descriptor for programs to inherit: should this process be killed, the turn lasts until
    the program that it had started has ended too. Raises OSError if `build` cannot be written.
    """
    build.mkdir(exist_ok=True)
    with (build / "set-up.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up of this folder is still at work: waiting for it.")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield file.fileno()
