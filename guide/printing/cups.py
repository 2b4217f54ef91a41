"""Printing by CUPS, through libcups and the server's Unix socket alone: no network, and no file of ours.

Functions and status values: cups/cups.h, cups/http.h and cups/ipp.h of CUPS 2.4.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CDLL, c_char_p, c_int, c_size_t, c_void_p
from pathlib import Path

from guide.errors import PrintError
from guide.printing.printer import JOB_NAME

SOCKET = Path("/run/cups/cups.sock")
LIBRARY = "libcups.so.2"
_NAME = JOB_NAME.encode()
_PDF = b"application/pdf"
_CONNECT_MS = 500
_CONTINUE = 100
_LAST_GOOD_STATUS = 0x00FF
_SHAPES = {
    "httpConnect2": (c_void_p, (c_char_p, c_int, c_void_p, c_int, c_int, c_int, c_int, c_void_p)),
    "httpClose": (None, (c_void_p,)),
    "cupsGetDefault2": (c_char_p, (c_void_p,)),
    "cupsCreateJob": (c_int, (c_void_p, c_char_p, c_char_p, c_int, c_void_p)),
    "cupsStartDocument": (c_int, (c_void_p, c_char_p, c_int, c_char_p, c_char_p, c_int)),
    "cupsWriteRequestData": (c_int, (c_void_p, c_char_p, c_size_t)),
    "cupsFinishDocument": (c_int, (c_void_p, c_char_p)),
}
"""By name: what comes back, and what is handed over."""


class CupsPrinter:
    """queue: the name of a printer, "" for the usual one. server: the socket of the print server."""

    def __init__(self, queue: str = "", server: Path = SOCKET) -> None:
        self._queue, self._server = queue, server

    def send(self, pdf: bytes) -> None:
        """Hand a PDF over as one job with a neutral name. Raises PrintError when any step fails."""
        cups = _library()
        with _connection(cups, self._server) as server:
            queue = self._queue.encode() or cups.cupsGetDefault2(server)
            if not queue:
                raise PrintError("No printer is set up on this computer. Ask staff.")
            job = cups.cupsCreateJob(server, queue, _NAME, 0, None)
            if job <= 0:
                raise PrintError("The printer takes nothing now. Ask staff.")
            _write(cups, server, queue, job, pdf)


def _library() -> CDLL:
    try:
        cups = CDLL(LIBRARY)
    except OSError as error:
        raise PrintError("Printing is not set up on this computer. Ask staff.") from error
    for name, (gives, takes) in _SHAPES.items():
        function = getattr(cups, name)
        function.restype, function.argtypes = gives, takes
    return cups


@contextmanager
def _connection(cups: CDLL, server: Path) -> Iterator[int]:
    # a path is taken for the name of a socket: nothing else is ever tried
    connection = cups.httpConnect2(str(server).encode(), 0, None, 0, 0, 1, _CONNECT_MS, None)
    if not connection:
        raise PrintError("The print server of this computer does not answer. Ask staff.")
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
        raise PrintError("The printer stopped in the middle. Look at it, or ask staff.")
