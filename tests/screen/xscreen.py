"""A screen seen and touched from outside, through the libraries every X program uses."""

import ctypes
from types import TracebackType
from typing import Self

SIZE = (1280, 900)
"""Width and height of the screens that tests run on."""

_ALL_PLANES = ctypes.c_ulong(0xFFFFFFFF)
_Z_PIXMAP = 2
_KEYS = {"Shift": "Shift_L", "RightShift": "Shift_R"}


class _XImage(ctypes.Structure):
    _fields_ = [
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    ]


class XScreen:
    """One X display: its pixels, its keys, its focus.

    display: as in DISPLAY. Use it in a `with` block.
    """

    def __init__(self, display: str) -> None:
        self.display = display
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XGetImage.restype = ctypes.POINTER(_XImage)
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XInternAtom.restype = ctypes.c_ulong
        self._x.XListProperties.restype = ctypes.POINTER(ctypes.c_ulong)

    def __enter__(self) -> Self:
        self._at = ctypes.c_void_p(self._x.XOpenDisplay(self.display.encode()))
        if self._at.value is None:
            raise RuntimeError(f"no display {self.display}")
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._at))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._x.XCloseDisplay(self._at)

    def has_window_manager(self) -> bool:
        """Whether a window manager has taken charge of this screen."""
        sign = self._x.XInternAtom(self._at, b"_NET_SUPPORTING_WM_CHECK", 0)
        count = ctypes.c_int()
        atoms = self._x.XListProperties(self._at, self._root, ctypes.byref(count))
        found = sign in atoms[: count.value]
        self._x.XFree(atoms)
        return found

    def pixels(self, x: int, y: int, width: int, height: int) -> bytes:
        """The pixels of a rectangle, row by row, four bytes each."""
        image = self._x.XGetImage(self._at, self._root, x, y, width, height, _ALL_PLANES, _Z_PIXMAP)
        try:
            return ctypes.string_at(image.contents.data, image.contents.bytes_per_line * height)
        finally:
            self._x.XDestroyImage(image)

    def whole(self) -> bytes:
        """The pixels of the whole screen."""
        return self.pixels(0, 0, *SIZE)

    def key_down(self, name: str) -> None:
        """Press the key with this X name, such as `a` or `Escape`; returns once the server has it."""
        self._key(name, down=True)

    def key_up(self, name: str) -> None:
        """Let it go."""
        self._key(name, down=False)

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

    def _parent(self, window: ctypes.c_ulong) -> ctypes.c_ulong:
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self._x.XQueryTree(
            self._at,
            window,
            ctypes.byref(root),
            ctypes.byref(parent),
            ctypes.byref(children),
            ctypes.byref(count),
        )
        self._x.XFree(children)
        return parent

    def _key(self, name: str, *, down: bool) -> None:
        keysym = ctypes.c_ulong(self._x.XStringToKeysym(_KEYS.get(name, name).encode()))
        code = self._x.XKeysymToKeycode(self._at, keysym)
        self._test.XTestFakeKeyEvent(self._at, code, int(down), ctypes.c_ulong(0))
        self._x.XSync(self._at, 0)
