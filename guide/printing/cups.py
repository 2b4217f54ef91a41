"""Printing by CUPS, through libcups and the server's Unix socket alone: no network, and no file of ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CDLL
from pathlib import Path

from guide.errors import PrintError
from guide.printing.libcups import libcups
from guide.printing.printer import JOB_NAME
from guide.printing.state import fault_of

SOCKET = Path("/run/cups/cups.sock")
_NAME = JOB_NAME.encode()
_PDF = b"application/pdf"
_CONNECT_MS = 500
_CONTINUE = 100
_LAST_GOOD_STATUS = 0x00FF
_PURGE = 1


class CupsPrinter:
    """queue: the name of a printer, "" for the usual one. server: the socket of the print server."""

    def __init__(self, queue: str = "", server: Path = SOCKET) -> None:
        self._queue, self._server = queue, server

    def send(self, pdf: bytes) -> None:
        """Hand a PDF over as one job with a neutral name. Raises PrintError when any step fails.

        Where the printer cannot print now, nothing is sent: the pages would come out later, for others.
        """
        cups = libcups()
        with _connection(cups, self._server) as server:
            queue = self._queue.encode() or cups.cupsGetDefault2(server)
            if not queue:
                raise PrintError("no printer")
            fault = fault_of(cups, server, queue)
            if fault:
                raise PrintError(fault)
            job = cups.cupsCreateJob(server, queue, _NAME, 0, None)
            if job <= 0:
                raise PrintError("refused")
            _write(cups, server, queue, job, pdf)


@contextmanager
def _connection(cups: CDLL, server: Path) -> Iterator[int]:
    # a path is taken for the name of a socket: nothing else is ever tried
    connection = cups.httpConnect2(str(server).encode(), 0, None, 0, 0, 1, _CONNECT_MS, None)
    if not connection:
        raise PrintError("no answer")
    try:
        yield connection
    finally:
        cups.httpClose(connection)


def _write(cups: CDLL, server: int, queue: bytes, job: int, pdf: bytes) -> None:
    is_sent = (
        cups.cupsStartDocument(server, queue, job, _NAME, _PDF, 1) == _CONTINUE
        and cups.cupsWriteRequestData(server, pdf, len(pdf)) == _CONTINUE
        and 0 <= cups.cupsFinishDocument(server, queue) <= _LAST_GOOD_STATUS
    )
    if not is_sent:
        # what came through would be kept, and might be printed later
        cups.cupsCancelJob2(server, queue, job, _PURGE)
        raise PrintError("broken off")
