"""How old the numbers of a library are: what a person has called, what was found wrong, what is due when."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec
from msgspec import Struct

from guide.content.display_text import freshness, spoken_date
from guide.content.kinds import in_order
from guide.content.model import Library, Phone, Service
from guide.content.phones import to_call

DUE_DAYS = 90
"""Days after a call when a number should be called again."""

_FIRST = ("hotline", "emergency", "shelter", "advocacy", "youth")
"""Kinds of service by the harm that a wrong number does, worst first. All others come after, in the order in
which readers see them: what anybody may need today before the rest."""


Key = tuple[str, str, str]
"""The service, number, and type of an entry."""

_LETTERS = "abcdefghijklmnop"


@dataclass(frozen=True, slots=True)
class Entry:
    """One number to call.

    Attributes:
        service: whose number it is.
        position: of the phone in its service, from 0.
    """

    service: Service
    position: int

    @property
    def phone(self) -> Phone:
        """The number itself."""
        return self.service.phones[self.position]

    @property
    def key(self) -> Key:
        """Service, number and type: what a row of a sheet names."""
        return (self.service.id, self.phone.number, self.phone.type)

    @property
    def seal(self) -> str:
        """A digest of what the caller reads: a row made from an older library has another."""
        return in_letters(
            msgspec.json.encode((self.service.id, self.service.name, self.phone), order="deterministic")
        )


def in_letters(content: bytes) -> str:
    """A digest that consists of letters only: a spreadsheet would read 4e12 as a number."""
    digest = hashlib.sha256(content).hexdigest()[:16]
    return "".join(_LETTERS[int(digit, 16)] for digit in digest)


class CallStatus(Struct, frozen=True):
    """Counts of numbers that a person can try and that pages show, or showed until a call.

    Attributes:
        numbers: all of them.
        called: called within DUE_DAYS.
        due: called before that.
        never: not called yet.
        wrong: found wrong and not yet corrected.
        undated: never called, and no page that shows it has a date.
        oldest_call: the day of the oldest call; "" for none.
        oldest_seen: the oldest date of a page, of numbers never called; "" for none.
    """

    numbers: int
    called: int
    due: int
    never: int
    wrong: int
    undated: int
    oldest_call: str
    oldest_seen: str


def call_status_of(library: Library, today: date) -> CallStatus:
    """How old the numbers are on a day."""
    phones = [phone for service in library.services.values() for _, phone in to_call(service)]
    since = (today - timedelta(days=DUE_DAYS)).isoformat()
    shown = [phone for phone in phones if not phone.wrong_since]
    calls = [phone.assured_date for phone in shown if phone.assured_date]
    never = [phone for phone in shown if not phone.assured_date]
    return CallStatus(
        numbers=len(phones),
        called=sum(1 for call in calls if call > since),
        due=sum(1 for call in calls if call <= since),
        never=len(never),
        wrong=len(phones) - len(shown),
        undated=sum(1 for phone in never if not phone.seen),
        oldest_call=min(calls, default=""),
        oldest_seen=min((phone.seen for phone in never if phone.seen), default=""),
    )


class NumberStatus(Struct, frozen=True):
    """When one number was called last.

    Attributes:
        service: the id of the service.
        number: the number.
        type: the type of phone.
        age: in words: who called it and when, or how old its page is.
        is_due: whether it should be called again.
    """

    service: str
    number: str
    type: str
    age: str
    is_due: bool


def status_of_each_number(library: Library, today: date) -> Iterator[NumberStatus]:
    """The age of each number that a person can try, in the order to call them."""
    for entry in entries_of(library):
        phone = entry.phone
        yield NumberStatus(entry.service.id, phone.number, phone.type, checked(phone), is_due(phone, today))


def checked(phone: Phone) -> str:
    """When a number was found wrong, or how fresh it is."""
    return f"Found wrong {spoken_date(phone.wrong_since)}" if phone.wrong_since else freshness(phone)


def is_due(phone: Phone, today: date, after_days: int = DUE_DAYS) -> bool:
    """Whether the last call is at least `after_days` days ago, found the number wrong, or never was."""
    if phone.wrong_since or not phone.assured_date:
        return True
    return date.fromisoformat(phone.assured_date) <= today - timedelta(days=after_days)


def entries_of(library: Library) -> tuple[Entry, ...]:
    """Every number that a person can try, in the order to call them.

    The most dangerous come first, then the oldest. Urgent numbers are on every page, so they come with
    the help lines.
    """
    urgent = frozenset(urgent.service for urgent in library.urgent)
    entries = (Entry(service, at) for service in library.services.values() for at, _ in to_call(service))
    kinds = [*dict.fromkeys([*_FIRST, *in_order(library.kinds)])]

    def rank(entry: Entry) -> tuple[object, ...]:
        service, phone = entry.service, entry.phone
        kind = "hotline" if service.id in urgent else service.kind
        harm = kinds.index(kind) if kind in kinds else len(kinds)
        return (harm, not phone.wrong_since, phone.assured_date, phone.seen, service.id, entry.position)

    return tuple(sorted(entries, key=rank))
