"""Checks of services: someone can always be called, and nothing claims a call that was not made."""

from collections.abc import Iterator
from datetime import date

from guide.content.checks.findings import Finding
from guide.content.model import Library, Service
from guide.content.phones import digits_of, found_wrong, showable
from guide.content.rules import Rule
from guide.content.words import newest_seen

HIGH_SINCE = "2020"
"""The year from which a page can make an entry or a number sure."""

_TO_COME = "is a day to come; write the page's own date"


def check_services(library: Library, today: date) -> Iterator[Finding]:
    """Everything wrong with services. today: no page and no call can be later."""
    for service in library.services.values():
        yield from _check_kind(service, library)
        yield from _check_area(service)
        yield from _check_instead(service, library)
        yield from _check_dates(service, today.isoformat())
        yield from _check_wrong(service)
        yield from _check_confidence(service)


def _check_confidence(service: Service) -> Iterator[Finding]:
    """High is for what a page of the last years shows. Codes such as 911 are the whole country's."""
    address = f"services/{service.id}"
    told = f"is high, but no page dated {HIGH_SINCE} or later shows it; write medium, or name such a page"
    if service.confidence == "high" and newest_seen(service.sources) < HIGH_SINCE:
        yield Finding(f"{address}/confidence", told, Rule.OLD_SOURCE)
    for place, phone in enumerate(service.phones):
        is_old = phone.seen < HIGH_SINCE and len(digits_of(phone.number)) > len("911")
        if phone.confidence == "high" and is_old:
            yield Finding(f"{address}/phones/{place}/confidence", f"{phone.number} {told}", Rule.OLD_SOURCE)


def _check_kind(service: Service, library: Library) -> Iterator[Finding]:
    if service.kind not in library.kinds:
        kinds = ", ".join(sorted(library.kinds))
        yield Finding(
            f"services/{service.id}/kind", f"kind is {service.kind}; write one of: {kinds}", Rule.KIND
        )


def _check_area(service: Service) -> Iterator[Finding]:
    if service.reach == "county" and not service.service_area:
        yield Finding(
            f"services/{service.id}/reach",
            "names no county; write service_area, or reach: statewide or national",
            Rule.COUNTY,
        )


def _check_instead(service: Service, library: Library) -> Iterator[Finding]:
    address = f"services/{service.id}/call_instead"
    if not service.call_instead:
        if not showable(service):
            text = "has no number that may be shown; write call_instead: the id of a service"
            yield Finding(address, text, Rule.NO_NUMBER, is_warning=bool(found_wrong(service)))
        return
    if service.call_instead not in library.services:
        text = f"there is no service {service.call_instead}; write the id of one"
        yield Finding(address, text, Rule.UNKNOWN_SERVICE)
    elif not _can_be_called(library.services[service.call_instead]):
        text = f"{service.call_instead} has no number that may be shown either; name a service that has one"
        is_late = bool(found_wrong(library.services[service.call_instead]))
        yield Finding(address, text, Rule.NO_NUMBER, is_warning=is_late)


def _can_be_called(service: Service) -> bool:
    return any(phone.type in ("voice", "text") for phone in showable(service))


def _check_dates(service: Service, today: str) -> Iterator[Finding]:
    address = f"services/{service.id}"
    for place, source in enumerate(service.sources):
        if source.seen > today:
            yield Finding(f"{address}/sources/{place}/seen", _TO_COME, Rule.FUTURE_DATE)
    for place, phone in enumerate(service.phones):
        if phone.seen > today:
            yield Finding(f"{address}/phones/{place}/seen", _TO_COME, Rule.FUTURE_DATE)
        for key in ("assured_date", "wrong_since"):
            if getattr(phone, key) > today:
                text = "is a day to come; write the day of the call, or leave it empty"
                yield Finding(f"{address}/phones/{place}/{key}", text, Rule.FUTURE_DATE)


def _check_wrong(service: Service) -> Iterator[Finding]:
    """A warning only: no page shows the number any more, and someone has to find the right one."""
    for place, phone in enumerate(service.phones):
        if phone.wrong_since:
            text = (
                f"{phone.number} was found wrong on {phone.wrong_since}, so no page shows it; write the "
                "right number with its source and take out wrong_since, or delete the entry"
            )
            yield Finding(
                f"services/{service.id}/phones/{place}/wrong_since", text, Rule.FOUND_WRONG, is_warning=True
            )
