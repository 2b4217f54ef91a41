"""The list of a site's corrections, as the sheet that the people who make the guide apply."""

from collections.abc import Iterator

import msgspec

from guide.content.call_sheet import Column, call_sheet
from guide.content.model import Library
from guide.content.number_ages import entries_of
from guide.content.phones import digits_of
from guide.sites.correcting import correct
from guide.sites.local_changes import Correction, LocalChanges

_SOURCES = {
    "called": "Said on the phone when {initials} called, {day}",
    "informed": "The service informed {initials}, {day}",
    "read": "Read by {initials}, {day}",
}
"""Where a new number comes from, by how the site knows it."""

_RESULTS = {"right": "right", "wrong": "wrong", "replaced": "wrong", "no answer": "no answer"}
"""The word for each result on a call sheet."""


def list_to_send(library: Library, changes: LocalChanges) -> tuple[bytes, int]:
    """The call sheet of the corrections that still apply, and how many they are.

    Args:
        library: as it was compiled.
        changes: of the site.
    """
    active = correct(library, changes.corrections).active
    return sheet_to_send(library, msgspec.structs.replace(changes, corrections=active)), len(active)


def sheet_to_send(library: Library, changes: LocalChanges) -> bytes:
    """A call sheet with the site's corrections filled in, for the people who publish the guide.

    Only calls are marked as calls. What the site was informed of or has read is under the remarks, so
    that an editor calls before the guide says that somebody did.

    Args:
        library: as it was compiled, without corrections: the seals are of its entries.
        changes: the corrections that still apply.
    """
    by_place = {correction.place: correction for correction in changes.corrections}
    corrected = []
    for entry in entries_of(library):
        digits = digits_of(entry.phone.number)
        if correction := by_place.get((digits, entry.service.id)) or by_place.get((digits, "")):
            corrected.append((entry, correction))
    filled = {entry.key: dict(_cells(correction)) for entry, correction in corrected}
    return call_sheet((entry for entry, _ in corrected), library.state, filled)


def with_sent(changes: LocalChanges, day: str) -> LocalChanges:
    """The changes, each marked as sent on `day` unless it was sent before."""
    sent = (
        msgspec.structs.replace(correction, sent=correction.sent or day) for correction in changes.corrections
    )
    return msgspec.structs.replace(changes, corrections=tuple(sent))


def _cells(correction: Correction) -> Iterator[tuple[str, str]]:
    source = _SOURCES[correction.basis].format(initials=correction.initials, day=correction.day)
    if correction.basis != "called":
        new = f", new number {correction.new_number}" if correction.new_number else ""
        yield Column.REMARKS, f"{source}: {_RESULTS[correction.result]}{new}. Call before marking this row."
        return
    yield Column.RESULT, _RESULTS[correction.result]
    yield Column.DAY, correction.day
    yield Column.INITIALS, correction.initials
    if correction.only_here and correction.result in ("wrong", "replaced"):
        yield Column.REMARKS, "Of this service alone: the others still have the old number."
    if correction.new_number:
        yield Column.RIGHT_NUMBER, correction.new_number
        yield Column.SOURCE, source
