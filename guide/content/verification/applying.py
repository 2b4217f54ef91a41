"""Put a marked sheet into the services' files: all of it, or nothing."""

import difflib
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guide.content.call_sheet import entries_of
from guide.content.model import Library
from guide.content.state import State
from guide.content.verification.marks import Mark, read_marks
from guide.content.verification.rewriting import RewriteError, rewritten
from guide.errors import ContentError, Problem


@dataclass(frozen=True, slots=True)
class Change:
    """One service's file before and after."""

    file: Path
    before: str
    after: str

    def diff(self, root: Path) -> str:
        """The lines that change, as `diff -u` shows them. root: what paths are relative to."""
        name = self.file.relative_to(root).as_posix()
        lines = difflib.unified_diff(
            self.before.splitlines(keepends=True), self.after.splitlines(keepends=True), name, name
        )
        return "".join(lines)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a sheet comes to.

    changes: of files, one for each service.
    results: how many numbers were marked right, wrong, or no answer.
    already: how many marks the files hold already, from a run that was interrupted.
    """

    changes: tuple[Change, ...]
    results: Counter[str]
    already: int

    def carry_out(self) -> None:
        """Write every file, and return when the disk holds them.

        Raises OSError when the disk does not take one of them; then no file has changed. A process that
        is killed halfway leaves whole files, some of them unchanged: applying the sheet again completes it.
        """
        replaced: list[Change] = []
        try:
            for change in self.changes:
                _write(_beside(change.file), change.after)
                shutil.copymode(change.file, _beside(change.file))
            for change in self.changes:
                _beside(change.file).replace(change.file)
                replaced.append(change)
            _sync_folders(self.changes)
        except BaseException:
            for change in replaced:
                _write(_beside(change.file), change.before)
                _beside(change.file).replace(change.file)
            raise
        finally:
            for change in self.changes:
                _beside(change.file).unlink(missing_ok=True)


def plan(sheet: bytes, name: str, library: Library, services: Path, today: date) -> Plan:
    """What a marked sheet changes. Nothing is written yet.

    name: as problems name the sheet. services: the folder of the services' files.
    Raises ContentError with every row that makes no sense and every file that cannot be changed.
    """
    marks = read_marks(sheet, name, entries_of(library), today, library.refused_numbers)
    by_service: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.changes and not mark.is_applied:
            by_service.setdefault(mark.entry.service.id, []).append(mark)
    problems: list[Problem] = []
    planned = tuple(_changes(by_service, services, library.state, problems))
    if problems:
        raise ContentError(problems)
    already = sum(bool(mark.changes) and mark.is_applied for mark in marks)
    return Plan(planned, Counter(mark.result for mark in marks), already)


def _changes(
    by_service: dict[str, list[Mark]], services: Path, state: State, problems: list[Problem]
) -> Iterator[Change]:
    for service_id, marks in by_service.items():
        file = services / f"{service_id}.yaml"
        try:
            yield _change(file, marks, state)
        except RewriteError as error:
            problems.append(Problem(f"resources/services/{file.name}", 0, str(error)))


def _change(file: Path, marks: Sequence[Mark], state: State) -> Change:
    before = file.read_bytes().decode("utf-8")
    return Change(file, before, rewritten(before, marks, state))


def _beside(file: Path) -> Path:
    """Where the new text waits. The same name each time: a killed run's leftover is written over."""
    return file.with_name(f".{file.name}.new")


def _write(file: Path, text: str) -> None:
    with file.open("wb") as stream:
        stream.write(text.encode("utf-8"))
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folders(changes: Iterable[Change]) -> None:
    """Have the disk hold the new names as well, where the system can be asked for that."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    for folder in {change.file.parent for change in changes}:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
