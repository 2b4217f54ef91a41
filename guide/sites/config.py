"""Which file tells of this place, and whether it may be believed. It never keeps the guide from starting."""

import os
import stat
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from guide.errors import ContentError, Problem
from guide.paths import Paths
from guide.policy import KIOSK
from guide.sites.local_changes import (
    MAX_OWN_LINES,
    NO_CHANGES,
    LocalChanges,
    LocalChangesError,
    latest_day,
    read_changes,
)
from guide.sites.model import Site
from guide.sites.reading import read_site

MOST_BYTES = 64 * 1024


def check_folder(folder: Path, owner: int) -> None:
    """Refuse a folder that others may write to: they could take the file away, and with it what it forbids.

    owner: as in text_of. A folder that is not there is no fault. Raises ContentError.
    """
    try:
        status = folder.stat()
    except OSError:
        return
    if problem_with := _owner_problem(status, owner):
        raise _refused(folder, problem_with)


def text_of(path: Path, owner: int | None) -> str:
    """The text of a file.

    owner: the number of the user whose file it must be, with nobody else allowed to write to it; None where
    anybody's will do. It is opened before it is looked at, so that nothing else can be put there meanwhile.

    Raises ContentError with one sentence that says what to do.
    """
    try:
        content, _ = content_of(path, owner)
    except OSError as error:
        raise _refused(path, f"This file cannot be read ({error.strerror}).") from None
    return _decoded(content, path)


def content_of(path: Path, owner: int | None) -> tuple[bytes, date]:
    """The bytes of a file, and the day on which it was last written. owner: as in text_of.

    Raises ContentError when the file may not be believed, OSError when it cannot be read.
    """
    # not to wait for a writer, if somebody has put a pipe there; nor to follow a link to somebody else's file
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if owner is None else os.O_NOFOLLOW)
    opened = os.open(path, flags)
    try:
        status = os.fstat(opened)
        if problem_with := _problem_with(status, owner):
            raise _refused(path, problem_with)
        return os.read(opened, MOST_BYTES), datetime.fromtimestamp(status.st_mtime).date()
    finally:
        os.close(opened)


def _problem_with(status: os.stat_result, owner: int | None) -> str:
    if not stat.S_ISREG(status.st_mode):
        return "This is no ordinary file."
    if status.st_size > MOST_BYTES:
        return "This file is far too long for a site file."
    return "" if owner is None else _owner_problem(status, owner)


def _owner_problem(status: os.stat_result, owner: int) -> str:
    if not is_of(status.st_uid, owner, *_known_users()):
        return "This must belong to root, so that others cannot change it: sudo chown root, then its name."
    if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        return "Others than root can write here: sudo chmod go-w, then its name."
    return ""


def is_of(user: int, owner: int, uid_map: str, nobody: int) -> bool:
    """Whether what belongs to `user`, as the system says here, belongs to `owner`.

    In a user namespace that does not know root, as in the one that `prove` makes, root's files are nobody's,
    like those of all others it does not know.

    uid_map: as in /proc/self/uid_map. nobody: the number for those it does not know.
    """
    if user == owner:
        return True
    known = [tuple(map(int, line.split())) for line in uid_map.splitlines()]
    knows_owner = any(first <= owner < first + count for first, _, count in known)
    return user == nobody and bool(known) and not knows_owner


def _known_users() -> tuple[str, int]:
    """The map of users of this process, and the number that stands for all others; as on Linux."""
    try:
        nobody = int(Path("/proc/sys/kernel/overflowuid").read_text(encoding="ascii"))
        return Path("/proc/self/uid_map").read_text(encoding="ascii"), nobody
    except (OSError, ValueError):
        return "", -1


def _decoded(content: bytes, path: Path) -> str:
    try:
        # some editors put an invisible mark at the start
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ContentError([Problem(str(path), line, "Save this file as UTF-8.")]) from None


def _refused(path: Path, words: str) -> ContentError:
    return ContentError([Problem(str(path), 0, words)])


SITE_FILE = Path("/etc/signpost/site.toml")
"""Where a place puts its own site file. It beats the bundled ones."""

DEFAULT_POLICY = "desk"
"""The bundled site file of a place that has said nothing."""


LocalFile = tuple[LocalChanges, str]
"""Local changes, and why their file cannot be used; see `read_local_file`."""


class Choice(Struct, frozen=True):
    """What was asked for when the guide was started.

    policy: the name of a policy, which beats the one that the place's file names; "" for none. What else that
        file says, such as its own lines, stands.
    file: a file to try out instead of the place's own; "" for none. Anybody may own it.
    """

    policy: str = ""
    file: str = ""


class SiteConfig:
    """The one door to site files.

    choice: as typed. paths: where the bundled ones lie. site_file, owner: where the place's own file is,
    and the number of the user it must belong to; root, but in tests.
    """

    def __init__(self, choice: Choice, paths: Paths, site_file: Path = SITE_FILE, owner: int = 0) -> None:
        self._choice, self._paths, self._bundled = choice, paths, paths.sites
        self._site_file, self._owner = site_file, owner

    def read(self) -> Site:
        """The site as its files stand now.

        A site file that is wrong gives the strictest policy, and says why. Local changes that cannot be used
        are left out.
        """
        site, (changes, problem) = self._read_site_file(), read_local_file(self._paths)
        own_lines = (*site.own_lines, *changes.own_lines)[:MAX_OWN_LINES]
        return replace(site, own_lines=own_lines, corrections=changes.corrections, local_problem=problem)

    def _read_site_file(self) -> Site:
        name = self._choice.file or str(self._site_file)
        try:
            site = self._own_site()
            if site is None:
                name = str(self._bundled_file(self._choice.policy or DEFAULT_POLICY))
                return read_site(text_of(Path(name), None), name)
            if self._choice.policy:
                chosen = str(self._bundled_file(self._choice.policy))
                return replace(site, policy=read_site(text_of(Path(chosen), None), chosen).policy)
        except ContentError as error:
            return Site(KIOSK, name, problems=error.problems)
        return site

    def _own_site(self) -> Site | None:
        """What the place's own file says; None where there is none."""
        if self._choice.file:
            return read_site(text_of(Path(self._choice.file), None), self._choice.file)
        if os.name == "nt":  # no number of an owner is told there, so nobody's file can be believed
            return None
        check_folder(self._site_file.parent, self._owner)
        if not os.path.lexists(self._site_file):
            return None
        return read_site(text_of(self._site_file, self._owner), str(self._site_file))

    def _bundled_file(self, policy: str) -> Path:
        return self._bundled / f"{policy}.toml"


def local_path(paths: Paths) -> Path:
    """Where this copy of the guide keeps its local changes."""
    return paths.site_data / "local.json"


def owner_of(paths: Paths) -> int | None:
    """The number of the user to whom the program belongs, and to whom the file must belong.

    None on Windows, which gives no such numbers.
    """
    return None if os.name == "nt" else paths.root.stat().st_uid


def read_local_file(paths: Paths, today: Callable[[], date] = lambda: datetime.now().date()) -> LocalFile:
    """Read the local changes of a copy of the guide.

    They never keep a visit from opening: what cannot be used is left out.

    Args:
        paths: Of the copy.
        today: Tells the day; asked only when there is a file.

    Returns:
        The changes, and why the file cannot be used, as a sentence for staff; "" when it can be used or when
        there is none.
    """
    path = local_path(paths)
    if not os.path.lexists(path):
        return NO_CHANGES, ""
    try:
        owner = owner_of(paths)
        if owner is not None:
            check_folder(path.parent, owner)
        content, saved = content_of(path, owner)
        return read_changes(content, latest_day(today(), saved)), ""
    except ContentError as error:
        return NO_CHANGES, f"{path}: {error.problems[0].text}"
    except OSError as error:
        return NO_CHANGES, f"{path}: This file cannot be read ({error.strerror})."
    except LocalChangesError as error:
        return NO_CHANGES, f"{path}: {error}"
