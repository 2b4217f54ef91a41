"""Printing by CUPS, through libcups and the server's Unix socket alone: no network, and no file of ours.

libcups waits for the server as long as it takes. It asks from time to time whether to wait on, and hears
no once the pages are not wanted any more or it has taken too long.
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
"""What every job is called: lists of jobs are seen by others."""


class Printer(Protocol):
    """Takes finished pages."""

    def send(self, pdf: bytes, is_wanted: Callable[[], bool]) -> bool:
        """Print a PDF. It may take seconds, so the window's own thread must not call it.

        is_wanted: asked again and again while it is being sent.

        Returns False where it was not wanted to its end, and nothing comes out. Raises PrintError, which says
        why nothing comes out, or that something may.
        """


SOCKET = Path("/run/cups/cups.sock")
LONGEST_S = 30.0
"""How long the server may take for one document, in seconds. A printer that wakes up takes several."""

TAKE_BACK_S = 2.0
"""How long the server may take to take a job back, in seconds."""

_ASK_EVERY_S = 0.1
_NAME = JOB_NAME.encode()
_PDF = b"application/pdf"
_CONNECT_MS = 500
_CONTINUE = 100
_PURGE = 1


class CupsPrinter:
    """queue: the name of a printer, "" for the usual one. server: the socket of the print server.

    longest_s: as LONGEST_S.
    """

    def __init__(self, queue: str = "", server: Path = SOCKET, longest_s: float = LONGEST_S) -> None:
        self._queue, self._server, self._longest_s = queue, server, longest_s

    def send(self, pdf: bytes, is_wanted: Callable[[], bool] = lambda: True) -> bool:
        """Hand a PDF over as one job with a neutral name; see `Printer`.

        Pages must not come out later, for others. So where the printer cannot print now, nothing is sent; and
        the job is held until the server has said that it has all of it. One that is given up before that is
        taken back; one whose visit has ended is never printed.
        """
        cups, until = libcups(), monotonic() + self._longest_s

        def goes_on() -> bool:
            return is_wanted() and monotonic() < until

        may_come_out = False
        with _connection(cups, self._server, goes_on) as server:
            queue = self._queue.encode() or cups.cupsGetDefault2(server)
            problem = problem_of(cups, server, queue) if queue else "no printer"
            if problem and goes_on():
                raise PrintError(problem)
            job = create_held(cups, server, queue, _NAME) if goes_on() else 0
            if job > 0:
                may_come_out = _write(cups, server, queue, job, pdf) and goes_on()
                if may_come_out and release(cups, server, queue, job) and is_wanted():
                    return True
        if job > 0:
            self._take_back(cups, queue, job)
        if not may_come_out and not is_wanted():
            return False
        raise PrintError("broken off" if job > 0 else "refused" if goes_on() else "no answer")

    def _take_back(self, cups: CDLL, queue: bytes, job: int) -> None:
        # on a connection of its own: the other one may have ended in the middle of a request
        until = monotonic() + TAKE_BACK_S
        with suppress(PrintError), _connection(cups, self._server, lambda: monotonic() < until) as server:
            cups.cupsCancelJob2(server, queue, job, _PURGE)


def _write(cups: CDLL, server: int, queue: bytes, job: int, pdf: bytes) -> bool:
    return (
        cups.cupsStartDocument(server, queue, job, _NAME, _PDF, 1) == _CONTINUE
        and cups.cupsWriteRequestData(server, pdf, len(pdf)) == _CONTINUE
        and is_good(cups.cupsFinishDocument(server, queue))
    )


@contextmanager
def _connection(cups: CDLL, server: Path, goes_on: Callable[[], bool]) -> Iterator[int]:
    # a path is taken for the name of a socket: nothing else is ever tried
    connection = cups.httpConnect2(str(server).encode(), 0, None, 0, 0, 1, _CONNECT_MS, None)
    if not connection:
        raise PrintError("no answer")
    keep_waiting = KeepWaiting(lambda _connection, _data: goes_on())
    cups.httpSetTimeout(connection, _ASK_EVERY_S, keep_waiting, None)
    try:
        yield connection
    finally:
        cups.httpClose(connection)
