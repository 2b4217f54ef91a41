"""The tabular form of HSDS 3.1: one CSV file for each type of object, described by datapackage.json.

The columns are those of https://docs.openreferral.org/en/3.1/hsds/schema_reference.html (read November 2026)
that an export fills.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

VERSION = "3.1"
DATA_PACKAGE = "datapackage.json"

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
"""A value as JSON has it."""

Object = dict[str, Json]
"""One object of HSDS as JSON."""

Row = Mapping[str, str]
"""One row of a table, every value as text."""


@dataclass(frozen=True, slots=True)
class Table:
    """The table of one type of object.

    Attributes:
        file: its name.
        required: names of the columns in which every row has a value.
        optional: names of the others.
    """

    file: str
    required: tuple[str, ...]
    optional: tuple[str, ...]


def _table(file: str, required: str, optional: str = "") -> Table:
    return Table(file, tuple(required.split()), tuple(optional.split()))


TABLES = {
    "organization": _table("organizations.csv", "id name description"),
    "service": _table(
        "services.csv",
        "id organization_id name status",
        "alternate_name description url email fees_description eligibility_description assured_date alert",
    ),
    "service_at_location": _table("service_at_location.csv", "id service_id location_id"),
    "location": _table("locations.csv", "id location_type", "description"),
    "address": _table(
        "addresses.csv",
        "id address_1 city state_province postal_code country address_type",
        "location_id",
    ),
    "phone": _table("phones.csv", "id number", "service_id extension type description"),
    "schedule": _table(
        "schedules.csv",
        "id",
        "service_id timezone freq wkst byday opens_at closes_at description notes",
    ),
    "service_area": _table("service_areas.csv", "id", "service_id name"),
    "language": _table("languages.csv", "id", "service_id phone_id name code"),
    "cost_option": _table("cost_options.csv", "id service_id", "option amount currency"),
    "url": _table("url.csv", "id url", "service_id label"),
    "attribute": _table("attributes.csv", "id link_id taxonomy_term_id link_entity", "value label"),
    "taxonomy_term": _table("taxonomy_terms.csv", "id name description", "code taxonomy_id"),
    "taxonomy": _table("taxonomies.csv", "id name description"),
    "metadata": _table(
        "metadata.csv",
        "id resource_id resource_type last_action_date last_action_type field_name previous_value "
        "replacement_value updated_by",
    ),
}
"""By type of object, in the order of the package."""

_INNER = {
    "additional_urls": "url",
    "phones": "phone",
    "schedules": "schedule",
    "service_areas": "service_area",
    "service_at_locations": "service_at_location",
    "addresses": "address",
    "languages": "language",
    "cost_options": "cost_option",
    "attributes": "attribute",
    "metadata": "metadata",
    "organization": "organization",
    "location": "location",
    "taxonomy_term": "taxonomy_term",
    "taxonomy_detail": "taxonomy",
}
"""The type of the object or objects in a property."""

_TYPES = {
    "assured_date": "date",
    "last_action_date": "date",
    "opens_at": "time",
    "closes_at": "time",
    "timezone": "number",
    "extension": "number",
    "amount": "number",
}
"""Of the columns that are not text."""


def rows_of(services: Iterable[Object]) -> dict[str, list[Row]]:
    """The rows of every table that has any, each object once, by type of object in the order of TABLES."""
    rows: dict[str, dict[str, Row]] = {}
    for service in services:
        _add(service, "service", {}, rows)
    return {kind: list(rows[kind].values()) for kind in TABLES if kind in rows}


def _add(value: Object, kind: str, links: Mapping[str, str], rows: dict[str, dict[str, Row]]) -> None:
    """Put an object and everything inside it into the tables. links: ids of what it belongs to."""
    own_id = str(value["id"])
    columns = {*TABLES[kind].required, *TABLES[kind].optional}
    row = {name: link for name, link in links.items() if name in columns}
    row |= {name: str(each) for name, each in value.items() if name not in _INNER}
    rows.setdefault(kind, {}).setdefault(own_id, row)
    below = {
        f"{kind}_id": own_id,
        "link_id": own_id,
        "link_entity": kind,
        "resource_id": own_id,
        "resource_type": kind,
    }
    for name, inside in value.items():
        if isinstance(inside, dict):
            row[f"{_INNER[name]}_id"] = str(inside["id"])
        for item in inside if isinstance(inside, list) else [inside]:
            if isinstance(item, dict):
                _add(item, _INNER[name], below, rows)


def table_files(tables: Mapping[str, Sequence[Row]]) -> dict[str, bytes]:
    """The files of the tabular form, by name."""
    columns = {kind: [*_columns(kind, rows)] for kind, rows in tables.items()}
    files = {TABLES[kind].file: _csv(columns[kind], rows) for kind, rows in tables.items()}
    return files | {DATA_PACKAGE: _data_package(columns)}


def _columns(kind: str, rows: Sequence[Row]) -> Iterator[str]:
    """The columns in which at least one row has a value."""
    used = {name for row in rows for name in row}
    table = TABLES[kind]
    return (name for name in (*table.required, *table.optional) if name in used)


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
        "resources": [_resource(kind, names, columns.keys()) for kind, names in columns.items()],
    }
    return msgspec.json.format(msgspec.json.encode(package)) + b"\n"


def _resource(kind: str, names: Sequence[str], kinds: Iterable[str]) -> dict[str, object]:
    table = TABLES[kind]
    return {
        "name": kind,
        "path": table.file,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(name, is_required=name in table.required) for name in names],
            "primaryKey": "id",
            "foreignKeys": [
                {"fields": f"{other}_id", "reference": {"resource": other, "fields": "id"}}
                for other in kinds
                if f"{other}_id" in names
            ],
        },
    }


def _field(name: str, *, is_required: bool) -> dict[str, object]:
    field: dict[str, object] = {"name": name, "type": _TYPES.get(name, "string")}
    if name == "id" or name.endswith("_id"):
        field["format"] = "uuid"
    elif name in ("url", "email"):
        field["format"] = "uri" if name == "url" else name
    constraints = {"required": True} if is_required else {}
    return field | {"constraints": constraints | ({"unique": True} if name == "id" else {})}
