"""All files of an export: the same bytes for the same library."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from errno import ENOENT
from os import strerror
from pathlib import Path

import msgspec

from guide.content.kinds import is_exported
from guide.content.model import DIALLED, Library
from guide.content.publishing import own_folder
from guide.errors import ContentError, GuideError, Problem
from guide.exchange.mapping import hsds_services
from guide.exchange.tables import TABLES, VERSION, Object, Row, rows_of, table_files
from guide.files import replace_files

SERVICES = "services.json"
FOLDER = "tabular"
README = "README.txt"


def export_files(library: Library, zips: Mapping[str, str]) -> dict[str, bytes]:
    """The files of an export, by their paths inside its folder.

    Args:
        library: what this copy of the guide shows.
        zips: the ZIP codes of towns that have one only.

    Raises ContentError with every cell that a spreadsheet would run, GuideError if a time zone is not known.
    """
    services = hsds_services(library, zips)
    tables = rows_of(services)
    if problems := [*_run_by_spreadsheets(tables)]:
        raise ContentError(problems)
    files = {SERVICES: _page(services), README: _readme(library, tables).encode()}
    return files | {f"{FOLDER}/{name}": content for name, content in table_files(tables).items()}


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a new folder with these files, by their paths inside it: whole, or not at all.

    Raises GuideError where there is something of that name already, OSError when the folder around it is
    missing or the disk does not take it.
    """
    if folder.is_symlink() or folder.exists():
        raise GuideError(f"There is a file or folder {folder} already. Name another one.")
    if not folder.parent.is_dir():
        raise FileNotFoundError(ENOENT, strerror(ENOENT), str(folder))
    with own_folder(folder.parent) as beside:
        replace_files({beside / name: content for name, content in files.items()})
        beside.rename(folder)


def _run_by_spreadsheets(tables: Mapping[str, Sequence[Row]]) -> Iterator[Problem]:
    """Cells that a spreadsheet takes for a formula, which can run programs."""
    for kind, rows in tables.items():
        for line, row in enumerate(rows, start=2):
            for name, text in row.items():
                if text.startswith(("=", "+", "-", "@", "\t", "\r")) and name != "timezone":
                    what = f"{name} begins with a character that makes a spreadsheet run it"
                    yield Problem(f"{FOLDER}/{TABLES[kind].file}", line, what)


def _page(services: Sequence[Object]) -> bytes:
    """A page of services as the API of HSDS returns it: here one page with all of them."""
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


def _readme(library: Library, tables: Mapping[str, Sequence[Row]]) -> str:
    phones = [phone for service in library.services.values() for phone in service.phones]
    called = sum(bool(phone.assured_date) for phone in phones if phone.is_shown and phone.type in DIALLED)
    lines = (textwrap.fill(f"- {line}", 110, subsequent_indent="  ") for line in _lost(library, tables))
    return _README.format(
        version=VERSION,
        services=len(library.services),
        numbers=len(tables.get("phone", ())),
        called=called,
        newest=library.newest_date or "unknown",
        lost="\n".join(lines),
    )


def _lost(library: Library, tables: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    """What is not in the files, and why, with its count."""
    entries = library.services.values()
    phones = [phone for service in entries for phone in service.phones]
    shown = [phone for phone in phones if phone.is_shown]
    sources = [source for service in entries for source in service.sources]
    kept = [kind for kind in library.kinds if not is_exported((kind,), library.kinds)]
    streets = sum(bool(service.address) for service in entries)
    places = tables.get("location", ())
    in_words = sum("description" in place for place in places)
    yield f"{len(phones) - len(shown)} numbers that the guide does not show: uncertain, or found wrong."
    yield (
        f"{streets - len(places)} of {streets} street addresses: those that are not public, and "
        f"those of kind {' or '.join(sorted(kept))}. {in_words} more have no known ZIP code, which "
        "HSDS requires: they are in the description of the location, in words."
    )
    yield "All coordinates: the guide has none."
    yield (
        f"The hours of {sum(bool(phone.schedules) for phone in shown)} numbers as schedules: HSDS has "
        "schedules for services only. These hours are in the description of the number, in words."
    )
    yield (
        f"{sum(not source.seen for source in sources)} of {len(sources)} sources: the pages have no date, "
        "and HSDS requires one. Where a page gives a month or a year, its first day stands for it, and "
        "`updated_by` says so."
    )
    yield "Codes of any other taxonomy, such as the 211 taxonomy."


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
