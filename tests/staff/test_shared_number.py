"""Several services share a number: a correction reaches the place that it was meant for, and no other."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from guide.content.display_text import spoken_date
from guide.content.model import Library
from guide.content.phones import showable
from guide.sites.correcting import affected, correct
from tests.staff.conftest import Open, Staff

MAIN_LINE = "207-775-0026"
HOPE_HOUSE = "preble-street-hope-house-bangor"
NEW = "207-555-0142"
NEW_MAIN_LINE = "207-555-0144"
IN_BANGOR = "hope house bangor"


@pytest.fixture(scope="module")
def sharing(library: Library) -> set[str]:
    """The ids of the services that have the main line."""
    return {service.id for service in affected(library, MAIN_LINE)}


def write_own_number(staff: Staff) -> None:
    """Say that one place in Bangor has a new number of its own."""
    staff.find(IN_BANGOR, "This place has its own number now")
    staff.fill("New number", NEW)
    staff.fill("Type it once more", NEW)
    staff.press("Return")
    staff.fill("Your initials", "MK")


def having(staff: Staff, library: Library, number: str) -> set[str]:
    """The ids of the services whose page shows a number at the next visit."""
    after = correct(library, staff.saved().corrections).library
    return {service.id for service in affected(after, number)}


def test_a_place_with_its_own_number_changes_alone(staff: Staff, library: Library, sharing: set[str]) -> None:
    write_own_number(staff)
    assert "The page of Hope House, Bangor" in staff.reads()
    assert "Florence House" not in staff.reads()
    staff.press("Return")

    assert having(staff, library, NEW) == {HOPE_HOUSE}
    assert having(staff, library, MAIN_LINE) == sharing - {HOPE_HOUSE}
    after = correct(library, staff.saved().corrections).library
    [phone] = showable(after.services[HOPE_HOUSE])
    # what was said of the main line is not said of the own number
    assert (phone.number, phone.answered_by, phone.note) == (NEW, "", "")


def test_a_new_main_line_is_shown_for_a_place_that_follows_it(staff: Staff) -> None:
    write_own_number(staff)
    staff.press("Return")
    staff.click("Correct a number")
    staff.find(IN_BANGOR, "Their main line has a new number")
    staff.fill("New number", NEW_MAIN_LINE)
    staff.fill("Type it once more", NEW_MAIN_LINE)
    staff.press("Return")

    assert NEW_MAIN_LINE in staff.reads()
    [changed] = [line for line in staff.reads().splitlines() if line.startswith("The pages of")]
    assert "Hope House" not in changed


def test_each_of_two_corrections_of_a_number_can_be_undone(
    staff: Staff, library: Library, sharing: set[str]
) -> None:
    write_own_number(staff)
    staff.press("Return")
    staff.click("Correct a number")
    staff.find("florence house", "Their main line is wrong")
    staff.press("Return")
    staff.sign()
    assert having(staff, library, MAIN_LINE) == set()
    assert having(staff, library, NEW) == {HOPE_HOUSE}

    staff.click(f"Undo {MAIN_LINE}, Hope House, Bangor")
    staff.click(f"Undo {MAIN_LINE}")

    assert having(staff, library, MAIN_LINE) == sharing


def test_a_call_about_one_place_confirms_no_other(staff: Staff, library: Library) -> None:
    staff.find(IN_BANGOR, "It's right")
    staff.press("Return")
    staff.sign()

    after = correct(library, staff.saved().corrections).library
    called = [service.id for service in affected(after, MAIN_LINE) if service.phones[0].assured_date]
    assert called == [HOPE_HOUSE]


def test_a_number_typed_in_another_way_is_shown_as_the_guide_writes_numbers(
    staff: Staff, library: Library
) -> None:
    staff.find("0092", "It's wrong, and we have the new one")
    staff.fill("New number", "(207) 555.0142")
    staff.fill("Type it once more", "1-207 555 0142")
    staff.press("Return")
    staff.sign()

    assert having(staff, library, NEW) == {"bangor-area-homeless-shelter"}
    assert [correction.new_number for correction in staff.saved().corrections] == [NEW]


def called_on(library: Library, service_id: str, day: str) -> Library:
    """A library whose makers called every number of a service on a day."""
    service = library.services[service_id]
    phones = tuple(replace(phone, assured_date=day) for phone in service.phones)
    return replace(library, services={**library.services, service_id: replace(service, phones=phones)})


@pytest.mark.parametrize("clock", [date(2020, 1, 1), date(2026, 11, 1)])
def test_with_a_clock_that_is_behind_a_correction_is_saved_and_holds(
    open_staff: Open, library: Library, clock: date
) -> None:
    newer = called_on(library, "bangor-area-homeless-shelter", library.edition.date)
    staff = open_staff(newer=newer, clock=clock)
    staff.find("0092", "It's wrong, and we don't have a new one")
    staff.press("Return")
    assert staff.field("Day").text() == spoken_date(library.edition.date)
    assert "No number here" in staff.reads()
    staff.sign()

    [saved] = staff.saved().corrections
    assert correct(newer, [saved]).active == (saved,)
    assert "no longer applies" not in staff.reads()


def test_a_day_before_the_last_call_of_the_makers_is_refused_and_not_saved_for_nothing(
    open_staff: Open, library: Library
) -> None:
    staff = open_staff(newer=called_on(library, "bangor-area-homeless-shelter", "2026-11-20"))
    staff.find("0092", "It's wrong, and we don't have a new one")
    staff.press("Return")
    staff.fill("Day", "Nov 19, 2026")
    staff.sign()

    assert "The people who make the guide called this number on November 20, 2026" in staff.reads()
    assert QApplication.focusWidget() is staff.field("Day")
    assert staff.saved().corrections == ()
