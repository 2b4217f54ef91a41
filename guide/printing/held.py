"""A job that the print server holds until it is released, so that half a job is never printed.

Operations, attributes and values: RFC 8011, and cups/ipp.h of CUPS 2.4.
"""

from ctypes import CDLL, byref, c_void_p

from guide.printing.libcups import is_good

_RELEASE_JOB = 0x000D
_OPERATION, _INTEGER, _NAME, _URI = 0x01, 0x21, 0x42, 0x45


def create_held(cups: CDLL, server: int, queue: bytes, name: bytes) -> int:
    """The number of a new job, 0 where none was made. CUPS drops one that never gets a document."""
    options = c_void_p()
    count = cups.cupsAddOption(b"job-hold-until", b"indefinite", 0, byref(options))
    try:
        job: int = cups.cupsCreateJob(server, queue, name, count, options)
    finally:
        cups.cupsFreeOptions(count, options)
    return job


def release(cups: CDLL, server: int, queue: bytes, job: int) -> bool:
    """Let it be printed now; whether the server says that it is."""
    request = cups.ippNewRequest(_RELEASE_JOB)
    uri = b"ipp://localhost/printers/" + queue
    cups.ippAddString(request, _OPERATION, _URI, b"printer-uri", None, uri)
    cups.ippAddInteger(request, _OPERATION, _INTEGER, b"job-id", job)
    cups.ippAddString(request, _OPERATION, _NAME, b"requesting-user-name", None, cups.cupsUser())
    told = cups.cupsDoRequest(server, request, b"/jobs")  # which frees the request
    if not told:
        return False
    try:
        return is_good(cups.ippGetStatusCode(told))
    finally:
        cups.ippDelete(told)
