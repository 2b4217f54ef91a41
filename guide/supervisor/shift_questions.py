"""Windows asks a question when Shift is pressed five times, or held for eight seconds. Not beside the guide.

Leave is Shift three times, and frightened people press on: the question would stand in front of the page,
with a sound. Only the shortcut is switched off, for this session and in no file. Whoever uses sticky or
filter keys already keeps them as they are. (Microsoft, "Disabling Shortcut Keys in Games": the same flags.)

Nobody has run it on Windows yet.
"""

import ctypes
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Protocol

GET_STICKY_KEYS, SET_STICKY_KEYS = 0x3A, 0x3B
GET_FILTER_KEYS, SET_FILTER_KEYS = 0x32, 0x33
IN_USE, SHORTCUT, QUESTION = 0x1, 0x4, 0x8
"""Flags that both structures share: ...ON, ...HOTKEYACTIVE, ...CONFIRMHOTKEY."""


class StickyKeys(ctypes.Structure):
    """STICKYKEYS of winuser.h."""

    _fields_ = (("size", ctypes.c_uint32), ("flags", ctypes.c_uint32))
    flags: int


class FilterKeys(ctypes.Structure):
    """FILTERKEYS of winuser.h; the four times are in milliseconds and stay as they are."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("wait", ctypes.c_uint32),
        ("delay", ctypes.c_uint32),
        ("repeat", ctypes.c_uint32),
        ("bounce", ctypes.c_uint32),
    )
    flags: int


class Settings(Protocol):
    """The door to the settings of the session: `ctypes.windll.user32`."""

    def SystemParametersInfoW(self, action: int, size: int, value: object, save: int) -> int:  # noqa: N802  its name
        """Read or write one setting; 0 when refused. save: 0 writes no file."""


@contextmanager
def no_shift_questions(settings: Settings) -> Iterator[None]:
    """Within the block no press of Shift asks a question; afterwards all is as it was found."""
    with ExitStack() as stack:
        stack.enter_context(_without_shortcut(settings, StickyKeys, GET_STICKY_KEYS, SET_STICKY_KEYS))
        stack.enter_context(_without_shortcut(settings, FilterKeys, GET_FILTER_KEYS, SET_FILTER_KEYS))
        yield


@contextmanager
def _without_shortcut(
    settings: Settings, kind: type[StickyKeys] | type[FilterKeys], read: int, write: int
) -> Iterator[None]:
    size = ctypes.sizeof(kind)
    found = kind(size)
    if not settings.SystemParametersInfoW(read, size, ctypes.byref(found), 0) or found.flags & IN_USE:
        yield
        return
    changed = kind.from_buffer_copy(found)
    changed.flags &= ~(SHORTCUT | QUESTION)
    settings.SystemParametersInfoW(write, size, ctypes.byref(changed), 0)
    try:
        yield
    finally:
        settings.SystemParametersInfoW(write, size, ctypes.byref(found), 0)
