"""Searching: from the first key to the page, and back to the words."""

import pytest
from PySide6.QtWidgets import QLabel

from guide.content.model import Library
from guide.search.service import SearchService
from guide.ui.navigator import GETTING_READY_AFTER_MS
from guide.ui.parts.press_button import Chip
from tests.ui.conftest import Open
from tests.ui.reader import Reader
from tests.ui.revealing_words import revealing_words

ASKED = "he has my pasport"
PAGE = "Papers, debts and pressure"


def test_somebody_can_type_at_once(reader: Reader) -> None:
    assert reader.focus is reader.field
    assert reader.field.accessibleName() == "Search"


def test_results_stand_there_from_the_first_letters_on(reader: Reader) -> None:
    for typed in ("sh", "elt", "er"):
        reader.write(typed)
        assert reader.rows

    assert reader.focus is reader.field


def test_words_spelled_wrong_find_the_page_while_somebody_types(reader: Reader) -> None:
    reader.write(ASKED)

    assert PAGE in reader.rows[:3]
    assert "Searched for: he has my passport." in reader.words


def test_the_words_as_they_were_typed_are_one_press_away(reader: Reader) -> None:
    reader.write("sheltr bangor")
    assert "Searched for: shelter bangor." in reader.words

    reader.press_button("Search for what I typed")

    assert not any(words.startswith("Searched for") for words in reader.words)
    assert reader.field.text() == "sheltr bangor"
    assert reader.focus is reader.field


@pytest.mark.parametrize("keys", [("Ctrl++",), ("Return", "Alt+Left")], ids=str)
def test_words_go_on_being_searched_for_as_typed(reader: Reader, keys: tuple[str, ...]) -> None:
    reader.write("sheltr bangor")
    reader.press_button("Search for what I typed")
    for key in keys:
        reader.press(key)

    assert reader.rows
    assert not any(words.startswith("Searched for") for words in reader.words)


def test_a_filter_leaves_words_as_they_were_typed(reader: Reader) -> None:
    reader.write("sheltr bangor")
    reader.press_button("Search for what I typed")
    before = reader.rows
    [services] = [chip for chip in reader.all(Chip) if chip.text().startswith("Services")]
    reader.click(services)

    assert reader.rows
    assert reader.rows != before
    assert not any(words.startswith("Searched for") for words in reader.words)


def test_other_words_are_corrected_again(reader: Reader) -> None:
    reader.write("sheltr bangor")
    reader.press_button("Search for what I typed")
    reader.write(" maine")

    assert any(words.startswith("Searched for: shelter bangor maine") for words in reader.words)


def test_down_and_enter_open_the_first_result(reader: Reader) -> None:
    reader.write(ASKED)
    first = reader.rows[0]
    reader.press("Down")
    assert reader.focus is reader.results
    reader.press("Return")

    assert reader.title == first


def test_enter_in_the_field_opens_the_first_result(reader: Reader) -> None:
    reader.write(ASKED)
    first = reader.rows[0]
    reader.press("Return")

    assert reader.title == first


def test_up_from_the_first_row_goes_back_to_the_words(reader: Reader) -> None:
    reader.write("food")
    for keys in ("Down", "Down", "Up"):
        reader.press(keys)
        assert reader.focus is reader.results
    reader.press("Up")

    assert reader.focus is reader.field
    reader.write("s")
    assert reader.field.text() == "foods"


def test_a_click_opens_the_row_pointed_at(reader: Reader) -> None:
    reader.write("food")
    second = reader.rows[1]
    reader.click_row(second)

    assert reader.title == second


def test_after_scrolling_a_click_opens_the_row_it_is_on(reader: Reader) -> None:
    reader.write("shelter")
    asked = reader.rows[9]
    rows = reader.results
    rows.scrollTo(rows.model().index(9, 0))
    assert reader.focus is reader.field
    reader.click_row(asked)

    assert reader.title == asked


def test_the_words_typed_leave_the_screen_when_a_page_opens(reader: Reader) -> None:
    reader.open(ASKED)

    assert reader.field.text() == ""


@pytest.mark.parametrize("empty", ["by opening a page", "by Esc", "by the cross"])
def test_no_undo_brings_words_back_that_left_the_screen(reader: Reader, empty: str) -> None:
    reader.write(ASKED)
    {
        "by opening a page": lambda: reader.press("Return"),
        "by Esc": lambda: reader.press("Esc"),
        "by the cross": lambda: reader.press_button("Clear the search"),
    }[empty]()
    reader.press("Ctrl+L")
    reader.press("Ctrl+Z")

    assert reader.field.text() == ""


def test_back_from_a_page_brings_words_and_results_again(reader: Reader) -> None:
    reader.open(ASKED)
    reader.press("Alt+Left")

    assert reader.field.text() == ASKED
    assert PAGE in reader.rows[:3]


def test_esc_empties_the_search_and_brings_the_page_back(reader: Reader) -> None:
    reader.open("dentist")
    reader.press("Ctrl+L")
    reader.write("food")
    assert reader.rows
    reader.press("Esc")

    assert reader.field.text() == ""
    assert reader.field.hasFocus()
    assert "See a dentist" in reader.words


def test_taking_the_last_letter_away_brings_the_page_back_and_typing_goes_on(reader: Reader) -> None:
    reader.open("dentist")
    reader.press("Ctrl+L")
    reader.write("a")
    reader.press("Backspace")
    assert "See a dentist" in reader.headings
    reader.write("b")

    assert reader.field.text() == "b"


def test_words_that_nothing_matches_lead_to_a_person_and_the_sections(reader: Reader) -> None:
    reader.write("zzzzzz")

    assert "Nothing found" in reader.words
    assert any("call 211" in words for words in reader.words)
    reader.press_button("Health")
    assert reader.title == "Health"


def test_keys_that_search_in_results_of_nothing_do_no_harm(reader: Reader) -> None:
    reader.write("zzzzzz")
    reader.press("Return")

    assert reader.field.text() == "zzzzzz"


def test_the_result_is_the_page_with_the_number_largest(reader: Reader, library: Library) -> None:
    reader.open("988")

    number = max(reader.all(QLabel), key=lambda label: label.font().pixelSize())
    assert number.text() == "988"
    assert reader.title == library.services["988-lifeline"].name


def test_enter_before_the_search_is_ready_opens_the_page_once_it_is(
    open_guide: Open, search: SearchService
) -> None:
    reader = open_guide(is_ready=False)
    reader.open("211")
    reader.window.navigator.set_search(search)

    assert reader.title == "211 Maine"


def test_enter_counts_no_more_once_something_else_was_typed(open_guide: Open, search: SearchService) -> None:
    reader = open_guide(is_ready=False)
    reader.open("21")
    reader.write("1")
    reader.window.navigator.set_search(search)

    assert reader.focus is reader.field
    assert reader.field.text() == "211"


def test_words_typed_before_the_search_is_ready_are_searched_for(
    open_guide: Open, search: SearchService
) -> None:
    reader = open_guide(is_ready=False)
    reader.write("dentist")
    assert "See a dentist" not in reader.words
    reader.window.navigator.set_search(search)

    assert reader.rows[0] == "See a dentist"


def test_who_types_before_the_search_is_ready_is_told_so_after_a_moment(
    open_guide: Open, search: SearchService
) -> None:
    reader = open_guide(is_ready=False)
    reader.write("dentist")
    assert "What are you looking for?" in reader.headings

    reader.until(lambda: "Getting ready" in reader.headings)
    assert "For staff" not in " ".join(reader.words)
    assert reader.focus is reader.field
    reader.window.navigator.set_search(search)

    assert reader.rows[0] == "See a dentist"
    assert "Getting ready" not in reader.headings


def test_who_goes_elsewhere_meanwhile_is_told_nothing(open_guide: Open) -> None:
    reader = open_guide(is_ready=False)
    reader.write("dentist")
    reader.window.navigator.open_door("health")
    reader.wait(GETTING_READY_AFTER_MS + 100)

    assert reader.title == "Health"


def test_a_search_that_does_not_work_says_so_and_leaves_a_person_and_the_doors(open_guide: Open) -> None:
    reader = open_guide(is_ready=False)
    reader.write("dentist")
    reader.window.navigator.report_no_search("The search index is damaged.")

    assert "The search does not work" in reader.headings
    assert any("call 211" in words for words in reader.words)
    assert "For staff: The search index is damaged." in reader.words
    reader.press_button("Health")
    assert reader.title == "Health"


@pytest.mark.parametrize("words", ["food", "rent", "doctor", "ride"])
def test_everyday_words_show_no_telling_title(reader: Reader, words: str) -> None:
    reader.write(words)

    assert len(reader.rows) >= 10
    assert [row for row in reader.rows[:10] if revealing_words(row)] == []
