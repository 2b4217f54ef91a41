"""Lists of a page, as a screen reader says them."""

from pytestqt.qtbot import QtBot

from guide.ui.parts.blocks import ItemList
from guide.ui.parts.text import RunningText
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from tests.ui.reader import spoken

LINES = ["A step"] * 12


def said(qtbot: QtBot, *, is_ordered: bool) -> list[str]:
    """What is said of each line."""
    part = ItemList(Look(Appearance(), {}, 800, 600), LINES, is_ordered=is_ordered)
    qtbot.addWidget(part)
    return [spoken(label) for label in part.findChildren(RunningText)]


def test_a_screen_reader_says_the_numbers_and_not_the_dots(qtbot: QtBot) -> None:
    assert said(qtbot, is_ordered=True) == [f"{at}. {line}" for at, line in enumerate(LINES, 1)]
    assert said(qtbot, is_ordered=False) == LINES
