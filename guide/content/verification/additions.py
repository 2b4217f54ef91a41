"""Putting what another directory knows into a service's file: numbers and languages are added to ours."""

import re
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from guide.content.model import Phone, Schedule, Service
from guide.content.state import State
from guide.content.verification.applying import RewriteError, edited


@dataclass(frozen=True, slots=True)
class Additions:
    """What is added to the file of one service.

    Attributes:
        service: as it is now.
        phones: numbers to add behind those that it has.
        website: its page from now on; "" to leave it.
        schedules: its hours from now on; empty to leave them.
        languages: all languages from now on; empty to leave them.
    """

    service: Service
    phones: tuple[Phone, ...] = ()
    website: str = ""
    schedules: tuple[Schedule, ...] = ()
    languages: tuple[str, ...] = ()

    @property
    def meant(self) -> Service:
        """The service as its file must describe it afterwards."""
        service = self.service
        return replace(
            service,
            phones=(*service.phones, *self.phones),
            website=self.website or service.website,
            schedules=self.schedules or service.schedules,
            languages=self.languages or service.languages,
        )


def added(text: str, additions: Additions, state: State) -> str:
    """The text of a service's file with the additions in it. Raises RewriteError as `edited` does."""

    def put(tree: CommentedMap) -> None:
        for phone in additions.phones:
            _add_phone(tree, phone)
        if additions.website:
            _set(tree, "website", _quoted(additions.website))
        if additions.schedules:
            _set(tree, "schedules", _in_one_line(map(_schedule, additions.schedules)))
        if additions.languages:
            _set(tree, "languages", _in_one_line(additions.languages))

    return edited(text, put, additions.meant, state)


def _set(tree: CommentedMap, field: str, value: Any) -> None:
    """Set a value; a new field goes before the sources, which are last in every file."""
    if field in tree:
        tree[field] = value
    else:
        tree.insert(list(tree).index("sources"), field, value)


def _add_phone(tree: CommentedMap, phone: Phone) -> None:
    values = {"number": phone.number, "type": phone.type, "confidence": phone.confidence,
              "seen": phone.seen, "source": phone.source}  # fmt: skip
    entry = CommentedMap(
        {
            name: value if name in ("type", "confidence") else _quoted(value)
            for name, value in values.items()
            if value
        }
    )
    if "phones" not in tree:
        _set(tree, "phones", CommentedSeq())
    if tree["phones"].fa.flow_style():
        raise RewriteError("has its numbers in brackets [ ]; write each on lines of its own")
    if tree["phones"] and _ends_in_comment(tree["phones"][-1]):
        raise RewriteError("has a comment behind its last number; add the new number by hand")
    tree["phones"].append(entry)


def _ends_in_comment(phone: CommentedMap) -> bool:
    """Whether lines of comment follow the last value: they would end up behind the new number."""
    tokens = phone.ca.items.get(list(phone)[-1], ())
    return any(re.search(r"\n\s*#", str(getattr(token, "value", ""))) for token in tokens if token)


def _in_one_line(values: Any) -> CommentedSeq:
    made = CommentedSeq(values)
    made.fa.set_flow_style()
    return made


def _schedule(schedule: Schedule) -> CommentedMap:
    made = CommentedMap(
        byday=_quoted(",".join(schedule.byday)),
        opens_at=_quoted(_clock(schedule.opens_at)),
        closes_at=_quoted(_clock(schedule.closes_at)),
    )
    made.fa.set_flow_style()
    return made


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _quoted(text: str) -> DoubleQuotedScalarString:
    made: DoubleQuotedScalarString = DoubleQuotedScalarString(text)
    return made
