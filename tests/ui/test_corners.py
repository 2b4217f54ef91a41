"""Cards, lists and notes have the same rounded corners, whatever they contain."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListView, QWidget

from guide.ui.parts.blocks import NoteBox
from guide.ui.parts.number_cards import CallCard
from guide.ui.parts.rows import Card
from guide.ui.parts.tiles import DoorTile
from guide.ui.routes import DoorRoute, FrontRoute, PageRoute, Route, SearchRoute
from guide.ui.theme import tokens
from guide.ui.theme.appearance import THEMES, Theme
from tests.ui.conftest import Open
from tests.ui.reader import Reader

KINDS: tuple[type[QWidget], ...] = (Card, DoorTile, NoteBox, CallCard, QListView)

GROUNDS = {"light": tokens.LIGHT, "dark": tokens.DARK, "contrast": tokens.HIGH_CONTRAST}


def boxes(reader: Reader) -> list[QWidget]:
    """Return every widget with a border or background; a list without its scroll bar."""
    found = [box for kind in KINDS for box in reader.all(kind)]
    return [box.viewport() if isinstance(box, QListView) else box for box in found]


def corners(box: QWidget) -> list[str]:
    """Return the colors of the corner pixels."""
    image = box.window().grab(box.rect().translated(box.mapTo(box.window(), box.rect().topLeft()))).toImage()
    right, bottom = image.width() - 1, image.height() - 1
    ends = [(0, 0), (right, 0), (0, bottom), (right, bottom)]
    return [QColor(image.pixel(*end)).name().upper() for end in ends]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("route", "kinds"),
    [
        (FrontRoute(), {DoorTile}),
        (DoorRoute("safety"), {Card, QListView}),
        (SearchRoute("shelter bangor"), {QListView}),
        (PageRoute("danger-now"), {NoteBox, CallCard}),
        (PageRoute("control-and-threats"), {Card}),
    ],
    ids=str,
)
def test_the_corner_pixels_show_the_background(
    open_guide: Open, route: Route, kinds: set[type[QWidget]], theme: Theme
) -> None:
    reader = open_guide(theme=theme)
    reader.go(route)
    shown = [box for box in boxes(reader) if box.visibleRegion().boundingRect().size() == box.size()]
    ground = GROUNDS[theme].window

    assert {kind for kind in kinds if reader.all(kind)} == kinds
    assert shown
    assert [(type(box).__name__, corners(box)) for box in shown if set(corners(box)) != {ground}] == []
