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


class Beginning:
    """What a window will begin with, kept by the display. Other displays than X need none.

    picture: of the window, which is not made for the display before it is shown: made, it would be told to
    assistive technology.
    """

    def __init__(self, picture: QPixmap) -> None:
        self._pixels = 0
        if connection := _connection():
            carrier = QWindow()  # says no more than which screen it is for
            carrier.create()
            image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
            self._pixels = _sent(connection, int(carrier.winId()), image)

    def give_to(self, window: QWidget) -> None:
        """Have the window, which is to be shown next, begin with the picture."""
        if self._pixels and (connection := _connection()):
            xcb = ctypes.CDLL("libxcb.so.1")
            _set_background(xcb, connection, int(window.winId()), self._pixels)
            xcb.xcb_free_pixmap(connection, self._pixels)  # the window has it
            self._pixels = 0


def keep_what_is_painted(window: QWidget) -> None:
    """Once it is painted: nothing is cleared when its size changes, as Qt has it."""
    if connection := _connection():
        _set_background(ctypes.CDLL("libxcb.so.1"), connection, int(window.winId()), _NONE)


def _connection() -> ctypes.c_void_p | None:
    """Qt's own connection, on which its windows are known at once; None on another display than X."""
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication) or application.platformName() != "xcb":
        return None
    native = application.nativeInterface()
    if not isinstance(native, QNativeInterface.QX11Application):
        return None
    return ctypes.c_void_p(native.connection())


def _sent(connection: ctypes.c_void_p, place: int, image: QImage) -> int:
    """The number of a picture that the display has from now on. place: any window of the same screen."""
    xcb = ctypes.CDLL("libxcb.so.1")
    pixels, context = int(xcb.xcb_generate_id(connection)), xcb.xcb_generate_id(connection)
    xcb.xcb_create_pixmap(connection, _DEPTH, pixels, place, image.width(), image.height())
    xcb.xcb_create_gc(connection, context, pixels, 0, None)
    for top, height, data in _strips(image):
        strip = (image.width(), height, 0, top, 0, _DEPTH, len(data), data)
        xcb.xcb_put_image(connection, _Z_PIXMAP, pixels, context, *strip)
    xcb.xcb_free_gc(connection, context)
    return pixels


def _set_background(xcb: ctypes.CDLL, connection: ctypes.c_void_p, place: int, pixels: int) -> None:
    value = ctypes.byref(ctypes.c_uint32(pixels))
    xcb.xcb_change_window_attributes(connection, place, _BACK_PIXMAP, value)


def _strips(image: QImage) -> Iterator[tuple[int, int, bytes]]:
    """Where each strip of a picture begins, how many rows it has, and its pixels."""
    whole, row = bytes(image.constBits()), image.bytesPerLine()
    most = max(1, _MOST_BYTES // row)
    for top in range(0, image.height(), most):
        height = min(most, image.height() - top)
        yield top, height, whole[top * row : (top + height) * row]
