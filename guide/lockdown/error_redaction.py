"""Uncaught errors are reported by type and line: their text may be what somebody typed."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

Print = Callable[[str], object]
"""Prints one line; without its newline."""


def discard(_line: str) -> None:
    """Print nothing."""


def redact_errors(print_line: Print = discard) -> None:
    """From now on, report uncaught errors of this process without their text, in all threads.

    Args:
        print_line: prints type and location. By default nothing is printed: what ran is nobody's business
            either.
    """
    sys.excepthook = lambda kind, _error, trace: print_line(type_and_location(kind, trace))
    sys.unraisablehook = lambda what: print_line(type_and_location(what.exc_type, what.exc_traceback))
    threading.excepthook = lambda what: print_line(type_and_location(what.exc_type, what.exc_traceback))


def type_and_location(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Such as `ValueError at guide/ui/window.py:31`: where it was raised, without its text."""
    if trace is None:
        return kind.__name__
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{kind.__name__} at {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
