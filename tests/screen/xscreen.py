"""A screen seen and touched from outside: what `prove` can do, and a little that only tests need."""

import ctypes

from guide.proving.screen import Screen

SIZE = (1280, 900)
"""Width and height of the screens that tests run on."""

_KEYS = {"Shift": "Shift_L", "RightShift": "Shift_R"}


class XScreen(Screen):
    """One X display: its pixels, its keys, its focus.

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
        found = sign in atoms[: count.value]
        self._x.XFree(atoms)
        return found

    def whole(self) -> bytes:
        """The pixels of the whole screen."""
        return self.pixels(0, 0, *SIZE)

    def key_down(self, name: str) -> None:
        """Press the key with this X name, such as `a` or `Escape`; returns once the server has it."""
        super().key_down(_KEYS.get(name, name))

    def key_up(self, name: str) -> None:
        """Let it go."""
        super().key_up(_KEYS.get(name, name))

    def tap(self, *names: str) -> None:
        """Press and let go each key in turn."""
        for name in names:
            self.key_down(name)
            self.key_up(name)

    def click(self, x: int, y: int) -> None:
        """Move the pointer there and press its first button."""
        self._test.XTestFakeMotionEvent(self._at, -1, x, y, ctypes.c_ulong(0))
        for down in (1, 0):
            self._test.XTestFakeButtonEvent(self._at, 1, down, ctypes.c_ulong(0))
        self._x.XSync(self._at, 0)

    def focused_title(self) -> str:
        """The title of the window that gets the keys, or of the nearest one around it that has a title."""
        window, kept = ctypes.c_ulong(), ctypes.c_int()
        self._x.XGetInputFocus(self._at, ctypes.byref(window), ctypes.byref(kept))
        while window.value > 1:  # 0 is no window, 1 is whatever the pointer is over
            if title := self._title(window):
                return title
            window = self._parent(window)
        return ""

    def _title(self, window: ctypes.c_ulong) -> str:
        name = ctypes.c_char_p()
        if not self._x.XFetchName(self._at, window, ctypes.byref(name)):
            return ""
        return (name.value or b"").decode()
