"""What is used of libcups. The shapes of its functions: cups/cups.h, http.h and ipp.h of CUPS 2.4."""

from ctypes import CDLL, CFUNCTYPE, c_char_p, c_double, c_int, c_size_t, c_void_p

from guide.errors import PrintError

KeepWaiting = CFUNCTYPE(c_int, c_void_p, c_void_p)
"""Whether to wait on for the server: http_timeout_cb_t. libcups keeps it as long as its connection."""

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
"""By name: what comes back, and what is handed over."""


def is_good(status: int) -> bool:
    """Whether the status of an answer means that it was done."""
    return 0 <= status <= _LAST_GOOD_STATUS


def libcups() -> CDLL:
    """The library. Raises PrintError where this computer has none."""
    try:
        cups = CDLL(_FILE)
    except OSError as error:
        raise PrintError("not set up") from error
    for name, (gives, takes) in _SHAPES.items():
        function = getattr(cups, name)
        function.restype, function.argtypes = gives, takes
    return cups
