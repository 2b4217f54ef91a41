"""Reads what a caller marked on a sheet, row by row. Any invalid row rejects the whole sheet."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from guide.content.call_sheet import INITIALS, MARKS, RESULTS, Column, way_words
from guide.content.characters import hidden_characters
from guide.content.checks.directory import reasons_by_digits
from guide.content.model import Library, Phone
from guide.content.number_ages import Entry
from guide.content.phones import costs_money, digits_of, is_well_formed
from guide.content.verification.cells import SheetRow, day_of, iso_day, number_damage, read_sheet
from guide.errors import ContentError, GuideError, Problem

_READ: tuple[Column, ...] = tuple(column for column in Column if column != Column.REMARKS)
LONGEST_SOURCE = 300
"""The most characters of a source: an address, or who gave the number and when."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The outcome of one call.

    Attributes:
        entry: the number that was called, as the file has it now.
        result: one of RESULTS.
        day: of the call, YYYY-MM-DD.
        initials: of the caller.
        number: the right number; "" unless the caller found another.
        source: where that number is published; "" unless there is one.
        we_called: whether the people who publish the guide called. A list from a site is signed by nobody.
    """

    entry: Entry
    result: str
    day: str
    initials: str
    number: str = ""
    source: str = ""
    we_called: bool = True

    @property
    def edits(self) -> dict[int, dict[str, str]]:
        """The fields that this mark sets, by position of a phone in its service; none for the call of others.

        A number that others gave before is shown from now on, and the old one is kept beside it as wrong.
        """
        at = self.entry.position
        if not self.we_called or self.result not in ("right", "wrong"):
            return {}
        if self.result == "right":
            return {at: {"assured_date": self.day, "wrong_since": ""}}
        wrong = {"assured_date": "", "wrong_since": self.day}
        if not self.number:
            return {at: wrong}
        new = {"confidence": "medium", "seen": "", "source": self.source}
        for position, phone in self._known:
            if phone.confidence == "low":
                return {at: wrong, position: new}
        return {at: {"number": self.number, **new, "assured_date": "", "wrong_since": ""}}

    @property
    def unconfirmed(self) -> Phone | None:
        """The number that others gave, as a phone that no page shows; None if there is nothing to add."""
        if self.we_called or not self.number or self._known:
            return None
        return Phone(number=self.number, type=self.entry.phone.type, confidence="low", source=self.source)

    @property
    def _known(self) -> list[tuple[int, Phone]]:
        """Where its service has the right number already."""
        wanted = digits_of(self.number), self.entry.phone.type
        phones = enumerate(self.entry.service.phones)
        return [(at, phone) for at, phone in phones if (digits_of(phone.number), phone.type) == wanted]

    @property
    def is_applied(self) -> bool:
        """Whether the file already contains it, from an earlier run that may have been interrupted."""
        phones = self.entry.service.phones
        return all(
            getattr(phones[at], name) == value
            for at, fields in self.edits.items()
            for name, value in fields.items()
        )


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rows of a sheet are held to.

    Attributes:
        today: no call is later.
        we_called: as in `Mark`.
        protected: digits of the numbers that must not be marked as wrong.
        refused: why a number must never be written, by its digits.
    """

    today: date
    we_called: bool = True
    protected: Collection[str] = ()
    refused: Mapping[str, str] = field(default_factory=dict)


def rules_for(library: Library, today: date, *, we_called: bool, urgent: Iterable[str] = ()) -> Rules:
    """The rules for a sheet of numbers of a library.

    Args:
        library: with the urgent numbers and those of cards, which are protected.
        today: the day.
        we_called: as in `Mark`.
        urgent: those of them that may be marked as wrong nevertheless.
    """
    numbers = [*(listed.number for listed in library.urgent), *(listed.number for listed in library.cards)]
    listed = {digits_of(number) for number in numbers}
    refused = reasons_by_digits(library.refused_numbers)
    return Rules(today, we_called, listed - set(map(digits_of, urgent)), refused)


def read_marks(content: bytes, path: str, entries: Sequence[Entry], rules: Rules) -> tuple[Mark, ...]:
    """Every mark of a sheet, each number once.

    Raises ContentError with every row that makes no sense: then no mark may be used.

    Args:
        path: as problems name the file.
    """
    reading = _Reading(path, entries, rules)
    try:
        for row in read_sheet(content, _READ, path):
            reading.take(row)
    except ContentError as error:  # the rest cannot be read; problems before it are reported too
        reading.problems += error.problems
    if reading.problems:
        raise ContentError(reading.problems)
    return tuple(mark for mark, _ in reading.marks.values())


class _Reading:
    """One walk through a sheet; it gathers marks, each with its line, and problems as it goes."""

    def __init__(self, path: str, entries: Sequence[Entry], rules: Rules) -> None:
        self._path, self._rules = path, rules
        self._services: dict[str, list[Entry]] = {}
        for entry in entries:
            self._services.setdefault(entry.service.id, []).append(entry)
        self.marks: dict[tuple[str, str, str], tuple[Mark, int]] = {}
        self.problems: list[Problem] = []

    def take(self, row: SheetRow) -> None:
        cells: dict[str, str] = {column: row.cells[column].strip() for column in _READ}
        if not any(cells[column] for column in MARKS):
            return
        if applied := self._applied(cells):
            self._note(row, applied)
            return
        try:
            entry = self._entry(cells)
        except GuideError as error:
            self._wrong(row, str(error))
            return
        texts = [*_wrong_marks(cells, entry, self._rules)]
        for text in texts:
            self._wrong(row, text)
        if not texts:
            self._note(row, self._mark(cells, entry))

    def _applied(self, cells: Mapping[str, str]) -> Mark | None:
        """The mark of a row whose file already contains it; None if it is still to be applied."""
        number = cells[Column.RIGHT_NUMBER] or cells[Column.NUMBER]
        for entry in self._services.get(cells[Column.ID], ()):
            mark = self._mark(cells, entry)
            same = (entry.phone.number, entry.service.name, way_words(entry.phone)) == (
                number,
                cells[Column.SERVICE],
                cells[Column.WAY],
            )
            changed = entry.seal != cells[Column.SEAL]
            if same and changed and mark.edits and mark.is_applied:
                return mark
        return None

    def _entry(self, cells: Mapping[str, str]) -> Entry:
        """The entry that a row is about. Raises GuideError if that is not certain."""
        entries = self._services.get(cells[Column.ID])
        if not entries:
            raise GuideError(f"there is no service {cells[Column.ID]!r} with a number to call; {_ANEW}")
        same_way = [entry for entry in entries if way_words(entry.phone) == cells[Column.WAY]]
        for entry in same_way:
            if entry.phone.number == cells[Column.NUMBER]:
                return _unchanged(entry, cells)
        sealed = [entry for entry in entries if entry.seal == cells[Column.SEAL]]
        if not sealed:
            raise GuideError(f"{cells[Column.ID]} no longer has this number; {_ANEW}")
        damage = number_damage(cells[Column.NUMBER], sealed[0].phone.number)
        raise GuideError(damage or f"{Column.WAY.value!r} was {way_words(sealed[0].phone)}; write it again")

    def _mark(self, cells: Mapping[str, str], entry: Entry) -> Mark:
        return Mark(
            entry=entry,
            result=_result(cells),
            day=iso_day(cells[Column.DAY]),
            initials=cells[Column.INITIALS],
            number=cells[Column.RIGHT_NUMBER],
            source=cells[Column.SOURCE],
            we_called=self._rules.we_called,
        )

    def _note(self, row: SheetRow, mark: Mark) -> None:
        """Two rows may agree about one number, but never differ."""
        before, line = self.marks.setdefault(mark.entry.key, (mark, row.line))
        if before != mark:
            self._wrong(
                row, f"contradicts line {line} about {mark.entry.phone.number}; keep one of the two rows"
            )

    def _wrong(self, row: SheetRow, text: str) -> None:
        self.problems.append(Problem(self._path, row.line, text))


_ANEW = "make a new sheet: python3 run.py verify sheet"


def _unchanged(entry: Entry, cells: Mapping[str, str]) -> Entry:
    if cells[Column.SEAL] != entry.seal:
        raise GuideError(f"{entry.service.id} has changed since this sheet was made, or was marked; {_ANEW}")
    if cells[Column.SERVICE] != entry.service.name:
        name = cells[Column.SERVICE]
        raise GuideError(f"the row of {entry.service.name} is named {name!r}; it may belong to another row")
    return entry


def _result(cells: Mapping[str, str]) -> str:
    return " ".join(cells[Column.RESULT].casefold().split())


def _wrong_marks(cells: Mapping[str, str], entry: Entry, rules: Rules) -> Iterator[str]:
    """Every invalid entry of the caller in a row."""
    if _result(cells) not in RESULTS:
        yield f"result is {cells[Column.RESULT]!r}; write one of: {', '.join(RESULTS)}"
    if not INITIALS.fullmatch(cells[Column.INITIALS]):
        yield f"initials are {cells[Column.INITIALS]!r}; write those of the caller, such as AB"
    phone = entry.phone
    try:
        day_of(cells[Column.DAY], rules.today, max(phone.assured_date, phone.wrong_since))
    except GuideError as error:
        yield str(error)
    if _result(cells) == "wrong" and digits_of(phone.number) in rules.protected:
        option = f"--urgent {phone.number}"
        yield f"{phone.number} is an urgent number or stands on cards. Call it first. Then add {option}"
    yield from _wrong_number(cells, entry, rules.refused)


def _wrong_number(cells: Mapping[str, str], entry: Entry, refused: Mapping[str, str]) -> Iterator[str]:
    number, source, old = cells[Column.RIGHT_NUMBER], cells[Column.SOURCE], entry.phone.number
    if not number:
        if source:
            yield f"names a source but no number; write the number under {Column.RIGHT_NUMBER.value!r}"
        return
    if _result(cells) != "wrong":
        yield f"names another number, {number}, though {old} is not marked wrong; mark it, or remove that"
    if not is_well_formed(number, entry.phone.type) or number == old:
        yield f"{number} is not another number for {old}; write it as 800-555-0100, 1-800-555-0100, or 988"
    if costs_money(number):
        yield f"{number} costs money to call; write another number"
    if digits_of(number) in refused:
        yield f"{number} must not be shown; {refused[digits_of(number)]}"
    if not source:
        yield f"changes {old} without a source; write the page, or who said so, under {Column.SOURCE.value!r}"
    elif not source.isprintable() or len(source) > LONGEST_SOURCE:
        yield f"the source must be one line of at most {LONGEST_SOURCE} characters"
    else:
        yield from (f"the source {hidden.text}" for hidden in hidden_characters(source))
