"""Behind a door: what helps now, whom to ask, lists in the order of use, and the guides for staff."""

from collections.abc import Iterator
from itertools import chain

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QListView, QWidget
from pytestqt.qtbot import QtBot

from guide.content.addresses import shown_address
from guide.content.model import Library
from guide.content.phones import showable
from guide.ui.lists.result_list import AskRow, GroupHead
from guide.ui.parts.number_cards import AskCard, CallCard
from guide.ui.parts.press_button import Chip
from guide.ui.parts.text import NumberLabel
from guide.ui.parts.tiles import LeadTile
from guide.ui.routes import DoorRoute, FrontRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader, indexes, opened, spoken
from tests.ui.revealing_words import revealing_words

BEDS, SAFETY, STAFF = DoorRoute("a-place-to-stay"), DoorRoute("safety"), DoorRoute("for-staff")
HELPLINE = "maine-domestic-violence-helpline"
SMALL = QSize(800, 480)


def tab_to(reader: Reader, name: str) -> None:
    """Press Tab until the focus is on something with a name that begins so."""
    for _ in range(60):
        if reader.title.startswith(name):
            return
        reader.press("Tab")
    raise AssertionError(f"Tab does not reach {name!r}")


def in_sight(reader: Reader, part: QWidget) -> bool:
    """Whether a part of the page is all in the window, without scrolling."""
    return reader.scrolled == 0 and reader.view.contains(reader.box_of(part))


def rows_of(reader: Reader, name: str) -> list[str]:
    """The titles in the list with a name, from the top."""
    views = [view for view in reader.all(QListView) if view.accessibleName() == name]
    assert len(views) == 1, f"{len(views)} lists are named {name!r}"
    return [str(row.data()) for row in indexes(views[0])]


def groups(reader: Reader) -> Iterator[tuple[str, list[str]]]:
    """The headings of groups, each with its rows."""
    for head in reader.all(GroupHead):
        yield spoken(head), rows_of(reader, spoken(head))


def choose_county(reader: Reader, county: str, button: str = "Choose county") -> None:
    """Choose a county from the page behind a door, with keys alone."""
    tab_to(reader, button)
    reader.press("Return")
    assert reader.title == "Choose your county"
    tab_to(reader, county)
    reader.press("Return")


# -- what helps now


@pytest.mark.parametrize("door", ["a-place-to-stay", "food-and-money", "health"])
def test_what_helps_now_is_the_first_stop_of_tab_and_opens_with_enter(
    reader: Reader, library: Library, door: str
) -> None:
    lead = next(entry.lead for entry in library.doors if entry.id == door)
    assert lead is not None
    topic = library.topics[lead.page]
    reader.go(FrontRoute())
    reader.go(DoorRoute(door))
    reader.press("Tab")
    if reader.title.startswith("Try it"):  # the first page of a visit says how to leave
        reader.press("Tab")

    assert isinstance(reader.focus, LeadTile)
    assert reader.title == f"{topic.title}. {topic.summary}"
    reader.press("Return")
    assert reader.title == topic.title


@pytest.mark.parametrize(
    ("size", "percent"),
    [(QSize(1366, 768), 200), (SMALL, 100)],
    ids=str,
)
def test_safety_shows_the_line_for_home_without_scrolling(
    open_guide: Open, library: Library, size: QSize, percent: int
) -> None:
    reader = open_guide(size, text_percent=percent)
    reader.go(SAFETY)  # the first page of the visit, with the note about Leave
    [card] = reader.all(CallCard)
    [number] = card.findChildren(NumberLabel)

    assert number.text() == library.services[HELPLINE].phones[0].number
    assert in_sight(reader, number)


def test_the_line_for_home_is_shown_under_plain_words(reader: Reader) -> None:
    reader.go(SAFETY)
    [card] = reader.all(CallCard)
    words = [spoken(part) for part in card.findChildren(QWidget) if spoken(part)]

    assert "Not safe at home?" in words
    assert revealing_words(words) == []


def test_a_line_that_was_found_wrong_is_not_what_helps_now(qtbot: QtBot, library: Library) -> None:
    line = library.services[HELPLINE]
    wrong = tuple(replace(phone, wrong_since="2026-11-20") for phone in line.phones)
    services = library.services | {HELPLINE: replace(line, phones=wrong)}
    reader = opened(qtbot, replace(library, services=services))
    reader.go(SAFETY)

    assert reader.all(CallCard) == []
    assert reader.headings[0] == "Safety"


# -- whom to ask


def test_a_wide_window_has_the_information_line_beside_the_lists(reader: Reader) -> None:
    reader.go(BEDS)
    [card] = reader.all(AskCard)

    assert spoken(card.findChildren(QWidget)[0]) == "Ask a person about a bed tonight"
    assert in_sight(reader, card)
    assert reader.all(AskRow) == []


def test_a_narrow_window_has_it_as_a_row_under_what_helps_now(open_guide: Open) -> None:
    reader = open_guide(SMALL)
    reader.go(BEDS)
    [row], [lead] = reader.all(AskRow), reader.all(LeadTile)

    assert row.accessibleName() == "Ask a person about a bed tonight. 211"
    assert 0 < reader.box_of(row).top() - reader.box_of(lead).bottom() < lead.height()
    tab_to(reader, row.accessibleName())
    reader.press("Return")
    assert reader.title == "211 Maine"


# -- lists


def test_shelters_come_by_what_can_be_used(reader: Reader, library: Library) -> None:
    by_name = {service.name: service for service in library.services.values()}
    reader.go(BEDS)
    shelters = [by_name[name] for name in rows_of(reader, "Shelters")]
    ranks = [0 if showable(shelter) else 1 if shown_address(shelter) else 2 for shelter in shelters]

    assert ranks == sorted(ranks)
    assert set(ranks) == {0, 1, 2}


def test_a_county_that_is_chosen_with_keys_comes_first_in_each_list(reader: Reader, library: Library) -> None:
    by_name = {service.name: service for service in library.services.values()}
    reader.go(BEDS)
    shelters = rows_of(reader, "Shelters")
    choose_county(reader, "Penobscot")
    grouped = dict(groups(reader))

    assert reader.title == "A place to stay"
    assert list(grouped) == ["In Penobscot County", "All of Maine", "In other counties"]
    for name in shelters:
        service = by_name[name]
        where = "In Penobscot County" if "Penobscot" in service.service_area else "In other counties"
        assert name in grouped[where if service.reach == "county" else "All of Maine"]
    assert sorted(chain.from_iterable(grouped.values())) == sorted(shelters)
    reader.named("Change county", QAbstractButton)


def test_the_chosen_county_stays_for_the_visit_until_the_whole_state_is_chosen(reader: Reader) -> None:
    reader.go(BEDS)
    choose_county(reader, "Penobscot")
    reader.go(FrontRoute())
    reader.press_button("A place to stay. Shelters for tonight, rent help")
    assert "In Penobscot County" in dict(groups(reader))
    reader.write("food")
    assert "In Penobscot County" in dict(groups(reader))
    reader.press("Escape")

    reader.go(BEDS)
    choose_county(reader, "All of Maine", "Change county")
    reader.go(FrontRoute())
    reader.press_button("A place to stay. Shelters for tonight, rent help")

    assert list(groups(reader)) == []
    reader.named("Choose county", QAbstractButton)


def test_a_town_in_the_words_counts_more_than_the_chosen_county(reader: Reader) -> None:
    reader.go(BEDS)
    choose_county(reader, "Penobscot")
    reader.go(FrontRoute())
    reader.write("shelter portland")

    assert "In Cumberland County" in dict(groups(reader))
    assert not any("Penobscot" in title for title, _ in groups(reader))


# -- staff


def test_the_door_for_staff_starts_with_their_guides(reader: Reader, library: Library) -> None:
    reader.go(STAFF)
    guides = rows_of(reader, "Guides for staff")
    by_title = {topic.title: topic for topic in library.topics.values()}

    assert reader.headings[:2] == ["For staff", "Guides for staff"]
    assert {by_title[title].section for title in guides} == {"professional"}
    assert reader.results.accessibleName() == "Guides for staff"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return], ids=["Space", "Enter"])
def test_a_chip_for_staff_is_pressed_with_a_key_and_keeps_the_focus(
    reader: Reader, library: Library, key: Qt.Key
) -> None:
    clinic = guides_of(library, "Clinic")
    reader.go(STAFF)
    places = {chip.accessibleName(): reader.box_of(chip) for chip in reader.all(Chip)}
    tab_to(reader, "Clinic")
    QTest.keyClick(reader.window.windowHandle(), key)
    reader.settle()

    assert reader.title == f"Clinic, {len(clinic)} results"
    assert rows_of(reader, "Guides for staff") == clinic
    assert [is_checked(chip) for chip in reader.all(Chip)] == [False, True, False, False]
    assert {chip.accessibleName(): reader.box_of(chip) for chip in reader.all(Chip)} == places


def guides_of(library: Library, title: str) -> list[str]:
    """The titles of a selection of guides."""
    [listed] = [door_list for door in library.doors for door_list in door.lists if door_list.selections]
    [pages] = [selection.pages for selection in listed.selections if selection.title == title]
    return [library.topics[page].title for page in pages]


def is_checked(chip: QWidget) -> bool:
    """Whether a screen reader says of one of several chips that it is chosen."""
    interface = QAccessible.queryAccessibleInterface(chip)
    assert interface is not None
    assert interface.role() == QAccessible.Role.RadioButton
    return bool(interface.state().checked)
