"""The guide with a guard that fails once, in the first visit.

python -m tests.end_to_end.leave.failing_guard WHEN
"""

import mmap
import sys
import threading
from collections.abc import Callable
from typing import Any

import guide.app
from guide.lockdown import harden
from guide.paths import checkout
from guide.sites.config import Choice
from guide.ui.guards.hang_watchdog import HangThreshold
from guide.ui.guards.idle_timeout import IdleState, IdleTimeout

FAILING_GUARD = "tests.end_to_end.leave.failing_guard"
WORD = "typed words"

PLACES: dict[str, tuple[type, str]] = {
    "as it starts": (IdleTimeout, "start"),
    "at a key": (IdleState, "use"),
    "in its thread": (HangThreshold, "is_over"),
}
"""When a guard fails: the class, and its function."""


def fail_once(kind: type, name: str) -> None:
    """Have a function fail at its first call, in whichever visit that is."""
    real: Callable[..., Any] = getattr(kind, name)
    has_failed = mmap.mmap(-1, 1)  # shared by all visits
    lock = threading.Lock()

    def failing(*arguments: Any) -> Any:
        with lock:
            is_first = has_failed[:] == b"\0"
            has_failed[:] = b"1"
        if is_first:
            raise ValueError(WORD)
        return real(*arguments)

    setattr(kind, name, failing)


if __name__ == "__main__":
    harden()
    fail_once(*PLACES[sys.argv[1]])
    sys.exit(guide.app.open_window(checkout(), Choice(policy="station")))
