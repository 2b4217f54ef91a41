"""Finds and reads the site file, if it can be trusted. A wrong one never keeps the guide from starting."""

import os
import stat
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from guide.errors import ContentError, Problem
from guide.files import open_to_read, others_can_change
from guide.paths import Paths
from guide.policy import KIOSK
from guide.sites.local_changes import NO_CHANGES, LocalChanges, LocalChangesError, read_changes
from guide.sites.site import Site
from guide.sites.site_file import read_site

MOST_BYTES = 64 * 1024

_OTHERS_CAN_WRITE = (
    "Other users than those who can change the program can write here. Take that right, and ownership, from "
    "them: Properties, Security."
)


def check_folder(folder: Path, owner: int) -> None:
    """Refuse a folder that other users may write to: they could remove the file, and with it its
    restrictions.

    Raises ContentError.

    Args:
        owner: as in text_of. A missing folder is accepted.
    """
    try:
        status = folder.stat()
    except OSError:
        return
    if problem_with := _owner_problem(status, owner):
        raise _refused(folder, problem_with)


def text_of(path: Path, owner: int | None) -> str:
    """The text of a file.

    Raises ContentError with a sentence that says what to do.

    Args:
        owner: id of the user who must own the file, with no other user allowed to write to it; None if
            anybody may own it. The file is opened before it is checked, so that it cannot be replaced in
            between.
    """
    try:
        content = content_of(path, owner)
    except OSError as error:
        raise _refused(path, f"This file cannot be read ({error.strerror}).") from None
    return _decoded(content, path)


def content_of(path: Path, owner: int | None) -> bytes:
    """The bytes of a file.

    Raises ContentError when the file cannot be trusted, OSError when it cannot be read.

    Args:
        owner: as in text_of.
    """
    opened = open_to_read(path, follow_link=owner is None)
    try:
        status = os.fstat(opened)
        if problem_with := _problem_with(status, owner):
            raise _refused(path, problem_with)
        return os.read(opened, MOST_BYTES)
    finally:
        os.close(opened)


def _check_access(path: Path, paths: Paths) -> None:
    if others_can_change(path, paths.root):
        raise _refused(path, _OTHERS_CAN_WRITE)


def _problem_with(status: os.stat_result, owner: int | None) -> str:
    if not stat.S_ISREG(status.st_mode):
        return "This is not a regular file."
    if status.st_size > MOST_BYTES:
        return "This file is too long for a site file."
    return "" if owner is None else _owner_problem(status, owner)


def _owner_problem(status: os.stat_result, owner: int) -> str:
    if not is_of(status.st_uid, owner, *_known_users()):
        return "Root must own this, so that other users cannot change it. Run sudo chown root and its name."
    if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        return "Users other than root can write here. Run sudo chmod go-w and its name."
    return ""


def is_of(user: int, owner: int, uid_map: str, nobody: int) -> bool:
    """Whether a file of `user`, as the system reports it here, belongs to `owner`.

    In a user namespace without root, such as the one that `prove` enters, root's files appear to belong to
    nobody, like those of all unmapped users.

    Args:
        uid_map: as in /proc/self/uid_map.
        nobody: the id that unmapped users appear to have.
    """
    if user == owner:
        return True
    ranges = [tuple(map(int, line.split())) for line in uid_map.splitlines()]
    knows_owner = any(first <= owner < first + count for first, _, count in ranges)
    return user == nobody and bool(ranges) and not knows_owner


def _known_users() -> tuple[str, int]:
    """The uid_map of this process, and the id that unmapped users appear to have."""
    try:
        nobody = int(Path("/proc/sys/kernel/overflowuid").read_text(encoding="ascii"))
        return Path("/proc/self/uid_map").read_text(encoding="ascii"), nobody
    except (OSError, ValueError):
        return "", -1


def _decoded(content: bytes, path: Path) -> str:
    try:
        # some editors write a byte order mark
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ContentError([Problem(str(path), line, "Save this file as UTF-8.")]) from None


def _refused(path: Path, words: str) -> ContentError:
    return ContentError([Problem(str(path), 0, words)])


SITE_FILE = Path("/etc/signpost/site.toml")
"""The site file of this computer. It takes precedence over the bundled ones."""

DEFAULT_POLICY = "desk"
"""The bundled site file that is used without a site file of this computer."""


LocalFile = tuple[LocalChanges, str]
"""Local changes, and why their file cannot be used; see `read_local_file`."""


class Choice(Struct, frozen=True):
    """The options given when the guide was started.

    Attributes:
        policy: the name of a policy, which overrides the one in the site file; "" for none. Everything else
            in the file, such as its own lines, still applies.
        file: a site file to try instead of this computer's; "" for none. Anybody may own it.
    """

    policy: str = ""
    file: str = ""


class SiteConfig:
    """Reads the settings of this site.

    Attributes:
        choice: the options given.
        paths: where the bundled site files are.
        site_file: the site file of this computer.
        owner: id of the user who must own it; root, except in tests.
    """

    def __init__(self, choice: Choice, paths: Paths, site_file: Path = SITE_FILE, owner: int = 0) -> None:
        self._choice, self._paths, self._bundled = choice, paths, paths.sites
        self._site_file, self._owner = site_file, owner

    def read(self) -> Site:
        """The site, from its files as they are now.

        If the site file is wrong, the strictest policy applies, and `problems` says why. Local changes that
        cannot be used are left out.
        """
        site, (changes, problem) = self.read_site_file(), read_local_file(self._paths)
        own_lines = (*site.own_lines, *changes.own_lines)
        return replace(site, own_lines=own_lines, corrections=changes.corrections, local_problem=problem)

    def read_site_file(self) -> Site:
        """The site as its site file alone describes it, without what staff changed."""
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
        """The site from its own file; None if there is none."""
        if self._choice.file:
            return read_site(text_of(Path(self._choice.file), None), self._choice.file)
        if os.name == "nt":  # Windows reports no owner, so no file can be trusted
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


def read_local_file(paths: Paths) -> LocalFile:
    """Read the local changes of a copy of the guide.

    They never keep a visit from opening: what cannot be used is left out.

    Args:
        paths: of the copy.

    Returns:
        The changes, and why the file cannot be used, as a sentence for staff; "" when it can be used or when
        there is none.
    """
    path = local_path(paths)
    if not os.path.lexists(path):
        return NO_CHANGES, ""
    try:
        owner = owner_of(paths)
        if owner is None:
            _check_access(path.parent, paths)
            _check_access(path, paths)
        else:
            check_folder(path.parent, owner)
        return read_changes(content_of(path, owner)), ""
    except ContentError as error:
        return NO_CHANGES, f"{path}: {error.problems[0].text}"
    except OSError as error:
        return NO_CHANGES, f"{path}: This file cannot be read ({error.strerror})."
    except LocalChangesError as error:
        return NO_CHANGES, f"{path}: {error}"
