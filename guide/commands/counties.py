"""`counties`: how many services of each kind each county has, as a table."""

import argparse
from collections.abc import Iterator
from typing import TextIO

from guide.arguments import Parser
from guide.content.addresses import shown_address
from guide.content.authoring import read_library
from guide.content.county_help import FAMILY_SHELTER, is_family_shelter
from guide.content.kinds import in_order
from guide.content.model import Library, Service
from guide.content.phones import showable
from guide.paths import Paths


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    note = "Services that can be called, or have a street and hours. Those for the whole state are left out."
    command.describe("", note=note)


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:  # noqa: ARG001 - as every command
    """Print a Markdown table. Raises ContentError if files cannot be read."""
    for cells in rows_of(read_library(paths.resources)):
        print(f"| {' | '.join(cells)} |", file=out)
    return 0


def rows_of(library: Library) -> Iterator[tuple[str, ...]]:
    """The head of the table, then how many services of each kind of place a county has."""
    usable = [service for service in library.services.values() if _is_usable(service)]
    kinds = [(kind, library.kinds[kind].place) for kind in in_order(library.kinds)]
    columns = {
        **{place: [service for service in usable if kind in service.kinds] for kind, place in kinds if place},
        FAMILY_SHELTER: [service for service in usable if is_family_shelter(service, library)],
        "court clerk": [service for service in usable if service.id.startswith("courthouse-")],
    }
    yield ("county", *columns)
    yield ("---", *("---" for _ in columns))
    for county in library.state.counties:
        counts = (sum(county in service.service_area for service in column) for column in columns.values())
        yield (county, *map(str, counts))


def _is_usable(service: Service) -> bool:
    has_hours = bool(service.hours or service.schedules)
    return bool(showable(service)) or (has_hours and bool(shown_address(service)))
