"""A screen seen and touched from outside: what `prove` can do, and a little that only tests need."""

import ctypes

from guide.selfcheck.screen import Screen

SIZE = (1280, 900)
"""Width and height of the screens that tests run on."""

_CLIENT_MESSAGE, _FORMAT_LONG = 33, 32
_ADD, _TO_THE_MANAGER = 1, (1 << 20) | (1 << 19)
_MAXIMIZED = (b"_NET_WM_STATE_MAXIMIZED_VERT", b"_NET_WM_STATE_MAXIMIZED_HORZ")


class _ClientMessage(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("sent", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("kind", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("room", ctypes.c_long * 24),  # an event of any kind is as large as the largest
    ]


_KEYS = {"Shift": "Shift_L", "RightShift": "Shift_R"}


class XScreen(Screen):
    """One X display: its pixels, its keys, its focus.

    Args:
        display: as in DISPLAY. Use it in a `with` block.
    """

    def __init__(self, display: str) -> None:
        super().__init__(display)
        self.display = display

    def has_window_manager(self) -> bool:
        """Whether a window manager has taken charge of this screen."""
        self._x.XListProperties.restype = ctypes.POINTER(ctypes.c_ulong)
        sign = self._x.XInternAtom(self._at, b"_NET_SUPPORTING_WM_CHECK", 0)
        count = ctypes.c_int()
        atoms = self._x.XListProperties(self._at, self._root, ctypes.byref(count))
        is_managed = sign in atoms[: count.value]
        self._x.XFree(atoms)
        return is_managed

    def whole(self) -> bytes:
        """The pixels of the whole screen."""
        return self.pixels(0, 0, *SIZE)

    def key_down(self, name: str) -> None:
        """Press the key with this X name, such as `a` or `Escape`; returns once the server has it."""
        super().key_down(_KEYS.get(name, name))

    def key_up(self, name: str) -> None:
        """Let it go."""
        super().key_up(_KEYS.get(name, name))

    def stop_repeating_keys(self) -> None:
        """Have a key that is down write one letter, however long a busy machine takes to let it go."""
        self._x.XAutoRepeatOff(self._at)
        self._x.XSync(self._at, 0)

    def tap(self, *names: str) -> None:
        """Press and let go each key in turn."""
        for name in names:
            self.key_down(name)
            self.key_up(name)

    def chord(self, *names: str) -> None:
        """Hold all but the last key while the last one is tapped."""
        for name in names[:-1]:
            self.key_down(name)
        self.tap(names[-1])
        for name in reversed(names[:-1]):
            self.key_up(name)

    def ask_to_close(self) -> None:
        """Send the focused window what a window manager sends when somebody closes it."""
        window = self._focused_window()
        message = _ClientMessage(type=_CLIENT_MESSAGE, window=window.value, format=_FORMAT_LONG)
        message.kind = self._x.XInternAtom(self._at, b"WM_PROTOCOLS", 0)
        message.data[0] = self._x.XInternAtom(self._at, b"WM_DELETE_WINDOW", 0)
        self._x.XSendEvent(self._at, window, 0, ctypes.c_long(0), ctypes.byref(message))
        self._x.XSync(self._at, 0)

    def windows(self) -> int:
        """How many windows stand directly on the screen, hidden ones among them."""
        return len(self.top_levels())

    def top_levels(self) -> list[int]:
        """The windows directly on the screen, the lowest first; a window with a frame is in its frame."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        inner = ctypes.POINTER(ctypes.c_ulong)()
        answers = (ctypes.byref(each) for each in (root, parent, inner, count))
        if not self._x.XQueryTree(self._at, self._root, *answers):
            return []
        windows = list(inner[: count.value])
        self._x.XFree(inner)
        return windows

    def managed(self) -> list[int]:
        """The windows that the window manager lists, which are those one can change to."""
        return self._numbers(self._root, b"_NET_CLIENT_LIST")

    def title_of(self, window: int) -> str:
        """The title of a window, "" when it has none."""
        return self._title(ctypes.c_ulong(window))

    def wants_attention(self, window: int) -> bool:
        """Whether the window manager is to say that this window is ready, and not to show it at once."""
        sign = self._x.XInternAtom(self._at, b"_NET_WM_STATE_DEMANDS_ATTENTION", 0)
        return sign in self._numbers(ctypes.c_ulong(window), b"_NET_WM_STATE")

    def place_window(self, x: int, y: int, width: int, height: int) -> None:
        """Move and resize the focused window, as a person does at its frame."""
        self._x.XMoveResizeWindow(self._at, self._focused_window(), x, y, width, height)
        self._x.XSync(self._at, 0)

    def maximize(self) -> None:
        """Ask the window manager to maximize the focused window, as a double click on its title does."""
        window = self._focused_window()
        message = _ClientMessage(type=_CLIENT_MESSAGE, window=window.value, format=_FORMAT_LONG)
        message.kind = self._x.XInternAtom(self._at, b"_NET_WM_STATE", 0)
        message.data[0] = _ADD
        for number, name in enumerate(_MAXIMIZED, start=1):
            message.data[number] = self._x.XInternAtom(self._at, name, 0)
        mask = ctypes.c_long(_TO_THE_MANAGER)
        self._x.XSendEvent(self._at, self._root, 0, mask, ctypes.byref(message))
        self._x.XSync(self._at, 0)

    def is_maximized(self) -> bool:
        """Whether the focused window is maximized."""
        states = self._numbers(self._focused_window(), b"_NET_WM_STATE")
        return all(self._x.XInternAtom(self._at, name, 0) in states for name in _MAXIMIZED)

    def put_away(self) -> None:
        """Make the focused window an icon."""
        self._x.XIconifyWindow(self._at, self._focused_window(), 0)
        self._x.XSync(self._at, 0)

    def focused_window(self) -> int:
        """The number of the window that has the focus, which no window had before it."""
        return self._focused_window().value

    def _focused_window(self) -> ctypes.c_ulong:
        """The window of a program that has the focus, not one inside it."""
        window, kept = ctypes.c_ulong(), ctypes.c_int()
        self._x.XGetInputFocus(self._at, ctypes.byref(window), ctypes.byref(kept))
        while window.value > 1 and not self._number(window, b"_NET_WM_PID"):
            window = self._parent(window)
        return window

    def is_offered(self, selection: str) -> bool:
        """Whether any program offers words as this selection, such as PRIMARY or CLIPBOARD."""
        atom = ctypes.c_ulong(self._x.XInternAtom(self._at, selection.encode(), 0))
        return bool(self._x.XGetSelectionOwner(self._at, atom))

    def click(self, x: int, y: int) -> None:
        """Move the pointer there and press its first button."""
        self.move(x, y)
        self.press(1)

    def move(self, x: int, y: int) -> None:
        """Move the pointer there."""
        self._test.XTestFakeMotionEvent(self._at, -1, x, y, ctypes.c_ulong(0))
        self._x.XSync(self._at, 0)

    def press(self, button: int) -> None:
        """Press and let go a button of the mouse: 1 to 3, the wheel 4 to 7, the side buttons 8 and 9."""
        self.button(button, down=True)
        self.button(button, down=False)

    def button(self, number: int, *, down: bool) -> None:
        """Press a button of the mouse, or let it go; returns once the server has it."""
        self._test.XTestFakeButtonEvent(self._at, number, int(down), ctypes.c_ulong(0))
        self._x.XSync(self._at, 0)

    def focused_title(self) -> str:
        """The title of the window that gets the focus, or of the nearest one around it that has a title."""
        window, kept = ctypes.c_ulong(), ctypes.c_int()
        self._x.XGetInputFocus(self._at, ctypes.byref(window), ctypes.byref(kept))
        while window.value > 1:  # 0 means no window, 1 the window below the pointer
            if title := self._title(window):
                return title
            window = self._parent(window)
        return ""

    def _title(self, window: ctypes.c_ulong) -> str:
        name = ctypes.c_char_p()
        if not self._x.XFetchName(self._at, window, ctypes.byref(name)):
            return ""
        return (name.value or b"").decode()
