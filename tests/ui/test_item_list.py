"""Lists of a page, as a screen reader says them."""

from pytestqt.qtbot import QtBot

from guide.content.model import Span
from guide.ui.parts.blocks import ItemList, without_see
from guide.ui.parts.text import RunningText
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from tests.ui.reader import spoken


def test_a_sentence_that_only_leads_to_a_page_is_left_to_the_row_below() -> None:
    see = Span("Say so at once. See "), Span("", page="choked"), Span(".")
    asks = Span("Ask an "), Span("", page="advocate"), Span(".")

    assert without_see(see) == (Span("Say so at once."),)
    assert without_see((Span("See "), *see[1:])) == ()
    assert without_see(asks) == asks


LINES = ["A step"] * 12


def said(qtbot: QtBot, *, is_ordered: bool) -> list[str]:
    """What is said of each line."""
    part = ItemList(Look(Appearance(), {}, 800, 600), LINES, is_ordered=is_ordered)
    qtbot.addWidget(part)
    return [spoken(label) for label in part.findChildren(RunningText)]


def test_a_screen_reader_says_the_numbers_and_not_the_dots(qtbot: QtBot) -> None:
    assert said(qtbot, is_ordered=True) == [f"{at}. {line}" for at, line in enumerate(LINES, 1)]
    assert said(qtbot, is_ordered=False) == LINES
