"""Reports when Shift goes down and up on an X display, and whether it was pressed alone.

It subscribes to no letter, so it receives none. The display says that some key was used, never which one.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import Enum

_CORE_KEYBOARD = 0x100
_STATE_NOTIFY = 2
_EVERY_COMPONENT = 0x3FFF
_BASE_MODIFIERS = 1 << 1
_SHIFT = 1
_LONGS_OF_AN_EVENT = 24

_KEYBOARD_IDLE = b"DEVICEIDLETIME 3"
"""The counter of the milliseconds since a key of the core keyboard, whose id is 3 on every X server."""

_ALARM_NOTIFY = 1
_NEGATIVE_TRANSITION = 1
_ALARM_FIELDS = 0x3F
"""Every field of the attributes of an alarm."""

SHORTEST_PRESS_MS = 20
"""The shortest time for which a finger presses a key. A program that types a capital letter presses Shift
for less, and the letter at the same moment, so that the display reports one use for both."""

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


class _Value(ctypes.Structure):
    _fields_ = [("high", ctypes.c_int), ("low", ctypes.c_uint)]


class _SystemCounter(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("counter", ctypes.c_ulong), ("resolution", _Value)]


class _AlarmAttributes(ctypes.Structure):
    """XSyncAlarmAttributes, with its trigger."""

    _fields_ = [
        ("counter", ctypes.c_ulong),
        ("value_type", ctypes.c_int),
        ("wait_value", _Value),
        ("test_type", ctypes.c_int),
        ("delta", _Value),
        ("events", ctypes.c_int),
        ("state", ctypes.c_int),
    ]


class Change(Enum):
    """What happened to the modifiers.

    Attributes:
        DOWN: Shift went down.
        UP: Shift went up.
        OTHER: another modifier went down or up.
        NOT_ALONE: another key may have been used: the display saw one, or no finger is as quick as the press
            that ended.
    """

    DOWN = "down"
    UP = "up"
    OTHER = "else"
    NOT_ALONE = "not alone"


class ModifierEvents:
    """Receives presses of Shift, Control, Alt and the like, whichever window has the focus or grabs the
    keyboard.

    XKB reports changes of modifiers, and nothing else that is typed. The alternative, raw events of XInput2,
    reports every key of the whole screen. The price: while one Shift key is down, presses of the other one
    change nothing and are not reported as presses.

    The counter of the time since the last key falls to 0 at every key, and an alarm of the display reports
    that. The first alarm after a change of a modifier is its own; a further one is another key. Where the
    display has no such counter, nothing says whether Shift was pressed alone.

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
        self._alarm_type = self._watch_keyboard()
        self._shift_is_down, self._went_down_at = False, 0
        self._own_alarm_is_due = False
        self.descriptor: int = self._x.XConnectionNumber(self._display)

    def on_display_closed(self, end: Callable[[int | None], int]) -> None:
        """Have `end` called when the display closes; Xlib would print a line. It must end the process."""
        self._on_error = _Handler(end)  # Xlib keeps no reference that Python counts
        self._x.XSetIOErrorHandler(self._on_error)

    def changes(self) -> list[Change]:
        """Return the changes since the last call, oldest first, without waiting."""
        event = _XEvent()
        changes: list[Change] = []
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.state.type == self._event_type and event.state.xkb_type == _STATE_NOTIFY:
                changes += self._changed(event.state)
            elif event.state.type == self._alarm_type:
                if not self._own_alarm_is_due:
                    changes.append(Change.NOT_ALONE)
                self._own_alarm_is_due = False
        return changes

    def _changed(self, state: _StateEvent) -> Iterator[Change]:
        self._own_alarm_is_due = True
        before, self._shift_is_down = self._shift_is_down, bool(state.base_mods & _SHIFT)
        if state.base_mods & ~_SHIFT or before == self._shift_is_down:
            yield Change.OTHER
        elif self._shift_is_down:
            self._went_down_at = state.time
            yield Change.DOWN
        else:
            if state.time - self._went_down_at < SHORTEST_PRESS_MS:
                yield Change.NOT_ALONE
            yield Change.UP

    def _watch_keyboard(self) -> int | None:
        """Have the display report each use of the keyboard; the type of that event, None where it cannot."""
        with suppress(OSError):
            sync = ctypes.CDLL("libXext.so.6")
            counter, events = self._keyboard_counter(sync)
            if counter is not None:
                one_ms = _Value(0, 1)
                wanted = _AlarmAttributes(counter, 0, one_ms, _NEGATIVE_TRANSITION, _Value(), 1)
                sync.XSyncCreateAlarm(self._display, ctypes.c_ulong(_ALARM_FIELDS), ctypes.byref(wanted))
                self._x.XFlush(self._display)
                return events + _ALARM_NOTIFY
        return None

    def _keyboard_counter(self, sync: ctypes.CDLL) -> tuple[int | None, int]:
        """The counter of the time since the last key, and the number of the first event about counters."""
        event, error, major, minor, count = (ctypes.c_int() for _ in range(5))
        has_counters = sync.XSyncQueryExtension(
            self._display, ctypes.byref(event), ctypes.byref(error)
        ) and sync.XSyncInitialize(self._display, ctypes.byref(major), ctypes.byref(minor))
        if not has_counters:
            return None, 0
        sync.XSyncListSystemCounters.restype = ctypes.POINTER(_SystemCounter)
        counters = sync.XSyncListSystemCounters(self._display, ctypes.byref(count))
        counter_of = {counter.name: counter.counter for counter in counters[: count.value]}
        sync.XSyncFreeSystemCounterList(counters)
        return counter_of.get(_KEYBOARD_IDLE), event.value

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
