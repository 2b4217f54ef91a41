"""Ends a visit one of whose guards has failed: nobody would notice that it is no longer guarded."""

import sys
import threading
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from guide.supervisor import end_early

GUARDS = Path(__file__).parent


def end_with_failed_guard() -> None:
    """From now on, an uncaught error that was raised in a guard ends this process, in any thread.

    Other errors go on to the hooks that were set before: a page that cannot be opened ends nothing.
    """
    before, before_in_threads = sys.excepthook, threading.excepthook

    def handle(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if passes_a_guard(trace):
            end_early(error)
        before(kind, error, trace)

    def handle_in_thread(what: threading.ExceptHookArgs) -> None:
        if what.exc_value is not None and passes_a_guard(what.exc_traceback):
            end_early(what.exc_value)
        before_in_threads(what)

    sys.excepthook, threading.excepthook = handle, handle_in_thread


def passes_a_guard(trace: TracebackType | None) -> bool:
    """Whether code of this package was running when an error was raised."""
    return any(Path(frame.f_code.co_filename).parent == GUARDS for frame, _ in walk_tb(trace))
