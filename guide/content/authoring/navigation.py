"""The small files beside the pages: sections, kinds, doors, urgent numbers, cards, old names, reviews, ..."""

import re
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter
from typing import get_args

from msgspec.structs import replace

from guide.content.authoring.facts import sources_in
from guide.content.authoring.record import Record, SourceFile
from guide.content.authoring.strict_yaml import Mapping, Node
from guide.content.check_rules import Rule
from guide.content.kinds import Kind, StreetRule
from guide.content.listed_numbers import CardNumber, UrgentNumber
from guide.content.model import Edition, OldName, OldNameStatus, RefusedNumber, Service
from guide.content.navigation import KIND, Door, DoorList, Lead, Section, Selection
from guide.content.phones import is_well_formed
from guide.content.review import Review, ReviewerRole
from guide.content.vocabulary import Vocabulary

_SEQUENCE = re.compile(r"[1-9][0-9]{0,5}")
_SEAL = re.compile(r"[a-p]{16}")
_ROLES: tuple[ReviewerRole, ...] = get_args(ReviewerRole)
_STREETS: tuple[StreetRule, ...] = get_args(StreetRule)
_KIND_KEYS = tuple(key for key in Kind.__struct_fields__ if key != "position")
_STATUSES: tuple[OldNameStatus, ...] = get_args(OldNameStatus)


def read_section(record: Record) -> Section:
    """A shelf of topics."""
    plain = record.choice("plain", ("yes", "no"))
    begins_in_short = record.choice("begins_in_short", ("yes", "no"), "no")
    return Section(
        id=record.text("id"),
        title=record.text("title"),
        plain=plain == "yes",
        begins_in_short=begins_in_short == "yes",
    )


def read_door(record: Record) -> Door:
    """An entry of the front page."""
    return Door(
        id=record.text("id"),
        title=record.text("title"),
        subtitle=record.text("subtitle"),
        icon=record.text("icon"),
        lists=tuple(
            DoorList(
                pages=one.texts("pages"),
                title=one.optional("title"),
                line=one.optional("line"),
                by_use=one.choice("by_use", ("yes", "no"), "no") == "yes",
                selections=tuple(
                    Selection(chosen.text("title"), chosen.texts("pages"))
                    for chosen in one.records("selections", Selection.__struct_fields__)
                ),
            )
            for one in record.records("lists", DoorList.__struct_fields__)
        ),
        lead=_lead(record.table("lead", Lead.__struct_fields__)),
        ask=record.optional("ask"),
    )


def with_kinds(door: Door, services: Collection[Service]) -> Door:
    """The door with the services of a kind, by name, in place of each entry `kind:ID`.

    A service that the list names itself keeps its place there. A kind that no service has leaves its
    entry, which the checks report.
    """
    return replace(
        door, lists=tuple(replace(one, pages=tuple(_expanded(one.pages, services))) for one in door.lists)
    )


def with_kinds_near(vocabulary: Vocabulary, services: Collection[Service]) -> Vocabulary:
    """The vocabulary with the services of a kind in place of each `kind:ID` among those that help nearby."""
    situations = tuple(
        replace(one, local_services=tuple(_expanded(one.local_services, services)))
        for one in vocabulary.situations
    )
    return replace(vocabulary, situations=situations)


def _expanded(pages: Sequence[str], services: Collection[Service]) -> Iterator[str]:
    for page in pages:
        if not page.startswith(KIND):
            yield page
            continue
        kind = page.removeprefix(KIND)
        of_kind = sorted((service for service in services if kind in service.kinds), key=attrgetter("name"))
        yield from (service.id for service in of_kind if service.id not in pages)
        if not of_kind:
            yield page


def _lead(record: Record | None) -> Lead | None:
    if record is None:
        return None
    return Lead(record.text("page"), record.optional("title"), record.optional("text"))


def read_urgent(record: Record) -> UrgentNumber:
    """A number that is one press away from everywhere."""
    return UrgentNumber(
        number=record.text("number"),
        label=record.text("label"),
        short=record.text("short"),
        service=record.text("service"),
    )


def read_card_number(record: Record) -> CardNumber:
    """A number for cards and strips of paper."""
    return CardNumber(
        number=record.text("number"), label=record.text("label"), service=record.text("service")
    )


def read_old_name(record: Record) -> OldName:
    """A name that no service has any more."""
    return OldName(
        name=record.text("name"),
        status=record.choice("status", _STATUSES),
        services=record.texts("services"),
        also_known_as=record.texts("also_known_as"),
        sources=sources_in(record),
    )


def read_refused_number(record: Record) -> RefusedNumber:
    """A number that must not appear anywhere."""
    number = record.text("number")
    if number and not is_well_formed(number, "voice"):
        record.report(
            "number", f"{number!r} is not a phone number; write it as 1-800-555-0100", Rule.NUMBER_FORM
        )
    return RefusedNumber(number=number, reason=record.text("reason"))


def read_review(record: Record) -> Review:
    """One reading of one page."""
    day, text = record.day("date"), record.text("text")
    if not record.optional("date"):
        record.report("date", "date is missing; write the day on which the page was read")
    if text and not _SEAL.fullmatch(text):
        record.report("text", "text is not a digest; only 'review record' writes this file")
    return Review(
        page=record.text("page"),
        role=record.choice("role", _ROLES),
        date=day,
        text=text,
    )


def read_edition(record: Record) -> Edition:
    """Which edition of the content this is."""
    sequence, day = record.text("sequence"), record.day("date")
    if sequence and not _SEQUENCE.fullmatch(sequence):
        record.report("sequence", f"sequence is {sequence!r}; write a whole number from 1 to 999999")
        sequence = ""
    if not record.optional("date"):
        record.report("date", "date is missing; write the day on which this edition was finished")
    return Edition(int(sequence or 0), day, record.texts("withdrawn"))


def read_kinds(source: SourceFile, node: Node | None) -> dict[str, Kind]:
    """The kinds of help, by id. A problem is noted if none of them is hidden."""
    if node is None:
        return {}
    if not isinstance(node, Mapping):
        source.report(node.line, "must be a mapping; write lines such as 'shelter: {name: Shelter}'")
        return {}
    records = {
        kind: source.record(entry, f"kinds/{kind}", _KIND_KEYS) for kind, entry in node.entries.items()
    }
    kinds = {kind: _kind(record, place) for place, (kind, record) in enumerate(records.items()) if record}
    if not any(kind.street == "hidden" for kind in kinds.values()):
        text = "hides no street; write 'street: hidden' for the kind of advocates, whom nobody may be sent to"
        source.report(node.line, text, Rule.HIDDEN_PLACE)
    return kinds


def _kind(record: Record, position: int) -> Kind:
    return Kind(
        name=record.text("name"),
        street=record.choice("street", _STREETS, "shown"),
        may_report=record.choice("may_report", ("yes", "no"), "no") == "yes",
        position=position,
        place=record.optional("place"),
        everyday=record.choice("everyday", ("yes", "no"), "no") == "yes",
    )
