"""The part of libcups that the guide uses, and the requests made with it.

The shapes of its functions: cups/cups.h, http.h and ipp.h of CUPS 2.4. Operations, attributes and values of
requests: RFC 8011.
"""

from collections.abc import Iterator
from ctypes import CDLL, CFUNCTYPE, byref, c_char_p, c_double, c_int, c_size_t, c_void_p

from guide.errors import PrintError, PrintProblem

KeepWaiting = CFUNCTYPE(c_int, c_void_p, c_void_p)
"""Whether to keep waiting for the server: http_timeout_cb_t. Keep it alive as long as its connection."""

_LAST_GOOD_STATUS = 0x00FF

_FILE = "libcups.so.2"
_SHAPES = {
    "httpConnect2": (c_void_p, (c_char_p, c_int, c_void_p, c_int, c_int, c_int, c_int, c_void_p)),
    "httpSetTimeout": (None, (c_void_p, c_double, KeepWaiting, c_void_p)),
    "httpClose": (None, (c_void_p,)),
    "cupsGetDefault2": (c_char_p, (c_void_p,)),
    "cupsUser": (c_char_p, ()),
    "cupsAddOption": (c_int, (c_char_p, c_char_p, c_int, c_void_p)),
    "cupsFreeOptions": (None, (c_int, c_void_p)),
    "cupsCreateJob": (c_int, (c_void_p, c_char_p, c_char_p, c_int, c_void_p)),
    "cupsStartDocument": (c_int, (c_void_p, c_char_p, c_int, c_char_p, c_char_p, c_int)),
    "cupsWriteRequestData": (c_int, (c_void_p, c_char_p, c_size_t)),
    "cupsFinishDocument": (c_int, (c_void_p, c_char_p)),
    "cupsCancelJob2": (c_int, (c_void_p, c_char_p, c_int, c_int)),
    "cupsDoRequest": (c_void_p, (c_void_p, c_void_p, c_char_p)),
    "ippNewRequest": (c_void_p, (c_int,)),
    "ippAddString": (c_void_p, (c_void_p, c_int, c_int, c_char_p, c_char_p, c_char_p)),
    "ippAddInteger": (c_void_p, (c_void_p, c_int, c_int, c_char_p, c_int)),
    "ippGetStatusCode": (c_int, (c_void_p,)),
    "ippFindAttribute": (c_void_p, (c_void_p, c_char_p, c_int)),
    "ippGetCount": (c_int, (c_void_p,)),
    "ippGetInteger": (c_int, (c_void_p, c_int)),
    "ippGetString": (c_char_p, (c_void_p, c_int, c_void_p)),
    "ippDelete": (None, (c_void_p,)),
}
"""By name: result and argument types."""


def is_good(status: int) -> bool:
    """Whether the status of a response means success."""
    return 0 <= status <= _LAST_GOOD_STATUS


def libcups() -> CDLL:
    """The library. Raises PrintError if this computer has none."""
    try:
        cups = CDLL(_FILE)
    except OSError as error:
        raise PrintError("not set up") from error
    for name, (gives, takes) in _SHAPES.items():
        function = getattr(cups, name)
        function.restype, function.argtypes = gives, takes
    return cups


_GET_PRINTER_ATTRIBUTES = 0x000B
_OPERATION, _ANY, _URI = 0x01, 0x00, 0x45
_STOPPED = 5
_PROBLEMS: dict[str, PrintProblem] = {
    "media-empty": "no paper",
    "media-needed": "no paper",
    "offline": "off",
    "shutdown": "off",
}
"""Values of printer-state-reasons that keep a page from being printed, without their severity suffix."""


def problem_of(cups: CDLL, server: int, queue: bytes) -> PrintProblem | None:
    """What keeps the printer of a queue from printing; None if nothing does, or it does not say."""
    request = cups.ippNewRequest(_GET_PRINTER_ATTRIBUTES)
    uri = b"ipp://localhost/printers/" + queue
    cups.ippAddString(request, _OPERATION, _URI, b"printer-uri", None, uri)
    response = cups.cupsDoRequest(server, request, b"/")  # which frees the request
    try:
        reasons = set(_words(cups, response, b"printer-state-reasons"))
        for reason, problem in _PROBLEMS.items():
            if reasons & {reason, f"{reason}-error", f"{reason}-report"}:
                return problem
        state = cups.ippFindAttribute(response, b"printer-state", _ANY)
        return "stopped" if state and cups.ippGetInteger(state, 0) == _STOPPED else None
    finally:
        cups.ippDelete(response)


def _words(cups: CDLL, response: int | None, name: bytes) -> Iterator[str]:
    attribute = cups.ippFindAttribute(response, name, _ANY)
    for index in range(cups.ippGetCount(attribute) if attribute else 0):
        yield (cups.ippGetString(attribute, index, None) or b"").decode("ascii", "replace")


_RELEASE_JOB = 0x000D
_INTEGER, _NAME = 0x21, 0x42


def create_held(cups: CDLL, server: int, queue: bytes, name: bytes) -> int:
    """Create a held job; returns its number, 0 on failure. CUPS drops a job that never gets a document."""
    options = c_void_p()
    count = cups.cupsAddOption(b"job-hold-until", b"indefinite", 0, byref(options))
    try:
        job: int = cups.cupsCreateJob(server, queue, name, count, options)
    finally:
        cups.cupsFreeOptions(count, options)
    return job


def release(cups: CDLL, server: int, queue: bytes, job: int) -> bool:
    """Release a held job; returns whether the server did so."""
    request = cups.ippNewRequest(_RELEASE_JOB)
    uri = b"ipp://localhost/printers/" + queue
    cups.ippAddString(request, _OPERATION, _URI, b"printer-uri", None, uri)
    cups.ippAddInteger(request, _OPERATION, _INTEGER, b"job-id", job)
    cups.ippAddString(request, _OPERATION, _NAME, b"requesting-user-name", None, cups.cupsUser())
    response = cups.cupsDoRequest(server, request, b"/jobs")  # which frees the request
    if not response:
        return False
    try:
        return is_good(cups.ippGetStatusCode(response))
    finally:
        cups.ippDelete(response)
