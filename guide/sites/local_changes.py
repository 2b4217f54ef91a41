"""What a site found out about numbers, and the lines of its own, in one small file that staff write.

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
from guide.content.model import PhoneType
from guide.content.phones import digits_of, is_well_formed

FORMAT = 1
"""Raised when the fields of the file change."""

MAX_BYTES = 64 * 1024
MAX_OWN_LINES = 12
MAX_CORRECTIONS = 500
LONGEST_NAME = 40
LONGEST_HOURS = 60

NEVER_CHANGED = frozenset({"911", "988"})
"""Digits of the numbers that no site may hide or replace."""

Result = Literal["right", "wrong", "replaced", "no answer"]
Basis = Literal["called", "informed", "read"]


class LocalChangesError(Exception):
    """The file of local changes cannot be used. Its text is one sentence for staff."""


class OwnLine(Struct, frozen=True, forbid_unknown_fields=True):
    """A number that this site has added. Nobody who made the guide knows it or has called it.

    Attributes:
        name: Who answers, such as "Front desk".
        number: As the directory writes numbers.
        hours: In words; "" when nobody has said.
    """

    name: str
    number: str
    hours: str = ""


class Correction(Struct, frozen=True, forbid_unknown_fields=True):
    """What staff found out about one number.

    Attributes:
        service: The id of the entry on whose page they found it.
        number: As the directory writes it.
        phone_type: Of the number, as in the directory.
        result: "right", "wrong" (nobody knows another), "replaced" or "no answer".
        basis: How they know: they called it, the service informed them, or they read it.
        day: YYYY-MM-DD, the day on which they found out.
        initials: Of the member of staff.
        new_number: The number to show instead; "" unless the result is "replaced".
        sent: YYYY-MM-DD, the day on which the list with this correction was saved to be sent; "" before.
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


class LocalChanges(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The whole file.

    Attributes:
        format: The version of the fields, see FORMAT.
        corrections: At most one for each number, in the order in which they were saved.
        own_lines: Lines of the site's own, in the order to show them.
    """

    format: int = FORMAT
    corrections: tuple[Correction, ...] = ()
    own_lines: tuple[OwnLine, ...] = ()

    def with_correction(self, correction: Correction) -> "LocalChanges":
        """These changes with one more, which replaces an earlier one of the same number."""
        return msgspec.structs.replace(
            self, corrections=(*self.without(correction.number).corrections, correction)
        )

    def without(self, number: str) -> "LocalChanges":
        """These changes without the correction of a number."""
        kept = (one for one in self.corrections if digits_of(one.number) != digits_of(number))
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


def read_changes(content: bytes, latest: date) -> LocalChanges:
    """The changes in `content`, with every value checked.

    Args:
        content: The bytes of the file.
        latest: The last day that a change may have; a later one was never lived.

    Raises:
        LocalChangesError: The file is damaged, too long, of another format, or contains a value that the
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
    if problem := next(_problems(changes, latest), ""):
        raise LocalChangesError(f"The file of local changes cannot be used: {problem}")
    return changes


class _Version(Struct):
    """The one field that every format of the file has."""

    format: int


def _problems(changes: LocalChanges, latest: date) -> Iterator[str]:
    if len(changes.corrections) > MAX_CORRECTIONS or len(changes.own_lines) > MAX_OWN_LINES:
        yield "it has too many entries."
    if len({digits_of(one.number) for one in changes.corrections}) < len(changes.corrections):
        yield "it says two things about one number."
    for correction in changes.corrections:
        yield from correction_problems(correction, latest)
    for line in changes.own_lines:
        yield from own_line_problems(line)


def correction_problems(correction: Correction, latest: date) -> Iterator[str]:
    """Each thing that is wrong with a correction, as a sentence.

    Args:
        latest: as in `read_changes`.
    """
    if digits_of(correction.number) in NEVER_CHANGED:
        yield f"{correction.number} cannot be changed here."
    if not is_well_formed(correction.number, correction.phone_type):
        yield "A number to correct is not written as the directory writes numbers."
    if correction.result == "replaced":
        yield from new_number_problems(correction)
    elif correction.new_number:
        yield "Only a replaced number has a new one."
    if not INITIALS.fullmatch(correction.initials) or _hides(correction.initials):
        yield "Write your initials: one to eight letters."
    yield from _day_problems(correction.day, latest)
    if correction.sent:
        yield from _day_problems(correction.sent, latest)
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,99}", correction.service, re.ASCII):
        yield "An entry is named that cannot be in the guide."


def new_number_problems(correction: Correction) -> Iterator[str]:
    """Each thing that is wrong with the new number of a correction, as a sentence."""
    new, count = correction.new_number, len(digits_of(correction.new_number))
    if is_well_formed(new, correction.phone_type):
        if digits_of(new) == digits_of(correction.number):
            yield "The new number is the same as the old one."
        if digits_of(new) in NEVER_CHANGED:
            yield f"{new} cannot take the place of another number."
    elif not new:
        yield "Write the new number."
    elif count < 10 and re.fullmatch(r"[\d() .-]+", new, re.ASCII):
        yield f"Ten digits are needed. This has {count}."
    else:
        yield "Write the new number like this: 800-555-0142."


def own_line_problems(line: OwnLine) -> Iterator[str]:
    """Each thing that is wrong with a line of the site's own, as a sentence."""
    # its patterns take long to compile, and few sites have lines of their own
    from guide.content.streets import streets_in  # noqa: PLC0415

    if not line.name:
        yield "Write who answers, such as Front desk."
    for words, longest in ((line.name, LONGEST_NAME), (line.hours, LONGEST_HOURS)):
        if not words.isprintable() or len(words) > longest or words != words.strip():
            yield f"Use one line of at most {longest} letters."
        elif _hides(words):
            yield "A letter here looks like another, or cannot be seen. Type the words again."
        elif any(streets_in(words)):
            yield "Leave out the street. An address can put people at risk."
    if not is_well_formed(line.number, "voice"):
        yield "Write the number like this: 800-555-0142."


def _hides(words: str) -> bool:
    return any(hidden_characters(words))


def _day_problems(day: str, latest: date) -> Iterator[str]:
    try:
        known = date.fromisoformat(day)
    except ValueError:
        known = None
    if known is None or known.isoformat() != day:
        yield "Write the day as 2026-11-27."
    elif known > latest:
        yield "That day has not come yet."


def latest_day(today: date, saved: date) -> date:
    """The last day that a change may have.

    The clock of a computer without a battery begins long ago at each start. A wrong number must not come back
    with it, so the day on which the file was saved counts as well. One day more is allowed for clocks of
    another time zone.
    """
    return max(today, saved) + timedelta(days=1)
