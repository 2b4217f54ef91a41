"""The small files beside the pages: sections, kinds, doors, urgent numbers, cards, old names, reviews, ..."""

import re
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter

from msgspec.structs import replace

from guide.content.authoring.facts import sources_in
from guide.content.authoring.record import Record, SourceFile
from guide.content.authoring.strict_yaml import Mapping, Node
from guide.content.check_rules import Rule
from guide.content.kinds import Kind
from guide.content.model import Edition, OldName, RefusedNumber, Service
from guide.content.navigation import KIND, Door
from guide.content.phones import is_well_formed
from guide.content.review import Review
from guide.content.vocabulary import Vocabulary

_SEQUENCE = re.compile(r"[1-9][0-9]{0,5}")
_SEAL = re.compile(r"[a-p]{16}")
_KIND_KEYS = tuple(key for key in Kind.__struct_fields__ if key != "position")


def with_kinds(door: Door, services: Collection[Service]) -> Door:
    """The door with the services of a kind, by name, in place of each entry `kind:ID`.

    A service that the list names itself keeps its place there. A kind that no service has leaves its
    entry, which the checks report.
    """
    return replace(
        door,
        lists=tuple(
            replace(door_list, pages=tuple(_expanded(door_list.pages, services))) for door_list in door.lists
        ),
    )


def with_kinds_near(vocabulary: Vocabulary, services: Collection[Service]) -> Vocabulary:
    """The vocabulary with the services of a kind in place of each `kind:ID` among those that help nearby."""
    situations = tuple(
        replace(situation, local_services=tuple(_expanded(situation.local_services, services)))
        for situation in vocabulary.situations
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


def read_old_name(record: Record) -> OldName:
    """A name that no service has any more."""
    return record.made(OldName, sources=sources_in(record))


def read_refused_number(record: Record) -> RefusedNumber:
    """A number that must not appear anywhere."""
    refused = record.made(RefusedNumber)
    if refused.number and not is_well_formed(refused.number, "voice"):
        text = f"{refused.number!r} is not a phone number; write it as 1-800-555-0100"
        record.report("number", text, Rule.NUMBER_FORM)
    return refused


def read_review(record: Record) -> Review:
    """One reading of one page."""
    day = record.day("date", "write the day on which the page was read")
    review = record.made(Review, date=day)
    if review.text and not _SEAL.fullmatch(review.text):
        record.report("text", "text is not a digest; only 'review record' writes this file")
    return review


def read_edition(record: Record) -> Edition:
    """Which edition of the content this is."""
    sequence = record.text("sequence")
    day = record.day("date", "write the day on which this edition was finished")
    if sequence and not _SEQUENCE.fullmatch(sequence):
        record.report("sequence", f"sequence is {sequence!r}; write a whole number from 1 to 999999")
        sequence = ""
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
    kinds = {
        kind: record.made(Kind, position=position)
        for position, (kind, record) in enumerate(records.items())
        if record
    }
    if not any(kind.street == "hidden" for kind in kinds.values()):
        text = "hides no street; write 'street: hidden' for the kind of advocates, whom nobody may be sent to"
        source.report(node.line, text, Rule.HIDDEN_PLACE)
    return kinds
