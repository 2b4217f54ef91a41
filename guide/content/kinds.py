"""Kinds of help: what each is called, and what follows from it for whoever is looked for there."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

StreetRule = Literal["shown", "not-exported", "hidden"]


class Kind(Struct, frozen=True, omit_defaults=True):
    """A kind of help. The state names its kinds in `resources/kinds.yaml`.

    Attributes:
        name: what readers see.
        street: who may learn where such a place is. "shown": readers, and other directories. "not-exported":
            readers, because people stay there. "hidden": nobody.
        may_report: whether people who work there may have to tell the state or the police what they hear.
        position: its place in the file, from 0: the order in which readers see them.
        place: what such a place is called in the middle of a sentence, if each county should have one, or "".
        everyday: whether anybody may be looking for it, so that it tells nothing of a reader.
    """

    name: str
    street: StreetRule = "shown"
    may_report: bool = False
    everyday: bool = False
    place: str = ""
    position: int = 0


Kinds = Mapping[str, Kind]
"""The kinds of a state, by id."""


def in_order(kinds: Kinds) -> list[str]:
    """Their ids, in the order in which readers see them: a compiled library sorts its keys."""
    return sorted(kinds, key=lambda kind: kinds[kind].position)


def name_of(kind: str, kinds: Kinds) -> str:
    """What a kind is called, "" if the state has no such kind."""
    return kinds[kind].name if kind in kinds else ""


def is_hidden(of: Iterable[str], kinds: Kinds) -> bool:
    """Whether nobody may learn where a service of these kinds is, whatever a page says."""
    return any(kinds[kind].street == "hidden" for kind in of if kind in kinds)


def is_exported(of: Iterable[str], kinds: Kinds) -> bool:
    """Whether other directories may learn the street of a service of these kinds."""
    return all(kind in kinds and kinds[kind].street == "shown" for kind in of)


def is_house(of: Iterable[str], kinds: Kinds) -> bool:
    """Whether people stay at a service of these kinds."""
    return any(kinds[kind].street == "not-exported" for kind in of if kind in kinds)


def may_report(of: Iterable[str], kinds: Kinds) -> bool:
    """Whether one of the kinds of a service may have to report."""
    return any(kinds[kind].may_report for kind in of if kind in kinds)
