"""Folders in `build/` that no library needs any more.

Builds run without a lock, so each removes only what is surely nobody's: the library that it has
just replaced, what a build that is no longer running left, and what lies untouched for a long time.
"""

import contextlib
import os
import re
import secrets
import shutil
import sys
import time
from pathlib import Path

from guide.content.current import is_built_name

LONG_SECONDS = 600
"""A build takes seconds; what is older than this belongs to none that still runs."""

_UNFINISHED = re.compile(r"new-(\d+)-[0-9a-f]{16}(\..*)?")


def unique_name() -> str:
    """A name in `build/` that no other build uses; it tells which process made it."""
    return f"new-{os.getpid()}-{secrets.token_hex(8)}"


def remove_leftovers(build_folder: Path, keep: str, before: str) -> None:
    """Remove what earlier builds left.

    keep: the name of the folder in use. before: the name of the one that was in use until now.
    """
    for path in build_folder.iterdir():
        if path.name != keep and (path.name == before or _is_leftover(path)):
            _remove(path)


def _is_leftover(path: Path) -> bool:
    unfinished = _UNFINISHED.fullmatch(path.name)
    if unfinished:
        return not _is_running(int(unfinished[1])) or _is_old(path)
    return is_built_name(path.name) and _is_old(path)


def _is_old(path: Path) -> bool:
    try:
        return time.time() - path.stat().st_mtime > LONG_SECONDS
    except FileNotFoundError:
        return False


def _is_running(process: int) -> bool:
    if sys.platform == "win32":  # os.kill would end the process there; age alone decides
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
        return
    with contextlib.suppress(OSError):
        path.unlink()
