"""Checks of old names: each leads to a service that is there, and none is still the name of another one."""

from collections.abc import Iterable, Iterator

from guide.content.checks.findings import Finding
from guide.content.model import Library, OldName, Service
from guide.content.rules import Rule


def check_old_names(library: Library) -> Iterator[Finding]:
    """Everything wrong with `resources/old_names.yaml`."""
    seen: set[str] = set()
    for place, old in enumerate(library.old_names):
        address = f"old_names/{place}"
        for text in (*_wrong(old, library), *_taken(old, library.services.values()), *_twice(old, seen)):
            yield Finding(address, text, Rule.OLD_NAME)
        for number, service in enumerate(old.now):
            if service not in library.services:
                text = f"there is no service {service} to send people to; write the id of one"
                yield Finding(f"{address}/now/{number}", text, Rule.OLD_NAME)


def _wrong(old: OldName, library: Library) -> Iterator[str]:
    if not old.now:
        yield f"{old.name} leads nowhere; write now: the ids of services that help in its place"
    if old.fate != "renamed" and not old.sources:
        yield f"nothing says what became of {old.name}; name the page where it was read under sources"
    if old.fate == "renamed":
        yield from _unlike_its_service(old, library)


def _unlike_its_service(old: OldName, library: Library) -> Iterator[str]:
    """A renamed service has its old name among its own: so half of the name finds it too."""
    if len(old.now) > 1:
        yield f"{old.name} cannot be renamed to several services; name one, or write fate: closed"
    for service in filter(None, map(library.services.get, old.now)):
        if old.name not in service.also_known_as:
            yield f"{service.id} does not know this name; add {old.name!r} to its also_known_as"


def _taken(old: OldName, services: Iterable[Service]) -> Iterator[str]:
    names = {name.casefold() for name in (old.name, *old.also)}
    for service in services:
        called = {service.name.casefold()}
        if service.id not in old.now:
            called |= {name.casefold() for name in service.also_known_as}
        for name in sorted(names & called):
            yield f"{name!r} is still a name of {service.id}; take it out there or here"


def _twice(old: OldName, seen: set[str]) -> Iterator[str]:
    """seen: the names so far; takes these too."""
    for name in (old.name, *old.also):
        if name.casefold() in seen:
            yield f"{name!r} stands here twice; take one of them out"
        seen.add(name.casefold())
