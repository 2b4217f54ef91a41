"""Opens the window for staff, and gives its changes to the one step that saves them."""

import errno
import os
import secrets
import select
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import msgspec

from guide.content.current import current
from guide.packs.outcome import Outcome
from guide.paths import Paths
from guide.printing import CupsPrinter
from guide.search.precomputed import read_prepared
from guide.sites.config import Choice, SiteConfig, read_local_file
from guide.sites.local_changes import LocalChanges
from guide.sites.saving import Request, change_password, least_today, needs_password, save
from guide.sites.staff_password import SavingError, StaffPassword
from guide.staff.context import StaffContext
from guide.staff.folders import StaffFolders
from guide.staff.new_content import ContentChanger, kept_content, outcome_of_file
from guide.staff.requests import Kind, Reply
from guide.staff.session import Save, StaffSession

SAVING_FOLDER = Path("/run/signpost-staff")
"""Two pipes with names, to and from the service that saves as root: packaging/debian/saving.sh. Only members
of the group signpost-staff can enter it. No setuid program is involved: this process cannot start one."""

SECONDS_TO_SAVE = 60
"""How long the service may take to answer; a second is usual."""

SECONDS_TO_INSTALL = 360
"""The same for content: longer than the locked process may take (`guide.packs.isolation`)."""

SAVING_COMMAND = (sys.executable, "-P", "-m", "guide.saving_process")

NOT_SET_UP = "Saving has not been set up on this computer. See docs/one-computer.md."
NOT_IN_THE_GROUP = "Your account may not save. Ask to be added to the group signpost-staff."
NO_DISPLAY = "The window for staff needs a display. Open it on the desktop of this computer."
NO_ANSWER = "The service that saves does not answer. Restart this computer, and check whether it was saved."
NO_TURN = "Nothing was saved: another person was saving at the same time. Try again."


def open_staff_window(paths: Paths) -> int:
    """Open the window and serve it until it is closed; returns the exit status.

    Raises LibraryError when nothing usable is built.
    """
    # the command line must not pay for Qt
    from PySide6.QtCore import QStandardPaths  # noqa: PLC0415

    from guide.staff.window import StaffWindow  # noqa: PLC0415
    from guide.ui.accessibility import AccessibleRoles  # noqa: PLC0415
    from guide.ui.qt_startup import redact_qt_messages  # noqa: PLC0415
    from guide.ui.theme.appearance import first_appearance  # noqa: PLC0415
    from guide.ui.visit import make_application  # noqa: PLC0415

    redact_qt_messages(_end_without_a_window)

    os.environ["FONTCONFIG_FILE"] = str(paths.fonts / "fonts.conf")
    content, today = current(paths), datetime.now().date()
    changes, problem = read_local_file(paths)
    site = SiteConfig(Choice(), paths).read_site_file()
    application, roles = make_application(paths.fonts), AccessibleRoles()
    roles.install()
    home = Path.home()
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    media = [Path("/media") / home.name, Path("/run/media") / home.name]
    reason = why_it_cannot_save(SAVING_FOLDER) if _has_service(paths) else ""
    screen = application.primaryScreen().availableSize()
    window = StaffWindow(
        first_appearance(application.styleHints(), site.policy, screen),
        StaffSession(
            content.library(),
            changes,
            saver(paths, today),
            today,
            site.own_lines,
            read_prepared(content.prepared).words,
        ),
        StaffContext(
            StaffFolders(home, Path(downloads), media),
            content_changer(paths),
            (lambda: CupsPrinter(site.printer)) if site.policy.prints else None,
            "\n".join(filter(None, (reason, problem))),
            needs_password(paths),
            password_changer(paths),
        ),
    )
    window.show()
    return int(application.exec())


def _end_without_a_window(message: str) -> None:
    """End in a sentence where Qt would abort: the display does not answer."""
    if message.startswith("QtFatalMsg"):
        print(NO_DISPLAY, file=sys.stderr, flush=True)
        os._exit(2)


def saver(paths: Paths, today: date) -> Save:
    """What saves changes for this copy: a service that runs as root, or this process itself."""

    def save_here(changes: LocalChanges, password: str) -> None:
        request = msgspec.json.encode(Request(password, changes))
        save(paths, request, StaffPassword(paths.site_data), least_today(paths, today))

    def save_as_root(changes: LocalChanges, password: str) -> None:
        ask_service(SAVING_FOLDER, "changes", msgspec.json.encode(Request(password, changes)))

    return save_as_root if _has_service(paths) else save_here


def content_changer(paths: Paths, command: Sequence[str] = SAVING_COMMAND) -> ContentChanger | None:
    """What changes the content of this copy, with the same locks whoever owns it.

    Args:
        paths: of this copy.
        command: starts `guide.saving_process` where no service does.

    Returns None for a checkout, and where packs cannot be installed.
    """
    if not paths.are_installed or not hasattr(os, "fork"):
        return None

    def ask(kind: Kind, body: bytes) -> Outcome:
        if _has_service(paths):
            reply = ask_service(SAVING_FOLDER, kind, body, SECONDS_TO_INSTALL)
        else:
            # not in this process: one with a window has threads, and must not fork
            done = subprocess.run(  # noqa: S603  ours
                command, input=_request(b"", kind, body), capture_output=True, check=False
            )
            reply = _decoded(done.stdout.partition(b"\n")[2])
        if reply.outcome is None:
            raise SavingError(NO_ANSWER)
        return reply.outcome

    return ContentChanger(
        install=lambda file: outcome_of_file(file, lambda content: ask("content", content)),
        go_back=lambda password: ask("back", password.encode()),
        kept=lambda: kept_content(paths),
        library=lambda: current(paths).library(),
    )


def why_it_cannot_save(folder: Path) -> str:
    """Why the service cannot be asked by this account, as sentences; "" if it can. folder: of its pipes."""
    if os.access(folder / "reply", os.R_OK):
        return ""
    is_closed = folder.exists() and not os.access(folder, os.X_OK)
    return NOT_IN_THE_GROUP if is_closed else NOT_SET_UP


def password_changer(paths: Paths) -> Callable[[str, str], None] | None:
    """What replaces the staff password of this copy; None where there is none."""

    def change(before: str, new: str) -> None:
        request = f"{before}\n{new}".encode()
        if _has_service(paths):
            ask_service(SAVING_FOLDER, "password", request)
        else:
            change_password(paths, StaffPassword(paths.site_data), request)

    return change if needs_password(paths) else None


def _has_service(paths: Paths) -> bool:
    return needs_password(paths) and os.geteuid() != 0


def _request(token: bytes, kind: Kind, body: bytes) -> bytes:
    return b"\n".join((token, kind.encode(), body))


def ask_service(folder: Path, kind: Kind, body: bytes, seconds: float = SECONDS_TO_SAVE) -> Reply:
    """Ask the service that runs as root for something, and wait for its reply.

    Args:
        folder: where its pipes are: `request` and `reply`.
        kind, body: as `guide.staff.requests` says.
        seconds: how long it may take to answer.

    Raises SavingError when nothing was done, with the reason.
    """
    token = secrets.token_hex(16).encode()  # a late reply to a window that gave up is none to this one
    if reason := why_it_cannot_save(folder):
        raise SavingError(reason)
    until = time.monotonic() + seconds
    reading, writing = _open_pipes(folder, until)
    try:
        os.set_blocking(writing, True)
        with suppress(BrokenPipeError), os.fdopen(writing, "wb") as stream:  # it read enough to refuse it
            stream.write(_request(token, kind, body))
        answered, _, content = _read_reply(reading, until).partition(b"\n")
    finally:
        os.close(reading)
    if answered != token:
        raise SavingError(NO_ANSWER)
    return _decoded(content)


def _decoded(content: bytes) -> Reply:
    try:
        reply = msgspec.json.decode(content, type=Reply)
    except msgspec.DecodeError:
        raise SavingError(NO_ANSWER) from None
    if reply.problem:
        raise SavingError(reply.problem)
    return reply


def _open_pipes(folder: Path, until: float) -> tuple[int, int]:
    """Open the reply and the request, once it is this window's turn and the service is ready.

    The reply is locked: until it is closed, other windows wait. until: by the monotonic clock.
    """
    import fcntl  # noqa: PLC0415  not there on Windows

    while True:
        # the reply first: the service waits for its reader before it reads; and anew: one that was open
        # while another window asked is at its end
        reading = os.open(folder / "reply", os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            fcntl.flock(reading, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return reading, os.open(folder / "request", os.O_WRONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as error:
            os.close(reading)
            is_locked = isinstance(error, BlockingIOError)
            # ENXIO: the service still ends the request before this one
            if not (is_locked or error.errno == errno.ENXIO) or time.monotonic() > until:
                raise SavingError(NO_TURN if is_locked else NO_ANSWER) from None
            time.sleep(0.02)


def _read_reply(reading: int, until: float) -> bytes:
    """Everything that the service says before it ends. until: by the monotonic clock."""
    said, poll = b"", select.poll()
    poll.register(reading, select.POLLIN)
    while poll.poll(max(0.0, until - time.monotonic()) * 1000):
        more = os.read(reading, 4096)
        if not more:
            return said
        said += more
    raise SavingError(NO_ANSWER)
