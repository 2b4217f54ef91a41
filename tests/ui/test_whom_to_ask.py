"""Whom to call beside a list: the line for what was said, and otherwise the one that knows all help."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QListView

from guide.ui.lists.result_list import AskRow
from guide.ui.parts.number_cards import AskCard
from guide.ui.parts.text import NumberLabel
from guide.ui.routes import SectionRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader

SMALL = QSize(800, 480)
EMERGENCY, CRISIS, INFORMATION = "911", "988", "211"
HOME, SEXUAL = "1-866-834-4357", "1-800-871-7741"


def numbers(reader: Reader) -> list[str]:
    """The numbers on the cards, from the top."""
    cards = sorted(reader.all(AskCard), key=lambda card: reader.box_of(card).top())
    return [label.text() for card in cards for label in card.findChildren(NumberLabel)]


def asks(reader: Reader, words: str) -> list[str]:
    """The numbers beside the results of words."""
    reader.window.navigator.search_for(words)
    reader.settle()
    return numbers(reader)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("i want to die", CRISIS),
        ("quiero morir", CRISIS),
        ("he will kill me", EMERGENCY),
        ("my friend overdosed", EMERGENCY),
        ("he hits me", HOME),
        ("me pega mi esposo", HOME),
    ],
)
def test_the_line_for_what_was_said_is_the_first_one_beside_the_results(
    reader: Reader, words: str, first: str
) -> None:
    assert asks(reader, words)[0] == first


def test_a_threat_to_kill_shows_the_line_for_violence_at_home_too(reader: Reader) -> None:
    assert asks(reader, "he will kill me") == [EMERGENCY, HOME]


@pytest.mark.parametrize("words", ["food near lewiston", "lawyer", "help", "hit the road"])
def test_words_that_disclose_nothing_show_the_information_line_alone(reader: Reader, words: str) -> None:
    assert asks(reader, words) == [INFORMATION]


@pytest.mark.parametrize("words", ["he has my passport", "me quito el pasaporte", "my boss wont pay me"])
def test_no_line_is_named_for_what_nobody_said(reader: Reader, words: str) -> None:
    """The pages for these words begin with the line for sexual violence: on the page, not beside a list."""
    assert asks(reader, words) == [INFORMATION]


def test_the_next_words_show_their_own_line(reader: Reader) -> None:
    shown = [asks(reader, words)[0] for words in ("he hits me", "food", "i want to die", "he will kill me")]

    assert shown == [HOME, INFORMATION, CRISIS, EMERGENCY]


@pytest.mark.parametrize("percent", [100, 150])
def test_no_card_cuts_its_number(open_guide: Open, percent: int) -> None:
    reader = open_guide(QSize(1920, 1080), text_percent=percent)
    asks(reader, "he will kill me")
    labels = [label for card in reader.all(AskCard) for label in card.findChildren(NumberLabel)]

    assert len(labels) == len([EMERGENCY, HOME])
    assert [label for label in labels if label.sizeHint().width() > label.width()] == []


def test_in_a_small_window_the_line_follows_the_first_row_and_opens_its_page(open_guide: Open) -> None:
    reader = open_guide(SMALL)
    asks(reader, "he hits me")
    [row] = reader.all(AskRow)

    assert row.accessibleName() == f"Violence at home or from a partner. {HOME}"
    assert reader.all(QListView)[0].model().rowCount() == 1
    reader.click(row)
    assert reader.title == "Maine Statewide Domestic Violence Helpline"


def test_a_section_shows_the_lines_that_its_pages_begin_with(reader: Reader) -> None:
    reader.go(SectionRoute("danger"))
    assert numbers(reader) == [EMERGENCY, INFORMATION, SEXUAL, CRISIS]

    reader.go(SectionRoute("immigration"))
    assert numbers(reader) == [INFORMATION]


def test_a_section_in_a_small_window_has_them_as_rows_over_its_pages(open_guide: Open) -> None:
    reader = open_guide(SMALL)
    reader.go(SectionRoute("danger"))
    rows = reader.all(AskRow)

    assert [row.accessibleName().rpartition(" ")[2] for row in rows] == [
        EMERGENCY,
        INFORMATION,
        SEXUAL,
        CRISIS,
    ]
    assert reader.box_of(rows[-1]).bottom() <= reader.box_of(reader.results).top()
