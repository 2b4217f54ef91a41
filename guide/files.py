"""Writes files whole: whatever happens to the power, a reader finds the old content or the new one."""

import os
import secrets
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

_TO_READ = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # not to wait for the writer of a pipe
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOINHERIT", 0)  # the same on Windows
    | getattr(os, "O_BINARY", 0)
)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_OWNER_AND_LIST = 0x1 | 0x4
"""OWNER_SECURITY_INFORMATION and DACL_SECURITY_INFORMATION of winnt.h."""


def open_to_read(path: Path, *, follow_link: bool) -> int:
    """Open what may be a file, before it is known whether it is one; returns a descriptor. Raises OSError.

    Args:
        follow_link: False where a link may lead to another user's file.
    """
    return os.open(path, _TO_READ if follow_link else _TO_READ | _NO_LINK)


def locked(path: Path) -> BinaryIO | None:
    """Make a file that is locked until it is closed; None if another process holds it. Raises OSError."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | _NO_LINK
    file = os.fdopen(os.open(path, flags, 0o600), "r+b")
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  there alone

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415  not there on Windows

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        if os.name != "nt" and not isinstance(error, BlockingIOError):
            raise
        return None
    return file


if sys.platform == "win32":
    import ctypes

    from guide import access_list

    def others_can_change(path: Path, program: Path) -> bool:
        """Whether somebody else than who can change the program's folder can change a file or folder.

        Raises OSError.
        """
        return access_list.others_can_change(_descriptor(path), _descriptor(program))

    def _descriptor(path: Path) -> bytes:
        rights, size = ctypes.WinDLL("advapi32", use_last_error=True), ctypes.c_ulong()
        asked = (str(path), _OWNER_AND_LIST)
        rights.GetFileSecurityW(*asked, None, 0, ctypes.byref(size))
        kept = ctypes.create_string_buffer(size.value)
        if not rights.GetFileSecurityW(*asked, kept, size, ctypes.byref(size)):
            raise ctypes.WinError(ctypes.get_last_error())
        return kept.raw

else:

    def others_can_change(path: Path, program: Path) -> bool:
        """Whether somebody else than the owner of the program's folder can change a file or folder.

        Raises OSError.
        """
        status = path.stat()
        is_of_another = status.st_uid != program.stat().st_uid
        return is_of_another or bool(status.st_mode & (stat.S_IWGRP | stat.S_IWOTH))


def unique_name() -> str:
    """A name that nothing else uses in its folder; it shows which process made it."""
    return f"new-{os.getpid()}-{secrets.token_hex(8)}"


def replace_file(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Replace one file, as `replace_files` does."""
    replace_files({path: content}, mode)


def replace_files(contents: Mapping[Path, bytes], mode: int = 0o644) -> None:
    """Replace files, each at once, and return when the disk keeps them: contents and names.

    Args:
        contents: their new contents. A folder is made when it is not there.
        mode: their permissions.

    Raises OSError when the disk does not take all of the contents; then every file is as it was. Only if it
    then refuses a name have earlier ones changed.
    """
    unfinished: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
            unfinished[path] = new = path.with_name(f".{unique_name()}.{path.name}")
            opened = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), mode)
            with os.fdopen(opened, "wb") as file:
                new.chmod(mode)  # the umask must not decide
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for path, new in unfinished.items():
            new.replace(path)
    except BaseException:
        for new in unfinished.values():
            new.unlink(missing_ok=True)
        raise
    for folder in {path.parent for path in contents}:
        sync(folder)


def sync(path: Path) -> None:
    """Return when the disk keeps a file, or the names in a folder, which Windows cannot be asked for."""
    if os.name == "nt" and path.is_dir():
        return
    access = os.O_RDWR if os.name == "nt" else os.O_RDONLY  # Windows flushes only what may be written
    opened = os.open(path, access | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
