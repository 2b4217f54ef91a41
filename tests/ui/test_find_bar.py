"""Finding words on the visible page."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guide.ui.parts.text import TextLabel, plain_label
from guide.ui.routes import FrontRoute, PageRoute, SearchRoute
from guide.ui.theme.appearance import Appearance, Theme
from guide.ui.theme.look import Look
from guide.ui.theme.tokens import RING, RING_GAP
from tests.ui.conftest import Open
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

    found = marked(finding)
    assert found
    assert all("lawyer" in label.text().lower() for label in found)


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


def test_the_page_scrolls_to_the_match(finding: Reader) -> None:
    assert finding.scrolled == 0
    finding.write("next review due")

    assert finding.scrolled > 0


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


def test_words_of_the_markup_are_not_found(finding: Reader) -> None:
    before = [words for words in finding.words if words]
    assert any("<div" in label.text() for label in finding.all(TextLabel))

    finding.write("div")

    assert all("div" in spoken(label).lower() for label in marked(finding))
    assert [words for words in finding.words if words in before] == before


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

    assert label.highlight("& BOARD", "#ffffff")
    assert spoken(label) == "Bed & board, <b> and amp"
    assert label.highlight("amp", "#ffffff")
    assert spoken(label) == "Bed & board, <b> and amp"
    assert not label.highlight("lt;", "#ffffff")


def test_the_field_has_the_same_limit_as_the_search(finding: Reader) -> None:
    line = finding.named("Find on this page", QLineEdit)
    line.insert("x" * 1000)

    assert len(line.text()) == 200
    assert line.maxLength() == finding.field.maxLength()


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(800, 480)], ids=str)
@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("dark", 200), ("contrast", 300)])
def test_border_and_focus_ring_go_all_around_the_field(
    open_guide: Open, size: QSize, percent: int, theme: Theme
) -> None:
    reader = open_guide(size, text_percent=percent, theme=theme)
    reader.go(PageRoute(TOPIC))
    for field in ("Find on this page", "Search"):
        reader.press("Ctrl+F" if field != "Search" else "Ctrl+L")
        assert reader.focus.accessibleName() == field
        frame = reader.focus.parentWidget()
        assert frame is not None
        image, ratio = frame.grab().toImage(), frame.devicePixelRatioF()
        edges = {image.pixelColor(at * ratio).name() for at in on_edges(frame, RING + RING_GAP)}
        rings = {image.pixelColor(at * ratio).name() for at in on_edges(frame, 1)}
        colors = Look(Appearance(theme), {}, 1366, 768).colors
        assert (edges, rings) == ({colors.edge.lower()}, {colors.accent.lower()})


def on_edges(part: QWidget, inset: int) -> list[QPoint]:
    """Return points on each of the four edges of a part, not at its corners, `inset` pixels inside."""
    box = part.rect().adjusted(inset, inset, -inset, -inset)
    across = [box.left() + box.width() * share // 10 for share in range(1, 10)]
    down = [box.top() + box.height() * share // 4 for share in (1, 2, 3)]
    level = [QPoint(x, y) for x in across for y in (box.top(), box.bottom())]
    return level + [QPoint(x, y) for y in down for x in (box.left(), box.right())]
