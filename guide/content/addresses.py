"""The street of a service: what may be shown of it, and how old it is."""

import re
from collections.abc import Iterator
from datetime import date

from guide.content.hours import is_old
from guide.content.kinds import is_hidden, is_house
from guide.content.model import Library, Service
from guide.content.phones import showable
from guide.content.translation import translate

NEAR = 2
"""How many services near another one a page names."""


def shown_address(service: Service) -> str:
    """The address that a page may show, "" unless an editor has made it public."""
    return service.address if service.address_public else ""


def address_seen(service: Service) -> str:
    """The date of the page that gives the address, "" when it shows none."""
    given = (
        source.seen for source in service.sources if service.address_source in (source.url, source.title)
    )
    return next(given, "")


def address_with_year(service: Service) -> str:
    """The address and the year of its page, for rows and paper: "40 Mill Street, Port Ash (as of 2023)"."""
    address, year = shown_address(service), address_seen(service)[:4]
    if not address or not year:
        return address
    return translate("words", "{address} (as of {year})").format(address=address, year=year)


def address_note(service: Service, today: date) -> str:
    """The note under an address that may be out of date on `today`; "" for a recent one."""
    if not shown_address(service):
        return ""
    seen = address_seen(service)
    if not is_old(seen, today):
        return ""
    return f"{_how_old(seen)} {what_first(service)}"


def _how_old(seen: str) -> str:
    if not seen:
        return translate("words", "Address from a page without a date.")
    return translate("words", "Address of {year}.").format(year=seen[:4])


def what_first(service: Service) -> str:
    """What to do before going where something may be out of date."""
    if showable(service):
        return translate("words", "Call first.")
    return translate("words", "Ask first.")


def nearby(service: Service, library: Library) -> tuple[Service, ...]:
    """Services to try next: in the same town first, then in the same counties, those of the same kind first.

    Only kinds of help that anybody may be looking for, or that of the page itself, so that a page names no
    more telling ones. Never one whose address is hidden, nor a residence whose address is not public.
    """
    everyday = {name for name, kind in library.kinds.items() if kind.everyday}
    kinds = {
        kind_name for kind_name in (*everyday, service.kind) if not is_hidden((kind_name,), library.kinds)
    }
    towns, counties = {*towns_of(service)}, {*service.service_area}
    ranked: list[tuple[_Rank, Service]] = []
    for candidate in library.services.values():
        is_in_town = bool(towns) and not towns.isdisjoint(towns_of(candidate))
        is_near = is_in_town or not counties.isdisjoint(candidate.service_area)
        if (
            is_near
            and candidate.kind in kinds
            and candidate.id != service.id
            and _may_be_near(candidate, library)
        ):
            rank = (
                not is_in_town,
                candidate.kind != service.kind,
                len(candidate.service_area),
                candidate.name,
            )
            ranked.append((rank, candidate))
    return tuple(neighbor for _, neighbor in sorted(ranked, key=lambda pair: pair[0])[:NEAR])


_Rank = tuple[bool, bool, int, str]


def _may_be_near(service: Service, library: Library) -> bool:
    return bool(shown_address(service)) or (
        not is_house(service.kinds, library.kinds) and service.is_reachable
    )


_PART = re.compile("[.,]")
_TOWN = re.compile(r"\s*([^\d:(]+?)\s*(?:\(.*)?")


def towns_of(service: Service) -> Iterator[str]:
    """The towns of the shown address: the parts of it after a street that have no number."""
    address = shown_address(service)
    for part in _PART.split(address)[1:] if address else ():
        if town := _TOWN.fullmatch(part):
            yield town[1]
