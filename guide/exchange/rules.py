"""What HSDS requires of a file, checked object by object: each breach with its path and its rule.

Sentences name paths and properties, never values: a value may be a confidential address.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from guide.exchange.specification import MAY_BE_EMPTY, PATTERNS, TYPES, Json, Object, ObjectType, Property

RuleName = Literal["type", "unknown", "required", "form", "choice", "identity", "reference"]

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_]{1,40}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Breach:
    """One rule that is broken.

    Attributes:
        path: where, as property names and positions: "services/3/phones/0/number".
        rule: which kind of rule.
        text: what is wrong.
    """

    path: str
    rule: RuleName
    text: str

    def __str__(self) -> str:
        return f"{self.path}: {self.text}"


def breaches(services: Sequence[Json]) -> Iterator[Breach]:
    """Every breach in a list of services with everything inside them."""
    walk = _Walk()
    for position, service in enumerate(services):
        yield from walk.object(service, "service", f"services/{position}")


class _Walk:
    """One walk through a file. It remembers each id, so that one id stands for one object."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Object] = {}

    def object(self, value: Json, kind: str, path: str, owner: Object | None = None) -> Iterator[Breach]:
        """The breaches of one object and of what is inside it. owner: the object that contains it."""
        if not isinstance(value, dict):
            yield Breach(path, "type", "is not an object")
            return
        described = TYPES[kind]
        yield from _unknown(value, described, kind, path)
        yield from _required(value, described.required, path)
        for name, wanted in described.values.items():
            if value.get(name) is not None:
                yield from value_breaches(value[name], wanted, f"{path}/{name}")
        yield from self._identity(value, kind, path)
        yield from _references(value, owner, path)
        for name, inner in described.objects.items():
            if value.get(name) is not None:
                yield from self.object(value[name], inner, f"{path}/{name}", value)
        for name, inner in described.lists.items():
            yield from self._list(value.get(name), inner, f"{path}/{name}", value)

    def _list(self, value: Json, kind: str, path: str, owner: Object) -> Iterator[Breach]:
        if value is None:
            return
        if not isinstance(value, list):
            yield Breach(path, "type", "is not a list")
            return
        for position, item in enumerate(value):
            yield from self.object(item, kind, f"{path}/{position}", owner)

    def _identity(self, value: Object, kind: str, path: str) -> Iterator[Breach]:
        """One service is listed once. Other objects may be repeated, each time the same."""
        identity = (kind, str(value.get("id")).casefold())
        before = self._known.setdefault(identity, value)
        if before is not value and (kind == "service" or before != value):
            yield Breach(f"{path}/id", "identity", f"is the id of another {kind} as well")


def _unknown(value: Object, described: ObjectType, kind: str, path: str) -> Iterator[Breach]:
    """What is not in the specification is not understood, and could be a mark of what is confidential."""
    for name in value.keys() - described.names:
        shown = f" {name!r}" if _PLAIN_NAME.fullmatch(name) else ""
        yield Breach(path, "unknown", f"has a property{shown} that HSDS does not have for this ({kind})")


def _required(value: Mapping[str, Json], names: tuple[str, ...], path: str) -> Iterator[Breach]:
    for name in names:
        if value.get(name) is None or (value[name] == "" and name not in MAY_BE_EMPTY):
            yield Breach(f"{path}/{name}", "required", "is missing or empty")


def value_breaches(value: Json, wanted: Property, path: str) -> Iterator[Breach]:
    """What is wrong with a single value."""
    if wanted.form == "number":
        if isinstance(value, bool) or not isinstance(value, int | float):
            yield Breach(path, "type", "is not a number")
    elif not isinstance(value, str):
        yield Breach(path, "type", "is not text")
    elif wanted.form == "choice":
        if value not in wanted.choices:
            yield Breach(path, "choice", f"is not one of: {', '.join(wanted.choices)}")
    elif wanted.form != "text" and value and not PATTERNS[wanted.form].fullmatch(value):
        yield Breach(path, "form", f"does not have the form of a {_FORM_WORDS.get(wanted.form, wanted.form)}")


_FORM_WORDS = {
    "uuid": "UUID",
    "uri": "URI",
    "email": "e-mail address",
    "moment": "date",
    "days": "list of days",
}


_INNER = {
    "organization_id": "organization",
    "program_id": "program",
    "location_id": "location",
    "taxonomy_term_id": "taxonomy_term",
    "taxonomy_id": "taxonomy_detail",
    "unit_id": "unit",
}
"""Properties with the id of an object that may stand beside them, and the property where it stands."""


def _references(value: Object, owner: Object | None, path: str) -> Iterator[Breach]:
    """A property such as organization_id names the object inside, or the one that contains this."""
    for name, inner in _INNER.items():
        inside = value.get(inner)
        if isinstance(inside, dict) and value.get(name) not in (None, inside.get("id")):
            yield Breach(f"{path}/{name}", "reference", f"is not the id of the {inner} that stands here")
    if owner is None:
        return
    for name in ("link_id", "resource_id"):
        if value.get(name) not in (None, owner.get("id")):
            yield Breach(f"{path}/{name}", "reference", "is not the id of the object that contains this")


Row = Mapping[str, str]
"""One row of a table, every value as text."""


def table_breaches(tables: Mapping[str, Sequence[Row]]) -> Iterator[Breach]:
    """Every breach in the tabular form. tables: the rows by type of object."""
    ids = {kind: {row.get("id", "") for row in rows} for kind, rows in tables.items()}
    for kind, rows in tables.items():
        described = TYPES[kind]
        seen: set[str] = set()
        for position, row in enumerate(rows):
            path = f"{described.table}/{position}"
            yield from _required(row, (*described.required, *described.required_in_tables), path)
            yield from _row_breaches(row, described, path)
            yield from _row_references(row, described, ids, path)
            if row.get("id", "") in seen:
                yield Breach(f"{path}/id", "identity", f"is the id of another {kind} as well")
            seen.add(row.get("id", ""))


def _row_breaches(row: Row, described: ObjectType, path: str) -> Iterator[Breach]:
    for name, text in row.items():
        wanted = described.values.get(name)
        if wanted is None:
            yield Breach(f"{path}/{name}", "unknown", "is a column that HSDS does not have")
        elif text and wanted.form == "number":
            if not re.fullmatch(r"-?\d+(\.\d+)?", text, re.ASCII):
                yield Breach(f"{path}/{name}", "type", "is not a number")
        elif text:
            yield from value_breaches(text, wanted, f"{path}/{name}")


def _row_references(
    row: Row, described: ObjectType, ids: Mapping[str, set[str]], path: str
) -> Iterator[Breach]:
    """Each id of another object is the id of a row in that object's table."""
    for name, text in row.items():
        kind = name.removesuffix("_id")
        if name == "link_id":
            kind = row.get("link_entity", "")
        elif name == "resource_id":
            kind = row.get("resource_type", "")
        elif name == "parent_id":
            kind = "taxonomy_term"
        elif name == "parent_organization_id":
            kind = "organization"
        is_reference = name != "id" and described.values.get(name) == Property("uuid")
        if is_reference and text and text not in ids.get(kind, ()):
            yield Breach(f"{path}/{name}", "reference", f"names no row of the table of {kind or 'nothing'}")
