"""The page of all filters: fixed boxes, true counts, and ways back that lose nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide.content.addresses import shown_address
from guide.content.model import Library
from guide.ui.accessibility import ROLE
from guide.ui.parts.choice_rows import ChoiceBox
from guide.ui.parts.foot_bar import PrimaryButton
from guide.ui.parts.press_button import Chip
from tests.ui.conftest import Open
from tests.ui.reader import Reader

ASKED = "bed in bangor tonight"
DESK, SMALL, KIOSK = QSize(1366, 768), QSize(800, 480), QSize(1920, 1080)
LOOKS = [
    pytest.param(DESK, 100, id="desk at 100 %"),
    pytest.param(SMALL, 300, id="small at 300 %"),
    pytest.param(KIOSK, 200, id="kiosk at 200 %"),
]
"""The usual window, the one with least room, and the widest."""


def open_filters(reader: Reader, words: str = ASKED) -> Reader:
    """Search and open the page of all filters."""
    reader.window.navigator.search_for(words)
    reader.settle()
    reader.press_button("Filters")
    return reader


def box(reader: Reader, label: str) -> ChoiceBox:
    """The box with these words."""
    [match] = [choice for choice in reader.all(ChoiceBox) if choice.text() == label]
    return match


def on(reader: Reader) -> list[str]:
    """The boxes that are chosen."""
    return [choice.text() for choice in reader.all(ChoiceBox) if choice.isChecked()]


def show(reader: Reader) -> PrimaryButton:
    """The button that shows the results."""
    [button] = reader.all(PrimaryButton)
    return button


def places_of(reader: Reader) -> dict[QWidget, object]:
    """Where every box stands."""
    return {choice: reader.box_of(choice).getRect() for choice in reader.all(ChoiceBox)}


@pytest.mark.parametrize(("size", "percent"), LOOKS)
def test_nothing_moves_when_a_choice_is_made(open_guide: Open, size: QSize, percent: int) -> None:
    reader = open_filters(open_guide(size, text_percent=percent))
    before = places_of(reader)
    numbers = [choice.number for choice in reader.all(ChoiceBox)]
    for label in ("Penobscot", "Shelter", "Shelter", "Knox"):
        box(reader, label).click()  # where it is, whatever is in view
        reader.settle()
        assert places_of(reader) == before

    assert on(reader) == ["Knox"]
    assert [choice.number for choice in reader.all(ChoiceBox)] != numbers


def test_the_button_says_how_many_results_there_are_and_shows_them(reader: Reader) -> None:
    open_filters(reader)
    reader.click(box(reader, "Penobscot"))
    reader.click(box(reader, "Shelter"))
    words = show(reader).text()
    assert words == f"Show {box(reader, 'Shelter').number} results"
    reader.click(show(reader))

    assert words == f"Show {len(reader.rows)} results"
    assert reader.focus is reader.results


def test_each_box_says_how_many_results_it_leaves(reader: Reader) -> None:
    open_filters(reader)
    for label in (
        "Women",
        "Men",
        "Shelter",
        "Open now",
        "Ask first: hours not known",
        "Has a street",
        "Has a number",
    ):
        expected = box(reader, label).number
        reader.click(box(reader, label))
        assert show(reader).text() == f"Show {expected} result{'s' * (expected != '1')}"
        reader.click(box(reader, label))


def test_the_number_of_a_county_leaves_out_what_helps_everywhere(reader: Reader, library: Library) -> None:
    open_filters(reader)
    there = int(box(reader, "York").number)
    reader.click(box(reader, "York"))
    reader.click(box(reader, "Places"))
    reader.click(show(reader))
    reach = {service.name: service.reach for service in library.services.values()}

    assert 0 < there == [reach[name] for name in reader.rows].count("county") < len(reader.rows)


def test_a_county_that_has_nothing_of_its_own_can_be_chosen_for_what_helps_everywhere(reader: Reader) -> None:
    open_filters(reader)
    reader.click(box(reader, "Guides"))

    assert (box(reader, "York").number, box(reader, "York").accessibleName()) == ("", "York")
    assert box(reader, "York").isEnabled()


def test_all_shelters_with_a_street_are_found_by_two_boxes(reader: Reader, library: Library) -> None:
    open_filters(reader)
    reader.click(box(reader, "Shelter"))
    reader.click(box(reader, "Has a street"))
    reader.click(show(reader))
    shown = [service for service in library.services.values() if service.name in reader.rows]

    assert {"Hope House, Bangor", "Bangor Area Homeless Shelter"} <= {service.name for service in shown}
    assert [service.name for service in shown if not shown_address(service)] == []


def test_a_value_without_results_is_disabled_and_has_no_number(reader: Reader, library: Library) -> None:
    open_filters(reader)
    reader.click(box(reader, "Shelter"))
    reader.click(box(reader, "Penobscot"))

    boxes = [choice for choice in reader.all(ChoiceBox) if choice.text() not in library.state.counties]
    without = [choice for choice in boxes if not choice.number]
    assert without
    assert not any(choice.isEnabled() for choice in without)
    assert "0" not in {choice.number for choice in boxes}
    assert {choice.accessibleName() for choice in without} == {
        f"{choice.text()}, no results" for choice in without
    }


WAYS_BACK: dict[str, tuple[QSize, Callable[[Reader], None]]] = {
    "Escape": (DESK, lambda reader: reader.press("Escape")),
    "Alt and Left": (DESK, lambda reader: reader.press("Alt+Left")),
    "Back in the bar": (DESK, lambda reader: reader.press_button("Back")),
    "Results in the bar of a small window": (SMALL, lambda reader: reader.press_button("Results")),
}


@pytest.mark.parametrize(("size", "go_back"), WAYS_BACK.values(), ids=WAYS_BACK)
def test_every_way_back_closes_the_filters_and_keeps_words_and_choice(
    open_guide: Open, size: QSize, go_back: Callable[[Reader], None]
) -> None:
    reader = open_filters(open_guide(size))
    reader.click(box(reader, "Shelter"))
    go_back(reader)

    assert reader.field.text() == ASKED
    assert not reader.all(ChoiceBox)
    assert reader.rows
    assert "Shelter" in {chip.text() for chip in reader.all(Chip) if chip.isChecked()}
    assert reader.focus is reader.results


def test_a_page_opened_from_the_strip_leads_back_to_the_filters(reader: Reader) -> None:
    open_filters(reader)
    reader.click(box(reader, "Shelter"))
    reader.press_button("All urgent numbers")
    reader.press("Alt+Left")

    assert on(reader) == ["Shelter"]
    assert reader.field.text() == ASKED


def test_other_words_close_the_filters(reader: Reader) -> None:
    open_filters(reader)
    reader.field.setFocus()
    reader.press("End")
    reader.write(" food")
    reader.settle()

    assert not reader.all(ChoiceBox)
    assert reader.focus is reader.field


def test_clear_all_turns_every_filter_off(reader: Reader) -> None:
    reader.write(ASKED)
    all_rows = reader.rows
    reader.press_button("Filters")
    assert not reader.named("Clear all", QAbstractButton).isEnabled()
    reader.click(box(reader, "Penobscot"))
    reader.click(box(reader, "Shelter"))
    reader.named("Clear all", QAbstractButton).setFocus()
    reader.press("Space")
    assert on(reader) == []
    assert reader.focus is show(reader)
    reader.press("Space")

    assert set(reader.rows) >= set(all_rows)


def test_arrows_go_to_the_next_box_and_back(reader: Reader) -> None:
    open_filters(reader)
    box(reader, "Hancock").setFocus()
    walked = []
    for key in ("Right", "Down", "Left", "Up"):
        reader.press(key)
        walked.append(reader.focus.text())  # type: ignore[attr-defined]  # a box

    assert walked == ["Kennebec", "Knox", "Kennebec", "Hancock"]


def test_tab_reaches_every_box_then_the_bar_since_some_people_have_only_tab_and_enter(reader: Reader) -> None:
    open_filters(reader)
    reader.click(box(reader, "Shelter"))
    every = [choice for choice in reader.all(ChoiceBox) if choice.isEnabled()]
    every[0].setFocus()
    reached: list[QWidget] = [reader.focus]
    for _ in range(len(every) + 2):
        reader.press("Tab")
        reached.append(reader.focus)

    assert set(reached[: len(every)]) == set(every)
    assert [control.accessibleName() for control in reached[len(every) :]][:2] == [
        "Clear all",
        show(reader).text(),
    ]


@pytest.mark.parametrize(
    ("label", "role", "name"),
    [
        ("Penobscot", QAccessible.Role.RadioButton, "County"),
        ("Places", QAccessible.Role.RadioButton, "What"),
        ("Shelter", QAccessible.Role.CheckBox, "Kind of help"),
        ("Open now", QAccessible.Role.CheckBox, "Open"),
    ],
)
def test_a_screen_reader_finds_radio_buttons_and_check_boxes_in_named_groups(
    reader: Reader, label: str, role: QAccessible.Role, name: str
) -> None:
    open_filters(reader)
    reader.click(box(reader, label))
    interface = QAccessible.queryAccessibleInterface(box(reader, label))
    assert interface is not None
    assert interface.role() == role
    assert interface.state().checked
    group = box(reader, label).parentWidget()
    assert group is not None
    while group.property(ROLE) != "group":
        group = group.parentWidget()
        assert group is not None
    assert group.accessibleName() == name

    interface.actionInterface().doAction(QAccessibleActionInterface.toggleAction())
    reader.settle()
    assert on(reader) == []
