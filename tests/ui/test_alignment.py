"""The visible content of a page lines up with the bars at both sides."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide.ui.lists.result_list import ResultList
from guide.ui.pages.aside import Aside
from guide.ui.parts.number_cards import NumberCard
from guide.ui.parts.press_button import Chip
from guide.ui.parts.rows import Card
from guide.ui.parts.text import TextLabel
from guide.ui.routes import CountyRoute, DoorRoute, FrontRoute, PageRoute, Route, SectionRoute
from guide.ui.theme import tokens
from guide.ui.theme.look import ROOM_STEP
from tests.ui.reader import Reader, spoken

MARGIN = 32


def title_of(reader: Reader) -> TextLabel:
    """The title on a page that was just opened: not what the first page of a visit says above it."""
    return next(label for label in reader.all(TextLabel) if spoken(label) == reader.headings[0])


def ink(reader: Reader, widget: QWidget) -> tuple[int, int]:
    """Return the first and last column of the window, in pixels, that a widget paints."""
    image = widget.grab().toImage()
    ground = image.pixelColor(0, image.height() - 1)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    left = reader.box_of(widget).left()
    return left + inked[0], left + inked[-1]


@pytest.mark.parametrize(
    ("route", "button"),
    [
        (FrontRoute(), "How Leave works"),
        (CountyRoute("Knox"), "Rockland"),
    ],
    ids=["link", "town"],
)
def test_buttons_line_up_with_text(reader: Reader, route: Route, button: str) -> None:
    reader.go(route)
    first, _ = ink(reader, reader.named(button, QAbstractButton))

    assert first == pytest.approx(MARGIN, abs=1)
    assert reader.box_of(title_of(reader)).left() == MARGIN


def test_what_is_beside_a_service_ends_where_the_bars_end(reader: Reader) -> None:
    reader.go(PageRoute("bangor-area-homeless-shelter"))
    number, actions = reader.all(NumberCard)[0], reader.all(Card)[0]

    assert reader.box_of(number).left() == MARGIN
    assert reader.box_of(actions).right() == reader.window.width() - MARGIN - 1
    assert reader.box_of(actions).width() == tokens.ASIDE
    gap = reader.box_of(actions).left() - reader.box_of(number).right() - 1
    assert gap == pytest.approx(tokens.ASIDE_GAP, abs=ROOM_STEP)


@pytest.mark.parametrize("words", ["Something wrong? Tell the staff", "From 3 sources, newest July 2026"])
def test_links_beside_a_service_line_up_with_the_frames_above(reader: Reader, words: str) -> None:
    reader.go(PageRoute("bangor-area-homeless-shelter"))
    first, _ = ink(reader, reader.named(words, QAbstractButton))

    assert first == pytest.approx(reader.box_of(reader.all(Card)[0]).left(), abs=1)


def test_filters_line_up_with_results(reader: Reader) -> None:
    reader.write("food")
    first, _ = ink(reader, reader.all(Chip)[0])

    assert first == pytest.approx(MARGIN, abs=1)
    assert reader.box_of(reader.results).left() == MARGIN


@pytest.mark.parametrize(
    "route",
    [DoorRoute("a-place-to-stay"), SectionRoute("danger"), CountyRoute("Penobscot")],
    ids=["a door", "a section, which does not scroll", "a county"],
)
def test_every_list_has_the_column_of_the_results(reader: Reader, route: Route) -> None:
    reader.go(route)
    aside = reader.box_of(reader.all(Aside)[0])

    assert {(box.left(), box.width()) for box in map(reader.box_of, reader.all(ResultList))} == {
        (MARGIN, tokens.MAIN)
    }
    assert (aside.width(), aside.right()) == (tokens.ASIDE, reader.window.width() - MARGIN - 1)


def test_results_end_where_the_bars_end(reader: Reader) -> None:
    reader.write("food")
    rows, aside = reader.box_of(reader.results), reader.box_of(reader.all(Aside)[0])

    assert (rows.left(), rows.width()) == (MARGIN, tokens.MAIN)
    assert aside.left() - rows.right() - 1 == tokens.ASIDE_GAP
    assert aside.right() == reader.window.width() - MARGIN - 1


def test_on_a_small_screen_a_page_lines_up_with_the_breadcrumbs(reader: Reader) -> None:
    reader.window.resize(800, 480)
    reader.go(PageRoute("maine-211"))
    first, _ = ink(reader, reader.named("Back", QAbstractButton))

    assert reader.box_of(title_of(reader)).left() == 16
    assert first == pytest.approx(16, abs=3)
