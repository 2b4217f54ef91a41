"""The pictures that the documents show."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from guide.content.model import Library
from guide.paths import checkout
from guide.search.service import SearchService
from guide.ui.pictures import PICTURES, take_pictures


def test_every_picture_shows_its_window_whole(
    qapp: QApplication,
    library: Library,
    search: SearchService,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # a process can have but one application, and this one has it already
    monkeypatch.setattr("guide.ui.pictures.make_application", lambda _fonts: qapp)
    files = list(take_pictures(library, search, checkout().fonts, tmp_path))

    sizes: dict[str, QSize] = {file.stem: QImage(str(file)).size() for file in files}
    assert sizes == {picture.name: picture.size for picture in PICTURES}
