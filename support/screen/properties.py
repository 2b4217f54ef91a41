"""What windows tell every program of the display: titles, classes, icons' names, all of their properties."""

import ctypes
from collections.abc import Iterator

from support.screen.xscreen import XScreen

_ANY_TYPE = 0
_MOST = 1 << 18
_TEXT = 8
"""The form of a property whose parts are bytes."""


def properties(screen: XScreen) -> Iterator[bytes]:
    """Every property of bytes of every window, the root among them."""
    for window in _tree(screen, screen._root.value):
        yield from _of_window(screen, window)


def _tree(screen: XScreen, window: int) -> Iterator[int]:
    yield window
    root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    inner = ctypes.POINTER(ctypes.c_ulong)()
    answers = (ctypes.byref(each) for each in (root, parent, inner, count))
    if screen._x.XQueryTree(screen._at, ctypes.c_ulong(window), *answers):
        children = list(inner[: count.value])
        screen._x.XFree(inner)
        for child in children:
            yield from _tree(screen, child)


def _of_window(screen: XScreen, window: int) -> Iterator[bytes]:
    screen._x.XListProperties.restype = ctypes.POINTER(ctypes.c_ulong)
    count = ctypes.c_int()
    names = screen._x.XListProperties(screen._at, ctypes.c_ulong(window), ctypes.byref(count))
    for name in list(names[: count.value]) if names else []:
        yield _value(screen, window, name)
    screen._x.XFree(names)


def _value(screen: XScreen, window: int, name: int) -> bytes:
    kind, form, count, left = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
    data = ctypes.POINTER(ctypes.c_char)()
    answers = (ctypes.byref(each) for each in (kind, form, count, left, data))
    screen._x.XGetWindowProperty(
        screen._at, ctypes.c_ulong(window), ctypes.c_ulong(name), ctypes.c_long(0), ctypes.c_long(_MOST), 0,
        ctypes.c_ulong(_ANY_TYPE), *answers,
    )  # fmt: skip
    value = ctypes.string_at(data, count.value) if form.value == _TEXT and count.value else b""
    screen._x.XFree(data)
    return value
