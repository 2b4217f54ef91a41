"""Checks of services: someone can always be called, and nothing claims a call that was not made."""

from collections.abc import Iterator
from datetime import date

from guide.content.checks.findings import Finding
from guide.content.model import Library, Service
from guide.content.phones import showable


def check_services(library: Library, today: date) -> Iterator[Finding]:
    """Everything wrong with services. today: no page and no call can be later."""
    for service in library.services.values():
        yield from _check_kind(service, library)
        yield from _check_area(service)
        yield from _check_instead(service, library)
        yield from _check_dates(service, today.isoformat())


def _check_kind(service: Service, library: Library) -> Iterator[Finding]:
    if service.kind not in library.kinds:
        kinds = ", ".join(sorted(library.kinds))
        yield Finding(f"services/{service.id}/kind", f"kind is {service.kind}; write one of: {kinds}")


def _check_area(service: Service) -> Iterator[Finding]:
    if service.reach == "county" and not service.service_area:
        yield Finding(
            f"services/{service.id}/reach",
            "names no county; write service_area, or reach: statewide or national",
        )


def _check_instead(service: Service, library: Library) -> Iterator[Finding]:
    address = f"services/{service.id}/call_instead"
    if not service.call_instead:
        if not showable(service):
            yield Finding(address, "has no number that may be shown; write call_instead: the id of a service")
        return
    if service.call_instead not in library.services:
        yield Finding(address, f"there is no service {service.call_instead}; write the id of one")
    elif not _can_be_called(library.services[service.call_instead]):
        text = f"{service.call_instead} has no number that may be shown either; name a service that has one"
        yield Finding(address, text)


def _can_be_called(service: Service) -> bool:
    return any(phone.type in ("voice", "text") for phone in showable(service))


def _check_dates(service: Service, today: str) -> Iterator[Finding]:
    address = f"services/{service.id}"
    if service.assured_date > today:
        yield Finding(
            f"{address}/assured_date", "is a day to come; write the day of the call, or leave it empty"
        )
    for place, source in enumerate(service.sources):
        if source.seen > today:
            yield Finding(f"{address}/sources/{place}/seen", "is a day to come; write the page's own date")
    for place, phone in enumerate(service.phones):
        if phone.seen > today:
            yield Finding(f"{address}/phones/{place}/seen", "is a day to come; write the page's own date")
