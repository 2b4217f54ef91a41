"""Whether a key of a screen reader is held down, on an X display.

Screen readers take CapsLock or Insert as a modifier of their own commands, some of which have Shift too. They
grab those keys, so the guide gets only the presses of Shift. It asks the display, at a press of Shift and at
no other time, and looks at these keys alone.
"""

import ctypes
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QNativeInterface

CAPS_LOCK, INSERT, KEYPAD_INSERT = 66, 118, 90
"""Codes of keys on every X display for Linux: those of the kernel, plus 8."""

_READER_KEYS = (CAPS_LOCK, INSERT, KEYPAD_INSERT)
_KEYS_AT = 8
"""Where the bits of the keys begin in the reply, in bytes; from xcb/xproto.h."""


def reader_key_query() -> Callable[[], bool]:
    """Return a function that tells whether such a key is down; on other displays it is always False."""
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication) or application.platformName() != "xcb":
        return lambda: False
    native = application.nativeInterface()
    if not isinstance(native, QNativeInterface.QX11Application):
        return lambda: False
    xcb, library = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL(None)
    xcb.xcb_query_keymap.restype = ctypes.c_uint32
    xcb.xcb_query_keymap_reply.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(native.connection())

    def is_down() -> bool:
        asked = ctypes.c_uint32(xcb.xcb_query_keymap(connection))
        reply = ctypes.c_void_p(xcb.xcb_query_keymap_reply(connection, asked, None))
        if not reply.value:
            return False
        keys = ctypes.string_at(reply.value + _KEYS_AT, 32)
        library.free(reply)
        return any(keys[code // 8] & 1 << code % 8 for code in _READER_KEYS)

    return is_down
