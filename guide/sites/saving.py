"""Saves a site's local changes: the one step that writes the file, with the staff password before it.

Where the program belongs to root, this runs as root, started by the program for staff (see
docs/one-computer.md); it takes nothing from its caller but the password and the new content of the file, and
checks both again. A copy in a user's own folder has no password: anyone who can write to
that folder can write the file.
"""

import os
from datetime import date

import msgspec
from msgspec import Struct

from guide.content.current import current
from guide.errors import LibraryError
from guide.files import replace_file
from guide.paths import Paths
from guide.sites.config import local_path
from guide.sites.correcting import content_day
from guide.sites.local_changes import (
    MAX_BYTES,
    LocalChanges,
    LocalChangesError,
    changes_bytes,
    day_problems,
    read_changes,
)
from guide.sites.staff_password import SavingError, StaffPassword

MAX_REQUEST_BYTES = 2 * MAX_BYTES
"""The most bytes of a request, which contains changes as JSON inside JSON."""


class Request(Struct, frozen=True, forbid_unknown_fields=True):
    """What the program for staff asks to be saved.

    Attributes:
        password: as it was typed; "" where none is needed.
        changes: the new content of the file.
    """

    password: str
    changes: LocalChanges


def needs_password(paths: Paths) -> bool:
    """Whether saving asks for the staff password: where the program belongs to root."""
    return os.name != "nt" and paths.are_installed and paths.root.stat().st_uid == 0


def least_today(paths: Paths, clock: date) -> date:
    """The day by the clock, or that of the content in use if the clock is behind it."""
    try:
        return max(clock, date.fromisoformat(content_day(current(paths).library())))
    except (LibraryError, ValueError):  # nothing is shown without a library, and a made-up one has no day
        return clock


def check_password(paths: Paths, password: StaffPassword, typed: str) -> None:
    """Return if a password is right, or if none is needed here.

    Args:
        password: that of the site.
        typed: what staff typed.

    Raises SavingError or OSError, as `StaffPassword.check` does.
    """
    if needs_password(paths):
        if not password.is_set:
            raise SavingError("No staff password has been set. Set one: sudo signpost password")
        password.check(typed)


def change_password(paths: Paths, password: StaffPassword, request: bytes) -> None:
    """Replace the staff password.

    Args:
        password: that of the site.
        request: the current password, and on the next line the new one.

    Raises SavingError or OSError, as `check_password` and `StaffPassword.set` do. Then nothing has changed.
    """
    before, _, new = request.decode("utf-8", "replace").partition("\n")
    check_password(paths, password, before)
    password.set(new)


def save(paths: Paths, request: bytes, password: StaffPassword, today: date) -> LocalChanges:
    """Check a request, and replace the file of local changes by its contents.

    Args:
        paths: of this copy of the guide.
        request: a `Request` as JSON, at most MAX_REQUEST_BYTES.
        password: that of the site.
        today: as `least_today` gives it.

    Raises:
        SavingError: the request is damaged, the password is wrong, or a value may not be saved. Nothing has
            changed.
        OSError: the file cannot be written. Nothing has changed.
    """
    if len(request) > MAX_REQUEST_BYTES:
        raise SavingError("This is more than the file of local changes can hold.")
    try:
        asked = msgspec.json.decode(request, type=Request)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise SavingError("The request to save is damaged. Close this window and try again.") from None
    check_password(paths, password, asked.password)
    try:
        content = changes_bytes(asked.changes)
        read_changes(content)
    except LocalChangesError as error:
        raise SavingError(str(error)) from None
    for problem in day_problems(asked.changes, today):
        raise SavingError(problem.text)
    replace_file(local_path(paths), content, mode=0o644)
    return asked.changes
