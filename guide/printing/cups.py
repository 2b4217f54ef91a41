"""Printing with CUPS, through libcups and the server's Unix socket only: no network, and no files of ours.

libcups waits for the server without a limit. It calls back from time to time, and gives up once the pages are
no longer wanted or it has taken too long.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from ctypes import CDLL
from pathlib import Path
from time import monotonic
from typing import Protocol

from guide.errors import PrintError
from guide.printing.libcups import KeepWaiting, create_held, is_good, libcups, problem_of, release

JOB_NAME = "document"
"""The name of every job: other people can see lists of jobs."""


class Printer(Protocol):
    """Prints finished pages."""

    def send(self, pdf: bytes, is_wanted: Callable[[], bool]) -> bool:
        """Print a PDF. It may take seconds, so do not call it in the window's own thread.

        Returns False if it was canceled and nothing is printed. Raises PrintError, which says why nothing is
        printed, or that something may be.

        Args:
            is_wanted: called again and again while the PDF is sent.
        """


SOCKET = Path("/run/cups/cups.sock")
LONGEST_S = 30.0
"""How long the server may take for one document, in seconds. A printer that wakes up takes several."""

CANCEL_S = 2.0
"""How long the server may take to cancel a job, in seconds."""

_ASK_EVERY_S = 0.1
_NAME = JOB_NAME.encode()
_PDF = b"application/pdf"
_CONNECT_MS = 500
_CONTINUE = 100
_PURGE = 1


class CupsPrinter:
    """A printer of CUPS.

    Attributes:
        queue: its name; "" for the default printer.
        server: the socket of the print server.
        longest_s: as LONGEST_S.
    """

    def __init__(self, queue: str = "", server: Path = SOCKET, longest_s: float = LONGEST_S) -> None:
        self._queue, self._server, self._longest_s = queue, server, longest_s

    def send(self, pdf: bytes, is_wanted: Callable[[], bool] = lambda: True) -> bool:
        """Send a PDF as one job with a neutral name; see `Printer`.

        Pages must not be printed later, for somebody else to find. So if the printer cannot print now,
        nothing is sent, and the server keeps the job until it has all of it. A job that is given up before
        that is canceled; one whose visit has ended is never printed.
        """
        cups, until = libcups(), monotonic() + self._longest_s

        def should_continue() -> bool:
            return is_wanted() and monotonic() < until

        may_be_printed = False
        with _connection(cups, self._server, should_continue) as server:
            queue = self._queue.encode() or cups.cupsGetDefault2(server)
            problem = problem_of(cups, server, queue) if queue else "no printer"
            if problem and should_continue():
                raise PrintError(problem)
            job = create_held(cups, server, queue, _NAME) if should_continue() else 0
            if job > 0:
                may_be_printed = _write(cups, server, queue, job, pdf) and should_continue()
                if may_be_printed and release(cups, server, queue, job) and is_wanted():
                    return True
        if job > 0:
            self._cancel(cups, queue, job)
        if not may_be_printed and not is_wanted():
            return False
        raise PrintError("broken off" if job > 0 else "refused" if should_continue() else "no answer")

    def _cancel(self, cups: CDLL, queue: bytes, job: int) -> None:
        # on its own connection: the other one may have ended in the middle of a request
        until = monotonic() + CANCEL_S
        with suppress(PrintError), _connection(cups, self._server, lambda: monotonic() < until) as server:
            cups.cupsCancelJob2(server, queue, job, _PURGE)


def _write(cups: CDLL, server: int, queue: bytes, job: int, pdf: bytes) -> bool:
    return (
        cups.cupsStartDocument(server, queue, job, _NAME, _PDF, 1) == _CONTINUE
        and cups.cupsWriteRequestData(server, pdf, len(pdf)) == _CONTINUE
        and is_good(cups.cupsFinishDocument(server, queue))
    )


@contextmanager
def _connection(cups: CDLL, server: Path, should_continue: Callable[[], bool]) -> Iterator[int]:
    # a path is the name of a socket: libcups tries nothing else
    connection = cups.httpConnect2(str(server).encode(), 0, None, 0, 0, 1, _CONNECT_MS, None)
    if not connection:
        raise PrintError("no answer")
    keep_waiting = KeepWaiting(lambda _connection, _data: should_continue())
    cups.httpSetTimeout(connection, _ASK_EVERY_S, keep_waiting, None)
    try:
        yield connection
    finally:
        cups.httpClose(connection)
