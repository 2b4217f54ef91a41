"""What there is to call: the numbers of a library, the most dangerous and the oldest first."""

import hashlib
from dataclasses import dataclass
from datetime import date

import msgspec

from guide.content.call_status import is_due, to_call_in_order
from guide.content.model import Library, Phone, Service

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
    return tuple(Entry(service, place) for service, place in to_call_in_order(library))


def due(entry: Entry, today: date, after_days: int) -> bool:
    """Whether the last call is at least `after_days` days ago, found the number wrong, or never was."""
    return is_due(entry.phone, today, after_days)
