"""Opens the window for staff, and gives its changes to the one step that saves them."""

import os
import subprocess
import sys
import time
from datetime import date, datetime
from pathlib import Path
from typing import TextIO

import msgspec

from guide.content.current import current
from guide.paths import Paths
from guide.sites.config import read_local_file
from guide.sites.local_changes import LocalChanges
from guide.sites.saving import (
    MAX_REQUEST_BYTES,
    Request,
    SavingError,
    StaffPassword,
    needs_password,
    save,
)
from guide.staff.session import Save, StaffSession

SAVING_PROGRAM = "/usr/lib/signpost/signpost-save-changes"
"""Runs `save-changes` as root, for members of the group signpost-staff; see packaging/debian/."""

PKEXEC = "/usr/bin/pkexec"

SAVED, REFUSED = 0, 1
"""How `save-changes` ends."""


def open_staff_window(paths: Paths) -> int:
    """Open the window and serve it until it is closed; returns the exit status.

    Raises LibraryError when nothing usable is built.
    """
    # the command line must not pay for Qt
    from guide.staff.lists import folders_to_save  # noqa: PLC0415
    from guide.staff.window import StaffWindow  # noqa: PLC0415
    from guide.ui.accessibility import AccessibleRoles  # noqa: PLC0415
    from guide.ui.theme.appearance import system_appearance  # noqa: PLC0415
    from guide.ui.visit import make_application  # noqa: PLC0415

    os.environ["FONTCONFIG_FILE"] = str(paths.fonts / "fonts.conf")
    library, today = current(paths).library(), datetime.now().date()
    changes, problem = read_local_file(paths)
    application, roles = make_application(paths.fonts), AccessibleRoles()
    roles.install()
    user = Path.home().name
    media = [Path("/media") / user, Path("/run/media") / user]
    window = StaffWindow(
        system_appearance(application.styleHints()),
        StaffSession(library, changes, saver(paths, today), today),
        problem,
        folders_to_save(Path.home(), media),
        needs_password=needs_password(paths),
    )
    window.show()
    return int(application.exec())


def saver(paths: Paths, today: date) -> Save:
    """What saves changes for this copy: a program that runs as root, or this process itself."""

    def save_here(changes: LocalChanges, password: str) -> None:
        request = msgspec.json.encode(Request(password, changes))
        save(paths, request, StaffPassword(paths.site_data, time.time), today)

    return _save_as_root if needs_password(paths) and os.geteuid() != 0 else save_here


def _save_as_root(changes: LocalChanges, password: str) -> None:
    request = msgspec.json.encode(Request(password, changes))
    try:
        ended = subprocess.run(  # noqa: S603 - both paths are fixed
            [PKEXEC, SAVING_PROGRAM],
            input=request,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except FileNotFoundError:
        raise SavingError(
            "This computer has no polkit, which lets staff save. See docs/operating.md."
        ) from None
    if ended.returncode == SAVED:
        return
    if ended.returncode == REFUSED and ended.stdout:
        raise SavingError(ended.stdout.decode(errors="replace").strip())
    raise SavingError("Your account may not save. Ask for the group signpost-staff.")


def save_changes(paths: Paths, out: TextIO) -> int:
    """Read a request from standard input and save it; says on `out` why that is refused."""
    request = sys.stdin.buffer.read(MAX_REQUEST_BYTES + 1)
    try:
        save(paths, request, StaffPassword(paths.site_data, time.time), datetime.now().date())
    except SavingError as error:
        print(error, file=out)
        return REFUSED
    except OSError as error:
        print(f"Nothing was saved: the file cannot be written ({error.strerror}).", file=out)
        return REFUSED
    return SAVED
