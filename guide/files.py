"""Writes a file whole: whatever happens to the power, a reader finds the old content or the new one."""

import os
import secrets
from pathlib import Path


def unique_name() -> str:
    """A name that nothing else uses in its folder; it shows which process made it."""
    return f"new-{os.getpid()}-{secrets.token_hex(8)}"


def replace_file(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Replace a file at once, and return when the disk keeps it: file and name.

    Args:
        path: The file; its folder is made when it is not there.
        content: Its new content.
        mode: Its permissions.

    Raises OSError when the disk does not take it; then the old file is still there.
    """
    path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    unfinished = path.with_name(f"{unique_name()}.{path.name}")
    opened = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), mode)
    try:
        with os.fdopen(opened, "wb") as file:
            unfinished.chmod(mode)  # the umask must not decide
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    sync(path.parent)


def sync(path: Path) -> None:
    """Return when the disk keeps a file, or the names in a folder, which Windows cannot be asked for."""
    if os.name == "nt" and path.is_dir():
        return
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
