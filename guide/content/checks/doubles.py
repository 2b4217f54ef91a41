"""Checks of doubles: no service stands in the directory twice, and no number twice in a service."""

import re
from collections.abc import Iterator

from guide.content.checks.findings import Finding
from guide.content.model import Library, Service
from guide.content.phones import digits_of
from guide.content.rules import Rule


def check_doubles(library: Library) -> Iterator[Finding]:
    """Services that share a name, also under an older name, and numbers that a service has twice."""
    first: dict[str, str] = {}
    for service in library.services.values():
        for name in sorted({_bare(name) for name in (service.name, *service.also_known_as)}):
            other = first.setdefault(name, service.id)
            if other != service.id:
                text = f"has the name of {other} ({name!r}); make one entry of both, or name them apart"
                yield Finding(f"services/{service.id}/name", text, Rule.DOUBLED_SERVICE)
        yield from _check_numbers(service)


def _check_numbers(service: Service) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for place, phone in enumerate(service.phones):
        key = (phone.type, digits_of(phone.number) or phone.number)
        if key in seen:
            text = f"{phone.number} stands here twice; make one entry of both"
            yield Finding(f"services/{service.id}/phones/{place}/number", text, Rule.DOUBLED_NUMBER)
        seen.add(key)


def _bare(name: str) -> str:
    """A name without case and marks."""
    return " ".join(re.findall(r"\w+", name.casefold()))
