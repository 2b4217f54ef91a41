"""Cards, lists and notes have the same rounded corners, whatever they contain."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from guide.ui.lists.result_list import GroupedList
from guide.ui.pages.page_view import PageView
from guide.ui.parts.blocks import NoteBox
from guide.ui.parts.number_cards import AskCard, CallCard
from guide.ui.parts.rows import Card
from guide.ui.parts.tiles import DoorTile
from guide.ui.routes import DoorRoute, FrontRoute, PageRoute, Route, SearchRoute
from guide.ui.theme import tokens
from guide.ui.theme.appearance import THEMES, Theme
from tests.ui.conftest import Open
from tests.ui.reader import Reader

KINDS: tuple[type[QWidget], ...] = (Card, DoorTile, NoteBox, CallCard, AskCard, GroupedList)

GROUNDS = {"light": tokens.LIGHT, "dark": tokens.DARK, "contrast": tokens.HIGH_CONTRAST}


def boxes(reader: Reader) -> list[QWidget]:
    """Return every widget with a border or background."""
    return [box for kind in KINDS for box in reader.all(kind)]


def corners(reader: Reader, box: QWidget) -> list[str]:
    """Return the colors of the corner pixels that are in sight."""
    image = box.window().grab(box.rect().translated(box.mapTo(box.window(), box.rect().topLeft()))).toImage()
    right, bottom = image.width() - 1, image.height() - 1
    ends = [(0, 0), (right, 0), (0, bottom), (right, bottom)]
    page = next(page for page in reader.all(PageView) if page.isAncestorOf(box)).viewport()
    in_sight = [end for end in ends if page.rect().contains(box.mapTo(page, QPoint(*end)))]
    return [QColor(image.pixel(*end)).name().upper() for end in in_sight]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("route", "kinds"),
    [
        (FrontRoute(), {DoorTile}),
        (DoorRoute("safety"), {Card, GroupedList}),
        (SearchRoute("shelter bangor"), {GroupedList, AskCard}),
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
    shown = [box for box in boxes(reader) if corners(reader, box)]
    ground = GROUNDS[theme].window

    assert {kind for kind in kinds if reader.all(kind)} == kinds
    assert shown
    assert [
        (type(box).__name__, corners(reader, box)) for box in shown if set(corners(reader, box)) != {ground}
    ] == []
