"""An X display: keys pressed, and pixels that tell one picture from another."""

import ctypes
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from msgspec import Struct

from guide.errors import DisplayError

_ALL_PLANES = ctypes.c_ulong(0xFFFFFFFF)
_Z_PIXMAP = 2
_ANY_TYPE = 0
_NUMBERS = 32
_MOST_NUMBERS = 1024
_APART_MS = 3
"""A busy Qt takes a key that is released and pressed again within a millisecond of the display's clock for an
automatic repeat, and no hand is that fast."""
_ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class _XImage(ctypes.Structure):
    _fields_ = [
        *((name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")),
        ("data", ctypes.c_void_p),
        *((name, ctypes.c_int) for name in ("byte_order", "bitmap_unit", "bitmap_bit_order", "bitmap_pad")),
        *((name, ctypes.c_int) for name in ("depth", "bytes_per_line", "bits_per_pixel")),
    ]


class Window(Struct, frozen=True):
    """A window with the keyboard focus; x, y, width and height in pixels.

    Attributes:
        pid: of its program; 0 if the window does not say.
        x: left edge on the screen.
        y: top edge on the screen.
        width: of the part on the screen.
        height: of the part on the screen.
    """

    pid: int
    x: int
    y: int
    width: int
    height: int


class Screen:
    """An X display. Use it in a `with` block, which raises DisplayError if keys or pixels are not available.

    Keystrokes go to the window that has the focus, so check which one it is before you press a key.

    Attributes:
        display: as in DISPLAY.
        apart_ms: how long the display waits before each press, in milliseconds.
    """

    def __init__(self, display: str) -> None:
        self._display = display
        self.apart_ms = _APART_MS

    def __enter__(self) -> Self:
        try:
            self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        except OSError:
            raise DisplayError("the libraries that press keys are not installed (libX11, libXtst)") from None
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XGetImage.restype = ctypes.POINTER(_XImage)
        self._x.XStringToKeysym.restype = self._x.XInternAtom.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.restype = self._x.XGetSelectionOwner.restype = ctypes.c_ulong
        # a window may be gone before it is queried; Xlib would end this program for that
        self._ignore = _ErrorHandler(lambda _display, _error: 0)
        self._x.XSetErrorHandler(self._ignore)
        self._at = ctypes.c_void_p(self._x.XOpenDisplay(self._display.encode()))
        if self._at.value is None:
            raise DisplayError("the display does not answer")
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._at))
        self._demand_keys_and_colors()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._x.XCloseDisplay(self._at)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self._x.XDisplayWidth(self._at, 0), self._x.XDisplayHeight(self._at, 0)

    def pixels(self, x: int, y: int, width: int, height: int) -> bytes:
        """A rectangle, row by row, four bytes a pixel. Raises DisplayError where it is not on the screen."""
        image = self._x.XGetImage(self._at, self._root, x, y, width, height, _ALL_PLANES, _Z_PIXMAP)
        if not image:
            raise DisplayError("the pixels of the screen cannot be read")
        try:
            return ctypes.string_at(image.contents.data, width * 4 * height)
        finally:
            self._x.XDestroyImage(image)

    def key_down(self, name: str) -> None:
        """Press the key with this X name, such as `a` or `Shift_L`; returns once the server has it."""
        self._key(name, down=True)

    def key_up(self, name: str) -> None:
        """Release the key with this X name."""
        self._key(name, down=False)

    def focused(self) -> Window | None:
        """The window with the focus; None if there is none."""
        window, kept = ctypes.c_ulong(), ctypes.c_int()
        self._x.XGetInputFocus(self._at, ctypes.byref(window), ctypes.byref(kept))
        while window.value > 1:  # 0 means no window, 1 the window below the pointer
            if pid := self._number(window, b"_NET_WM_PID"):
                return self._window(window, pid)
            window = self._parent(window)
        return None

    def _parent(self, window: ctypes.c_ulong) -> ctypes.c_ulong:
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        inner, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        answers = (ctypes.byref(each) for each in (root, parent, inner, count))
        if self._x.XQueryTree(self._at, window, *answers):
            self._x.XFree(inner)
        return parent

    def _window(self, window: ctypes.c_ulong, pid: int) -> Window | None:
        root, x, y = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int()
        width, height, border, depth = (ctypes.c_uint() for _ in range(4))
        sizes = (ctypes.byref(each) for each in (width, height, border, depth))
        if not self._x.XGetGeometry(
            self._at, window, ctypes.byref(root), ctypes.byref(x), ctypes.byref(y), *sizes
        ):
            return None
        child, whole = ctypes.c_ulong(), self.size
        self._x.XTranslateCoordinates(
            self._at, window, self._root, 0, 0, ctypes.byref(x), ctypes.byref(y), ctypes.byref(child)
        )
        left, top = max(0, x.value), max(0, y.value)
        right, bottom = min(whole[0], x.value + width.value), min(whole[1], y.value + height.value)
        return Window(pid, left, top, right - left, bottom - top)

    def _number(self, window: ctypes.c_ulong, name: bytes) -> int:
        """The numeric property of a window, 0 if it has none."""
        return next(iter(self._numbers(window, name)), 0)

    def _numbers(self, window: ctypes.c_ulong, name: bytes) -> list[int]:
        """The property of a window that is a list of numbers."""
        kind, form, count, left = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
        data = ctypes.POINTER(ctypes.c_ulong)()
        answers = (ctypes.byref(each) for each in (kind, form, count, left, data))
        atom = ctypes.c_ulong(self._x.XInternAtom(self._at, name, 0))
        first, length = ctypes.c_long(0), ctypes.c_long(_MOST_NUMBERS)
        self._x.XGetWindowProperty(
            self._at, window, atom, first, length, 0, ctypes.c_ulong(_ANY_TYPE), *answers
        )
        numbers = list(data[: count.value]) if form.value == _NUMBERS else []
        self._x.XFree(data)
        return numbers

    def _demand_keys_and_colors(self) -> None:
        numbers = [ctypes.c_int() for _ in range(4)]
        if not self._test.XTestQueryExtension(self._at, *map(ctypes.byref, numbers)):
            raise DisplayError("no program can press keys on the display (it has no XTEST)")
        if not all(map(self._code, ("a", "z", "Shift_L", "Control_L", "Return"))):
            raise DisplayError("this keyboard has no Latin letters")
        if self._x.XDefaultDepth(self._at, 0) < 24:
            raise DisplayError("the display has too few colors to tell pictures apart")

    def _code(self, name: str) -> int:
        keysym = ctypes.c_ulong(self._x.XStringToKeysym(name.encode()))
        return int(self._x.XKeysymToKeycode(self._at, keysym))

    def _key(self, name: str, *, down: bool) -> None:
        later = ctypes.c_ulong(self.apart_ms if down else 0)
        self._test.XTestFakeKeyEvent(self._at, self._code(name), int(down), later)
        self._x.XSync(self._at, 0)


Point = tuple[int, int]
Pixels = Mapping[Point, bytes]
"""A color, three bytes, for each point of the screen."""

_ROWS = 8
_EVERY = 16
_FROM, _TO = 0.28, 0.96
"""Below the search field, where the cursor blinks, and above the bottom edge; as fractions of the height."""

ENOUGH = 12
"""Fewer points than this do not tell two pictures apart."""


class PixelWatch:
    """Reads a few rows of pixels of a window on the screen."""

    def __init__(self, screen: Screen, window: Window) -> None:
        self._screen, self._window = screen, window
        step = (_TO - _FROM) / (_ROWS - 1)
        self._rows = [window.y + round(window.height * (_FROM + step * number)) for number in range(_ROWS)]

    def look(self) -> Pixels:
        """Every 16th pixel of the rows."""
        left, width = self._window.x, self._window.width
        return self._pixels({y: self._screen.pixels(left, y, width, 1) for y in self._rows})

    def looked_like(self, rows: Mapping[int, bytes]) -> Pixels:
        """The same pixels, taken from whole rows of the screen that were read earlier.

        Args:
            rows: by height.
        """
        left = self._window.x
        return self._pixels({y: rows[y][4 * left :] for y in self._rows})

    def _pixels(self, rows: Mapping[int, bytes]) -> Pixels:
        left, columns = self._window.x, range(0, self._window.width, _EVERY)
        return {(left + x, y): row[4 * x : 4 * x + 3] for y, row in rows.items() for x in columns}


def only_in(picture: Pixels, *other_programs: Pixels) -> Pixels:
    """The pixels in which a picture differs from each of the others."""
    return {
        point: color
        for point, color in picture.items()
        if all(other.get(point) != color for other in other_programs)
    }


def all_visible(pixels: Pixels, now: Pixels) -> bool:
    """Whether all these pixels are on the screen."""
    return all(now.get(point) == color for point, color in pixels.items())


def none_visible(pixels: Pixels, now: Pixels) -> bool:
    """Whether none of these pixels is on the screen."""
    return not any(now.get(point) == color for point, color in pixels.items())
