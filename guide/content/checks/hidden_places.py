"""Checks of places that must not be found: no street of a shelter or an advocates' center."""

import re
from collections.abc import Iterator

from guide.content.checks.findings import Finding
from guide.content.model import Library, Service
from guide.content.rules import Rule

HIDDEN_KINDS = frozenset({"shelter", "advocacy"})
"""Kinds of service whose house an abuser may look for."""

_STREET = re.compile(
    r"\b\d+[A-Z]? (?:[A-Z][\w.']* ){1,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Way|Court|Ct|Place|Square|Boulevard|Highway|Route)\b"
)
_OFFICE = re.compile(r"\boffices?\b", re.IGNORECASE)
_TEXTS = ("description", "hours", "eligibility", "safety_note")
_MEND = "take it out; if it is a public office, the same sentence must say 'office'"


def check_hidden_places(library: Library) -> Iterator[Finding]:
    """Every street of a service of such a kind, in its address or in its texts."""
    for service in library.services.values():
        if service.kind in HIDDEN_KINDS:
            yield from _check(service)


def _check(service: Service) -> Iterator[Finding]:
    address = f"services/{service.id}"
    if service.address and not _OFFICE.search(service.address):
        yield Finding(
            f"{address}/address",
            f"gives the address of a place that may be hidden; {_MEND}",
            Rule.HIDDEN_PLACE,
        )
    for key in _TEXTS:
        for sentence in re.split(r"(?<=[.!?]) ", getattr(service, key)):
            street = _STREET.search(sentence)
            if street and not _OFFICE.search(sentence):
                yield Finding(f"{address}/{key}", f"names {street.group()!r}; {_MEND}", Rule.HIDDEN_PLACE)
