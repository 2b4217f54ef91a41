"""Whom to call beside a list: the line for what was said, and otherwise the one that knows all help."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QListView

from guide.policy import KIOSK
from guide.sites.site import Site
from guide.ui.lists.result_list import AskRow
from guide.ui.parts.number_cards import AskCard
from guide.ui.parts.text import NumberLabel
from guide.ui.routes import SectionRoute
from guide.ui.theme import tokens
from tests.ui.conftest import Open
from tests.ui.reader import Reader

SMALL = QSize(800, 480)
EMERGENCY, CRISIS, INFORMATION = "911", "988", "211"
HOME, SEXUAL, POISON = "1-866-834-4357", "1-800-871-7741", "1-800-222-1222"


def numbers(reader: Reader) -> list[str]:
    """The numbers on the cards, from the top."""
    cards = sorted(reader.all(AskCard), key=lambda card: reader.box_of(card).top())
    return [label.text() for card in cards for label in card.findChildren(NumberLabel)]


def asks(reader: Reader, words: str) -> list[str]:
    """The numbers beside the results of words."""
    reader.window.navigator.search_for(words)
    reader.settle()
    return numbers(reader)


def test_the_line_for_what_was_said_last_is_the_first_one_beside_the_results(reader: Reader) -> None:
    expected = {
        "i want to die": CRISIS,
        "he hits me": HOME,
        "food": INFORMATION,
        "quiero morir": CRISIS,
        "he will kill me": EMERGENCY,
        "me pega mi esposo": HOME,
        "my friend overdosed": EMERGENCY,
    }

    assert {words: asks(reader, words)[0] for words in expected} == expected


def test_a_threat_to_kill_shows_the_line_for_violence_at_home_too(reader: Reader) -> None:
    assert asks(reader, "he will kill me") == [EMERGENCY, HOME]


def test_words_that_disclose_nothing_show_the_information_line_alone(reader: Reader) -> None:
    """The pages for the last three begin with the line for sexual violence: there, not beside a list."""
    plain = ("food near lewiston", "lawyer", "help", "hit the road")
    of_work = ("he has my passport", "me quito el pasaporte", "my boss wont pay me")

    for words in (*plain, *of_work):
        assert asks(reader, words) == [INFORMATION], words


def test_in_a_small_window_the_line_follows_the_first_row_and_opens_its_page(open_guide: Open) -> None:
    reader = open_guide(SMALL)
    asks(reader, "he hits me")
    [row] = reader.all(AskRow)

    assert row.accessibleName() == f"Violence at home or from a partner. {HOME}"
    assert reader.all(QListView)[0].model().rowCount() == 1
    reader.click(row)
    assert reader.title == "Maine Statewide Domestic Violence Helpline"


def test_in_a_small_window_the_line_never_repeats_the_number_of_the_row_above_it(open_guide: Open) -> None:
    reader = open_guide(SMALL)
    asks(reader, "i took 30 tylenol")

    assert reader.rows[0] == "911 emergency, call or text"
    assert reader.all(AskRow)[0].accessibleName() == f"Poison, or too much medicine. {POISON}"


@pytest.mark.parametrize("percent", [200, 300])
def test_in_a_low_window_with_large_text_the_number_is_in_sight_above_all_rows(
    open_guide: Open, percent: int
) -> None:
    reader = open_guide(SMALL, text_percent=percent)
    asks(reader, "he hits me")
    [row], line = reader.all(AskRow), tokens.TYPE["number_row"].px * percent // 100

    assert row.visibleRegion().boundingRect().height() > line
    assert reader.box_of(row).bottom() < reader.box_of(reader.results).top()
    asks(reader, "food")
    assert reader.all(AskRow) == []


def test_above_the_on_screen_keyboard_of_a_low_window_with_large_text_the_number_is_in_sight(
    open_guide: Open,
) -> None:
    reader = open_guide(SMALL, text_percent=200, site=Site(KIOSK))
    reader.click(reader.field)
    asks(reader, "he hits me")
    reader.settle()
    [row] = reader.all(AskRow)
    in_sight = reader.view & reader.box_of(row)

    assert in_sight.top() == reader.box_of(row).top()
    assert in_sight.height() > 2 * tokens.TYPE["number_row"].px


def test_a_number_that_is_not_beside_its_words_is_not_painted_over_the_icon(open_guide: Open) -> None:
    reader = open_guide(QSize(768, 1024), text_percent=200)
    asks(reader, "he hits me")
    [row] = reader.all(AskRow)
    icon = QRect(0, 0, 2 * tokens.ICON_ROW, row.height())
    before = row.grab(icon).toImage()
    row.show_number("Violence at home or from a partner", "", "")

    assert row.grab(icon).toImage() == before


def test_a_section_shows_the_lines_that_its_pages_begin_with(reader: Reader) -> None:
    reader.go(SectionRoute("danger"))
    assert numbers(reader) == [EMERGENCY, INFORMATION, SEXUAL, CRISIS]

    reader.go(SectionRoute("immigration"))
    assert numbers(reader) == [INFORMATION, SEXUAL]
