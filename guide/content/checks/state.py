"""Checks of `resources/state.yaml` against what it names, and how many doors there are."""

from collections.abc import Iterator

from guide.content.check_rules import Rule
from guide.content.checks.findings import Finding
from guide.content.model import Library, Service
from guide.content.phones import showable

MOST_DOORS = 10
"""What fits on the front page of a screen of 1366 by 768, with the urgent numbers in sight."""


def check_state(library: Library) -> Iterator[Finding]:
    """Everything that the state names and the library does not have, and counties that no map shows."""
    state = library.state
    for role in state.pages.__struct_fields__:
        topic = getattr(state.pages, role)
        if topic and topic not in library.topics:
            yield Finding(
                f"state/pages/{role}", f"there is no topic {topic}; write the id of one", Rule.UNKNOWN_PAGE
            )
    doors = {door.id for door in library.doors}
    for role in state.doors.__struct_fields__:
        door = getattr(state.doors, role)
        if door and door not in doors:
            yield Finding(f"state/doors/{role}", f"there is no door {door}; write the id of one", Rule.DOOR)
    if len(library.doors) > MOST_DOORS:
        text = f"is door number {MOST_DOORS + 1}, and the front page has room for {MOST_DOORS}; merge two"
        yield Finding(f"doors/{MOST_DOORS}", text, Rule.DOORS_FIT)
    yield from _check_information_line(library)
    yield from _check_counties(library)


def _check_information_line(library: Library) -> Iterator[Finding]:
    line = library.state.information_line
    if line and not _can_be_called(library.services.get(line)):
        text = f"{line} is not a service with a number to call; write the id of one, or remove the line"
        yield Finding("state/information_line", text, Rule.UNKNOWN_SERVICE)


def _can_be_called(service: Service | None) -> bool:
    return service is not None and any(phone.type == "voice" for phone in showable(service))


def _check_counties(library: Library) -> Iterator[Finding]:
    """A state may have no map; one that has a map has every county on it, and no other."""
    drawn, named = {county.name for county in library.counties}, set(library.state.counties)
    for county in sorted(drawn ^ named) if drawn else ():
        where = "has no outline on the map" if county in named else "is on the map and missing here"
        yield Finding("state/counties", f"{county} {where}; make both the same", Rule.COUNTY)
