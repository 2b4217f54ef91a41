"""From a wrong number in the hand of staff to a visit that cannot find it."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from guide.content.model import Library
from guide.content.phones import showable
from guide.errors import PrintError, PrintProblem
from guide.sites.correcting import correct
from guide.sites.local_changes import COSTS_MONEY, OwnLine
from guide.staff.folders import StaffFolders
from tests.staff.conftest import Open, Staff

SHELTER = "bangor-area-homeless-shelter"
NUMBER = "207-947-0092"


def shown_on_page(staff: Staff, library: Library, service: str) -> list[str]:
    """The numbers that the next visit shows on the page of a service."""
    after = correct(library, staff.saved().corrections).library
    return [phone.number for phone in showable(after.services[service])]


@pytest.mark.parametrize(
    ("typed", "again", "sentence", "focus"),
    [
        ("207-555-014", "207-555-014", "Ten digits are needed. This has 9.", "New number"),
        ("207-555-0142", "207-555-0124", "The two numbers are not the same.", "Type it once more"),
        ("", "", "Write the new number.", "New number"),
        (NUMBER, NUMBER, "The new number is the same as the old one.", "New number"),
        ("1-900-555-0142", "1-900-555-0142", COSTS_MONEY, "New number"),
    ],
)
def test_a_mistake_is_said_in_words_and_gets_the_focus(
    staff: Staff, typed: str, again: str, sentence: str, focus: str
) -> None:
    staff.find("0092", "It's wrong, and we have the new one")
    staff.fill("New number", typed)
    staff.fill("Type it once more", again)
    staff.click("Next")

    assert sentence in staff.reads()
    assert staff.field(focus).accessibleDescription() == sentence
    assert QApplication.focusWidget() is staff.field(focus)
    assert staff.window.correct.step == 2


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("hope huose bangor", "No number was found. Check the spelling"),
        ("", "Choose the number to correct."),
        ("911", "911 cannot be changed here."),
    ],
)
def test_without_a_number_that_can_be_changed_the_first_step_says_why(
    staff: Staff, typed: str, sentence: str
) -> None:
    staff.type_text(typed, then="Return")

    assert sentence in staff.reads()
    assert staff.window.correct.step == 1


def test_without_initials_nothing_goes_on(staff: Staff) -> None:
    staff.find("0092", "Nobody answered")
    staff.click("Next")
    staff.click("Save")

    assert staff.saved().corrections == ()
    assert "Write your initials: one to eight letters." in staff.reads()


def test_a_change_of_section_loses_nothing_that_was_typed(staff: Staff) -> None:
    staff.find("0092", "It's wrong, and we have the new one")
    staff.fill("New number", "207-555")
    staff.click("Own lines")
    staff.fill("Number", "207-555-0199")
    staff.click("Correct a number")

    assert staff.window.correct.step == 2
    assert staff.field("New number").text() == "207-555"
    staff.click("Own lines")
    assert staff.field("Number").text() == "207-555-0199"


@pytest.mark.parametrize("day", ["November 26, 2026", "nov 26 2026", "11/26/2026", "2026-11-26"])
def test_a_day_is_written_as_people_write_it(staff: Staff, day: str) -> None:
    staff.find("0092", "Nobody answered")
    staff.click("Next")
    staff.fill("Day", day)
    staff.fill("Your initials", "MK")
    staff.click("Save")

    assert [correction.day for correction in staff.saved().corrections] == ["2026-11-26"]
    assert "November 26, 2026, MK." in staff.reads()


def test_an_urgent_number_asks_twice_and_says_what_will_stand_there(staff: Staff) -> None:
    staff.find("1-800-222-1222", "It's wrong, and we don't have a new one")
    staff.click("Next")
    staff.fill("Your initials", "MK")

    assert "In its place: 711, relay" in staff.reads()
    staff.click("Save")
    assert staff.saved().corrections == ()
    assert "Is it really wrong?" in staff.reads()
    staff.click("Yes, save")
    assert [correction.number for correction in staff.saved().corrections] == ["1-800-222-1222"]


def fill_in(staff: Staff) -> None:
    """Get to the last step, before anything is saved."""
    staff.find("0092", "It's wrong, and we don't have a new one")
    staff.press("Return")
    staff.fill("Your initials", "MK")


def hide(staff: Staff) -> None:
    """Take a number off every page."""
    fill_in(staff)
    staff.press("Return")


def test_the_list_to_send_is_saved_under_a_new_name_each_time(staff: Staff, tmp_path: Path) -> None:
    hide(staff)

    staff.click("Save the list to Documents")
    staff.click("Save the list to Documents")

    assert sorted(file.name for file in tmp_path.glob("Documents/*.csv")) == [
        "numbers-2026-11-27-2.csv",
        "numbers-2026-11-27.csv",
    ]
    assert [correction.sent for correction in staff.saved().corrections] == ["2026-11-27"]


@pytest.mark.parametrize(
    ("name", "number", "sentence"),
    [
        ("Desk, 12 Elm Street", "207-555-0199", "Leave out the street."),
        ("Night desk", "207-976-0142", "Numbers like this cost money to call."),
    ],
)
def test_a_line_of_the_places_own_that_must_not_stand_is_refused(
    staff: Staff, name: str, number: str, sentence: str
) -> None:
    staff.click("Own lines")
    add_line(staff, name, number)

    assert sentence in staff.reads()
    assert staff.saved().own_lines == ()


def add_line(staff: Staff, name: str, number: str = "207-555-0199") -> None:
    """Type a line of the place's own, and add it."""
    staff.fill("Who answers, such as Front desk", name)
    staff.fill("Number", number)
    staff.click("Add this line")


def test_a_line_that_does_not_fit_is_refused_with_a_sentence_and_all_others_are_shown(
    open_staff: Open,
) -> None:
    of_the_file = tuple(OwnLine(f"Desk {number}", "207-555-0100") for number in range(4))
    staff = open_staff(site_lines=of_the_file)
    staff.click("Own lines")
    add_line(staff, "Night desk")
    add_line(staff, "Kitchen")
    add_line(staff, "One too many")

    assert "There is room for 6 lines. Remove one first." in staff.reads()
    assert [line.name for line in staff.saved().own_lines] == ["Night desk", "Kitchen"]
    for line in of_the_file:
        assert f"{line.name}, {line.number} (in the site file)" in staff.reads()
    staff.click("Remove Kitchen")
    assert [line.name for line in staff.saved().own_lines] == ["Night desk"]


def test_a_word_that_tells_what_the_guide_is_needs_a_second_press(staff: Staff) -> None:
    staff.click("Own lines")
    add_line(staff, "Sex trafficking shelter")

    assert "“sex” tells everybody who walks by what this guide is about." in staff.reads()
    assert staff.saved().own_lines == ()
    staff.click("Add this line")
    assert [line.name for line in staff.saved().own_lines] == ["Sex trafficking shelter"]


def test_nothing_can_be_pasted_into_a_number(staff: Staff, qapp: QApplication) -> None:
    staff.find("0092", "It's wrong, and we have the new one")
    staff.fill("New number", "")
    qapp.clipboard().setText("207-555-0142")
    staff.press("Ctrl+V")

    assert staff.field("New number").text() == ""


PASSWORD = "three plain words"  # noqa: S105  of the test


def test_a_wrong_staff_password_saves_nothing_and_after_five_tries_there_is_a_wait(open_staff: Open) -> None:
    staff = open_staff(password=PASSWORD)
    fill_in(staff)
    for _ in range(5):
        staff.fill("Staff password", "the password of root")
        staff.press("Return")

    assert "This is not the staff password." in staff.reads()
    staff.fill("Staff password", PASSWORD)
    staff.press("Return")
    assert "Too many wrong passwords. Try again in 1 minute." in staff.reads()
    assert staff.saved().corrections == ()


def test_the_staff_password_is_not_shown_and_can_be_pasted(open_staff: Open, qtbot: QtBot) -> None:
    staff = open_staff(password=PASSWORD)
    fill_in(staff)
    QApplication.clipboard().setText(PASSWORD)
    field = staff.field("Staff password")
    field.setFocus()
    staff.press("Ctrl+V")
    qtbot.waitUntil(lambda: field.text() == PASSWORD)
    # in a character that the fonts of the guide have: a kiosk has no others
    assert set(field.displayText()) == {"•"}
    assert QFontMetrics(field.font()).inFontUcs4(ord("•"))
    assert PASSWORD not in staff.reads()
    staff.press("Return")

    assert [correction.number for correction in staff.saved().corrections] == [NUMBER]


def test_a_correction_that_newer_content_has_overtaken_says_so(open_staff: Open, library: Library) -> None:
    hide(open_staff())
    service = library.services[SHELTER]
    called = tuple(replace(phone, assured_date="2026-12-01") for phone in service.phones)
    newer = replace(library, services={**library.services, SHELTER: replace(service, phones=called)})
    staff = open_staff(newer=newer)

    staff.click("Changes")

    assert "this no longer applies. The people who make the guide called this number" in staff.reads()


KIOSK = StaffFolders(Path("/run/signpost-kiosk"), Path("/run/signpost-kiosk/Downloads"), [])


def test_a_kiosk_whose_folders_are_in_memory_names_the_start_menu(open_staff: Open) -> None:
    staff = open_staff(folders=KIOSK)
    hide(staff)

    assert "A kiosk saves the list from its start menu." in staff.reads()
    assert not [
        button for button in staff.shown(QAbstractButton) if button.text().startswith("Save the list")
    ]


def test_where_no_list_is_saved_here_staff_note_that_they_sent_it(open_staff: Open) -> None:
    staff = open_staff(folders=KIOSK)
    hide(staff)
    staff.click("I have sent it")

    assert [correction.sent for correction in staff.saved().corrections] == ["2026-11-27"]
    assert "not yet sent" not in staff.reads()


class PaperPrinter:
    """A printer. printed: what it was sent. problem: why it prints nothing."""

    def __init__(self, problem: PrintProblem | None = None) -> None:
        self.printed: list[bytes] = []
        self._problem = problem

    def send(self, pdf: bytes, is_wanted: Callable[[], bool]) -> bool:
        if self._problem:
            raise PrintError(self._problem)
        self.printed.append(pdf)
        return is_wanted()


def test_the_list_is_printed_with_each_number_and_what_was_found_out(open_staff: Open, qtbot: QtBot) -> None:
    printer = PaperPrinter()
    staff = open_staff(printer=lambda: printer)
    hide(staff)
    staff.click("Print the list")
    qtbot.waitUntil(lambda: "Sent to the printer." in staff.reads())

    [page] = PdfReader(BytesIO(printer.printed[0])).pages
    words = " ".join(page.extract_text().split())
    for part in (
        "Bangor Area Homeless Shelter",
        NUMBER,
        "Is now: no number",
        "November 27, 2026, MK. We called it",
    ):
        assert part in words
    assert [correction.sent for correction in staff.saved().corrections] == [""]


@pytest.mark.parametrize("password", ["", PASSWORD], ids=["without a password", "with the password"])
def test_enter_pressed_once_too_often_undoes_nothing(open_staff: Open, password: str) -> None:
    staff = open_staff(password=password)
    fill_in(staff)
    if password:
        staff.fill("Staff password", password)
    staff.press("Return")
    [undo] = [
        button for button in staff.shown(QAbstractButton) if button.accessibleName() == f"Undo {NUMBER}"
    ]
    undo.setFocus()
    staff.press("Return")

    assert [correction.number for correction in staff.saved().corrections] == [NUMBER]
