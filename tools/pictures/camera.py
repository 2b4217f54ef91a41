"""How a picture is taken: a window drawn into memory. Also one sheet that shows all of them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget

from guide.content.model import Library
from guide.search.results import Search
from guide.ui.scroll.page_view import PageView
from guide.ui.theme import tokens
from guide.ui.visit import make_application
from guide.ui.window import MainWindow
from tools.pictures.gallery import GALLERY, draw_gallery
from tools.pictures.picture import Picture

COLUMNS = 5
CELL = QSize(312, 200)
"""Largest size of a picture on the sheet."""


def contact_sheet(pictures: Mapping[str, QImage]) -> QImage:
    """Draw a sheet with each picture scaled to its cell, above its name."""
    sheet = QWidget()
    sheet.setPalette(QPalette(QColor(tokens.LIGHT.tint)))
    grid = QGridLayout(sheet)
    for number, (name, picture) in enumerate(pictures.items()):
        row, column = divmod(number, COLUMNS)
        small = QLabel()
        small.setPixmap(
            QPixmap.fromImage(
                picture.scaled(
                    CELL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            )
        )
        grid.addWidget(small, 2 * row, column)
        grid.addWidget(QLabel(name), 2 * row + 1, column)
    return sheet.grab().toImage()


MAX_COLORS = 256
"""Most colors of a PNG with one byte per pixel."""

SHEET = "contact-sheet"


class Camera:
    """Takes pictures. It makes the application of this process, so there can be only one.

    Args:
        fonts: a folder.
    """

    def __init__(self, library: Library, search: Search, fonts: Path) -> None:
        self._application = make_application(fonts)
        self._library, self._search = library, search

    def take_gallery(self, folder: Path) -> Path:
        """Draw every widget in every state into a folder, and return the path of the sheet."""
        self._application.setCursorFlashTime(0)
        return _save(draw_gallery(self._application, self._library.icons), folder / f"{GALLERY}.png")

    def take_all(self, pictures: Sequence[Picture], folder: Path, *, with_sheet: bool) -> Iterator[Path]:
        """Draw each picture into a folder, then the sheet of all if `with_sheet`, and yield their paths."""
        taken: dict[str, QImage] = {}
        for picture in pictures:
            taken[picture.name] = take(self._application, picture, self._library, self._search)
            yield _save(taken[picture.name], folder / f"{picture.name}.png")
        if with_sheet:
            yield _save(contact_sheet(taken), folder / f"{SHEET}.png")


def opened(picture: Picture, library: Library, search: Search) -> MainWindow:
    """Show the window of a picture, act in it, complete its pages, and return it."""
    window = MainWindow(library, picture.appearance, picture.around)
    window.resize(picture.size)
    if picture.has_search:
        window.navigator.set_search(search)
    window.show()
    picture.act(window)
    for page in window.findChildren(PageView):
        page.complete()
    return window


def take(application: QApplication, picture: Picture, library: Library, search: Search) -> QImage:
    """Take a picture of what would be on the screen."""
    application.setCursorFlashTime(0)  # a blinking cursor would make two runs differ
    mirrored = Qt.LayoutDirection.RightToLeft if picture.is_mirrored else Qt.LayoutDirection.LeftToRight
    before = application.layoutDirection()
    application.setLayoutDirection(mirrored)
    window = opened(picture, library, search)
    application.processEvents()
    application.processEvents()  # lists fit their rows to the width, which lays the page out once more
    taken = window.grab().toImage()
    window.close()
    window.deleteLater()
    application.setLayoutDirection(before)
    return taken


def _save(image: QImage, file: Path) -> Path:
    with_few_colors(image).save(str(file), quality=0)  # the best compression
    return file


def with_few_colors(image: QImage) -> QImage:
    """Reduce an image to its most common colors, which takes a third of the bytes."""
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    most_common = [color for color, _ in Counter(pixels).most_common(MAX_COLORS)]
    return image.convertToFormat(QImage.Format.Format_Indexed8, most_common)
