"""Read the selection of another program on an X display without waiting for that program.

Qt blocks inside the call that reads a selection, for up to five seconds (qtbase,
QXcbClipboard::waitForClipboardEvent), and nothing else in the window runs meanwhile, not even Leave. Here the
request has a connection of its own, and the answer arrives like any other event.
"""

import ctypes
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

CLIPBOARD, PRIMARY = b"CLIPBOARD", b"PRIMARY"
"""The selections of ICCCM 2.6.1: what was copied, and what is selected."""

TIMEOUT_MS = 1000
"""How long to wait for an answer, in milliseconds. A program on another computer may need some of it."""

MAX_BYTES = 4096
"""Longest text that is read. No search field takes as much."""

_TARGETS = {b"UTF8_STRING": "utf-8", b"STRING": "latin-1"}
"""Targets to request, one after the other, and their encodings (ICCCM 2.7.1)."""

_SELECTION_NOTIFY = 31
_BYTE_FORMAT = 8
_ANY_TYPE = _NOW = 0
_EVENT_LONGS = 24
_PROPERTY = b"_SIGNPOST_PASTED"


class _SelectionEvent(ctypes.Structure):
    """XSelectionEvent."""

    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("requestor", ctypes.c_ulong),
        ("selection", ctypes.c_ulong),
        ("target", ctypes.c_ulong),
        ("property", ctypes.c_ulong),
        ("time", ctypes.c_ulong),
    ]


class _Event(ctypes.Union):
    _fields_ = [("selection", _SelectionEvent), ("whole", ctypes.c_long * _EVENT_LONGS)]


class SelectionReader(QObject):
    """Requests one selection at a time.

    Nothing is read from a program that does not answer in time, offers no text, or sends more than fits into
    one property (ICCCM's INCR).

    Args:
        take: called with the text when it arrives.
    """

    def __init__(self, take: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._take = take
        self._request: _Request | None = None
        self._timeout = QTimer(self, singleShot=True, interval=TIMEOUT_MS)
        self._timeout.timeout.connect(self.stop)

    def request(self, selection: bytes) -> None:
        """Request CLIPBOARD or PRIMARY. This cancels an earlier request."""
        self.stop()
        with suppress(OSError):  # there is no libX11, or the display accepts no more connections
            self._request = _Request(selection)
            self._notifier = QSocketNotifier(self._request.descriptor, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._read_answer)
            self._timeout.start()
            self._read_answer()  # Xlib may read while it writes, and nothing notifies us of that

    def stop(self) -> None:
        """Cancel the request."""
        if self._request is not None:
            self._timeout.stop()
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._request.close()  # and with it any text that is still on its way
            self._request = None

    def _read_answer(self) -> None:
        if self._request is None or not self._request.is_finished():
            return
        words = self._request.words
        self.stop()
        if words:
            self._take(words)


class _Request:
    """One request on a connection of its own. Raises OSError without a display.

    Attributes:
        words: the text that was read, "" if there is none.
        descriptor: readable when there is an event.
    """

    def __init__(self, selection: bytes) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        for call in ("XOpenDisplay", "XDefaultRootWindow", "XCreateSimpleWindow", "XInternAtom"):
            getattr(self._x, call).restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        if not self._display.value:
            raise OSError("there is no X display")
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        none = ctypes.c_ulong(0)
        self._window = ctypes.c_ulong(
            self._x.XCreateSimpleWindow(self._display, root, 0, 0, 1, 1, 0, none, none)
        )
        self._selection, self._property = self._atom(selection), self._atom(_PROPERTY)
        self._targets = [(self._atom(name), encoding) for name, encoding in _TARGETS.items()]
        self._encoding = ""
        self._request_next()
        self.words = ""
        self.descriptor: int = self._x.XConnectionNumber(self._display)

    def is_finished(self) -> bool:
        """Read the events that are here, and tell whether nothing more will come."""
        event = _Event()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.selection.type != _SELECTION_NOTIFY:
                continue
            if event.selection.property:
                self.words = self._read()
                return True
            if not self._targets:
                return True
            self._request_next()
        return False

    def close(self) -> None:
        """Close the connection; a later answer finds no window."""
        self._x.XCloseDisplay(self._display)

    def _request_next(self) -> None:
        wanted, self._encoding = self._targets.pop(0)
        now = ctypes.c_ulong(_NOW)
        self._x.XConvertSelection(self._display, self._selection, wanted, self._property, self._window, now)
        self._x.XFlush(self._display)

    def _read(self) -> str:
        kind, width = ctypes.c_ulong(), ctypes.c_int()
        count, left, data = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_void_p()
        answers = [ctypes.byref(each) for each in (kind, width, count, left, data)]
        part = ctypes.c_long(0), ctypes.c_long(MAX_BYTES // 4)
        of_any = 0, ctypes.c_ulong(_ANY_TYPE)
        self._x.XGetWindowProperty(self._display, self._window, self._property, *part, *of_any, *answers)
        if not data.value:
            return ""
        read = ctypes.string_at(data, count.value) if width.value == _BYTE_FORMAT else b""
        self._x.XFree(data)
        return read.decode(self._encoding, "ignore")

    def _atom(self, name: bytes) -> ctypes.c_ulong:
        return ctypes.c_ulong(self._x.XInternAtom(self._display, name, 0))
