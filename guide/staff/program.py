"""Opens the window for staff, and gives its changes to the one step that saves them."""

import errno
import os
import secrets
import select
import time
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import msgspec

from guide.content.current import current
from guide.paths import Paths
from guide.sites.config import read_local_file
from guide.sites.local_changes import LocalChanges
from guide.sites.saving import Request, needs_password, save
from guide.sites.staff_password import SavingError, StaffPassword
from guide.staff.session import Save, StaffSession

SAVING_FOLDER = Path("/run/signpost-staff")
"""Two pipes with names, to and from the service that saves as root: packaging/debian/saving.sh. Only members
of the group signpost-staff can enter it. No setuid program is involved: this process cannot start one."""

SECONDS_TO_SAVE = 60
"""Until the service must have answered; a second is usual."""

NO_ANSWER = "Nothing was saved: the service that saves does not answer. Restart this computer."


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

    def save_as_root(changes: LocalChanges, password: str) -> None:
        ask_to_save(SAVING_FOLDER, msgspec.json.encode(Request(password, changes)))

    return save_as_root if needs_password(paths) and os.geteuid() != 0 else save_here


def ask_to_save(folder: Path, request: bytes) -> None:
    """Give a request to the service that saves, and wait for its reply.

    Args:
        folder: Where its pipes are: `request` and `reply`.
        request: A `Request` as JSON.

    Raises SavingError when nothing was saved, with the reason.
    """
    token = secrets.token_hex(16).encode()  # so that nobody takes the reply to another window for theirs
    try:
        # the reply first: the service waits for its reader before it reads
        reading = os.open(folder / "reply", os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise SavingError("Saving has not been set up on this computer. See docs/operating.md.") from None
    except PermissionError:
        raise SavingError("Your account may not save. Ask for the group signpost-staff.") from None
    until = time.monotonic() + SECONDS_TO_SAVE
    try:
        _write(folder / "request", token + b"\n" + request, until)
        answered, _, sentence = _reply(reading, until).partition(b"\n")
    finally:
        os.close(reading)
    if answered != token:
        raise SavingError("Nothing was saved: another person was saving at the same time. Try again.")
    if sentence:
        raise SavingError(sentence.decode(errors="replace").strip())


def _write(pipe: Path, content: bytes, until: float) -> None:
    """Write a request once the service is ready for one. until: by the monotonic clock."""
    while True:
        try:
            writing = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            break
        except OSError as error:  # ENXIO: it still ends the request before this one
            if error.errno != errno.ENXIO or time.monotonic() > until:
                raise SavingError(NO_ANSWER) from None
            time.sleep(0.02)
    os.set_blocking(writing, True)
    with suppress(BrokenPipeError), os.fdopen(writing, "wb") as stream:  # it read enough to refuse it
        stream.write(content)


def _reply(reading: int, until: float) -> bytes:
    """All that the service says until it has ended. until: by the monotonic clock."""
    said, poll = b"", select.poll()
    poll.register(reading, select.POLLIN)
    while poll.poll(max(0.0, until - time.monotonic()) * 1000):
        more = os.read(reading, 4096)
        if not more:
            return said
        said += more
    raise SavingError(NO_ANSWER)
