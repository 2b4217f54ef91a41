"""Puts a finished folder of content in use, and removes folders that no library needs any more.

Everything is made in a folder of its own, which is then renamed to its digest. Two steps of one rename each
follow: the folder gets its name, and the pointer is replaced.

Builds run without a lock, so each removes only what is surely nobody's: the library that it has
just replaced, what a build that is no longer running left, and what was not touched for a long time.
"""

import contextlib
import hashlib
import os
import re
import shutil
import sys
import time
from collections.abc import Collection, Iterator
from pathlib import Path

from guide.content.current import INDEX_DIGEST, ContentFolder, is_built_name
from guide.errors import LibraryError
from guide.files import unique_name

LONG_SECONDS = 600
"""Seconds after which a leftover belongs to no running build; a build takes a few."""

_UNFINISHED = re.compile(r"\.?new-(\d+)-[0-9a-f]{16}(\..*)?")


@contextlib.contextmanager
def own_folder(build_folder: Path) -> Iterator[Path]:
    """A new folder in `build/` that the block fills; whatever is left of it afterwards is removed."""
    folder = build_folder / unique_name()
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sealed(folder: Path, index_digest: str) -> str:
    """Note the index's digest beside it, and give the digest of everything in `folder`."""
    (folder / INDEX_DIGEST).write_text(index_digest + "\n", encoding="ascii", newline="\n")
    whole = hashlib.sha256()
    for file in sorted(folder.glob("*.*")):  # beside the folder of the index, whose digest is one of them
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def publish(folder: Path, digest: str, build_folder: Path) -> None:
    """Rename a finished folder to its digest and make it the one in use.

    Raises LibraryError when another build took the folder away at the same moment.
    """
    built, target = ContentFolder(build_folder), build_folder / digest
    before = built.names
    put_in_place(folder, target)
    built.point(digest)
    remove_leftovers(build_folder, keep=digest, before=before)
    if not target.is_dir():
        raise LibraryError("Another build ran at the same moment.")


def put_in_place(folder: Path, target: Path) -> None:
    """Rename a finished folder to `target`, unless the folder of that name has the same content."""
    # the name of a folder made earlier does not prove that it is whole
    if not target.is_dir() or _contents(target) != _contents(folder):
        _take_name(folder, target)
    os.utime(target)  # young again, so that a build at the same moment leaves it alone


def _contents(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _take_name(folder: Path, target: Path) -> None:
    """Rename `folder`; a damaged folder of that name is set aside first and removed."""
    aside = target.with_name(unique_name())
    with contextlib.suppress(FileNotFoundError):
        target.rename(aside)
    try:
        folder.rename(target)
    except OSError:
        if not target.is_dir():  # a build of the same content was quicker: its folder serves as well
            raise
    shutil.rmtree(aside, ignore_errors=True)


def remove_leftovers(build_folder: Path, keep: str, before: Collection[str]) -> None:
    """Remove what earlier builds left.

    Args:
        keep: the name of the folder in use.
        before: the names in the pointer until now.
    """
    for path in build_folder.iterdir():
        if path.name != keep and (path.name in before or _is_leftover(path)):
            remove(path)


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


def remove(path: Path) -> None:
    """Remove a file or a folder, as far as the system allows it."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
        return
    with contextlib.suppress(OSError):
        path.unlink()
