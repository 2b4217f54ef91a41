"""The file of local changes is believed whole or not at all."""

from datetime import date

import msgspec
import pytest

from guide.sites.local_changes import (
    MAX_BYTES,
    NO_CHANGES,
    Correction,
    LocalChanges,
    LocalChangesError,
    OwnLine,
    changes_bytes,
    day_problems,
    read_changes,
)

TODAY = date(2026, 11, 27)
WRONG = Correction("county-kitchen", "207-555-0100", "voice", "wrong", "called", "2026-11-27", "MK")
REPLACED = msgspec.structs.replace(WRONG, result="replaced", new_number="207-555-0142")
DESK = OwnLine("Front desk", "207-555-0199", "day and night")


def with_one(**changes: str) -> bytes:
    """A file with one correction, of which some values are other ones."""
    fields = msgspec.to_builtins(REPLACED) | changes
    return msgspec.json.encode({"format": 1, "corrections": [fields]})


def with_line(**changes: str) -> bytes:
    return msgspec.json.encode({"format": 1, "own_lines": [msgspec.to_builtins(DESK) | changes]})


def test_what_was_saved_is_read_again() -> None:
    changes = LocalChanges(corrections=(WRONG,), own_lines=(DESK,))

    assert read_changes(changes_bytes(changes)) == changes


def test_a_second_correction_of_a_number_replaces_the_first() -> None:
    assert NO_CHANGES.with_correction(WRONG).with_correction(REPLACED).corrections == (REPLACED,)


def test_an_undone_correction_is_gone() -> None:
    assert (
        NO_CHANGES.with_correction(WRONG).without(msgspec.structs.replace(WRONG, number="(207) 555-0100"))
        == NO_CHANGES
    )


DEEP = b'{"format":1,"corrections":' + b"[" * 10_000 + b"]" * 10_000 + b"}"

REFUSED = {
    "empty": b"",
    "cut short": changes_bytes(LocalChanges(corrections=(WRONG,)))[:-9],
    "not JSON": b"wrong: 207-555-0100",
    "not UTF-8": with_one(initials="MK").replace(b"MK", b"\xff\xfe"),
    "a list": b"[]",
    "too long": b" " * (MAX_BYTES + 1),
    "very deep": DEEP,
    "another format": b'{"format":2}',
    "no format": b"{}",
    "an unknown field": b'{"format":1,"address":"12 Elm Street"}',
    "an unknown field of a correction": with_one(address="12 Elm Street"),
    "an unknown field of an own line": with_line(address="12 Elm Street"),
    "a number of another form": with_one(new_number="call me"),
    "the same number": with_one(new_number="207-555-0100"),
    "911 hidden": with_one(number="911", result="wrong", new_number=""),
    "988 replaced": with_one(number="988"),
    "911 instead of another": with_one(new_number="911"),
    "a new number for one that is right": with_one(result="right"),
    "a replaced number without a new one": with_one(new_number=""),
    "a result that nobody can choose": with_one(result="maybe"),
    "a day of no calendar": with_one(day="2026-02-30"),
    "a day in another form": with_one(day="20261127"),
    "initials with a hidden character": with_one(initials="M\u202eK"),
    "a whole name": with_one(initials="Mary Katherine Jones"),
    "markup in an id": with_one(service="<b>kitchen</b>"),
    "an own line with a street": with_line(name="Shelter, 12 Elm Street"),
    "an own line that turns its text around": with_line(name="Desk \u202e"),
    "an own line with a letter that looks like another": with_line(name="Fr\u043ent desk"),
    "an own line of two lines": with_line(name="Front\ndesk"),
    "an own line with no number": with_line(number="ask inside"),
    "two things about one number": msgspec.json.encode(
        {"format": 1, "corrections": [msgspec.to_builtins(WRONG), msgspec.to_builtins(REPLACED)]}
    ),
    "seven own lines": msgspec.json.encode({"format": 1, "own_lines": [msgspec.to_builtins(DESK)] * 7}),
    "a new number that costs money": with_one(new_number="900-555-0142"),
    "an own line that costs money": with_line(number="207-976-0142"),
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED.keys())
def test_a_file_that_the_program_for_staff_would_not_write_is_refused_whole(content: bytes) -> None:
    with pytest.raises(LocalChangesError) as refused:
        read_changes(content)

    assert str(refused.value).startswith("The file of local changes ")
    assert "Elm" not in str(refused.value)


def test_a_clock_that_lost_its_battery_does_not_bring_a_wrong_number_back() -> None:
    changes = LocalChanges(corrections=(WRONG,))
    at_power_on = date(2015, 1, 1)

    assert [*day_problems(changes, at_power_on)]
    assert read_changes(changes_bytes(changes)) == changes


@pytest.mark.parametrize("is_first", [True, False])
def test_one_place_and_all_places_can_differ_about_a_number(is_first: bool) -> None:  # noqa: FBT001 - a case
    here = msgspec.structs.replace(REPLACED, only_here=True)
    order = (here, WRONG) if is_first else (WRONG, here)

    changes = NO_CHANGES.with_correction(order[0]).with_correction(order[1])

    assert changes.corrections == order
    assert changes.without(here).corrections == (WRONG,)


def test_a_number_that_is_wrong_everywhere_is_no_longer_right_at_one_place() -> None:
    right = msgspec.structs.replace(WRONG, result="right", only_here=True)

    assert NO_CHANGES.with_correction(right).with_correction(WRONG).corrections == (WRONG,)


def test_a_sentence_tells_how_many_digits_are_missing() -> None:
    with pytest.raises(LocalChangesError, match=r"Ten digits are needed\. This has 9\."):
        read_changes(with_one(new_number="207-555-014"))
