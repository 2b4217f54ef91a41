"""Finding words on the visible page."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from guide.ui.parts.text import TextLabel, plain_label
from guide.ui.routes import FrontRoute, PageRoute, SearchRoute
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from tests.ui.reader import Reader, spoken

TOPIC = "maine-law"


@pytest.fixture
def finding(reader: Reader) -> Reader:
    """A reader who has opened the find bar on a long page."""
    reader.go(PageRoute(TOPIC))
    reader.press("Ctrl+F")
    return reader


def marked(reader: Reader) -> list[TextLabel]:
    """Return the labels with highlighted words."""
    return [label for label in reader.all(TextLabel) if "background-color" in label.text()]


def test_words_are_highlighted_whatever_their_case(finding: Reader) -> None:
    finding.write("LAWYER")

    marks = marked(finding)
    assert marks
    assert all("lawyer" in label.text().lower() for label in marks)


def test_enter_steps_through_the_matches_and_starts_over(finding: Reader) -> None:
    finding.write("trafficking")
    count = len(marked(finding))
    expected = [f"{at} of {count}" for at in range(1, count + 1)]
    seen = []
    for _ in range(count):
        seen += [label.text() for label in finding.all(QLabel) if f" of {count}" in label.text()]
        finding.press("Return")

    assert count > 1
    assert [words.removesuffix("</div>").split(">")[-1] for words in seen] == expected


def test_the_bar_says_if_words_are_not_on_the_page(finding: Reader) -> None:
    finding.write("zebra")

    assert "Not on this page" in " ".join(finding.words)
    assert marked(finding) == []


def test_closing_the_bar_removes_the_highlights(finding: Reader) -> None:
    finding.write("law")
    assert marked(finding)
    finding.press("Esc")

    assert marked(finding) == []
    assert [line.accessibleName() for line in finding.all(QLineEdit)] == ["Search"]


def test_the_bar_opens_without_a_keyboard(reader: Reader) -> None:
    reader.go(PageRoute(TOPIC))
    reader.press_button("Find on page")

    assert reader.focus.accessibleName() == "Find on this page"


@pytest.mark.parametrize("route", [FrontRoute(), SearchRoute("food")], ids=["front page", "results"])
def test_on_pages_without_text_the_shortcut_focuses_the_search(
    reader: Reader, route: FrontRoute | SearchRoute
) -> None:
    reader.go(route)
    reader.press("Ctrl+F")

    assert reader.field.hasFocus()


def test_a_character_that_rich_text_escapes_is_found_and_stays_unchanged(qtbot: QtBot) -> None:
    label = plain_label(Look(Appearance(), {}, 800, 600), "body", "Bed & board, <b> and amp")
    qtbot.addWidget(label)

    assert label.highlight("& BOARD", "background-color:#ffffff")
    assert spoken(label) == "Bed & board, <b> and amp"
    assert label.highlight("amp", "background-color:#ffffff")
    assert spoken(label) == "Bed & board, <b> and amp"
    assert not label.highlight("lt;", "background-color:#ffffff")
