"""Reports when Shift goes down and up on an X display. It subscribes to no letter, so it receives none."""

import ctypes
from collections.abc import Callable
from enum import Enum

_CORE_KEYBOARD = 0x100
_STATE_NOTIFY = 2
_EVERY_COMPONENT = 0x3FFF
_BASE_MODIFIERS = 1 << 1
_SHIFT = 1
_LONGS_OF_AN_EVENT = 24

_Handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)


class _StateEvent(ctypes.Structure):
    """XkbStateNotifyEvent, up to the last field that is read."""

    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("time", ctypes.c_ulong),
        ("xkb_type", ctypes.c_int),
        ("device", ctypes.c_int),
        ("changed", ctypes.c_uint),
        ("groups", ctypes.c_int * 4),
        ("mods", ctypes.c_uint),
        ("base_mods", ctypes.c_uint),
    ]


class _XEvent(ctypes.Union):
    _fields_ = [("state", _StateEvent), ("whole", ctypes.c_long * _LONGS_OF_AN_EVENT)]


class Change(Enum):
    """What happened to the modifiers.

    Attributes:
        DOWN: Shift went down.
        UP: Shift went up.
        OTHER: another modifier went down or up.
    """

    DOWN = "down"
    UP = "up"
    OTHER = "else"


class ModifierEvents:
    """Receives presses of Shift, Control, Alt and the like, whichever window has the focus or grabs the
    keyboard.

    XKB reports changes of modifiers, and nothing else that is typed. The alternative, raw events of XInput2,
    reports every key of the whole screen. The price: while one Shift key is down, presses of the other one
    change nothing and are not reported.

    Raises OSError if there is no X display, no libX11 or no XKB. Nothing else raises.

    Attributes:
        descriptor: a file descriptor, readable when there are events.
    """

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        if not self._display.value:
            raise OSError("there is no X display")
        self._event_type = self._select()
        self._shift_is_down = False
        self.descriptor: int = self._x.XConnectionNumber(self._display)

    def on_display_closed(self, end: Callable[[int | None], int]) -> None:
        """Have `end` called when the display closes; Xlib would print a line. It must end the process."""
        self._on_error = _Handler(end)  # Xlib keeps no reference that Python counts
        self._x.XSetIOErrorHandler(self._on_error)

    def changes(self) -> list[Change]:
        """Return the changes since the last call, oldest first, without waiting."""
        event, found = _XEvent(), []
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.state.type == self._event_type and event.state.xkb_type == _STATE_NOTIFY:
                found.append(self._change(event.state.base_mods))
        return found

    def _change(self, down: int) -> Change:
        before, self._shift_is_down = self._shift_is_down, bool(down & _SHIFT)
        if down & ~_SHIFT or before == self._shift_is_down:
            return Change.OTHER
        return Change.DOWN if self._shift_is_down else Change.UP

    def _select(self) -> int:
        opcode, event, error = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
        major, minor = ctypes.c_int(1), ctypes.c_int(0)
        numbers = [ctypes.byref(number) for number in (opcode, event, error, major, minor)]
        has_xkb = self._x.XkbQueryExtension(self._display, *numbers) and self._x.XkbSelectEventDetails(
            self._display,
            ctypes.c_uint(_CORE_KEYBOARD),
            ctypes.c_uint(_STATE_NOTIFY),
            ctypes.c_ulong(_EVERY_COMPONENT),
            ctypes.c_ulong(_BASE_MODIFIERS),
        )
        if not has_xkb:
            raise OSError("this display has no XKB")
        self._x.XFlush(self._display)
        return event.value
