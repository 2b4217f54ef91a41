"""HSDS 3.1 as its specification says it, written down for the tests alone, and examples that break it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

A_UUID = "ac148810-d857-441c-9679-408f346de14b"

REQUIRED = """
organization id name description
program id name description
service id name status
service_at_location id
location id location_type
address id address_1 city state_province postal_code country address_type
phone id number
contact id
schedule id
service_area id
language id
cost_option id
url id url
attribute id
taxonomy_term id name description
taxonomy id name description
metadata id last_action_date last_action_type field_name previous_value replacement_value updated_by
funding id
required_document id
accessibility id
organization_identifier id identifier_type identifier
service_capacity id unit available updated
unit id name
"""
REQUIRED_IN_TABLES = """
program organization_id
service organization_id
service_at_location service_id location_id
attribute link_id taxonomy_term_id link_entity
metadata resource_id resource_type
cost_option service_id
organization_identifier organization_id
service_capacity service_id unit_id
"""
FORMS = """
organization uuid id parent_organization_id
organization email email
organization uri website uri
organization number year_incorporated
program uuid id organization_id
service uuid id organization_id program_id
service uri url
service email email assurer_email
service number minimum_age maximum_age
service date assured_date
service moment last_modified
service choice status
service_at_location uuid id service_id location_id
location uuid id organization_id
location uri url
location number latitude longitude
location choice location_type
address uuid id location_id
address choice address_type
phone uuid id location_id service_id organization_id contact_id service_at_location_id
phone number extension
contact uuid id organization_id service_id service_at_location_id location_id
contact email email
schedule uuid id service_id location_id service_at_location_id
schedule number timezone count interval
schedule date valid_from valid_to
schedule moment dtstart until
schedule time opens_at closes_at
schedule days byday
schedule uri schedule_link
schedule choice freq wkst
service_area uuid id service_id service_at_location_id
service_area uri uri
language uuid id service_id location_id phone_id
cost_option uuid id service_id
cost_option number amount
cost_option date valid_from valid_to
url uuid id organization_id service_id
url uri url
attribute uuid id link_id taxonomy_term_id
taxonomy_term uuid id parent_id taxonomy_id
taxonomy_term uri term_uri
taxonomy uuid id
taxonomy uri uri
metadata uuid id resource_id
metadata moment last_action_date
funding uuid id organization_id service_id
required_document uuid id service_id
required_document uri uri
accessibility uuid id location_id
accessibility uri url
organization_identifier uuid id organization_id
service_capacity uuid id service_id unit_id
service_capacity number available maximum
service_capacity moment updated
unit uuid id
unit uri uri
"""
CHOICES = {
    ("service", "status"): ("active", "inactive", "defunct", "temporarily closed"),
    ("location", "location_type"): ("physical", "postal", "virtual"),
    ("address", "address_type"): ("physical", "postal", "virtual"),
    ("schedule", "freq"): ("WEEKLY", "MONTHLY"),
    ("schedule", "wkst"): ("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
}
RIGHT: dict[str, tuple[Any, ...]] = {
    "text": ("words",),
    "number": (3, 2.5),
    "uuid": (A_UUID,),
    "uri": ("https://example.org/a",),
    "email": ("help@example.org",),
    "date": ("2026-11-27",),
    "moment": ("2026", "2026-11", "2026-11-27", "2026-11-27T10:00:00.000Z"),
    "time": ("09:00", "09:00:00", "09:00-05:00", "23:59Z"),
    "days": ("MO,TU", "2MO", "-1FR"),
}
WRONG: dict[str, tuple[Any, ...]] = {
    "text": (3, ["words"], {}),
    "number": ("3", True, []),
    "uuid": ("1234", "not-a-uuid", A_UUID + "0", 7),
    "uri": ("example.org", "see our page", 7),
    "email": ("Ask Jane", "jane@", 7),
    "date": ("last spring", "2026-13-01", "11/27/2026", 7),
    "moment": ("last spring", "27.11.2026", 7),
    "time": ("9 am", "24:00", "25:00", "9:00", 900),
    "days": ("Monday", "MO TU", "mon,tue", 1),
    "choice": ("Active", "closed for now", "DAILY", 1),
}


def table(text: str) -> dict[str, set[str]]:
    """The words behind the first one of each line, by that first word."""
    rows = (line.split() for line in text.strip().splitlines())
    return {first: set(others) for first, *others in rows}


@dataclass(frozen=True)
class Formed:
    """A property whose value has a form."""

    kind: str
    name: str
    form: str


def formed() -> Iterator[Formed]:
    """Every property that the specification gives a form."""
    for line in FORMS.strip().splitlines():
        kind, form, *names = line.split()
        yield from (Formed(kind, name, form) for name in names)
