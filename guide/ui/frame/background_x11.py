"""What a window of X holds before its first frame: its own picture, and not what was on the screen.

To a window without a background the display gives the pixels that are there already. Who composes the screen
shows them, though the window that they came from is gone: under xfwm4 the page of the visit that was left
stood in the window of the next one for 8 to 31 ms, in one of five Leaves. With a picture the front page is
there when the window is, before anything has been painted.
"""

import ctypes
from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication, QImage, QNativeInterface, QPixmap, QWindow
from PySide6.QtWidgets import QWidget

_BACK_PIXMAP = 1
_Z_PIXMAP = 2
"""Of xcb/xproto.h: an attribute of a window, and pixels that lie one behind the other."""
_NONE = 0
_DEPTH = 24
_MOST_BYTES = 200_000
"""Of a request; 262,140 is what each display takes."""


class WindowBackground:
    """What a window will begin with, kept by the display. Other displays than X need none.

    picture: of the window, which is not made for the display before it is shown: made, it would be told to
    assistive technology.
    """

    def __init__(self, picture: QPixmap) -> None:
        self._display = _display()
        if self._display:
            carrier = QWindow()  # says no more than which screen it is for
            carrier.create()
            image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
            self._pixels = self._display.keep(image, int(carrier.winId()))

    def set_on(self, window: QWidget) -> None:
        """Have the window, which is to be shown next, begin with the picture. Once."""
        if self._display:
            self._display.set_background(int(window.winId()), self._pixels)
            self._display.free(self._pixels)  # the window has it

    def clear_from(self, window: QWidget) -> None:
        """Once it is painted: nothing is cleared when its size changes, as Qt has it."""
        if self._display:
            self._display.set_background(int(window.winId()), _NONE)


class _Display:
    """What is asked of an X display, over Qt's own connection: it knows Qt's windows at once."""

    def __init__(self, connection: int) -> None:
        self._xcb, self._connection = ctypes.CDLL("libxcb.so.1"), ctypes.c_void_p(connection)

    def keep(self, image: QImage, place: int) -> int:
        """The number of a picture that the display has from now on. place: a window of the same screen."""
        xcb, connection = self._xcb, self._connection
        pixels, context = int(xcb.xcb_generate_id(connection)), xcb.xcb_generate_id(connection)
        xcb.xcb_create_pixmap(connection, _DEPTH, pixels, place, image.width(), image.height())
        xcb.xcb_create_gc(connection, context, pixels, 0, None)
        for top, height, data in _strips(image):
            strip = (image.width(), height, 0, top, 0, _DEPTH, len(data), data)
            xcb.xcb_put_image(connection, _Z_PIXMAP, pixels, context, *strip)
        xcb.xcb_free_gc(connection, context)
        return pixels

    def free(self, pixels: int) -> None:
        """Give a picture up; a window that has it keeps it."""
        self._xcb.xcb_free_pixmap(self._connection, pixels)

    def set_background(self, window: int, pixels: int) -> None:
        """What a window holds where nothing has been painted."""
        value = ctypes.byref(ctypes.c_uint32(pixels))
        self._xcb.xcb_change_window_attributes(self._connection, window, _BACK_PIXMAP, value)


def _display() -> _Display | None:
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication) or application.platformName() != "xcb":
        return None
    native = application.nativeInterface()
    return _Display(native.connection()) if isinstance(native, QNativeInterface.QX11Application) else None


def _strips(image: QImage) -> Iterator[tuple[int, int, bytes]]:
    """Where each strip of a picture begins, how many rows it has, and its pixels."""
    whole, row = bytes(image.constBits()), image.bytesPerLine()
    most = max(1, _MOST_BYTES // row)
    for top in range(0, image.height(), most):
        height = min(most, image.height() - top)
        yield top, height, whole[top * row : (top + height) * row]
