"""Whether a printer would print now. It is asked first: pages must not come out later, for others.

Operations, attributes and values: RFC 8011, and cups/ipp.h of CUPS 2.4.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CDLL

from guide.errors import PrintFault

_GET_PRINTER_ATTRIBUTES = 0x000B
_OPERATION, _ANY, _URI = 0x01, 0x00, 0x45
_STOPPED = 5
_FAULTS: dict[str, PrintFault] = {
    "media-empty": "no paper",
    "media-needed": "no paper",
    "offline": "off",
    "shutdown": "off",
}
"""Reasons that keep a page from coming out, without what says how bad they are."""


def fault_of(cups: CDLL, server: int, queue: bytes) -> PrintFault | None:
    """What keeps the printer of a queue from printing, None where nothing does or it does not say."""
    with _attributes(cups, server, queue) as told:
        reasons = set(_words(cups, told, b"printer-state-reasons"))
        for reason, fault in _FAULTS.items():
            if reasons & {reason, f"{reason}-error", f"{reason}-report"}:
                return fault
        state = cups.ippFindAttribute(told, b"printer-state", _ANY)
        return "stopped" if state and cups.ippGetInteger(state, 0) == _STOPPED else None


@contextmanager
def _attributes(cups: CDLL, server: int, queue: bytes) -> Iterator[int | None]:
    request = cups.ippNewRequest(_GET_PRINTER_ATTRIBUTES)
    uri = b"ipp://localhost/printers/" + queue
    cups.ippAddString(request, _OPERATION, _URI, b"printer-uri", None, uri)
    told = cups.cupsDoRequest(server, request, b"/")  # which frees the request
    try:
        yield told
    finally:
        cups.ippDelete(told)


def _words(cups: CDLL, told: int | None, name: bytes) -> Iterator[str]:
    found = cups.ippFindAttribute(told, name, _ANY)
    for place in range(cups.ippGetCount(found) if found else 0):
        yield (cups.ippGetString(found, place, None) or b"").decode("ascii", "replace")
