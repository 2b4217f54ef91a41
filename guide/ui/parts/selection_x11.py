"""Reads what another program offers on an X display, without waiting for that program.

Qt waits for the owner of a selection inside the call that reads it, up to five seconds (qtbase,
QXcbClipboard::waitForClipboardEvent), and nothing else of the window runs meanwhile, Leave neither. Here the
question goes out on a connection of its own, and the answer is heard like any other event.
"""

import ctypes
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

CLIPBOARD, PRIMARY = b"CLIPBOARD", b"PRIMARY"
"""The selections of ICCCM 2.6.1: what was copied, and what is marked."""

GIVE_UP_MS = 1000
"""How long an answer is waited for, in milliseconds. A program on another computer may need some of it."""

MOST_BYTES = 4096
"""So much is read of what is offered. No search field takes as much."""

_FORMATS = {b"UTF8_STRING": "utf-8", b"STRING": "latin-1"}
"""What is asked for, one after the other, and how it is encoded (ICCCM 2.7.1)."""

_SELECTION_NOTIFY = 31
_BYTES_EACH = 8
_ANY_TYPE = _NOW = 0
_LONGS_OF_AN_EVENT = 24
_ANSWER = b"_SIGNPOST_PASTED"


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
    _fields_ = [("selection", _SelectionEvent), ("whole", ctypes.c_long * _LONGS_OF_AN_EVENT)]


class SelectionReader(QObject):
    """Asks for one selection at a time.

    take: called with the words, once they have come. Nothing is taken of a program that does not answer in
    time, offers no text, or hands over more than a display takes at once (ICCCM's INCR).
    """

    def __init__(self, take: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._take = take
        self._asked: _Question | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(GIVE_UP_MS)
        self._patience.timeout.connect(self.stop)

    def ask(self, selection: bytes) -> None:
        """Ask for CLIPBOARD or PRIMARY, and no longer for what was asked for before."""
        self.stop()
        with suppress(OSError):  # no libX11, or the display takes nobody any more
            self._asked = _Question(selection)
            self._heard = QSocketNotifier(self._asked.descriptor, QSocketNotifier.Type.Read, self)
            self._heard.activated.connect(self._hear)
            self._patience.start()
            self._hear()  # Xlib also reads while it writes, and nothing wakes us for what it has read

    def stop(self) -> None:
        """Ask no longer."""
        if self._asked is not None:
            self._patience.stop()
            self._heard.setEnabled(False)
            self._heard.deleteLater()
            self._asked.close()  # with all that the connection still holds of the words
            self._asked = None

    def _hear(self) -> None:
        if self._asked is None or not self._asked.is_answered():
            return
        words = self._asked.words
        self.stop()
        if words:
            self._take(words)


class _Question:
    """One question on a connection of its own. words: what came of it. Raises OSError without a display.

    descriptor: readable when the display says something.
    """

    def __init__(self, selection: bytes) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        for call in ("XOpenDisplay", "XDefaultRootWindow", "XCreateSimpleWindow", "XInternAtom"):
            getattr(self._x, call).restype = ctypes.c_ulong
        self._at = ctypes.c_void_p(self._x.XOpenDisplay(None))
        if not self._at.value:
            raise OSError("there is no X display")
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._at))
        none = ctypes.c_ulong(0)
        self._window = ctypes.c_ulong(self._x.XCreateSimpleWindow(self._at, root, 0, 0, 1, 1, 0, none, none))
        self._selection, self._answer = self._atom(selection), self._atom(_ANSWER)
        self._formats = [(self._atom(name), encoding) for name, encoding in _FORMATS.items()]
        self._encoding = ""
        self._ask_next()
        self.words = ""
        self.descriptor: int = self._x.XConnectionNumber(self._at)

    def is_answered(self) -> bool:
        """Whether nothing more will come. Waits for nothing but the display."""
        event = _Event()
        while self._x.XPending(self._at):
            self._x.XNextEvent(self._at, ctypes.byref(event))
            if event.selection.type != _SELECTION_NOTIFY:
                continue
            if event.selection.property:
                self.words = self._read()
                return True
            if not self._formats:
                return True
            self._ask_next()
        return False

    def close(self) -> None:
        """Break off; an answer that comes later finds no window."""
        self._x.XCloseDisplay(self._at)

    def _ask_next(self) -> None:
        wanted, self._encoding = self._formats.pop(0)
        now = ctypes.c_ulong(_NOW)
        self._x.XConvertSelection(self._at, self._selection, wanted, self._answer, self._window, now)
        self._x.XFlush(self._at)

    def _read(self) -> str:
        kind, width = ctypes.c_ulong(), ctypes.c_int()
        count, left, data = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_void_p()
        answers = [ctypes.byref(each) for each in (kind, width, count, left, data)]
        part = ctypes.c_long(0), ctypes.c_long(MOST_BYTES // 4)
        of_any = 0, ctypes.c_ulong(_ANY_TYPE)
        self._x.XGetWindowProperty(self._at, self._window, self._answer, *part, *of_any, *answers)
        if not data.value:
            return ""
        read = ctypes.string_at(data, count.value) if width.value == _BYTES_EACH else b""
        self._x.XFree(data)
        return read.decode(self._encoding, "ignore")

    def _atom(self, name: bytes) -> ctypes.c_ulong:
        return ctypes.c_ulong(self._x.XInternAtom(self._at, name, 0))
