"""Text size and colors can change at any moment without losing the position."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from guide.policy import DESK, KIOSK, STATION, Policy
from guide.ui.parts.text import TextLabel
from guide.ui.routes import PageRoute
from guide.ui.theme import tokens
from guide.ui.theme.appearance import first_appearance
from tests.ui.conftest import Open
from tests.ui.reader import Reader
from tests.ui.routes import ROUTES


def size_of_text(reader: Reader) -> int:
    """The text size in percent, from the word on the Leave button."""
    pixels = reader.leave.font().pixelSize()
    return min(tokens.TEXT_STEPS, key=lambda step: abs(pixels - tokens.TYPE["label"].px * step / 100))


def ground(reader: Reader) -> str:
    """The color behind everything."""
    return reader.window.palette().color(QPalette.ColorRole.Window).name().upper()


def choose(reader: Reader, name: str) -> None:
    """Open the menu, press one of its entries, and wait until the appearance has changed."""
    reader.press_button("Text and colors")
    menu = reader.popup
    assert isinstance(menu, QMenu)
    [entry] = [action for action in menu.actions() if action.text() == name]
    shown = reader.leave
    entry.trigger()
    menu.close()
    reader.until(lambda: reader.leave is not shown)
    reader.settle()


def test_a_key_makes_text_larger_step_by_step_up_to_the_largest(reader: Reader) -> None:
    sizes = []
    for _ in range(6):
        reader.press("Ctrl++")
        sizes.append(size_of_text(reader))

    assert sizes == [125, 150, 200, 250, 300, 300]


def test_the_menu_offers_every_size_first_and_marks_the_current_choices(open_guide: Open) -> None:
    reader = open_guide(text_percent=125)
    reader.press_button("Text and colors")
    menu = reader.popup
    assert isinstance(menu, QMenu)
    offered = {action.text(): action.isChecked() for action in menu.actions()}
    sizes = {f"{size} %": size == 125 for size in tokens.TEXT_STEPS}
    colors = {"Light": True, "Dark": False, "High contrast": False}
    assert offered == {**sizes, "More space between letters": False, "": False, **colors}
    assert list(offered)[:6] == list(sizes)
    menu.actions()[2].trigger()
    menu.close()

    reader.until(lambda: size_of_text(reader) == 150)


def shown_on(reader: Reader) -> list[str]:
    """All rows of a page, or its first heading."""
    return reader.rows or reader.headings[:1]


def test_the_route_stays_when_the_appearance_changes(reader: Reader) -> None:
    for name in reader.walk(ROUTES):
        before = shown_on(reader), reader.field.text()
        reader.press("Ctrl++")
        assert before[0]
        assert (shown_on(reader), reader.field.text()) == before, name
        reader.press("Ctrl+0")


def test_colors_are_chosen_from_a_menu(reader: Reader) -> None:
    for name, colors in (
        ("Dark", tokens.DARK),
        ("High contrast", tokens.HIGH_CONTRAST),
        ("Light", tokens.LIGHT),
    ):
        choose(reader, name)
        assert ground(reader) == colors.window


def test_letters_words_and_lines_get_more_space(reader: Reader) -> None:
    reader.go(PageRoute("dentist"))
    before = sum(label.heightForWidth(600) for label in reader.all(TextLabel))
    choose(reader, "More space between letters")

    for label in reader.all(TextLabel):
        pixels = label.font().pixelSize()
        assert label.font().letterSpacing() >= 0.12 * pixels - 1 / 64  # Qt counts in 64ths
        assert label.font().wordSpacing() >= 0.16 * pixels - 1 / 64
    assert sum(label.heightForWidth(600) for label in reader.all(TextLabel)) > 1.1 * before
    choose(reader, "More space between letters")
    assert {label.font().letterSpacing() for label in reader.all(TextLabel)} == {0}


def test_nothing_of_the_old_appearance_stays_in_the_window(reader: Reader) -> None:
    before = len(reader.all(QLabel))
    reader.press("Ctrl++")
    reader.press("Ctrl+-")
    reader.until(lambda: len(reader.window.findChildren(QLabel)) <= before + 2)
    QApplication.processEvents()

    assert len(reader.all(QLabel)) == before


@pytest.mark.parametrize(
    ("policy", "screen", "percent"),
    [
        (KIOSK, QSize(1920, 1080), 150),
        (KIOSK, QSize(1600, 900), 150),
        (KIOSK, QSize(1599, 900), 100),
        (KIOSK, QSize(1600, 899), 100),
        (STATION, QSize(1920, 1080), 100),
        (DESK, QSize(3840, 2160), 100),
    ],
    ids=str,
)
def test_only_on_the_large_screen_of_a_kiosk_a_visit_starts_with_larger_text(
    qapp: QApplication, policy: Policy, screen: QSize, percent: int
) -> None:
    assert first_appearance(qapp.styleHints(), policy, screen).text_percent == percent
