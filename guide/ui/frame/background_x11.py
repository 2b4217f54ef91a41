"""The content of an X window before its first frame: its own picture, not what was on the screen before.

A window without a background starts with the pixels that are already on the screen. A compositor shows them
even if the window they came from is gone: under xfwm4 the page of the visit that was left showed in the next
window for 8 to 31 ms, in one of five Leaves. With a picture the front page is there as soon as the window is,
before anything has been painted.
"""

import ctypes
from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication, QImage, QNativeInterface, QPixmap, QWindow
from PySide6.QtWidgets import QWidget

_BACK_PIXMAP = 1
_BACK_PIXEL = 2
_Z_PIXMAP = 2
"""From xcb/xproto.h: two attributes of a window, and an image format with its whole pixels in a row."""
_NONE = 0
_DEPTH = 24
_MOST_BYTES = 200_000
"""Of a request; every display accepts 262,140."""


class WindowBackground:
    """What a window starts with, stored in the display. Only X displays need it.

    The window itself must not be created in the display before it is shown, because assistive technology
    would announce it.

    Args:
        picture: of the window.
    """

    def __init__(self, picture: QPixmap) -> None:
        self._display, self._size = _display(), picture.size()
        if self._display:
            carrier = QWindow()  # only identifies the screen
            carrier.create()
            image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
            self._pixels = self._display.keep(image, int(carrier.winId()))

    def set_on(self, window: QWidget) -> None:
        """Have a window that is about to be shown start with the picture, or with the color of its ground if
        it has another size by now. Works once.
        """
        if self._display and window.size() * window.devicePixelRatioF() == self._size:
            self._display.set_background(int(window.winId()), self._pixels)
        elif self._display:
            ground = window.palette().window().color().rgb()
            self._display.set_background(int(window.winId()), ground, _BACK_PIXEL)
        if self._display:
            self._display.free(self._pixels)  # the window has it

    def clear_from(self, window: QWidget) -> None:
        """Remove the background once the window is painted: a resize then clears nothing, as usual in Qt."""
        if self._display:
            self._display.set_background(int(window.winId()), _NONE)


class _Display:
    """Requests to an X display over Qt's own connection, which knows Qt's windows at once."""

    def __init__(self, connection: int) -> None:
        self._xcb, self._connection = ctypes.CDLL("libxcb.so.1"), ctypes.c_void_p(connection)

    def keep(self, image: QImage, drawable: int) -> int:
        """Store a picture in the display and return its id.

        Args:
            drawable: a window of the same screen.
        """
        xcb, connection = self._xcb, self._connection
        pixels, context = int(xcb.xcb_generate_id(connection)), xcb.xcb_generate_id(connection)
        xcb.xcb_create_pixmap(connection, _DEPTH, pixels, drawable, image.width(), image.height())
        xcb.xcb_create_gc(connection, context, pixels, 0, None)
        for top, height, data in _strips(image):
            strip = (image.width(), height, 0, top, 0, _DEPTH, len(data), data)
            xcb.xcb_put_image(connection, _Z_PIXMAP, pixels, context, *strip)
        xcb.xcb_free_gc(connection, context)
        return pixels

    def free(self, pixels: int) -> None:
        """Free a picture; a window that has it as its background keeps it."""
        self._xcb.xcb_free_pixmap(self._connection, pixels)

    def set_background(self, window: int, value: int, attribute: int = _BACK_PIXMAP) -> None:
        """Set what a window contains where nothing has been painted: a picture, or a color."""
        at = ctypes.byref(ctypes.c_uint32(value))
        self._xcb.xcb_change_window_attributes(self._connection, window, attribute, at)


def _display() -> _Display | None:
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication) or application.platformName() != "xcb":
        return None
    native = application.nativeInterface()
    return _Display(native.connection()) if isinstance(native, QNativeInterface.QX11Application) else None


def _strips(image: QImage) -> Iterator[tuple[int, int, bytes]]:
    """The top row, number of rows and pixels of each strip of an image."""
    whole, row = bytes(image.constBits()), image.bytesPerLine()
    most = max(1, _MOST_BYTES // row)
    for top in range(0, image.height(), most):
        height = min(most, image.height() - top)
        yield top, height, whole[top * row : (top + height) * row]
