"""What a site found out about numbers, and its own lines, in one small file that staff write.

The file is JSON in UTF-8. Only the program for staff writes it, through a step that checks it again; a visit
reads it and can never write it. There is no field for an address, on purpose.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec
from msgspec import Struct

from guide.content.call_sheet import INITIALS
from guide.content.characters import hidden_characters
from guide.content.model import PhoneType, is_day
from guide.content.phones import costs_money, digits_of, is_well_formed
from guide.errors import GuideError, Problem

FORMAT = 1
"""Raised when the fields of the file change."""

MAX_BYTES = 64 * 1024
MAX_OWN_LINES = 6
"""With those of the site file. More would push the guide's own numbers out of sight."""

MAX_CORRECTIONS = 500
LONGEST_NAME = 40
LONGEST_HOURS = 60

NEVER_CHANGED = frozenset({"911", "988"})
"""Digits of the numbers that no site may hide or replace."""

Result = Literal["right", "wrong", "replaced", "no answer"]
Basis = Literal["called", "informed", "read"]


class LocalChangesError(GuideError):
    """The file of local changes cannot be used."""


class OwnLine(Struct, frozen=True, forbid_unknown_fields=True):
    """A number that this site has added. Nobody who made the guide knows it or has called it.

    Attributes:
        name: who answers, such as "Front desk".
        number: as the directory writes numbers.
        hours: in words; "" when nobody has said.
    """

    name: str
    number: str
    hours: str = ""


class Correction(Struct, frozen=True, forbid_unknown_fields=True):
    """What staff found out about one number.

    Attributes:
        service: the id of the entry on whose page they found it.
        number: as the directory writes it.
        phone_type: of the number, as in the directory.
        result: "right", "wrong" (nobody knows another), "replaced" or "no answer".
        basis: how they know: they called it, the service informed them, or they read it.
        day: YYYY-MM-DD, the day on which they found out.
        initials: of the member of staff.
        new_number: the number to show instead; "" unless the result is "replaced".
        sent: YYYY-MM-DD, the day on which the list with this correction was saved to be sent; "" before.
        only_here: whether it is about this entry alone, though others have the same number.
    """

    service: str
    number: str
    phone_type: PhoneType
    result: Result
    basis: Basis
    day: str
    initials: str
    new_number: str = ""
    sent: str = ""
    only_here: bool = False

    @property
    def place(self) -> tuple[str, str]:
        """The digits that it is about, and the entry if it is about one alone. A site has one for each."""
        return digits_of(self.number), self.service if self.only_here else ""


class LocalChanges(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The whole file.

    Attributes:
        format: the version of the fields, see FORMAT.
        corrections: at most one for each number, in the order in which they were saved.
        own_lines: lines of the site's own, in the order to show them.
    """

    format: int = FORMAT
    corrections: tuple[Correction, ...] = ()
    own_lines: tuple[OwnLine, ...] = ()

    def with_correction(self, correction: Correction) -> "LocalChanges":
        """These changes with one more.

        It replaces an earlier one about the same place. One about a number everywhere also replaces what
        was said of that number at single entries, unless these no longer have it.
        """
        kept = [
            existing
            for existing in self.without(correction).corrections
            if correction.only_here
            or digits_of(existing.number) != digits_of(correction.number)
            or existing.result in ("wrong", "replaced")
        ]
        return msgspec.structs.replace(self, corrections=(*kept, correction))

    def without(self, correction: Correction) -> "LocalChanges":
        """These changes without what they say about the place of a correction."""
        kept = (saved for saved in self.corrections if saved.place != correction.place)
        return msgspec.structs.replace(self, corrections=tuple(kept))


NO_CHANGES = LocalChanges()


def changes_bytes(changes: LocalChanges) -> bytes:
    """The file's content, the same bytes for equal changes.

    Raises LocalChangesError when the file would be too long.
    """
    content = msgspec.json.format(msgspec.json.encode(changes)) + b"\n"
    if len(content) > MAX_BYTES:
        raise LocalChangesError("There are too many changes for one file. Undo some that you no longer need.")
    return content


def read_changes(content: bytes) -> LocalChanges:
    """The changes in `content`, with every value checked.

    Days are not compared with the clock, which may be wrong: a number that was hidden must not come back with
    it. `day_problems` does that before something is saved.

    Args:
        content: the bytes of the file.

    Raises:
        LocalChangesError: the file is damaged, too long, of another format, or contains a value that the
            program for staff would not have written. Then nothing of it may be used.
    """
    if len(content) > MAX_BYTES:
        raise LocalChangesError(f"The file of local changes is larger than {MAX_BYTES // 1024} KB.")
    try:
        version = msgspec.json.decode(content, type=_Version).format
        changes = msgspec.json.decode(content, type=LocalChanges) if version == FORMAT else None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise LocalChangesError("The file of local changes is damaged.") from None
    if changes is None:
        raise LocalChangesError("The file of local changes was written by another version of the guide.")
    if problem := next(_problems(changes), None):
        raise LocalChangesError(f"The file of local changes cannot be used: {problem.text}")
    return changes


class _Version(Struct):
    """The one field that every format of the file has."""

    format: int


def _problems(changes: LocalChanges) -> Iterator[Problem]:
    if len(changes.corrections) > MAX_CORRECTIONS or len(changes.own_lines) > MAX_OWN_LINES:
        yield Problem("", 0, "it has too many entries.")
    if len({correction.place for correction in changes.corrections}) < len(changes.corrections):
        yield Problem("", 0, "it has two entries for one number.")
    for correction in changes.corrections:
        yield from correction_problems(correction)
    for line in changes.own_lines:
        yield from own_line_problems(line)


def correction_problems(correction: Correction) -> Iterator[Problem]:
    """Each thing that is wrong with a correction, whatever the day is. Each names the field."""
    if digits_of(correction.number) in NEVER_CHANGED:
        yield Problem("number", 0, f"{correction.number} cannot be changed here.")
    if not is_well_formed(correction.number, correction.phone_type):
        yield Problem("number", 0, "A number to correct is not written as the directory writes numbers.")
    if new_number_problem := _new_number_problem(correction):
        yield Problem("new_number", 0, new_number_problem)
    if not INITIALS.fullmatch(correction.initials) or any(hidden_characters(correction.initials)):
        yield Problem("initials", 0, "Write your initials: one to eight letters.")
    for field, day in (("day", correction.day), ("sent", correction.sent)):
        if (day or field == "day") and not is_day(day):
            yield Problem(field, 0, "Write the day like this: November 27, 2026.")
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,99}", correction.service, re.ASCII):
        yield Problem("service", 0, "This is not a valid service id.")


def _new_number_problem(correction: Correction) -> str:
    new, digits = correction.new_number, digits_of(correction.new_number)
    if correction.result != "replaced":
        return "Only a replaced number has a new one." if new else ""
    form = "Write the new number like this: 800-555-0142."
    if len(digits) < 10 and re.fullmatch(r"[\d() .-]+", new, re.ASCII):
        form = f"Ten digits are needed. This has {len(digits)}."
    problems = (
        (not new, "Write the new number."),
        (not is_well_formed(new, correction.phone_type), form),
        (digits == digits_of(correction.number), "The new number is the same as the old one."),
        (digits in NEVER_CHANGED, f"{new} cannot take the place of another number."),
        (costs_money(new), COSTS_MONEY),
    )
    return next((text for is_wrong, text in problems if is_wrong), "")


COSTS_MONEY = "Numbers like this cost money to call. Write another one."


def own_line_problems(line: OwnLine) -> Iterator[Problem]:
    """Each thing that is wrong with a line of the site's own. Each names the field."""
    # its patterns take long to compile, and few sites have lines of their own
    from guide.content.streets import streets_in  # noqa: PLC0415

    if not line.name:
        yield Problem("name", 0, "Write who answers, such as Front desk.")
    for field, words, longest in (("name", line.name, LONGEST_NAME), ("hours", line.hours, LONGEST_HOURS)):
        if not words.isprintable() or len(words) > longest or words != words.strip():
            yield Problem(field, 0, f"Use one line of at most {longest} letters.")
        elif any(hidden_characters(words)):
            text = "A letter here looks like another, or cannot be seen. Type the words again."
            yield Problem(field, 0, text)
        elif any(streets_in(words)):
            yield Problem(field, 0, "Leave out the street. An address can put people at risk.")
    if not is_well_formed(line.number, "voice"):
        yield Problem("number", 0, "Write the number like this: 800-555-0142.")
    elif costs_money(line.number):
        yield Problem("number", 0, COSTS_MONEY)


def day_problems(changes: LocalChanges, today: date) -> Iterator[Problem]:
    """A problem if one of the corrections is dated in the future.

    One day more is allowed for clocks of another time zone.
    """
    latest = (today + timedelta(days=1)).isoformat()
    if any(max(correction.day, correction.sent) > latest for correction in changes.corrections):
        yield Problem("day", 0, "That day is in the future.")
