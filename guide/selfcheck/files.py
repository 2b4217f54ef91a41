"""Whether a visit leaves anything in the folders where programs usually leave files.

The check compares each file's size, inode and times, not its content: no change of the content leaves the
change time (ctime) as it was, and no program can set that time. Reading all files would take long, and would
change their access times.
"""

import os
import stat
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from guide.selfcheck import proc
from guide.selfcheck.observer import Observer
from guide.selfcheck.report import Finding, fails, holds, untested

ABOUT = "files"
MOST_ENTRIES = 150_000
MOST_S = 3.0
_CONTROL_S = 2.0
_LARGE = 4 << 20
_NAMED = 4
"""How many changed files are named; the rest is counted."""


class Snapshot(Struct, frozen=True):
    """The entries of some folders.

    Attributes:
        entries: path to the values that change with it.
        folders: the folders that were read.
        is_whole: whether nothing was left out.
    """

    entries: Mapping[str, tuple[int, ...]]
    folders: frozenset[str]
    is_whole: bool


def usual_folders(environment: Mapping[str, str]) -> list[Path]:
    """The folders where programs leave files: home, and the temporary folders."""
    named = [environment.get("HOME", ""), environment.get("XDG_RUNTIME_DIR", "")]
    short = environment.get("TMPDIR") or "/tmp"  # noqa: S108  only looked at
    fixed = [short, f"/run/user/{os.geteuid()}", "/var/tmp", "/dev/shm"]  # noqa: S108  as above
    return [Path(folder) for folder in dict.fromkeys([*named, *fixed]) if folder and Path(folder).is_dir()]


def snapshot(folders: Iterable[Path], most_entries: int = MOST_ENTRIES, most_s: float = MOST_S) -> Snapshot:
    """Read the entries, upper folders first, up to a number of entries and of seconds."""
    until = time.monotonic() + most_s
    entries: dict[str, tuple[int, ...]] = {}
    waiting = [os.fspath(folder) for folder in folders]
    for number, folder in enumerate(waiting):
        if len(entries) > most_entries or time.monotonic() > until:
            return Snapshot(entries, frozenset(waiting[:number]), is_whole=False)
        waiting += _note(folder, entries)
    return Snapshot(entries, frozenset(waiting), is_whole=True)


def _note(folder: str, entries: dict[str, tuple[int, ...]]) -> list[str]:
    """Read the entries of one folder; returns the folders among them on the same disk."""
    inner = []
    try:
        disk = os.stat(folder).st_dev  # noqa: PTH116  a third of the time that pathlib takes
        with os.scandir(folder) as items:
            for entry in items:
                about = entry.stat(follow_symlinks=False)
                entries[entry.path] = (about.st_ino, about.st_size, about.st_mtime_ns, about.st_ctime_ns)
                if entry.is_dir(follow_symlinks=False) and about.st_dev == disk:
                    inner.append(entry.path)
    except OSError:  # another user's, or gone by now
        pass
    return inner


def changed(before: Snapshot, after: Snapshot) -> set[str]:
    """Paths that were added, removed or changed. Adding or removing a file also changes its folder."""
    both = before.folders & after.folders
    paths = before.entries.keys() | after.entries.keys()
    moved = {path for path in paths if before.entries.get(path) != after.entries.get(path)}
    return {path for path in moved if _folder_of(path) in both}


def unexplained(new: set[str], of_others: set[str]) -> list[str]:
    """Changed paths that no other program is known to change. A folder changes along with its files."""
    explained = {path for path in new if path in of_others}
    return sorted(new - explained - set(map(_folder_of, explained)))


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0] or "/"


def containing(paths: Iterable[str], word: str) -> list[str]:
    """Files that contain a word, except for large ones.

    Args:
        word: "" is in no file.
    """
    matches: list[str] = []
    if not word:
        return matches
    for path in sorted(paths):
        with suppress(OSError):
            about = os.lstat(path)
            if stat.S_ISREG(about.st_mode) and about.st_size <= _LARGE:
                data = Path(path).read_bytes()
                matches += [path] if any(word.encode(code) in data for code in ("utf-8", "utf-16-le")) else []
    return matches


class Changes(Struct, frozen=True):
    """What a visit may have changed.

    Attributes:
        with_words: files that contain what was typed.
        new: changed paths that no other program is known to change.
        unclear: how many paths changed in folders where other programs make changes all the time.
        compared: how many entries were compared.
        is_whole: whether those were all.
    """

    with_words: list[str]
    new: list[str]
    unclear: int
    compared: int
    is_whole: bool


class Comparison:
    """Compares folders before and after a visit, and measures how much other programs change there.

    Attributes:
        folders: to compare.
        pause: waits for a number of seconds.
    """

    def __init__(self, folders: list[Path], pause: Callable[[float], object] = time.sleep) -> None:
        self._folders, self._pause = folders, pause
        self._earlier = snapshot(folders)

    def begin(self) -> None:
        """The visit begins. Call it before entering a namespace, which hides the files of other programs."""
        self._open_before = proc.written_now()
        self._before = snapshot(self._folders)

    def end(self, typed: str) -> Changes:
        """The changes, after the guide has ended.

        Args:
            typed: a word that occurs nowhere else, or "".
        """
        before, after = self._before, snapshot(self._folders)
        self._pause(_CONTROL_S)
        noise = changed(self._earlier, before) | changed(after, snapshot(self._folders))
        moved = changed(before, after)
        new = unexplained(moved, noise | self._open_before)
        noisy = {self._root(path) for path in noise}
        clear = [path for path in new if self._root(path) not in noisy]
        return Changes(
            with_words=containing(moved, typed),
            new=clear,
            unclear=len(new) - len(clear),
            compared=min(len(before.entries), len(after.entries)),
            is_whole=before.is_whole and after.is_whole,
        )

    def _root(self, path: str) -> Path:
        """The innermost of the folders that contain a path."""
        around = [folder for folder in self._folders if Path(path).is_relative_to(folder)]
        return max(around, key=lambda folder: len(folder.parts))


def judge_folders(changes: Changes) -> Finding:
    """What changed in the folders where programs leave files."""
    if changes.with_words:
        text = f"What was typed is in {', '.join(changes.with_words[:_NAMED])}."
        return fails(
            ABOUT, text, "Delete that file, and stop the program that wrote it. If there is none, report it."
        )
    if changes.new:
        more = f" and {len(changes.new) - _NAMED} more" if len(changes.new) > _NAMED else ""
        return fails(
            ABOUT,
            f"During the visit, these changed: {', '.join(changes.new[:_NAMED])}{more}.",
            "Close all other programs and run this again. If they change again, report it.",
        )
    if changes.unclear:
        return untested(
            ABOUT,
            f"Other programs use the same folders, and {changes.unclear} files changed there. None of them "
            "contains what was typed.",
            "Close all other programs and run this again.",
        )
    return _nothing_changed(changes)


def _nothing_changed(found: Changes) -> Finding:
    text = (
        f"None of {found.compared} files and folders in home and the temporary folders was added, removed or "
        "changed (compared by inode, size and change time, which no program can set; contents were not read)"
    )
    if not found.is_whole:
        to_do = "Run this as a user with few files, such as the visitors' account."
        return untested(ABOUT, f"{text}. There are more files, which were not compared.", to_do)
    return holds(ABOUT, f"{text}.")


def judge_writing(observer: Observer) -> Finding:
    """The guide's own open files, and what it wrote."""
    about = "writing"
    counted = f"{observer.to_disk} bytes to a disk, as the kernel counts them"
    if observer.written:
        names = ", ".join(sorted(observer.written))
        also = f" It wrote {counted}." if observer.to_disk else ""
        return fails(about, f"The guide had files open for writing: {names}.{also}", "Report it.")
    if not observer.looked_inside:
        return untested(about, "This system does not show the guide's open files.", _AS_ROOT)
    if observer.to_disk:
        return fails(about, f"The guide wrote {counted}, in two visits.", "Report it.")
    none = "" if observer.to_disk is None else f", and while it was used it wrote {counted}"
    return holds(about, f"At each observation, the guide had no file open for writing{none}.")


_AS_ROOT = "Run this once as root (sudo), on a computer that nobody is using."
