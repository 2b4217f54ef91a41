"""The tabular form of HSDS: one CSV file for each type of object, described by datapackage.json."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from guide.exchange.rules import Row
from guide.exchange.specification import PATTERNS, TYPES, VERSION, Json, Object

DATA_PACKAGE = "datapackage.json"


def rows_of(services: Iterable[Object]) -> dict[str, list[Row]]:
    """The rows of every table that has any, each object once, by type of object in the order of TYPES."""
    found: dict[str, dict[str, Row]] = {}
    for service in services:
        _add(service, "service", {}, found)
    return {kind: list(found[kind].values()) for kind in TYPES if kind in found}


def _add(value: Object, kind: str, links: Mapping[str, str], found: dict[str, dict[str, Row]]) -> None:
    """Put an object and everything inside it into the tables. links: ids of what it belongs to."""
    described = TYPES[kind]
    own = str(value["id"])
    row = {name: _cell(value[name]) for name in described.values if name in value}
    row |= {name: link for name, link in links.items() if name in described.values}
    for name, inner in described.objects.items():
        inside = value.get(name)
        if isinstance(inside, dict):
            row[_link(inner)] = str(inside["id"])
            _add(inside, inner, {}, found)
    found.setdefault(kind, {}).setdefault(own, row)
    below = {_link(kind): own, "link_id": own, "link_entity": kind, "resource_id": own, "resource_type": kind}
    for name, inner in described.lists.items():
        for item in _objects(value.get(name)):
            _add(item, inner, below, found)


def _link(kind: str) -> str:
    return f"{kind}_id"


def _objects(value: Json) -> list[Object]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _cell(value: Json) -> str:
    return value if isinstance(value, str) else str(value)


def table_files(tables: Mapping[str, Sequence[Row]]) -> dict[str, bytes]:
    """The files of the tabular form, by name."""
    columns = {kind: _columns(kind, rows) for kind, rows in tables.items()}
    files = {TYPES[kind].table: _csv(columns[kind], rows) for kind, rows in tables.items()}
    return files | {DATA_PACKAGE: _data_package(columns)}


def _columns(kind: str, rows: Sequence[Row]) -> list[str]:
    """The properties that at least one row has, in the order of the specification."""
    used = {name for row in rows for name in row}
    return [name for name in TYPES[kind].values if name in used]


def _csv(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Plain CSV (RFC 4180), for programs."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def _data_package(columns: Mapping[str, Sequence[str]]) -> bytes:
    package = {
        "name": "signpost-hsds",
        "profile": "tabular-data-package",
        "hsds_version": VERSION,
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [_resource(kind, names) for kind, names in columns.items()],
    }
    return msgspec.json.format(msgspec.json.encode(package)) + b"\n"


def _resource(kind: str, names: Sequence[str]) -> dict[str, object]:
    described = TYPES[kind]
    needed = {*described.required, *described.required_in_tables}
    return {
        "name": kind,
        "path": described.table,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(kind, name, is_needed=name in needed) for name in names],
            "primaryKey": "id",
        },
    }


def _field(kind: str, name: str, *, is_needed: bool) -> dict[str, object]:
    wanted = TYPES[kind].values[name]
    field: dict[str, object] = {"name": name, "type": "number" if wanted.form == "number" else "string"}
    constraints: dict[str, object] = {"required": True} if is_needed else {}
    if name == "id":
        constraints["unique"] = True
    if wanted.choices:
        constraints["enum"] = list(wanted.choices)
    if wanted.form in ("uuid", "uri", "email"):
        field["format"] = wanted.form
    elif wanted.form in PATTERNS:
        constraints["pattern"] = PATTERNS[wanted.form].pattern
    return field | ({"constraints": constraints} if constraints else {})
