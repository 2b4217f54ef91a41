"""Which of our services a record is, and what it says that ours does not.

A number alone is not an identity: one of ours belongs to seven services. Two kinds of evidence are.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from guide.content.model import DIALLED, Library, Schedule, Service
from guide.content.phones import digits_of
from guide.exchange.importing.records import Record, base_digits, website_identity
from guide.exchange.importing.weekly import in_one_cell, week_of
from guide.exchange.mapping import service_identifier


class Verdict(StrEnum):
    """What a record comes to."""

    SAME = "same"
    DIFFERS = "differs"
    MAYBE = "maybe"
    NEW = "new"
    GONE = "gone"


class Field(StrEnum):
    """What a proposal is about. The numbers have the type of the phone for a name."""

    NOTHING = ""
    VOICE = "voice"
    TEXT = "text"
    TTY = "tty"
    HOURS = "hours"
    WEBSITE = "website"
    LANGUAGES = "languages"


NUMBERS = frozenset({Field.VOICE, Field.TEXT, Field.TTY})
EVIDENCE = ("id", "name", "number", "website")
"""What two descriptions of one service can have in common."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One line for a person to decide on.

    Attributes:
        verdict: what the record comes to.
        service: ours; None for a new one.
        record: theirs.
        evidence: why it may be the same, of EVIDENCE.
        field: what differs; NOTHING where nothing does.
        ours: what we have there.
        theirs: what they have there.
    """

    verdict: Verdict
    service: Service | None
    record: Record
    evidence: tuple[str, ...] = ()
    field: Field = Field.NOTHING
    ours: str = ""
    theirs: str = ""


class Matching:
    """Our services, found by what identifies them. library: ours."""

    def __init__(self, library: Library) -> None:
        self._services = library.services
        self._found: dict[tuple[str, str], list[Service]] = {}
        for service in library.services.values():
            for identity in _identities(service):
                self._found.setdefault(identity, []).append(service)

    def proposals(self, records: Iterable[Record]) -> Iterator[Proposal]:
        """What each record comes to, in the order of the records."""
        for record in records:
            yield from self._of(record)

    def _of(self, record: Record) -> Iterator[Proposal]:
        candidates = self._candidates(record)
        best = max(map(_strength, candidates.values()), default=(0, False))
        likely = [service_id for service_id, evidence in candidates.items() if _strength(evidence) == best]
        is_sure = best[0] > 1 and len(likely) == 1
        if not record.is_active:
            if is_sure:
                service = self._services[likely[0]]
                yield Proposal(Verdict.GONE, service, Record("", service.name, is_active=False))
            return
        if not candidates:
            yield from _new(record)
        for service_id in likely:
            service = self._services[service_id]
            evidence = tuple(each for each in EVIDENCE if each in candidates[service_id])
            differences = list(_differences(service, record, evidence))
            if is_sure and not differences:
                yield Proposal(Verdict.SAME, service, record, evidence)
            elif is_sure:
                yield from differences
            else:
                maybe = differences or [Proposal(Verdict.MAYBE, service, record, evidence)]
                yield from (replace(each, verdict=Verdict.MAYBE) for each in maybe)

    def _candidates(self, record: Record) -> dict[str, set[str]]:
        """The evidence for each of our services that has any, by its id."""
        candidates: dict[str, set[str]] = {}
        for evidence, value in _identities_of_record(record):
            for service in self._found.get((evidence, value), ()):
                candidates.setdefault(service.id, set()).add(evidence)
        return candidates


def _strength(evidence: set[str]) -> tuple[int, bool]:
    """How strong evidence is; a name decides between services that share a number and a website."""
    return (len(evidence), "name" in evidence)


def _identities(service: Service) -> Iterator[tuple[str, str]]:
    """What identifies a service, each once."""
    names = dict.fromkeys(map(bare, (service.name, *service.also_known_as)))
    numbers = dict.fromkeys(base_digits(phone.number) for phone in service.phones if phone.type in DIALLED)
    yield "id", service_identifier(service.id)
    yield from (("name", name) for name in names)
    yield from (("number", number) for number in numbers)
    if website := website_identity(service.website):
        yield "website", website


def _identities_of_record(record: Record) -> Iterator[tuple[str, str]]:
    yield "id", record.id
    yield "name", bare(record.name)
    yield from (("number", base_digits(each.number)) for each in record.numbers)
    if website := website_identity(record.website):
        yield "website", website


def bare(name: str) -> str:
    """A name without case and marks."""
    return " ".join(re.findall(r"\w+", name.casefold()))


def _differences(service: Service, record: Record, evidence: tuple[str, ...]) -> Iterator[Proposal]:
    """What the record has and the service has not. What the record lacks says nothing."""

    def differs(field: Field, ours: str, theirs: str) -> Proposal:
        return Proposal(Verdict.DIFFERS, service, record, evidence, field, ours, theirs)

    dialed = {digits_of(phone.number) for phone in service.phones}
    for number in record.numbers:
        if digits_of(number.number) not in dialed:
            ours = ", ".join(phone.number for phone in service.phones if phone.type == number.type)
            yield differs(Field(number.type), ours, number.number)
    if record.schedules and week_of(record.schedules) != week_of(_hours(service)):
        yield differs(
            Field.HOURS, in_one_cell(_hours(service)) or service.hours, in_one_cell(record.schedules)
        )
    if record.website and website_identity(record.website) != website_identity(service.website):
        yield differs(Field.WEBSITE, service.website, record.website)
    known = {*service.languages, *(name for phone in service.phones for name in phone.languages)}
    if further := [name for name in record.languages if name not in known]:
        yield differs(Field.LANGUAGES, ", ".join(languages_of(service)), ", ".join(further))


def _hours(service: Service) -> tuple[Schedule, ...]:
    """Its own hours, or those of its numbers."""
    return service.schedules or tuple(one for phone in service.phones for one in phone.schedules)


def languages_of(service: Service) -> tuple[str, ...]:
    """The languages that a page shows for a service: its own, or those of its numbers."""
    spoken = service.languages or tuple(name for phone in service.phones for name in phone.languages)
    return tuple(dict.fromkeys(spoken))


def _new(record: Record) -> Iterator[Proposal]:
    """A line with the name alone, then one for each thing that is known."""
    yield Proposal(Verdict.NEW, None, record)
    for number in record.numbers:
        yield Proposal(Verdict.NEW, None, record, (), Field(number.type), "", number.number)
    for field, value in (
        (Field.HOURS, in_one_cell(record.schedules)),
        (Field.WEBSITE, record.website),
        (Field.LANGUAGES, ", ".join(record.languages)),
    ):
        if value:
            yield Proposal(Verdict.NEW, None, record, (), field, "", value)
