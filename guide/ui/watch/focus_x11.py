"""When the keys leave the window on an X display, told at once.

Qt waits a tenth of a second for the keys to come back before it says that they are gone (qtbase,
QXcbWindow::doFocusOut and the timer of its connection). For so long a page would stay beside another window.
"""

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray

XCB = b"xcb_generic_event_t"

_FOCUS_IN, _FOCUS_OUT = 9, 10
_TO_A_WINDOW_INSIDE, _BY_THE_POINTER = 2, 5
_A_GRAB_BEGINS, _A_GRAB_ENDS = 1, 2
_SENT = 0x80
_LENGTH = 9


class FocusNews(QAbstractNativeEventFilter):
    """Hears of the keys before Qt does; takes no event away.

    lost: the keys went to another window. found: a window of this program has them.

    The guide has one window that takes the keys; its menus and lists grab them instead, and a grab is not
    heard here. Whoever else grabs them is told by Qt, a little later.
    """

    def __init__(self, lost: Callable[[], object], found: Callable[[], object]) -> None:
        super().__init__()
        self._lost, self._found = lost, found

    def nativeEventFilter(  # noqa: N802  Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at one event: X11 protocol, encoding of FocusIn and FocusOut: code, detail, ..., mode."""
        if kind == XCB:
            event = ctypes.string_at(int(message), _LENGTH)
            code, detail, mode = event[0] & ~_SENT, event[1], event[8]
            if detail not in (_TO_A_WINDOW_INSIDE, _BY_THE_POINTER) and mode != _A_GRAB_BEGINS:
                self._hear(code, mode)
        return False, 0

    def _hear(self, code: int, mode: int) -> None:
        if code == _FOCUS_IN:
            self._found()
        elif code == _FOCUS_OUT and mode != _A_GRAB_ENDS:
            self._lost()
