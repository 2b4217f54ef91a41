"""The text of a site file, if it is one that may be believed."""

import os
import stat
from pathlib import Path

from guide.errors import ContentError, Problem

MOST_BYTES = 64 * 1024


def check_folder(folder: Path, owner: int) -> None:
    """Refuse a folder that others may write to: they could take the file away, and with it what it forbids.

    owner: as in text_of. A folder that is not there is no fault. Raises ContentError.
    """
    try:
        status = folder.stat()
    except OSError:
        return
    if fault := _owner_fault(status, owner):
        raise _refused(folder, fault)


def text_of(path: Path, owner: int | None) -> str:
    """The text of a file.

    owner: the number of the user whose file it must be, with nobody else allowed to write to it; None where
    anybody's will do. It is opened before it is looked at, so that nothing else can be put there meanwhile.

    Raises ContentError with one sentence that says what to do.
    """
    try:
        content = _content(path, owner)
    except OSError as error:
        raise _refused(path, f"This file cannot be read ({error.strerror}).") from None
    return _decoded(content, path)


def _content(path: Path, owner: int | None) -> bytes:
    # not to wait for a writer, if somebody has put a pipe there; nor to follow a link to somebody else's file
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if owner is None else os.O_NOFOLLOW)
    opened = os.open(path, flags)
    try:
        if fault := _fault(os.fstat(opened), owner):
            raise _refused(path, fault)
        return os.read(opened, MOST_BYTES)
    finally:
        os.close(opened)


def _fault(status: os.stat_result, owner: int | None) -> str:
    if not stat.S_ISREG(status.st_mode):
        return "This is no ordinary file."
    if status.st_size > MOST_BYTES:
        return "This file is far too long for a site file."
    return "" if owner is None else _owner_fault(status, owner)


def _owner_fault(status: os.stat_result, owner: int) -> str:
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
