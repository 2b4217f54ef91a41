"""Finding words on the page that is shown."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from guide.ui.parts.text import TextLabel, plain_label
from guide.ui.routes import Front, PageRoute, SearchRoute
from guide.ui.theme.look import Look
from guide.ui.theme.preferences import Appearance
from tests.ui.reader import Reader, spoken

TOPIC = "maine-law"


@pytest.fixture
def finding(reader: Reader) -> Reader:
    """Somebody on a long page who has asked to find words on it."""
    reader.go(PageRoute(TOPIC))
    reader.press("Ctrl+F")
    return reader


def marked(reader: Reader) -> list[TextLabel]:
    """The labels with words that are marked."""
    return [label for label in reader.all(TextLabel) if "background-color" in label.text()]


def test_words_are_marked_whatever_their_case(finding: Reader) -> None:
    finding.write("LAWYER")

    found = marked(finding)
    assert found
    assert all("lawyer" in label.text().lower() for label in found)


def test_enter_goes_from_place_to_place_and_around(finding: Reader) -> None:
    finding.write("trafficking")
    count = len(marked(finding))
    said = [f"{at} of {count}" for at in range(1, count + 1)]
    seen = []
    for _ in range(count):
        seen += [label.text() for label in finding.all(QLabel) if f" of {count}" in label.text()]
        finding.press("Return")

    assert count > 1
    assert [words.removesuffix("</div>").split(">")[-1] for words in seen] == said


def test_the_page_scrolls_to_what_was_found(finding: Reader) -> None:
    assert finding.scrolled == 0
    finding.write("sources and dates")

    assert finding.scrolled > 0


def test_words_that_are_not_there_are_said_not_to_be(finding: Reader) -> None:
    finding.write("zebra")

    assert "Not on this page" in " ".join(finding.words)
    assert marked(finding) == []


def test_marks_go_when_the_bar_is_put_away(finding: Reader) -> None:
    finding.write("law")
    assert marked(finding)
    finding.press("Esc")

    assert marked(finding) == []
    assert [line.accessibleName() for line in finding.all(QLineEdit)] == ["Search"]


def test_a_word_of_the_markup_is_not_found_in_it(finding: Reader) -> None:
    before = [words for words in finding.words if words]
    assert any("<div" in label.text() for label in finding.all(TextLabel))

    finding.write("div")

    assert all("div" in spoken(label).lower() for label in marked(finding))
    assert [words for words in finding.words if words in before] == before


def test_it_is_one_press_away_for_whoever_has_no_keyboard(reader: Reader) -> None:
    reader.go(PageRoute(TOPIC))
    reader.press_button("Find on page")

    assert reader.focus.accessibleName() == "Find on this page"


@pytest.mark.parametrize("place", [Front(), SearchRoute("food")], ids=["front page", "results"])
def test_where_there_is_no_page_to_read_the_whole_guide_is_searched(
    reader: Reader, place: Front | SearchRoute
) -> None:
    reader.go(place)
    reader.press("Ctrl+F")

    assert reader.field.hasFocus()


def test_a_sign_that_is_written_otherwise_in_rich_text_is_found_and_stays_one_sign(qtbot: QtBot) -> None:
    label = plain_label(Look(Appearance(), {}, 800, 600), "body", "Bed & board, <b> and amp")
    qtbot.addWidget(label)

    assert label.highlight("& BOARD", "#ffffff")
    assert spoken(label) == "Bed & board, <b> and amp"
    assert label.highlight("amp", "#ffffff")
    assert spoken(label) == "Bed & board, <b> and amp"
    assert not label.highlight("lt;", "#ffffff")


def test_the_line_takes_no_more_than_the_search_does(finding: Reader) -> None:
    line = finding.named("Find on this page", QLineEdit)
    line.insert("x" * 1000)

    assert len(line.text()) == 200
    assert line.maxLength() == finding.field.maxLength()
