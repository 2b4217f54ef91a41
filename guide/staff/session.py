"""What staff do, without a window: find a number, say what is wrong with it, look at the outcome, save."""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO

import msgspec

from guide.content.display_text import area, spoken_date
from guide.content.listed_numbers import UrgentNumber
from guide.content.model import DIALLED, Library, Phone, Service
from guide.content.phones import digits_of, showable
from guide.content.sensitive_names import telling_words
from guide.content.state import State
from guide.content.vocabulary import WordLists
from guide.errors import Problem
from guide.sites.correcting import (
    CorrectedLibrary,
    affected,
    bare_digits,
    concerned,
    content_day,
    correct,
    why_retired,
)
from guide.sites.local_changes import (
    MAX_OWN_LINES,
    NEVER_CHANGED,
    Correction,
    LocalChanges,
    OwnLine,
    correction_problems,
    day_problems,
    own_line_problems,
)
from guide.sites.reporting import list_to_send, with_sent
from guide.sites.site import TELLS

MAX_ROWS = 30
"""Numbers that are listed at once."""

_FEWEST_DIGITS = 2


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One number of the directory.

    Attributes:
        service: the entry that it stands in.
        phone: the number, as it was compiled.
    """

    service: Service
    phone: Phone

    @property
    def can_be_changed(self) -> bool:
        """Whether a site may correct it."""
        return digits_of(self.phone.number) not in NEVER_CHANGED


@dataclass(frozen=True, slots=True)
class Preview:
    """What one correction does.

    Attributes:
        before: the number as readers see it now; None where it is hidden already.
        after: the number as they will see it; None where it will be gone.
        service: the entry that they are of.
        services: the entries whose pages change, by name.
        urgent: the urgent number that changes, if it is one.
        urgent_after: what will stand in its place: the number of its service, or the next urgent number;
            None where nothing will.
    """

    before: Phone | None
    after: Phone | None
    service: Service
    services: tuple[Service, ...]
    urgent: UrgentNumber | None
    urgent_after: UrgentNumber | None


Save = Callable[[LocalChanges, str], None]
"""Saves changes, with the staff password as it was typed. Raises SavingError or OSError."""


class StaffSession:
    """One session at the window for staff.

    Args:
        library: as it was compiled.
        changes: as they are saved now.
        save: saves changes.
        clock: the day, by the clock of the computer.
        site_lines: the own lines of the site file, which nobody can change here.
        vocabulary: has the words that tell what the guide is about.
    """

    def __init__(
        self,
        library: Library,
        changes: LocalChanges,
        save: Save,
        clock: date,
        site_lines: tuple[OwnLine, ...] = (),
        vocabulary: WordLists = WordLists(),  # noqa: B008 - it is frozen
    ) -> None:
        self.library, self.changes, self.site_lines = library, changes, site_lines
        self._save, self._clock, self._vocabulary = save, clock, vocabulary

    @property
    def today(self) -> str:
        """The day, YYYY-MM-DD: that of the content if the clock is behind it."""
        return max(self._clock.isoformat(), content_day(self.library))

    def find(self, text: str) -> list[NumberRow]:
        """The numbers whose digits or entry's name contain `text`, at most MAX_ROWS; none for no text.

        Numbers that end with the digits come first, as people read out the end of a number.
        """
        digits = re.sub(r"\D", "", text)
        words = [word for word in re.findall(r"\w+", text.casefold()) if not word.isdigit()]
        if len(digits) < _FEWEST_DIGITS and not words:
            return []
        matching = [row for row in self._rows() if _matches(row, digits, words, self.library.state)]

        def order(row: NumberRow) -> tuple[bool, str]:
            return (not digits_of(row.phone.number).endswith(digits), row.service.name)

        return sorted(matching, key=order)[:MAX_ROWS]

    def _rows(self) -> Iterator[NumberRow]:
        for service in self.library.services.values():
            for phone in showable(service):
                if phone.type in DIALLED:
                    yield NumberRow(service, phone)

    def state_of(self, row: NumberRow) -> str:
        """When somebody called a number, or what this site has changed about it."""
        digits, said = (
            digits_of(row.phone.number),
            {correction.place: correction for correction in self.changes.corrections},
        )
        if correction := said.get((digits, row.service.id)) or said.get((digits, "")):
            return _change_words(correction)
        day = row.phone.assured_date
        return f"Called {spoken_date(day)}" if day else "Not yet called"

    def sharing(self, row: NumberRow) -> tuple[Service, ...]:
        """The services that have a number, by name."""
        return affected(self.library, row.phone.number)

    def with_main_line(self, row: NumberRow) -> tuple[Service, ...]:
        """Those of them that go with the main line, since nothing was said here of their number alone."""
        hidden = Correction(row.service.id, row.phone.number, row.phone.type, "wrong", "called", "", "")
        return concerned(self.library, hidden, self._corrected_with(hidden).active)

    def _corrected_with(self, correction: Correction) -> CorrectedLibrary:
        """The library as it is once a correction is saved."""
        return correct(self.library, self.changes.with_correction(correction).corrections)

    def problems(self, correction: Correction) -> list[Problem]:
        """What is wrong with a correction. It must not end as soon as it is saved."""
        changes = LocalChanges(corrections=(correction,))
        problems = [*correction_problems(correction), *day_problems(changes, date.fromisoformat(self.today))]
        if reason := why_retired(self.library, correction):
            withdrawn = correction.new_number and correction.new_number in reason
            problems.append(Problem("new_number" if withdrawn else "day", 0, reason))
        return problems

    def line_problems(self, line: OwnLine) -> list[Problem]:
        """What is wrong with one more line of the site's own."""
        if len(self.all_own_lines) >= MAX_OWN_LINES:
            return [Problem("", 0, f"There is room for {MAX_OWN_LINES} lines. Remove one first.")]
        return list(own_line_problems(line))

    def line_warning(self, line: OwnLine) -> str:
        """A warning before a line is shown, as a sentence; "" for none."""
        words = telling_words(f"{line.name} {line.hours}", self._vocabulary)
        return TELLS.format(word=words[0]) if words else ""

    @property
    def all_own_lines(self) -> tuple[OwnLine, ...]:
        """The lines that are shown, in their order."""
        return *self.site_lines, *self.changes.own_lines

    def preview(self, row: NumberRow, correction: Correction) -> Preview:
        """What readers see of a number before and after a correction: at the entry of its row, or at the
        first that changes where that one does not.
        """
        now, corrected = self.corrected().library, self._corrected_with(correction)
        after, services = corrected.library, concerned(self.library, correction, corrected.active)
        digits, only = correction.place
        service, phone = row.service, row.phone
        if services and service not in services:
            service = services[0]
            phone = next(phone for phone in showable(service) if bare_digits(phone) == digits)
        place = service.phones.index(phone)
        phones = now.services[service.id].phones[place], after.services[service.id].phones[place]
        before_shown, after_shown = (phone if phone.is_shown else None for phone in phones)
        at = next(
            (
                n
                for n, urgent in enumerate(now.urgent)
                if digits_of(urgent.number) == digits and only in ("", urgent.service)
            ),
            None,
        )
        changed = at is not None and correction.result in ("wrong", "replaced")
        urgent = now.urgent[at] if changed and at is not None else None
        instead = after.urgent[at] if urgent and at is not None and at < len(after.urgent) else None
        return Preview(before_shown, after_shown, service, services, urgent, instead)

    def corrected(self) -> CorrectedLibrary:
        """The library as the next visit shows it, and which corrections newer content has overtaken."""
        return correct(self.library, self.changes.corrections)

    def add(self, correction: Correction, password: str) -> None:
        """Save one more correction. Raises SavingError or OSError; then nothing has changed."""
        self._keep(self.changes.with_correction(correction), password)

    def undo(self, correction: Correction, password: str) -> None:
        """Take a correction back. Raises as `add` does."""
        self._keep(self.changes.without(correction), password)

    def set_own_lines(self, lines: tuple[OwnLine, ...], password: str) -> None:
        """Save the lines that staff added. Raises as `add` does."""
        self._keep(msgspec.structs.replace(self.changes, own_lines=lines), password)

    def sheet(self) -> bytes:
        """The list to send: the corrections that still apply, as a call sheet."""
        return list_to_send(self.library, self.changes)[0]

    def rows_to_send(self) -> list[list[str]]:
        """All that is in the list to send: of each number, every column that says something."""
        rows = csv.DictReader(StringIO(self.sheet().decode("utf-8-sig")))
        return [[f"{column}: {words}" for column, words in row.items() if words] for row in rows]

    def note_sent(self, password: str) -> None:
        """Note that the list was saved to be sent today. Raises as `add` does."""
        self._keep(with_sent(self.changes, self.today), password)

    def _keep(self, changes: LocalChanges, password: str) -> None:
        self._save(changes, password)
        self.changes = changes


_WRITTEN_DAY = re.compile(r"(?:([a-z]{3})[a-z]*\.? |(\d\d?)/)(\d\d?)(?:, ?| |/)(\d{4})", re.ASCII)
_MONTHS = [spoken_date(f"2026-{month:02}")[:3].lower() for month in range(1, 13)]


def written_date(words: str) -> str:
    """The day that somebody wrote as "November 27, 2026", "nov 27 2026" or "11/27/2026", as 2026-11-27.

    Anything else is returned unchanged.
    """
    match = _WRITTEN_DAY.fullmatch(words.lower())
    if not match:
        return words
    name, number, day, year = match.groups()
    month = number or (_MONTHS.index(name) + 1 if name in _MONTHS else 0)
    return f"{year}-{int(month):02}-{int(day):02}"


def _matches(row: NumberRow, digits: str, words: list[str], state: State) -> bool:
    number = f"1{digits_of(row.phone.number)}"  # toll-free numbers are read out with their 1
    if len(digits) >= _FEWEST_DIGITS and digits not in number:
        return False
    service = row.service
    names = (service.name, service.organization, *service.also_known_as, area(service, state))
    words_of_row = re.findall(r"\w+", " ".join(names).casefold())
    return all(any(known_word.startswith(word) for known_word in words_of_row) for word in words)


def _change_words(correction: Correction) -> str:
    day = spoken_date(correction.day)
    if correction.result == "replaced":
        return f"Changed here to {correction.new_number}, {day}"
    return {
        "wrong": f"Hidden here, {day}",
        "right": f"Confirmed here, {day}",
        "no answer": f"Nobody answered, {day}",
    }[correction.result]
