"""Rows of a queue that a person took, put into the services' files: all of them, or nothing."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from guide.content.call_sheet import INITIALS
from guide.content.checks.directory import reasons_by_digits
from guide.content.model import Library, Phone, Service
from guide.content.phones import digits_of
from guide.content.verification.additions import Additions, added
from guide.content.verification.applying import Change, RewriteError, carry_out
from guide.content.verification.cells import SheetRow, read_sheet
from guide.errors import ContentError, Problem
from guide.exchange.importing.matching import NUMBERS, Field, Verdict, bare, languages_of
from guide.exchange.importing.queue import Column, seal_of
from guide.exchange.importing.records import base_digits
from guide.exchange.importing.skeletons import skeleton
from guide.exchange.importing.weekly import from_cell, week_of

SKELETONS = "new"
"""The folder beside the queue for services that the directory does not have."""

_TAKEABLE = frozenset({Verdict.DIFFERS, Verdict.MAYBE, Verdict.NEW})


@dataclass(frozen=True, slots=True)
class Taken:
    """One row that a person took.

    Attributes:
        line: of the queue.
        cells: of the row, by column.
    """

    line: int
    cells: Mapping[str, str]

    @property
    def field(self) -> Field:
        """What it is about."""
        return Field(self.cells[Column.FIELD])

    @property
    def phone(self) -> Phone:
        """The number of the row. No page shows it before a person has called it and an editor trusts it."""
        return Phone(
            number=self.cells[Column.THEIRS],
            type=msgspec.convert(self.field.value, Phone.__annotations__["type"]),
            confidence="low",
            seen=self.cells[Column.SEEN].removeprefix("seen "),
            source=source_of(self.cells),
        )


def source_of(cells: Mapping[str, str]) -> str:
    """Where a row is from, for the file of a service."""
    return ", ".join(filter(None, (cells[Column.SOURCE], cells[Column.RECORD])))


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What a queue comes to.

    Attributes:
        changes: of services' files, one for each service.
        skeletons: new files beside the queue, with their texts.
        taken: how many rows were taken.
        already: how many of them are in the files already.
        to_call: numbers that are now in the files and on no page.
    """

    changes: tuple[Change, ...]
    skeletons: Mapping[Path, str]
    taken: int
    already: int
    to_call: tuple[str, ...]

    def carry_out(self) -> None:
        """Write everything. Raises OSError when the disk does not take it; then nothing has changed."""
        made: list[Path] = []
        try:
            for file, text in self.skeletons.items():
                file.parent.mkdir(exist_ok=True)
                with file.open("x", encoding="utf-8") as stream:
                    made.append(file)
                    stream.write(text)
            carry_out(self.changes)
        except BaseException:
            for file in made:
                file.unlink(missing_ok=True)
            raise


def plan_import(queue: Path, library: Library, services: Path) -> ImportPlan:
    """What the rows that a person took come to. Nothing is written yet.

    services: the folder of the services' files.
    Raises ContentError with every row that makes no sense and every file that cannot be changed.
    """
    reading = _Reading(queue.as_posix(), library)
    for row in read_sheet(queue.read_bytes(), tuple(Column), queue.as_posix()):
        reading.take(row)
    planned = tuple(reading.changes(services))
    skeletons = dict(reading.skeletons(queue.parent / SKELETONS))
    if reading.problems:
        raise ContentError(reading.problems)
    return ImportPlan(planned, skeletons, reading.taken, reading.already, tuple(reading.to_call))


class _Reading:
    """One walk through a queue; it gathers what was taken, and problems as it goes."""

    def __init__(self, path: str, library: Library) -> None:
        self._path = path
        self._library = library
        self._refused = reasons_by_digits(library.refused_numbers)
        self._ours: dict[str, list[Taken]] = {}
        self._new: dict[str, list[Taken]] = {}
        self.problems: list[Problem] = []
        self.to_call: list[str] = []
        self.taken = 0
        self.already = 0

    def take(self, row: SheetRow) -> None:
        """Note a row, if a person took it."""
        initials = row.cells[Column.TAKEN_BY].strip()
        if not initials:
            return
        taken = Taken(row.line, row.cells)
        service = self._library.services.get(row.cells[Column.ID])
        if not INITIALS.fullmatch(initials):
            self._wrong(
                row.line, f"initials are {initials!r}; write those of the person who decides, such as AB"
            )
        elif not self._fits(row, service):
            if service is not None and _is_in(taken, service):
                self.taken, self.already = self.taken + 1, self.already + 1
            else:
                self._wrong(row.line, _CHANGED)
        elif row.cells[Column.VERDICT] not in _TAKEABLE or (service and not row.cells[Column.FIELD]):
            self._wrong(row.line, "has nothing to take; take out the initials")
        elif why := self._refused.get(base_digits(row.cells[Column.THEIRS]), ""):
            self._wrong(row.line, f"{row.cells[Column.THEIRS]} must not be shown; {why}")
        else:
            self.taken += 1
            kept = self._ours if service else self._new
            kept.setdefault(service.id if service else row.cells[Column.RECORD], []).append(taken)

    def _fits(self, row: SheetRow, service: Service | None) -> bool:
        """Whether the row and our service are what they were when the queue was made."""
        encoded = msgspec.json.encode(service, order="deterministic")
        return seal_of(row.cells, encoded) == row.cells[Column.SEAL]

    def changes(self, services: Path) -> Iterator[Change]:
        """The changed text of each service's file."""
        for service_id, rows in self._ours.items():
            file = services / f"{service_id}.yaml"
            service = self._library.services[service_id]
            try:
                before = file.read_bytes().decode("utf-8")
                after = added(before, self._additions(service, rows), self._library.state)
            except RewriteError as error:
                self.problems.append(Problem(f"resources/services/{file.name}", 0, str(error)))
            else:
                yield Change(file, before, after)

    def _additions(self, service: Service, rows: Iterable[Taken]) -> Additions:
        phones: dict[str, Phone] = {}
        website, hours, languages = "", "", dict.fromkeys(languages_of(service))
        for row in rows:
            theirs = row.cells[Column.THEIRS]
            if row.field in NUMBERS:
                phones.setdefault(digits_of(theirs), row.phone)
            elif row.field == Field.HOURS:
                hours = self._one(row, hours, theirs)
            elif row.field == Field.WEBSITE:
                website = self._one(row, website, theirs)
            else:
                languages |= dict.fromkeys(theirs.split(", "))
        self.to_call += [f"{phone.number} ({service.name})" for phone in phones.values()]
        return Additions(
            service,
            tuple(phones.values()),
            website,
            from_cell(hours) if hours else (),
            tuple(languages) if {*languages} != {*languages_of(service)} else (),
        )

    def _one(self, row: Taken, before: str, value: str) -> str:
        """A service has one website and one set of hours: two different ones cannot both be taken."""
        if before not in ("", value):
            self._wrong(row.line, f"takes other {row.field} than an earlier line of this service; keep one")
        return value

    def skeletons(self, folder: Path) -> Iterator[tuple[Path, str]]:
        """A file for each new service."""
        named = set(self._library.services)
        for rows in self._new.values():
            name = rows[0].cells[Column.NAME]
            slug = re.sub(r"[^a-z0-9]+", "-", bare(name).encode("ascii", "ignore").decode()).strip("-")
            file = folder / f"{slug or 'service'}.yaml"
            if slug in named or file.exists():
                self._wrong(rows[0].line, f"there is a service or file {slug} already; take out the initials")
                continue
            named.add(slug)
            yield file, skeleton(slug, name, rows)

    def _wrong(self, line: int, text: str) -> None:
        self.problems.append(Problem(self._path, line, text))


_CHANGED = "has changed since the queue was made, or its service has; import the file again"


def _is_in(row: Taken, service: Service) -> bool:
    """Whether a service has what a row proposes, from an earlier run that may have been interrupted."""
    if row.cells[Column.FIELD] not in {*Field}:
        return False
    theirs = row.cells[Column.THEIRS]
    if row.field in NUMBERS:
        return (row.phone.number, row.phone.source) in {
            (phone.number, phone.source) for phone in service.phones
        }
    if row.field == Field.HOURS:
        return bool(theirs) and week_of(from_cell(theirs)) == week_of(service.schedules)
    if row.field == Field.WEBSITE:
        return theirs == service.website
    return row.field == Field.LANGUAGES and {*theirs.split(", ")} <= {*service.languages}
