"""Filters: fewer results, never others, and how they are cleared."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from guide.content.model import Library, OldNameStatus
from guide.search.results import Answer, Filters, RenamedService
from guide.ui.lists.result_list import GroupHead
from guide.ui.parts.press_button import Chip
from guide.ui.results.results_page import ResultNote
from guide.ui.routes import CountyRoute, DoorRoute
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from tests.ui.conftest import Open
from tests.ui.reader import Reader, indexes, spoken
from tests.ui.test_filter_page import box, show

ASKED = "shelter bangor"


def label_of(chip: Chip) -> str:
    """The words of a chip without their count."""
    return chip.accessibleName().rpartition(",")[0] or chip.text()


def chip(reader: Reader, label: str) -> Chip:
    """The chip above the results with these words."""
    [match] = [chip for chip in reader.all(Chip) if label_of(chip) == label]
    return match


def chosen(reader: Reader) -> list[str]:
    """The filters that are on, without their counts."""
    return [label_of(chip) for chip in reader.all(Chip) if chip.isChecked()]


def press(reader: Reader, label: str) -> None:
    """Press a chip with the key that presses buttons."""
    chip(reader, label).setFocus()
    reader.press("Space")


def test_the_service_filter_shows_only_services(reader: Reader, library: Library) -> None:
    reader.write(ASKED)
    assert "A place to stay tonight" in reader.rows
    press(reader, "Places")

    assert chip(reader, "Places").isChecked()
    assert reader.rows
    assert set(reader.rows) <= {service.name for service in library.services.values()}


def test_filters_stay_while_words_are_typed_and_are_cleared_with_them(reader: Reader) -> None:
    reader.write("shelter")
    press(reader, "Places")
    reader.field.setFocus()
    reader.press("End")
    reader.write(" bangor")
    assert chip(reader, "Places").isChecked()

    reader.press("Escape")
    reader.write(ASKED)

    assert not chip(reader, "Places").isChecked()


@pytest.fixture
def note(qtbot: QtBot, library: Library) -> ResultNote:
    """The note above the results, without a window."""
    note = ResultNote(Look(Appearance(), library.icons, 1366, 768), library)
    qtbot.addWidget(note)
    return note


def test_filters_that_leave_nothing_say_so(note: ResultNote) -> None:
    note.show_for(Answer("food", None, weak=True, results=(), filters=Filters(county="Knox")))

    assert "Nothing with these filters. Take one off to see more." in note.findChildren(QLabel)[0].text()


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("renamed", "Elm House is now Oak House, Ash House."),
        ("closed", "Elm House has closed. For the same help: Oak House, Ash House."),
        (
            "stopped",
            "Elm House has stopped. It may not be for good. For the same help: Oak House, Ash House.",
        ),
        ("never", "We know of no Elm House. For the same help: Oak House, Ash House."),
    ],
)
def test_a_note_above_the_results_explains_an_old_name(
    note: ResultNote, status: OldNameStatus, sentence: str
) -> None:
    former = RenamedService("Elm House", status, ("Oak House", "Ash House"))
    note.show_for(Answer("elm house", None, weak=False, results=(), former=former))

    assert sentence in note.findChildren(QLabel)[0].text()


AWAY: dict[str, Callable[[Reader], None]] = {
    "the home key": lambda reader: reader.press("Alt+Home"),
    "the signpost": lambda reader: reader.press_button("Front page"),
    "back": lambda reader: reader.press("Alt+Left"),
    "a result": lambda reader: reader.press("Return"),
    "urgent numbers": lambda reader: reader.press_button("All urgent numbers"),
    "a door": lambda reader: reader.go(DoorRoute("health")),
    "a county": lambda reader: reader.go(CountyRoute("Knox")),
    "the words, all selected": lambda reader: reader.click(reader.field),
}
"""Ways that leave a search."""


@pytest.mark.parametrize("away", AWAY.values(), ids=AWAY)
def test_a_new_search_starts_without_filters(reader: Reader, away: Callable[[Reader], None]) -> None:
    reader.write(ASKED)
    all_rows = reader.rows
    press(reader, "Places")
    assert reader.rows != all_rows
    reader.field.setFocus()
    away(reader)
    reader.field.setFocus()
    reader.write(ASKED)

    assert reader.rows == all_rows
    assert chosen(reader) == ["All"]


def test_back_from_a_page_shows_the_same_results_with_their_filters(reader: Reader) -> None:
    reader.write(ASKED)
    press(reader, "Places")
    filtered = reader.rows
    reader.field.setFocus()
    reader.press("Return")
    reader.press("Alt+Left")

    assert reader.rows == filtered
    assert chip(reader, "Places").isChecked()


def test_filters_above_the_results_stay_in_place_while_words_are_typed(reader: Reader) -> None:
    layouts = set()
    reader.write("f")
    for letter in "ood near bangor":
        reader.write(letter)
        reader.settle()
        layouts.add(tuple(reader.box_of(chip).getRect() for chip in reader.all(Chip)))

    assert len(layouts) == 1


def choose(reader: Reader, *labels: str) -> None:
    """Choose values on the page of all filters, and return to the results."""
    reader.press_button("Filters")
    for label in labels:
        reader.click(box(reader, label))
    reader.click(show(reader))


@pytest.mark.parametrize("percent", [100, 300])
def test_what_is_chosen_can_be_taken_off_above_the_results(open_guide: Open, percent: int) -> None:
    reader = open_guide(text_percent=percent)
    reader.write(ASKED)
    all_rows = reader.rows
    choose(reader, "Penobscot", "Shelter")
    few = reader.rows
    reader.settle()
    assert sorted(name for name in chosen(reader) if name != "All") == ["Penobscot", "Shelter"]
    for each_chip in (chip(reader, "Penobscot"), chip(reader, "Shelter")):
        assert each_chip.visibleRegion().boundingRect() == each_chip.rect()

    reader.click(chip(reader, "Penobscot"))
    reader.click(chip(reader, "Shelter"))

    assert set(few) != set(all_rows)
    assert set(reader.rows) == set(all_rows)
    assert [name for name in chosen(reader) if name != "All"] == []


@pytest.mark.parametrize("percent", [100, 300])
def test_a_second_press_in_the_same_place_presses_no_other_filter(open_guide: Open, percent: int) -> None:
    reader = open_guide(text_percent=percent)
    reader.write(ASKED)
    choose(reader, "Penobscot", "Shelter")
    first = chip(reader, "Penobscot")
    at, before = (
        first.mapTo(reader.window, first.rect().center()),
        {each_chip: reader.box_of(each_chip) for each_chip in reader.all(Chip)},
    )
    reader.click(first)
    reader.settle()

    assert {each_chip: reader.box_of(each_chip) for each_chip in reader.all(Chip)} == before
    assert reader.window.childAt(at) is first
    assert "Shelter" in chosen(reader)


def test_the_list_ends_where_its_scores_fall_and_a_row_shows_the_rest(reader: Reader) -> None:
    reader.write("he has my passport")
    few = reader.rows
    number = int(chip(reader, "All").text().split()[-1])
    assert 10 < len(few) < number
    reader.press_button(f"More that has one of your words ({number - len(few)})")

    assert len(reader.rows) == number
    assert reader.rows[: len(few)] == few
    assert reader.results.currentIndex().row() == len(few)


@pytest.mark.parametrize("percent", [100, 300])
def test_open_now_in_the_words_is_a_chip_that_can_be_taken_off(open_guide: Open, percent: int) -> None:
    reader = open_guide(text_percent=percent)
    reader.window.navigator.search_for("food near lewiston open now")
    reader.settle()
    few = reader.rows
    assert "Open now" in chosen(reader)
    reader.click(chip(reader, "Open now"))

    assert "Open now" not in chosen(reader)
    assert len(reader.rows) > len(few)
    reader.window.navigator.search_for("food near lewiston open now ")
    reader.settle()
    assert "Open now" not in chosen(reader)


def test_a_filter_that_words_turn_on_goes_with_them(reader: Reader) -> None:
    reader.window.navigator.search_for("food near lewiston open now")
    reader.settle()
    press(reader, "Places")
    reader.window.navigator.search_for("food near lewiston")
    reader.settle()

    assert chosen(reader) == ["Places"]


def heads(reader: Reader) -> list[str]:
    """The headings in the list of results."""
    return [spoken(head) for head in reader.all(GroupHead)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("food near lewiston open now", "Salvation Army, Lewiston"),
        ("lawyer open now", "Maine Volunteer Lawyers Project"),
    ],
)
def test_places_that_fit_best_are_shown_to_be_called_where_none_is_known_to_be_open(
    reader: Reader, words: str, first: str
) -> None:
    reader.window.navigator.search_for(words)
    reader.settle()

    assert "None of the places that fit best is known to be open now." in reader.words
    assert heads(reader)[0] == "Call to ask whether they are open"
    assert titles_in(reader, 0)[0] == first
    assert heads(reader)[1] == "Open now"


def titles_in(reader: Reader, number: int) -> list[str]:
    """The titles in one of the lists, from the top."""
    return [str(index.data()) for index in indexes(reader.all(QListView)[number])]


def test_what_no_entry_says_is_said_above_the_results(reader: Reader) -> None:
    reader.window.navigator.search_for("bed in bangor tonight with my dog")
    reader.settle()

    assert "We do not know which places take pets. Ask when you call." in reader.words
    assert reader.rows
