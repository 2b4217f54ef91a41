"""The objects of HSDS 3.1: what properties each has, and of which form. Written from the specification.

https://docs.openreferral.org/en/3.1/hsds/schema_reference.html (read November 2026). Forms that the
specification describes in words alone (days, times) are described here as patterns.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

VERSION = "3.1"

Form = Literal["text", "number", "uuid", "uri", "email", "date", "moment", "time", "days", "choice"]

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
"""A value as JSON has it."""

Object = dict[str, Json]
"""One object of HSDS as JSON."""

_WEEKDAY = r"(?:MO|TU|WE|TH|FR|SA|SU)"
PATTERNS: Mapping[Form, re.Pattern[str]] = {
    "uuid": re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE | re.ASCII),
    "uri": re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"]+", re.IGNORECASE),
    "email": re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
    "date": re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", re.ASCII),
    "moment": re.compile(
        r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?",
        re.ASCII,
    ),
    "time": re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?", re.ASCII),
    "days": re.compile(rf"(?:[+-]?\d{{1,2}})?{_WEEKDAY}(?:,(?:[+-]?\d{{1,2}})?{_WEEKDAY})*", re.ASCII),
}
"""The forms of text. moment: a date, as much of it as is known, perhaps with a time."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property with a single value.

    Attributes:
        form: what the value looks like.
        choices: the values that a "choice" can have.
    """

    form: Form
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ObjectType:
    """One type of object.

    Attributes:
        table: the name of its file in the tabular form.
        values: its properties with a single value.
        lists: its properties with a list as value, each with the type of object in the list.
        objects: its properties with one object as value, each with that object's type.
        required: properties that must be there, in both forms.
        required_in_tables: properties that must be there in the tabular form as well.
    """

    table: str
    values: Mapping[str, Property]
    lists: Mapping[str, str]
    objects: Mapping[str, str]
    required: tuple[str, ...]
    required_in_tables: tuple[str, ...]

    @property
    def names(self) -> frozenset[str]:
        """Every property that the type has."""
        return frozenset((*self.values, *self.lists, *self.objects))


_ANNOTATED = {"attributes": "attribute", "metadata": "metadata"}
"""Lists that nearly every type of object has."""


def _type(
    table: str,
    required: str = "id",
    required_in_tables: str = "",
    *,
    lists: Mapping[str, str] = _ANNOTATED,
    objects: Mapping[str, str] | None = None,
    choices: Mapping[str, tuple[str, ...]] | None = None,
    **names_by_form: str,
) -> ObjectType:
    """A type of object. names_by_form: by form, the names of the properties, with spaces between."""
    values: dict[str, Property] = {"id": Property("uuid")}
    for form, names in names_by_form.items():
        values |= {name: Property(_FORMS[form]) for name in names.split()}
    values |= {name: Property("choice", allowed) for name, allowed in (choices or {}).items()}
    return ObjectType(
        table, values, lists, objects or {}, tuple(required.split()), tuple(required_in_tables.split())
    )


_FORMS: Mapping[str, Form] = {form: form for form in (*PATTERNS, "text", "number")}
_PLACES = ("physical", "postal", "virtual")

TYPES: Mapping[str, ObjectType] = {
    "organization": _type(
        "organizations.csv",
        "id name description",
        uuid="parent_organization_id",
        text="name alternate_name description tax_status tax_id legal_status logo",
        email="email",
        uri="website uri",
        number="year_incorporated",
        lists=_ANNOTATED
        | {
            "additional_websites": "url",
            "funding": "funding",
            "contacts": "contact",
            "phones": "phone",
            "locations": "location",
            "programs": "program",
            "organization_identifiers": "organization_identifier",
        },
    ),
    "program": _type(
        "programs.csv",
        "id name description",
        "organization_id",
        uuid="organization_id",
        text="name alternate_name description",
    ),
    "service": _type(
        "services.csv",
        "id name status",
        "organization_id",
        uuid="organization_id program_id",
        text="name alternate_name description interpretation_services application_process fees_description "
        "wait_time fees accreditations eligibility_description licenses alert",
        number="minimum_age maximum_age",
        date="assured_date",
        moment="last_modified",
        uri="url",
        email="email assurer_email",
        choices={"status": ("active", "inactive", "defunct", "temporarily closed")},
        lists=_ANNOTATED
        | {
            "additional_urls": "url",
            "phones": "phone",
            "schedules": "schedule",
            "service_areas": "service_area",
            "service_at_locations": "service_at_location",
            "languages": "language",
            "funding": "funding",
            "cost_options": "cost_option",
            "required_documents": "required_document",
            "contacts": "contact",
            "capacities": "service_capacity",
        },
        objects={"organization": "organization", "program": "program"},
    ),
    "service_at_location": _type(
        "service_at_location.csv",
        "id",
        "service_id location_id",
        uuid="service_id location_id",
        text="description",
        lists=_ANNOTATED
        | {
            "service_areas": "service_area",
            "contacts": "contact",
            "phones": "phone",
            "schedules": "schedule",
        },
        objects={"location": "location"},
    ),
    "location": _type(
        "locations.csv",
        "id location_type",
        uuid="organization_id",
        text="name alternate_name description transportation external_identifier external_identifier_type",
        number="latitude longitude",
        uri="url",
        choices={"location_type": _PLACES},
        lists=_ANNOTATED
        | {
            "languages": "language",
            "addresses": "address",
            "contacts": "contact",
            "accessibility": "accessibility",
            "phones": "phone",
            "schedules": "schedule",
        },
    ),
    "address": _type(
        "addresses.csv",
        "id address_1 city state_province postal_code country address_type",
        uuid="location_id",
        text="attention address_1 address_2 city region state_province postal_code country",
        choices={"address_type": _PLACES},
    ),
    "phone": _type(
        "phones.csv",
        "id number",
        uuid="location_id service_id organization_id contact_id service_at_location_id",
        text="number type description",
        number="extension",
        lists=_ANNOTATED | {"languages": "language"},
    ),
    "contact": _type(
        "contacts.csv",
        uuid="organization_id service_id service_at_location_id location_id",
        text="name title department",
        email="email",
        lists=_ANNOTATED | {"phones": "phone"},
    ),
    "schedule": _type(
        "schedules.csv",
        uuid="service_id location_id service_at_location_id",
        text="byweekno bymonthday byyearday description attending_type notes",
        number="timezone count interval",
        date="valid_from valid_to",
        moment="dtstart until",
        time="opens_at closes_at",
        days="byday",
        uri="schedule_link",
        choices={
            "freq": ("WEEKLY", "MONTHLY"),
            "wkst": ("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
        },
    ),
    "service_area": _type(
        "service_areas.csv",
        uuid="service_id service_at_location_id",
        text="name description extent extent_type",
        uri="uri",
    ),
    "language": _type("languages.csv", uuid="service_id location_id phone_id", text="name code note"),
    "cost_option": _type(
        "cost_options.csv",
        "id",
        "service_id",
        uuid="service_id",
        text="option currency amount_description",
        number="amount",
        date="valid_from valid_to",
    ),
    "url": _type("url.csv", "id url", uuid="organization_id service_id", text="label", uri="url"),
    "attribute": _type(
        "attributes.csv",
        "id",
        "link_id taxonomy_term_id link_entity",
        uuid="link_id taxonomy_term_id",
        text="link_type link_entity value label",
        lists={"metadata": "metadata"},
        objects={"taxonomy_term": "taxonomy_term"},
    ),
    "taxonomy_term": _type(
        "taxonomy_terms.csv",
        "id name description",
        uuid="parent_id taxonomy_id",
        text="code name description taxonomy language",
        uri="term_uri",
        lists={"metadata": "metadata"},
        objects={"taxonomy_detail": "taxonomy"},
    ),
    "taxonomy": _type(
        "taxonomies.csv",
        "id name description",
        text="name description version",
        uri="uri",
        lists={"metadata": "metadata"},
    ),
    "metadata": _type(
        "metadata.csv",
        "id last_action_date last_action_type field_name previous_value replacement_value updated_by",
        "resource_id resource_type",
        uuid="resource_id",
        text="resource_type last_action_type field_name previous_value replacement_value updated_by",
        moment="last_action_date",
        lists={},
    ),
    "funding": _type("funding.csv", uuid="organization_id service_id", text="source"),
    "required_document": _type("required_documents.csv", uuid="service_id", text="document", uri="uri"),
    "accessibility": _type("accessibility.csv", uuid="location_id", text="description details", uri="url"),
    "organization_identifier": _type(
        "organization_identifiers.csv",
        "id identifier_type identifier",
        "organization_id",
        uuid="organization_id",
        text="identifier_scheme identifier_type identifier",
    ),
    "service_capacity": _type(
        "service_capacity.csv",
        "id unit available updated",
        "service_id unit_id",
        uuid="service_id unit_id",
        text="description",
        number="available maximum",
        moment="updated",
        objects={"unit": "unit"},
    ),
    "unit": _type("units.csv", "id name", text="name scheme identifier", uri="uri"),
}
"""Every type of object, by its name."""

MAY_BE_EMPTY = frozenset({"previous_value", "replacement_value"})
"""Required properties for which an empty text is an answer: nothing stood there."""
