"""All files of an export: checked by the rules of HSDS, the same bytes for the same library."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

import msgspec

from guide.content.model import DIALLED, Library
from guide.errors import ContentError, Problem
from guide.exchange.mapping import HIDDEN_KINDS, hsds_services
from guide.exchange.rules import Breach, Row, breaches, table_breaches
from guide.exchange.specification import TYPES, VERSION, Json, Object
from guide.exchange.tables import rows_of, table_files

SERVICES = "services.json"
TABLES = "tabular"
README = "README.txt"


def export_files(library: Library) -> dict[str, bytes]:
    """The files of an export, by their paths inside its folder.

    Raises ContentError with everything that HSDS does not allow: then there is nothing to write.
    """
    services = hsds_services(library)
    page = _page(services)
    tables = rows_of(services)
    # what is checked is what will be read: the bytes, not the objects that they were made from
    read_back: dict[str, list[Json]] = msgspec.json.decode(page)
    _refuse([*breaches(read_back["contents"]), *table_breaches(tables), *_run_by_spreadsheets(tables)])
    files = {SERVICES: page, README: _readme(library, services).encode()}
    return files | {f"{TABLES}/{name}": content for name, content in table_files(tables).items()}


def _run_by_spreadsheets(tables: Mapping[str, Sequence[Row]]) -> Iterator[Breach]:
    """Cells that a spreadsheet takes for a formula, which can run programs."""
    for kind, rows in tables.items():
        for position, row in enumerate(rows):
            for name, text in row.items():
                if text.startswith(("=", "+", "-", "@", "\t", "\r")):
                    path = f"{TYPES[kind].table}/{position}/{name}"
                    yield Breach(path, "form", "begins with a character that makes a spreadsheet run it")


def _refuse(found: Sequence[Breach]) -> None:
    if found:
        raise ContentError([Problem(SERVICES, 0, str(breach)) for breach in found])


def _page(services: Sequence[Object]) -> bytes:
    """A page of services as the API of HSDS gives it: here one page with all of them."""
    page = {
        "total_items": len(services),
        "total_pages": 1,
        "page_number": 1,
        "size": len(services),
        "first_page": True,
        "last_page": True,
        "empty": not services,
        "contents": services,
    }
    return msgspec.json.format(msgspec.json.encode(page)) + b"\n"


def _readme(library: Library, services: Sequence[Object]) -> str:
    phones = [phone for service in library.services.values() for phone in service.phones]
    numbers = sum(len(cast("list[Json]", service.get("phones", []))) for service in services)
    called = sum(bool(phone.assured_date) for phone in phones if phone.is_shown and phone.type in DIALLED)
    given = sum("service_at_locations" in service for service in services)
    return _README.format(
        version=VERSION,
        services=len(services),
        numbers=numbers,
        called=called,
        newest=library.newest_date or "unknown",
        lost="\n".join(
            textwrap.fill(f"- {line}", 110, subsequent_indent="  ") for line in _lost(library, given)
        ),
    )


def _lost(library: Library, streets_given: int) -> Iterator[str]:
    """What is not in the files, and why, with its count."""
    entries = library.services.values()
    phones = [phone for service in entries for phone in service.phones]
    shown = [phone for phone in phones if phone.is_shown]
    sources = [source for service in entries for source in service.sources]
    streets = sum(bool(service.address) for service in entries)
    yield f"{len(phones) - len(shown)} numbers that the guide does not show: unsure, or found wrong."
    yield (
        f"{streets - streets_given} of {streets} street addresses: those that not everybody may know, those "
        f"of kind {' or '.join(sorted(HIDDEN_KINDS))}, and those without a ZIP code, which HSDS requires."
    )
    yield "All coordinates: the guide has none."
    yield (
        f"The hours of {sum(bool(phone.schedules) for phone in shown)} numbers as schedules: HSDS has "
        "schedules for services only. These hours are in the description of the number, in words."
    )
    yield (
        f"{sum(not source.seen for source in sources)} of {len(sources)} sources: the pages have no date, "
        "and HSDS requires one."
    )
    yield "Codes of any other taxonomy, the 211 taxonomy among them."


_README = """\
Services of Signpost in the form of HSDS {version}
==============================================

services.json   a page of {services} services with everything that belongs to them
tabular/        the same as tables, described by datapackage.json

Newest date in it: {newest}. Of {numbers} phone numbers, {called} were checked by a call. `assured_date` is
the day of a call. A number without it was read on a page, with the date of that page in its metadata.
Phone numbers go out of date: if you pass them on, pass on these dates too.

What is left out
----------------

{lost}

Words and data: CC BY 4.0. Name the source ("Signpost, local guide") and the license, and say what you
changed.
"""
