"""The pictures of docs/pictures show the window as it is now.

Only some are compared each time; the `slow` tests compare all of them.
"""

import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from guide.content.model import Library
from guide.paths import Paths, checkout
from guide.ui.theme import tokens
from tools.pictures.camera import SHEET
from tools.pictures.catalog import PICTURES
from tools.pictures.gallery import GALLERY

FOLDER = checkout().root / "docs" / "pictures"
AT_HAND = (
    "front-page",
    "service",
    "results-filtered",
    "contrast-topic",
    "kiosk-keys",
    "mirrored-service",
    GALLERY,
)
OTHERS = tuple(picture.name for picture in PICTURES if picture.name not in AT_HAND)

CELL = 16
"""Pictures are compared by the mean colors of squares this wide, in pixels: edges of letters even out."""

MOST_OF_A_CELL = 12
"""Largest allowed difference of a square, of 255. Softer letters change one by 4 to 8, letters a pixel aside
by 7 to 11, another word of three letters by 33 and more (measured on five of the pictures)."""

TAKE = """
import sys
from pathlib import Path
from tools.pictures.screenshots import main
from guide.paths import Paths
sys.exit(main(sys.argv[2:], Paths(Path(sys.argv[1]))))
"""
"""The command in a process of its own, since it needs another display than these tests."""

Take = Callable[..., Path]


@pytest.fixture(scope="module")
def taken(built: Paths, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Take:
    """A function that takes pictures by name, once, and returns their folder."""
    assert library.topics  # it is built

    @cache
    def take_them(*names: str) -> Path:
        folder = tmp_path_factory.mktemp("pictures")
        command = [sys.executable, "-c", TAKE, str(built.root), *names, "--into", str(folder)]
        subprocess.run(command, check=True, cwd=checkout().root, capture_output=True)
        return folder

    return take_them


def furthest(one: QImage, other: QImage) -> float:
    """Return the largest difference of two images, 0 to 255; 255 if their sizes differ."""
    if one.size() != other.size():
        return 255.0
    return max(abs(a - b) for a, b in zip(cells(one), cells(other), strict=True))


def cells(image: QImage) -> bytes:
    """Return the mean of each color of each square."""
    size = QSize(image.width() // CELL, image.height() // CELL)
    small = image.convertToFormat(QImage.Format.Format_RGB32).scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return bytes(small.constBits())


def off(folder: Path, name: str) -> float:
    """Return the difference between a new picture and the one in the documents."""
    return furthest(QImage(str(folder / f"{name}.png")), QImage(str(FOLDER / f"{name}.png")))


@pytest.mark.parametrize("name", AT_HAND)
def test_a_picture_shows_the_window_as_it_is(taken: Take, name: str) -> None:
    # after an intended change: `python3 run.py screenshots`, and look at each
    assert off(taken(*AT_HAND), name) <= MOST_OF_A_CELL


@pytest.mark.slow
@pytest.mark.parametrize("name", OTHERS)
def test_every_other_picture_shows_the_window_as_it_is(taken: Take, name: str) -> None:
    assert off(taken(*OTHERS), name) <= MOST_OF_A_CELL


@pytest.fixture
def page() -> QImage:
    """A picture of a page with much text."""
    return QImage(str(FOLDER / "results-filtered.png")).convertToFormat(QImage.Format.Format_RGB32)


def test_a_picture_with_a_different_word_is_outdated(page: QImage) -> None:
    changed = page.copy()
    painter = QPainter(changed)
    painter.setPen(QColor(tokens.LIGHT.ink_soft))
    painter.drawText(820, 220, "Closed")
    painter.end()

    assert furthest(changed, page) > MOST_OF_A_CELL


def test_a_picture_with_slightly_softer_letters_is_not_outdated(page: QImage) -> None:
    smooth = Qt.TransformationMode.SmoothTransformation
    softer = page.scaled(page.size() * 0.8, mode=smooth).scaled(page.size(), mode=smooth)

    assert furthest(softer, page) <= MOST_OF_A_CELL


def test_the_folder_contains_exactly_these_pictures() -> None:
    assert sorted(file.stem for file in FOLDER.iterdir()) == sorted(
        [GALLERY, SHEET, *(picture.name for picture in PICTURES)]
    )
