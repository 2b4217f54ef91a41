"""What there is to call: the numbers of a library, the most dangerous and the oldest first."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec

from guide.content.model import Library, Phone, Service
from guide.content.phones import to_call

_FIRST = ("hotline", "emergency", "shelter", "advocacy", "youth")
"""Kinds of service by the harm that a wrong number does, worst first; all others come after."""

_LETTERS = "abcdefghijklmnop"


@dataclass(frozen=True, slots=True)
class Entry:
    """One number to call. place: which of the service's phones it is."""

    service: Service
    place: int

    @property
    def phone(self) -> Phone:
        """The number itself."""
        return self.service.phones[self.place]

    @property
    def key(self) -> tuple[str, str, str]:
        """Service, number and type: what a row of a sheet names."""
        return (self.service.id, self.phone.number, self.phone.type)

    @property
    def seal(self) -> str:
        """A digest of what the caller reads: a row made from an older library has another.

        Letters alone: a spreadsheet would read 4e12 as a number.
        """
        read = msgspec.json.encode((self.service.id, self.service.name, self.phone), order="deterministic")
        digest = hashlib.sha256(read).hexdigest()[:16]
        return "".join(_LETTERS[int(digit, 16)] for digit in digest)


def entries_of(library: Library) -> tuple[Entry, ...]:
    """Every number that a person can try, in the order to call them."""
    urgent = frozenset(urgent.service for urgent in library.urgent)
    return tuple(sorted(_all(library), key=lambda entry: _rank(entry, urgent)))


def due(entry: Entry, today: date, after_days: int) -> bool:
    """Whether the last call is at least `after_days` days ago, found the number wrong, or never was."""
    phone = entry.phone
    if phone.wrong_since or not phone.assured_date:
        return True
    return date.fromisoformat(phone.assured_date) <= today - timedelta(days=after_days)


def _all(library: Library) -> Iterator[Entry]:
    for service in library.services.values():
        for place, _ in to_call(service):
            yield Entry(service, place)


def _rank(entry: Entry, urgent: frozenset[str]) -> tuple[object, ...]:
    """Urgent numbers stand on every page, so they come with the help lines."""
    service, phone = entry.service, entry.phone
    kind = "hotline" if service.id in urgent else service.kind
    danger = _FIRST.index(kind) if kind in _FIRST else len(_FIRST)
    return (danger, not phone.wrong_since, phone.assured_date, phone.seen, service.id, entry.place)
