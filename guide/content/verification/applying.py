"""A marked sheet into the services' files: all of it, or nothing."""

import difflib
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guide.content.model import Library
from guide.content.verification.entries import entries_of
from guide.content.verification.marks import Mark, read_marks
from guide.content.verification.rewriting import RewriteError, changes, rewritten
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
    """What a sheet comes to. results: how many numbers were marked right, wrong or no answer."""

    changes: tuple[Change, ...]
    results: Counter[str]

    def carry_out(self) -> None:
        """Write every file. Raises OSError when the disk takes one of them not; then none has changed."""
        beside = [change.file.with_name(f".{change.file.name}.new") for change in self.changes]
        try:
            for path, change in zip(beside, self.changes, strict=True):
                path.write_bytes(change.after.encode("utf-8"))
                shutil.copymode(change.file, path)
            for path, change in zip(beside, self.changes, strict=True):
                path.replace(change.file)
        finally:
            for path in beside:
                path.unlink(missing_ok=True)


def plan(sheet: bytes, name: str, library: Library, services: Path, today: date) -> Plan:
    """What a marked sheet changes. Nothing is written yet.

    name: as problems name the sheet. services: the folder of the services' files.
    Raises ContentError with every row that makes no sense and every file that cannot be changed.
    """
    marks = read_marks(sheet, name, entries_of(library), today)
    by_service: dict[str, list[Mark]] = {}
    for mark in marks:
        if changes(mark):
            by_service.setdefault(mark.entry.service.id, []).append(mark)
    problems: list[Problem] = []
    planned = tuple(_changes(by_service, services, problems))
    if problems:
        raise ContentError(problems)
    return Plan(planned, Counter(mark.result for mark in marks))


def _changes(by_service: dict[str, list[Mark]], services: Path, problems: list[Problem]) -> Iterator[Change]:
    for service_id, marks in by_service.items():
        file = services / f"{service_id}.yaml"
        try:
            yield _change(file, marks)
        except RewriteError as error:
            problems.append(Problem(f"resources/services/{file.name}", 0, str(error)))


def _change(file: Path, marks: Sequence[Mark]) -> Change:
    before = file.read_bytes().decode("utf-8")
    return Change(file, before, rewritten(before, marks))
