"""No state depends on color alone: each is visible in black and white without gray."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from guide.content.model import Library
from guide.ui.frame.leave_button import LeaveButton
from guide.ui.frame.search_field import SearchField
from guide.ui.lists.result_list import ResultList
from guide.ui.lists.result_rows import ResultRows
from guide.ui.pages.breadcrumbs import TextLink
from guide.ui.pages.county_pages import CountyMap
from guide.ui.parts.press_button import THREE_DIGITS, Chip, PressButton
from guide.ui.parts.rows import Row
from guide.ui.parts.text import TextLabel, plain_label
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from guide.ui.theme.tokens import Colors

BLACK, WHITE = "#000000", "#FFFFFF"
TWO_COLORS = Colors(
    window=WHITE, surface=WHITE, tint=WHITE, hover=WHITE, pressed=WHITE, accent_tint=WHITE, line=WHITE,
    map_land=WHITE,
    ink=BLACK, ink_soft=BLACK, edge=BLACK, accent=BLACK, disabled=BLACK, leave_edge=BLACK,
    leave_fill=BLACK, on_leave=WHITE, on_accent=WHITE,
)  # fmt: skip
"""Colors with white backgrounds, and with black for all text and lines."""

LEAST_PIXELS = 40
"""The smallest visible difference: a line along one side of a control."""


@pytest.fixture
def look(library: Library) -> Look:
    """The look at 100 % text, in black and white."""
    made = Look(Appearance(), library.icons, 1366, 768)
    made.colors = TWO_COLORS
    return made


Pair = Callable[[Look, Library], tuple[QWidget, QWidget]]


def chip(look: Look, count: int, *, is_on: bool) -> Chip:
    made = Chip(look, "Open now", counts=THREE_DIGITS)
    made.show_count(count, is_on=is_on)
    return made


def off(button: PressButton) -> PressButton:
    button.setEnabled(False)
    return button


def map_at(look: Look, library: Library, county: str) -> CountyMap:
    made = CountyMap(look, library.counties)
    made.highlight(county)
    return made


def marked(look: Look, wanted: str) -> TextLabel:
    label = plain_label(look, "reading", "Call 211 for a bed.")
    label.highlight(wanted, f"background-color:{look.colors.accent_tint}")
    return label


def rows(look: Look, library: Library) -> ResultList:
    views = ResultRows(library, lambda: datetime(2026, 12, 1, 12, tzinfo=UTC))
    made = ResultList(look, views)
    made.resize(900, 200)
    made.show_results(views.for_pages(["maine-211", "danger-now"]))
    return made


STATES: dict[str, Pair] = {
    "a filter that is on": lambda look, _: (chip(look, 3, is_on=True), chip(look, 3, is_on=False)),
    "a filter that leaves nothing": lambda look, _: (chip(look, 0, is_on=False), chip(look, 9, is_on=False)),
    "a button that is off": lambda look, _: (off(PressButton(look, "Print")), PressButton(look, "Print")),
    "the county at hand": lambda look, library: (map_at(look, library, "Waldo"), map_at(look, library, "")),
    "words that were looked for": lambda look, _: (marked(look, "bed"), marked(look, "")),
    "a link beside words": lambda look, _: (
        TextLink(look, "What I typed", is_beside_words=True),
        TextLink(look, "What I typed"),
    ),
}
"""Yield the name of a state, a widget with it and one without it."""

WITH_KEYS: dict[str, Callable[[Look, Library], QWidget]] = {
    "button": lambda look, _: PressButton(look, "Print"),
    "link": lambda look, _: TextLink(look, "Back"),
    "chip": lambda look, _: chip(look, 3, is_on=False),
    "chosen chip": lambda look, _: chip(look, 3, is_on=True),
    "row": lambda look, _: Row(look, "Health", "Clinics", "stethoscope"),
    "Leave": lambda look, _: LeaveButton(look),
    "field": lambda look, _: SearchField(look, pastes=True),
    "list": rows,
}
"""Yield every kind of widget that can have the focus."""


def picture(widget: QWidget) -> QImage:
    """Return an image of the widget, with every pixel rounded to black or white."""
    if widget.size().width() > 900:
        widget.resize(900, 200)
    return (
        widget.grab()
        .toImage()
        .convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    )


def differing(one: QImage, other: QImage) -> int:
    """Return the number of pixels in which two images differ; all of them if their sizes differ."""
    if one.size() != other.size():
        return one.width() * one.height()
    pixels = ((x, y) for y in range(one.height()) for x in range(one.width()))
    return sum(one.pixelIndex(x, y) != other.pixelIndex(x, y) for x, y in pixels)


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_visible_without_color(qtbot: QtBot, look: Look, library: Library, state: str) -> None:
    one, other = STATES[state](look, library)
    for widget in (one, other):
        qtbot.addWidget(widget)
        widget.resize(one.sizeHint())

    assert differing(picture(one), picture(other)) >= LEAST_PIXELS


@pytest.mark.parametrize("kind", WITH_KEYS)
def test_the_focus_is_visible_without_color(qtbot: QtBot, look: Look, library: Library, kind: str) -> None:
    widget = WITH_KEYS[kind](look, library)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    widget.clearFocus()
    without = picture(widget)
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    assert differing(picture(widget), without) >= LEAST_PIXELS
